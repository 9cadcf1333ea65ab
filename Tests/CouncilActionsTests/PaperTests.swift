import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `A paper` {
    @Test func `gets a number of its own, without gaps, when fifty are made at once`() async throws {
        try await ActionRun.inTown { run in
            let (town, office, author) = (run.town, run.office, run.town.actor(.author))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<50 {
                    group.addTask {
                        var draft = town.paperDraft("Vorlage \(index)")
                        draft.date = "2026-05-04"
                        _ = try await office.perform(CreatePaper(body: town.body, draft: draft), as: author)
                    }
                }
                try await group.waitForAll()
            }
            let numbers: [String] = try run.council.owner().query(
                "SELECT reference FROM council.paper ORDER BY reference"
            )
            .map { try $0["reference"] }
            #expect(numbers == (1...50).map { "2026/00\($0 < 10 ? "0" : "")\($0)" })
        }
    }

    @Test func `that is refused takes no number, and each year counts anew`() async throws {
        try await ActionRun.inTown { run in
            let (town, author) = (run.town, run.town.actor(.author))
            var draft = town.paperDraft("")
            draft.date = "2026-05-04"
            let said = await refusal {
                _ = try await run.office.perform(CreatePaper(body: town.body, draft: draft), as: author)
            }
            #expect(said == .violates([.missing(field: "Titel")]))
            draft.name = "Radweg"
            var numbers: [String?] = []
            for day in ["2026-05-04", "2027-01-01", "2026-12-31"] {
                draft.date = day
                let id = try await run.office.perform(CreatePaper(body: town.body, draft: draft), as: author)
                numbers.append(try await town.paper(id).reference)
            }
            #expect(numbers == ["2026/0001", "2027/0001", "2026/0002"])
        }
    }

    @Test func `edited by two at once keeps both texts and shows the second what the first wrote`() async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let paper = try await town.newPaper("Brücke")
            let first = ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Brücke", text: "Text der ersten"))
            let second = ChangePaper(
                paper: paper,
                version: 1,
                draft: town.paperDraft("Brücke", text: "Text der zweiten")
            )
            guard case .saved = try await run.office.perform(first, as: town.actor(.clerk)) else {
                Issue.record("the first was not saved")
                return
            }
            guard case .overtaken(let theirs) = try await run.office.perform(second, as: town.actor(.deputy)) else {
                Issue.record("the second was saved over the first")
                return
            }
            #expect(theirs.resolutionText == "Text der ersten")
            #expect(theirs.version == 2)
            #expect(try await town.paper(paper).resolutionText == "Text der ersten")
            let rows = try run.council.owner().query(
                "SELECT resolution_text, based_on FROM council.paper_revision ORDER BY revision"
            )
            let texts: [String] = try rows.map { try $0["resolution_text"] }
            let bases: [Int] = try rows.map { try $0["based_on"] }
            #expect(texts == ["Beschluss", "Text der ersten", "Text der zweiten"])
            #expect(bases == [0, 1, 1])

            let merged = ChangePaper(paper: paper, version: 2, draft: town.paperDraft("Brücke", text: "Beides"))
            guard case .saved = try await run.office.perform(merged, as: town.actor(.deputy)) else {
                Issue.record("the merged text was not saved")
                return
            }
            #expect(try await town.paper(paper).resolutionText == "Beides")
        }
    }

    @Test func `sent twice at the same moment is saved once and overtaken once`() async throws {
        try await ActionRun.inTown { run in
            let (town, office) = (run.town, run.office)
            let paper = try await town.newPaper("Brücke")
            let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                for staff in [PlainTown.Staff.clerk, .deputy, .author] {
                    group.addTask {
                        let draft = town.paperDraft("Brücke", text: "Text von \(staff)")
                        let change = ChangePaper(paper: paper, version: 1, draft: draft)
                        switch try await office.perform(change, as: town.actor(staff)) {
                        case .saved: return "saved"
                        case .overtaken: return "overtaken"
                        }
                    }
                }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(outcomes.sorted() == ["overtaken", "overtaken", "saved"])
            #expect(try run.count("SELECT FROM council.paper_revision") == 4)
        }
    }

    @Test(arguments: [1, 7])
    func `of another author is not changed, also when it may be read`(version: Int) async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let paper = try await town.newPaper("Brücke")
            _ = try await run.office.perform(ReleasePaper(paper: paper), as: town.actor(.clerk))
            let other = town.actor(.otherAuthor)
            #expect(try await run.office.perform(ShowPaper(paper: paper), as: other).isEditable == false)
            let change = await refusal {
                _ = try await run.office.perform(
                    ChangePaper(paper: paper, version: version, draft: town.paperDraft("Meins")),
                    as: other
                )
            }
            #expect(change == .notFound)
            let consultation = await refusal {
                _ = try await run.office.perform(
                    AddConsultation(paper: paper, organization: town.committee, meeting: nil, role: "Entscheidung"),
                    as: other
                )
            }
            #expect(consultation == .notFound)
            let file = await refusal {
                _ = try await run.office.perform(
                    AttachFile(
                        paper: paper,
                        name: "",
                        fileName: "a.pdf",
                        publicity: .public,
                        bytes: PlainPDF.bytes(showing: "a")
                    ),
                    as: other
                )
            }
            #expect(file == .notFound)
            #expect(try await town.paper(paper).name == "Brücke")
            #expect(try run.count("SELECT FROM council.paper_revision") == 1)
        }
    }

    @Test func `that is non-public does not get onto the public part, from either side`() async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let meeting = try await town.meeting()
            let hidden = try await town.newPaper("Verkauf", .nonPublic)
            let reference = try #require(try await town.paper(hidden).reference)
            let violation = ActionError.violates([.nonPublicPaperOnPublicItem(reference: reference)])
            #expect(await refusal { try await town.item("", on: meeting, .public, paper: hidden) } == violation)

            let item = try await town.item("", on: meeting, .nonPublic, paper: hidden)
            let version = try await run.office.perform(ShowAgendaItem(item: item), as: town.actor(.clerk)).item.version
            let opened = await refusal {
                _ = try await run.office.perform(
                    ChangeAgendaItem(
                        item: item,
                        version: version,
                        draft: AgendaDraft(name: "Verkauf", publicity: .public, paper: reference)
                    ),
                    as: town.actor(.clerk)
                )
            }
            #expect(opened == violation)

            let open = try await town.newPaper("Radweg")
            try await town.item("", on: meeting, .public, paper: open)
            let openReference = try await town.paper(open).reference ?? ""
            let closed = await refusal {
                _ = try await run.office.perform(
                    ChangePaper(paper: open, version: 1, draft: town.paperDraft("Radweg", .nonPublic)),
                    as: town.actor(.clerk)
                )
            }
            #expect(closed == .violates([.nonPublicPaperOnPublicItem(reference: openReference)]))
        }
    }
}

