import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `A town's numbering schemes` {
    private func schemes(_ run: ActionRun) async throws -> [ListNumberingSchemes.Line] {
        try await run.office.perform(ListNumberingSchemes(body: run.town.body), as: run.town.actor(.clerk))
    }

    @discardableResult
    private func save(
        _ run: ActionRun,
        _ scheme: NumberingSchemeID? = nil,
        name: String = "Drucksachen",
        _ pattern: String,
        width: String = "1",
        _ restart: String = "yearly",
        isUsual: Bool = true,
        next: String = ""
    ) async throws -> NumberingSchemeID {
        let draft = SaveNumberingScheme.Draft(
            name: name,
            pattern: pattern,
            width: width,
            restart: restart,
            isUsual: isUsual,
            next: next
        )
        let action = SaveNumberingScheme(body: run.town.body, scheme: scheme, draft: draft)
        return try await run.office.perform(action, as: run.town.actor(.clerk))
    }

    private func create(
        _ run: ActionRun,
        _ type: String = "Beschlussvorlage",
        on day: String = ""
    ) async throws -> String? {
        var draft = run.town.paperDraft("Vorlage")
        draft.paperType = type
        draft.date = day
        let action = CreatePaper(body: run.town.body, draft: draft)
        return try await run.town.paper(try await run.office.perform(action, as: run.town.actor(.author))).reference
    }

    @Test func `number papers as they say, and the preview tells the next number without drawing it`() async throws {
        try await ActionRun.inTown { run in
            let year = CivilDate(Date(), in: .councilDefault).year
            let usual = try #require(try await schemes(run).first?.scheme)
            #expect(try await create(run) == "\(year)/0001")
            try await save(run, usual.id, "VL-{Nr}/{Jahr}", next: "12")
            for _ in 1...2 {
                #expect(try await schemes(run).first?.next?.reference == "VL-12/\(year)")
                let known = try await run.office.perform(
                    ShowNewPaper(body: run.town.body),
                    as: run.town.actor(.author)
                )
                #expect(known.numbers["Beschlussvorlage"] == "VL-12/\(year)")
            }
            #expect(try await create(run) == "VL-12/\(year)")
            #expect(try await create(run) == "VL-13/\(year)")
            #expect(try await create(run, on: "\(year - 1)-05-04") == "VL-1/\(year - 1)")
            // Back to where numbers are taken: they are passed over.
            try await save(run, usual.id, "VL-{Nr}/{Jahr}", next: "11")
            #expect(try await create(run) == "VL-11/\(year)")
            #expect(try await create(run) == "VL-14/\(year)")
        }
    }

    @Test func `are for all kinds or for some, and count by year, by term or on and on`() async throws {
        try await ActionRun.inTown { run in
            try await run.council.database.write(as: .system) { transaction in
                let terms = [
                    ("XVIII. Wahlperiode", "2021-04-01", "2026-03-31"),
                    ("XIX. Wahlperiode", "2026-04-01", "2031-03-31"),
                ]
                for (name, first, last) in terms {
                    let (start, end) = (try #require(CivilDate(first)), CivilDate(last))
                    try transaction.bodies.enter(
                        LegislativeTerm(
                            id: transaction.newID(),
                            body: run.town.body,
                            name: name,
                            startDate: start,
                            endDate: end
                        )
                    )
                }
            }
            let motions = try await save(run, name: "Anträge", "{WP}-{Nr}", width: "3", "term", isUsual: false)
            for kind in try await run.office.perform(
                ListPaperKinds(body: run.town.body),
                as: run.town.actor(.clerk)
            ) where ["Antrag", "Anfrage"].contains(kind.name) {
                var changed = kind
                changed.numbering = motions
                _ = try await run.office.perform(SavePaperKind(kind: changed), as: run.town.actor(.clerk))
            }
            #expect(try await create(run, "Antrag", on: "2026-03-31") == "XVIII-001")
            #expect(try await create(run, "Anfrage", on: "2026-03-31") == "XVIII-002")
            #expect(try await create(run, "Antrag", on: "2026-04-01") == "XIX-001")
            #expect(try await create(run, on: "2026-04-01") == "2026/0001")
            let outside = await refusal { _ = try await create(run, "Antrag", on: "2031-04-01") }
            #expect(outside == .violates([.numberingWithoutTerm(day: try #require(CivilDate("2031-04-01")))]))

            try await save(run, name: "Fortlaufend", "{Nr}", width: "5", "never", next: "4711")
            #expect(try await schemes(run).first?.scheme.name == "Fortlaufend")
            #expect(try await create(run, on: "2026-04-01") == "04711")
            #expect(try await create(run, on: "2027-04-01") == "04712")
        }
    }

    @Test func `never give a number twice nor leave one out, whoever writes at once, whatever is refused`() async throws
    {
        try await ActionRun.inTown { run in
            let usual = try #require(try await schemes(run).first?.scheme)
            try await save(run, usual.id, "VL-{Nr}/{Jahr}", width: "3", next: "7")
            // A second scheme that makes the same numbers.
            let same = try await save(run, name: "Anträge", "VL-{Nr}/{Jahr}", width: "3", isUsual: false)
            let kinds = try await run.office.perform(
                ListPaperKinds(body: run.town.body),
                as: run.town.actor(.clerk)
            )
            var motion = try #require(kinds.first { $0.name == "Antrag" })
            motion.numbering = same
            _ = try await run.office.perform(SavePaperKind(kind: motion), as: run.town.actor(.clerk))
            let (town, office) = (run.town, run.office)
            let year = CivilDate(Date(), in: .councilDefault).year
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        var draft = town.paperDraft("Vorlage \(index)")
                        draft.date = "\(year)-05-04"
                        draft.paperType = index % 2 == 0 ? "Antrag" : "Beschlussvorlage"
                        var action = CreatePaper(body: town.body, draft: draft)
                        // Refused after the number is drawn: there is no such paper to amend.
                        if index % 4 == 3 { action.parent = (paper: PaperID(UUID()), role: .amends) }
                        let said = await refusal { _ = try await office.perform(action, as: town.actor(.author)) }
                        #expect(said == (index % 4 == 3 ? .notFound : nil))
                    }
                }
                try await group.waitForAll()
            }
            let numbers: [String] = try run.council.owner().query(
                "SELECT reference FROM council.paper ORDER BY reference"
            ).map { try $0["reference"] }
            // One begins with 1, the other with 7 in this year: together 30 numbers, each once.
            #expect(Set(numbers).count == 30 && numbers.count == 30)
            let counted = numbers.compactMap { Int($0.dropFirst(3).prefix(3)) }
            #expect(counted == Array(1...30), "\(counted)")
        }
    }

    @Test func `are refused where they would give numbers twice or leave kinds without one`() async throws {
        try await ActionRun.inTown { run in
            let usual = try #require(try await schemes(run).first?.scheme)
            let pattern = await refusal { try await save(run, usual.id, "VL-{Nr}") }
            guard case .violates(let found) = pattern, case .numberingPattern? = found.first else {
                Issue.record("\(String(describing: pattern))")
                return
            }
            let without = await refusal { try await save(run, usual.id, "{Nr}/{Jahr}", isUsual: false) }
            #expect(without == .violates([.numberingUsualMissing]))
            let twice = await refusal { try await save(run, nil, "{Nr}/{Jahr}") }
            #expect(twice == .violates([.numberingTwice(name: "Drucksachen")]))
            let author = await refusal {
                let action = SaveNumberingScheme(
                    body: run.town.body,
                    draft: .init(name: "A", pattern: "{Nr}", width: "1", restart: "never", isUsual: true)
                )
                _ = try await run.office.perform(action, as: run.town.actor(.author))
            }
            #expect(author == .notPermitted)
        }
    }
}
