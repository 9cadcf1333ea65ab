import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Open places and what papers cost` {
    @Test func `of a template keep a paper from being released until somebody says that they may stay`() async throws {
        try await ActionRun.inTown { run in
            let draft = run.town.paperDraft("Radweg", text: "Es werden [Betrag] bereitgestellt.")
            let create = CreatePaper(body: run.town.body, draft: draft)
            let paper = try await run.office.perform(create, as: run.town.actor(.author))
            let said = await refusal {
                _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
            }
            #expect(said == .violates([.openPlaces([OpenPlace(part: .resolution, text: "[Betrag]")])]))
            #expect(try await !run.town.paper(paper).isReleased)
            let confirmed = ReleasePaper(paper: paper, acceptsOpenPlaces: true)
            _ = try await run.office.perform(confirmed, as: run.town.actor(.clerk))
            #expect(try await run.town.paper(paper).isReleased)
            let detail = try run.text(
                "SELECT detail ->> 'acceptedOpenPlaces' FROM council.event WHERE kind = 'paperReleased'"
            )
            #expect(detail == "1")
        }
    }

    @Test func `stand as rows in each version, in the document and before the public`() async throws {
        try await ActionRun.inTown { run in
            var draft = run.town.paperDraft("Grundschule")
            draft.financialRows = [
                FinancialEffect(kind: .investment, cents: 18_431_245, year: 2026, account: "Produkt 21.1.01"),
                FinancialEffect(kind: .expense, cents: 120_000, year: 2027, isYearly: true),
            ]
            let create = CreatePaper(body: run.town.body, draft: draft)
            let paper = try await run.office.perform(create, as: run.town.actor(.author))
            #expect(try await run.town.paper(paper).financialRows == draft.financialRows)
            let before = draft
            draft.financialRows[0].cents = 20_000_000
            let change = ChangePaper(paper: paper, version: 1, draft: draft)
            _ = try await run.office.perform(change, as: run.town.actor(.author))
            let compared = try await run.office.perform(
                ComparePaperVersions(paper: paper),
                as: run.town.actor(.author)
            )
            #expect(compared.old?.financialRows == before.financialRows)
            #expect(compared.new?.financialRows == draft.financialRows)
            try await run.publish(paper)
            let shown = try await run.everythingPublic()
            for words in ["200.000,00", "Produkt21.1.01", "1.200,00", "Summejährlich"] {
                #expect(shown.contains(words), "\(words)")
            }
            var wrong = draft
            wrong.financialRows[1].year = 26
            let said = await refusal {
                let change = ChangePaper(paper: paper, version: 2, draft: wrong)
                _ = try await run.office.perform(change, as: run.town.actor(.author))
            }
            #expect(said == .violates([.financialRow(row: 2, field: .year, expected: "ein Jahr wie 2026")]))
        }
    }
}

@Suite struct `What speaks of a paper that becomes non-public` {
    /// A paper with an amendment, an amendment to that, and an answer; all public.
    private func scene(_ run: ActionRun) async throws -> (paper: PaperID, about: [PaperID], other: PaperID) {
        func about(_ paper: PaperID, _ name: String, _ role: PaperRelation.Role) async throws -> PaperID {
            var action = CreatePaper(body: run.town.body, draft: run.town.paperDraft(name))
            action.parent = (paper: paper, role: role)
            return try await run.office.perform(action, as: run.town.actor(.otherAuthor))
        }
        let paper = try await run.town.newPaper("Verkauf Gartenweg")
        // An author amends what the author sees.
        _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
        let first = try await about(paper, "Zum Verkauf Gartenweg", .amends)
        let second = try await about(first, "Zum Antrag Gartenweg", .amends)
        let answer = try await about(paper, "Antwort Gartenweg", .answers)
        return (paper, [first, second, answer], try await run.town.newPaper("Spielplatz"))
    }

    @Test func `leaves the portal with it in the same transaction, and is not public by an open form`() async throws {
        try await ActionRun.inTown { run in
            let scene = try await scene(run)
            for paper in [scene.paper, scene.other] + scene.about { try await run.publish(paper) }
            #expect(try await run.everythingPublic().contains("AntwortGartenweg"))
            let close = ChangePaper(paper: scene.paper, version: 1, draft: run.town.paperDraft("Verkauf", .nonPublic))
            _ = try await run.office.perform(close, as: run.town.actor(.author))
            let shown = try await run.everythingPublic()
            #expect(!shown.contains("Gartenweg") && shown.contains("Spielplatz"))
            for paper in [scene.paper] + scene.about {
                #expect(try run.isDeleted(paper.uuid) == true)
                #expect(try await run.town.paper(paper).publicity == .nonPublic)
            }
            let named = try run.text("SELECT detail ->> 'closedWithIt' FROM council.event WHERE kind = 'paperChanged'")
            #expect(scene.about.allSatisfy { named.contains($0.description) })
            // Somebody who had the answer open saves it as it was.
            let late = ChangePaper(paper: scene.about[2], version: 1, draft: run.town.paperDraft("Antwort Gartenweg"))
            let outcome = try await run.office.perform(late, as: run.town.actor(.otherAuthor))
            guard case .overtaken = outcome else {
                Issue.record("saved over the closing")
                return
            }
            #expect(try await run.town.paper(scene.about[2]).publicity == .nonPublic)
        }
    }

    @Test func `keeps the paper public, and is named, while it stands on a public item`() async throws {
        try await ActionRun.inTown { run in
            let scene = try await scene(run)
            let meeting = try await run.town.meeting()
            try await run.town.item("Gartenweg", on: meeting, paper: scene.about[0])
            let number = try await run.town.paper(scene.about[0]).reference ?? ""
            let close = ChangePaper(paper: scene.paper, version: 1, draft: run.town.paperDraft("Verkauf", .nonPublic))
            let said = await refusal { _ = try await run.office.perform(close, as: run.town.actor(.clerk)) }
            #expect(said == .violates([.papersAboutOnPublicItems(references: [number])]))
            #expect(try await run.town.paper(scene.paper).publicity == .public)
        }
    }

    @Test func `is withdrawn with it`() async throws {
        try await ActionRun.inTown { run in
            let scene = try await scene(run)
            for paper in [scene.paper, scene.other] + scene.about { try await run.publish(paper) }
            try await run.withdraw(.paper(scene.paper))
            let shown = try await run.everythingPublic()
            #expect(!shown.contains("Gartenweg") && shown.contains("Spielplatz"))
            // Closed to the public, open in the house: another publication by two persons brings it back.
            try await run.publish(scene.about[0])
            #expect(try await run.everythingPublic().contains("ZumVerkaufGartenweg"))
        }
    }
}