@Suite struct `Attaching a file` {
    @Test(arguments: ["no PDF", "empty", "truncated", "head only"])
    func `that cannot be read is refused and leaves the paper as it was`(kind: String) async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let paper = try await town.newPaper("Brücke")
            let before = try await town.paper(paper)
            let events = try run.events()
            let whole = PlainPDF.bytes(showing: "Anlage")
            let bytes: [UInt8] =
                switch kind {
                case "no PDF": Array("Das ist kein PDF.".utf8)
                case "empty": []
                case "truncated": Array(whole.prefix(whole.count / 2))
                default: Array("%PDF-1.7\n".utf8)
                }
            let said = await refusal {
                _ = try await run.office.perform(
                    AttachFile(paper: paper, name: "", fileName: "a.pdf", publicity: .public, bytes: bytes),
                    as: town.actor(.author)
                )
            }
            guard case .fileRefused(let reason)? = said else {
                Issue.record("\(String(describing: said))")
                return
            }
            #expect(!reason.isEmpty && !reason.contains("ActionError"))
            let after = try await town.paper(paper)
            #expect(after.version == before.version && after.modified == before.modified)
            #expect(try run.events() == events)
            for table in ["file", "file_version", "blob", "job"] {
                #expect(try run.count("SELECT FROM council.\(unsafeRaw: table)") == 0, "\(table)")
            }
        }
    }

    @Test func `to a non-public paper never makes it public`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Verkauf", .nonPublic)
            let file = try await run.town.attach("Anlage", to: paper, .public)
            let shown = try await run.office.perform(ShowFile(file: file), as: run.town.actor(.author)).file
            #expect(shown.publicity == .nonPublic)
            #expect(shown.newest?.pageCount == 1)
        }
    }

    @Test func `that somebody else stored before works without showing whose it is`() async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let hidden = try await town.newPaper("Verkauf", .nonPublic)
            try await town.attach("Gleich", to: hidden)
            let own = try await run.office.perform(
                CreatePaper(body: town.body, draft: town.paperDraft("Meins")),
                as: town.actor(.otherAuthor)
            )
            _ = try await run.office.perform(
                AttachFile(
                    paper: own,
                    name: "",
                    fileName: "b.pdf",
                    publicity: .public,
                    bytes: PlainPDF.bytes(showing: "Gleich")
                ),
                as: town.actor(.otherAuthor)
            )
            #expect(try run.count("SELECT FROM council.blob") == 1)
            #expect(try run.count("SELECT FROM council.file_version") == 2)
        }
    }
}
