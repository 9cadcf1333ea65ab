import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import TestPictures
import Testing

@Suite struct `A picture in the text of a paper` {
    private static func svg(_ words: String) -> [UInt8] {
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">
            <rect width="200" height="100" fill="#dde"/><text x="10" y="50" font-size="12">\(words)</text></svg>
            """.utf8
        )
    }

    private func paper(
        _ name: String,
        _ publicity: Publicity,
        showing names: [String],
        _ run: ActionRun
    ) async throws -> PaperID {
        var draft = run.town.paperDraft(name, publicity)
        draft.reasons = names.map { "![Plan des Platzes \($0)](\($0))\nAbbildung: \($0)" }.joined(separator: "\n\n")
        return try await run.office.perform(
            CreatePaper(body: run.town.body, draft: draft),
            as: run.town.actor(.author)
        )
    }

    private func add(
        _ name: String,
        publicity: Publicity = .public,
        _ bytes: [UInt8],
        to paper: PaperID,
        _ run: ActionRun,
        as staff: PlainTown.Staff = .author
    ) async throws {
        _ = try await run.office.perform(
            AddPicture(paper: paper, fileName: name, publicity: publicity, bytes: bytes),
            as: run.town.actor(staff)
        )
    }

    private func release(_ paper: PaperID, _ run: ActionRun) async throws {
        _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
    }

    private func article(of paper: PaperID, _ run: ActionRun) async throws -> (file: File, text: String, pdf: String) {
        let details = try await run.office.perform(ShowPaper(paper: paper), as: run.town.actor(.clerk))
        let file = try #require(details.files.first { $0.role == .mainFile })
        let text = try await run.office.perform(ReadArticle(file: file.id), as: run.town.actor(.clerk))
        let hash = try #require(file.newest?.sha256)
        let bytes = try await run.council.database.read(as: .system) { try $0.vault.readAll(hash) }
        return (file, text, try await run.council.text(ofPDF: try #require(bytes)))
    }

    @Test func `stands in document and reading view, with its description`() async throws {
        try await ActionRun.inTown { run in
            let png = SamplePNG(width: 40, height: 20, colorType: 2, depth: 8) { x, y in [x * 6, y * 12, 90] }.bytes
            let paper = try await paper("Marktplatz", .public, showing: ["platz.png", "plan.svg"], run)
            try await add("Mein Ordner/platz.PNG", png, to: paper, run)
            try await add("plan.svg", Self.svg("Brunnenstandort"), to: paper, run)
            try await release(paper, run)
            let (_, text, pdf) = try await article(of: paper, run)
            #expect(
                text.contains("<img src=\"data:image/png;base64,")
                    && text.contains("alt=\"Plan des Platzes platz.png\"")
            )
            #expect(text.contains("Brunnenstandort") && pdf.contains("Brunnenstandort"))
            #expect(!pdf.contains("kann nicht gezeigt werden"))
        }
    }

    @Test func `that is non-public is never in the document of a public paper`() async throws {
        try await ActionRun.inTown { run in
            let names = ["offen.svg", "geheim.svg"]
            let open = try await paper("Offen", .public, showing: names, run)
            let closed = try await paper("Geschlossen", .nonPublic, showing: names, run)
            for id in [open, closed] {
                try await add("offen.svg", Self.svg("Grundriss"), to: id, run)
                try await add("geheim.svg", publicity: .nonPublic, Self.svg("Kaufpreis"), to: id, run)
                try await release(id, run)
            }
            let (_, text, pdf) = try await article(of: open, run)
            #expect(text.contains("Grundriss") && pdf.contains("Grundriss"))
            #expect(!text.contains("Kaufpreis") && !pdf.contains("Kaufpreis"))
            #expect(pdf.contains("kann nicht gezeigt werden"))
            #expect(try await article(of: closed, run).pdf.contains("Kaufpreis"))
            // One that was brought as public to a non-public paper is closed with it, also when the paper is opened later.
            let draft = run.town.paperDraft("Geschlossen", .public, text: "![Plan](offen.svg)")
            _ = try await run.office.perform(
                ChangePaper(paper: closed, version: 1, draft: draft),
                as: run.town.actor(.author)
            )
            let opened = try await article(of: closed, run)
            #expect(!opened.pdf.contains("Grundriss") && !opened.pdf.contains("Kaufpreis"))
        }
    }

    @Test(arguments: ["narrowed", "exchanged", "removed"])
    func `leaves the portal at once`(how: String) async throws {
        try await ActionRun.inTown { run in
            let paper = try await paper("Marktplatz", .public, showing: ["plan.svg"], run)
            try await add("plan.svg", Self.svg("Brunnenstandort"), to: paper, run)
            try await release(paper, run)
            try await run.publish(paper)
            let file = try await article(of: paper, run).file
            #expect(try await run.everythingPublic().contains("Brunnenstandort"))
            switch how {
            case "narrowed":
                try await add("plan.svg", publicity: .nonPublic, Self.svg("Brunnenstandort"), to: paper, run)
            case "exchanged": try await add("plan.svg", Self.svg("Anderswo"), to: paper, run)
            default:
                _ = try await run.office.perform(
                    RemovePicture(paper: paper, name: "plan.svg"),
                    as: run.town.actor(.author)
                )
            }
            #expect(try run.isDeleted(file.id.uuid) == true)
            #expect(try await !run.everythingPublic().contains("Brunnenstandort"))
            try await run.publish(paper)
            let again = try await run.everythingPublic()
            #expect(!again.contains("Brunnenstandort") && again.contains("Marktplatz"))
            #expect(again.contains("Anderswo") == (how == "exchanged"))
        }
    }

    @Test func `that cannot be read is refused with what helps, and nothing is kept`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let png = SamplePNG(colorType: 2, depth: 8) { x, y in [x, y, 0] }.bytes
            let files: [([UInt8], String)] = [
                (Array(png.prefix(40)), "nicht gelesen"), (Array("%PDF-1.7".utf8), "kein Bild"), ([], "kein Bild"),
                (png + [UInt8](repeating: 0, count: AddPicture.byteLimit), "10 MB"),
            ]
            for (bytes, words) in files {
                guard case .fileRefused(let reason)? = await refusal({ try await add("a.png", bytes, to: paper, run) })
                else {
                    Issue.record("was taken")
                    continue
                }
                #expect(reason.contains(words))
            }
            #expect(try run.count("SELECT FROM council.paper_picture") == 0)
            #expect(await refusal { try await add("a.png", png, to: paper, run, as: .administrator) } == .notPermitted)
        }
    }

    @Test func `is missed by the preview, which says what to do`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await paper("Marktplatz", .public, showing: ["da.svg", "fehlt.svg", "geheim.svg"], run)
            try await add("da.svg", Self.svg("Da"), to: paper, run)
            try await add("geheim.svg", publicity: .nonPublic, Self.svg("Geheim"), to: paper, run)
            var draft = run.town.paperDraft("Marktplatz")
            draft.reasons = "![Plan](da.svg)\n\n![Plan](fehlt.svg)\n\n![Plan](geheim.svg)"
            let action = PreviewPaper(body: run.town.body, paper: paper, draft: draft, hasPublicity: true)
            let preview = try await run.office.preview(action, as: run.town.actor(.author))
            #expect(preview.remarks == [.missingPicture("fehlt.svg"), .closedPicture("geheim.svg")])
            let text = try await run.council.text(ofPDF: preview.pdf)
            #expect(text.contains("Da") && !text.contains("Geheim"))
        }
    }

    @Test(arguments: [
        ("Mein Platz (1).JPG", "image/jpeg", "Mein-Platz-1.jpg"), ("../../etc/x.png", "image/png", "x.png"),
        ("C:\\Bilder\\Öffnung.jpeg", "image/jpeg", "Öffnung.jpg"), ("", "image/svg+xml", "bild.svg"),
        ("a]b)c.svg", "image/svg+xml", "a-b-c.svg"),
    ])
    func `is called as its file, as far as texts can say it`(fileName: String, mediaType: String, name: String) {
        #expect(PaperPicture.name(of: fileName, mediaType: mediaType) == name)
        #expect(StructuredText(notation: "![x](\(name))").figures.map(\.name) == [name])
    }
}
