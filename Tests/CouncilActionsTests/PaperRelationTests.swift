import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `What papers have to do with each other` {
    private func relate(
        _ run: ActionRun,
        _ paper: PaperID,
        _ text: String,
        _ role: PaperRelation.Role? = .amends,
        as staff: PlainTown.Staff = .clerk
    ) async throws {
        let action = AddPaperRelation(paper: paper, text: text, role: role)
        _ = try await run.office.perform(action, as: run.town.actor(staff))
    }

    private func words(
        _ run: ActionRun,
        _ paper: PaperID,
        as staff: PlainTown.Staff = .clerk
    ) async throws -> [String] {
        try await run.office.perform(ShowPaper(paper: paper), as: run.town.actor(staff)).relations
            .map { "\($0.words) \($0.other.name)" }
    }

    @Test func `is told on the pages of both, and can be taken away again`() async throws {
        try await ActionRun.inTown { run in
            let bridge = try await run.town.newPaper("Brücke")
            let motion = try await run.town.newPaper("Holz statt Stahl")
            try await relate(run, motion, try await run.town.paper(bridge).reference ?? "")
            #expect(try await words(run, motion) == ["Änderungs- oder Ergänzungsantrag zu Brücke"])
            #expect(try await words(run, bridge) == ["Änderungs- und Ergänzungsanträge Holz statt Stahl"])
            let removal = RemovePaperRelation(relation: PaperRelation(paper: motion, other: bridge, role: .amends))
            _ = try await run.office.perform(removal, as: run.town.actor(.clerk))
            #expect(try await words(run, motion).isEmpty)
            #expect(try await words(run, bridge).isEmpty)
        }
    }

    @Test func `is refused with the reason when no paper or several fit`() async throws {
        try await ActionRun.inTown { run in
            let bridge = try await run.town.newPaper("Brücke Nord")
            _ = try await run.town.newPaper("Brücke Süd")
            let motion = try await run.town.newPaper("Holz")
            let number = try await run.town.paper(motion).reference ?? ""
            #expect(
                await refusal { try await relate(run, motion, "1999/1") }
                    == .violates([.unknownPaper(reference: "1999/1")])
            )
            #expect(
                await refusal { try await relate(run, motion, " brücke ") }
                    == .violates([.ambiguousPaper(text: "brücke")])
            )
            #expect(
                await refusal { try await relate(run, motion, "") } == .violates([.missing(field: "Drucksache")])
            )
            #expect(
                await refusal { try await relate(run, motion, number) }
                    == .violates([.circularRelation(reference: number)])
            )
            try await relate(run, motion, try await run.town.paper(bridge).reference ?? "")
            #expect(
                await refusal { try await relate(run, bridge, number) }
                    == .violates([.circularRelation(reference: number)])
            )
            #expect(
                await refusal { try await relate(run, bridge, number, nil) }
                    == .violates([.missing(field: "Bezug")])
            )
        }
    }

    @Test func `tells nobody of a paper that is hidden from them`() async throws {
        try await ActionRun.inTown { run in
            let open = try await run.town.newPaper("Brücke")
            let closed = try await run.town.newPaper("Verkauf an Meier", .nonPublic)
            for paper in [open, closed] {
                _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
            }
            let number = try await run.town.paper(closed).reference ?? ""
            try await relate(run, open, number, .related)
            #expect(try await words(run, open) == ["Gehört zu Verkauf an Meier"])
            #expect(try await words(run, open, as: .member).isEmpty)
            // An author learns by trying no more than that there is no such paper.
            let own = try await run.office.perform(
                CreatePaper(body: run.town.body, draft: run.town.paperDraft("Eigene")),
                as: run.town.actor(.otherAuthor)
            )
            let said = await refusal { try await relate(run, own, number, as: .otherAuthor) }
            #expect(said == .violates([.unknownPaper(reference: number)]))
            let suggest = SuggestPapers(body: run.town.body, text: "Meier")
            #expect(try await run.office.perform(suggest, as: run.town.actor(.otherAuthor)).isEmpty)
            #expect(try await run.office.perform(suggest, as: run.town.actor(.clerk)).count == 1)
            #expect(await refusal { try await relate(run, open, number, as: .otherAuthor) } == .notFound)

            try await run.publish(open)
            let shown = try await run.everythingPublic()
            #expect(!shown.contains("Meier") && !shown.contains(closed.description))
        }
    }

    @Test func `reaches the public on both sides, whichever paper is published first`() async throws {
        for isMotionFirst in [true, false] {
            try await ActionRun.inTown { run in
                let bridge = try await run.town.newPaper("Brücke")
                let motion = try await run.town.newPaper("Holz statt Stahl")
                try await relate(run, motion, try await run.town.paper(bridge).reference ?? "")
                for paper in isMotionFirst ? [motion, bridge] : [bridge, motion] { try await run.publish(paper) }
                func list(_ name: String, of paper: PaperID) throws -> String {
                    try run.text(
                        "SELECT lower(coalesce(document ->> \(name), '')) FROM portal.object WHERE id = \(paper)"
                    )
                }
                #expect(try list("superordinatedPaper", of: motion) == "[\"\(bridge)\"]")
                #expect(try list("subordinatedPaper", of: bridge) == "[\"\(motion)\"]")
                #expect(try run.count("SELECT FROM portal.reference WHERE role = 'relation:amends'") == 1)

                let relation = PaperRelation(paper: motion, other: bridge, role: .amends)
                _ = try await run.office.perform(
                    RemovePaperRelation(relation: relation),
                    as: run.town.actor(.clerk)
                )
                try await run.publish(motion)
                #expect(try list("superordinatedPaper", of: motion) == "")
                #expect(try list("subordinatedPaper", of: bridge) == "")
                #expect(try run.count("SELECT FROM portal.reference WHERE role LIKE 'relation:%'") == 0)
            }
        }
    }

    @Test func `keeps an amendment to a non-public paper from the public, with a number of its own`() async throws {
        try await ActionRun.inTown { run in
            let closed = try await run.town.newPaper("Verkauf an Meier", .nonPublic)
            let number = try await run.town.paper(closed).reference ?? ""
            func amend(_ publicity: Publicity) async throws -> PaperID {
                let draft = run.town.paperDraft("Änderungsantrag", publicity)
                var action = CreatePaper(body: run.town.body, draft: draft)
                action.parent = (paper: closed, role: .amends)
                return try await run.office.perform(action, as: run.town.actor(.clerk))
            }
            let expected = ActionError.violates([.amendsNonPublicPaper])
            let made = await refusal { _ = try await amend(.public) }
            #expect(made == expected)
            let amendment = try await amend(.nonPublic)
            #expect(try await run.town.paper(amendment).reference?.hasPrefix(number) == false)
            let open = ChangePaper(paper: amendment, version: 1, draft: run.town.paperDraft("Doch offen"))
            let changed = await refusal {
                _ = try await run.office.perform(open, as: run.town.actor(.clerk))
            }
            #expect(changed == expected)
            let other = try await run.town.newPaper("Offen")
            let related = await refusal { try await relate(run, other, number) }
            #expect(related == expected)
        }
    }

    @Test func `keeps an amendment from the public whose paper became non-public`() async throws {
        try await ActionRun.inTown { run in
            let bridge = try await run.town.newPaper("Verkauf an Meier")
            var action = CreatePaper(body: run.town.body, draft: run.town.paperDraft("Zu Verkauf an Meier"))
            action.parent = (paper: bridge, role: .amends)
            let early = try await run.office.perform(action, as: run.town.actor(.clerk))
            let late = try await run.office.perform(action, as: run.town.actor(.clerk))
            _ = try await run.office.perform(ReleasePaper(paper: early), as: run.town.actor(.clerk))
            let close = ChangePaper(paper: bridge, version: 1, draft: run.town.paperDraft("Verkauf", .nonPublic))
            _ = try await run.office.perform(close, as: run.town.actor(.clerk))
            // Both were closed with it; neither becomes public again.
            for amendment in [early, late] {
                #expect(try await run.town.paper(amendment).publicity == .nonPublic)
                let open = ChangePaper(paper: amendment, version: 2, draft: run.town.paperDraft("Zu Verkauf an Meier"))
                let opened = await refusal { _ = try await run.office.perform(open, as: run.town.actor(.clerk)) }
                #expect(opened == .violates([.amendsNonPublicPaper]))
                let published = await refusal { try await run.publish(amendment) }
                #expect(published == .violates([.nothingToPublish]))
            }
            #expect(try await !run.everythingPublic().contains("Meier"))
        }
    }

    @Test func `gives amendments the number of their paper with a count of its own`() async throws {
        try await ActionRun.inTown { run in
            let bridge = try await run.town.newPaper("Brücke")
            let number = try await run.town.paper(bridge).reference ?? ""
            var numbers: [String?] = []
            for name in ["Holz", "Beton"] {
                var action = CreatePaper(body: run.town.body, draft: run.town.paperDraft(name))
                action.parent = (paper: bridge, role: .amends)
                let id = try await run.office.perform(action, as: run.town.actor(.clerk))
                numbers.append(try await run.town.paper(id).reference)
                #expect(try await words(run, id) == ["Änderungs- oder Ergänzungsantrag zu Brücke"])
            }
            #expect(numbers == ["\(number)-1", "\(number)-2"])
            let next = try await run.town.newPaper("Nächste")
            #expect(try await run.town.paper(next).reference?.hasSuffix("/0002") == true)
        }
    }
}
