import Foundation
import Testing

@Suite struct `Composing with data, template and pictures` {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private let folder: URL
    private var output: String { folder.appending(path: "aus.pdf").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ratswerk-variants-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func example(_ name: String) -> String {
        Self.repository.appending(path: "docs/examples/\(name)").path
    }

    @Test(arguments: [
        ("invitation", "invitation-stadtverordnete.json", "meeting.json", "agendaItem"),
        ("supplement", "supplement-dringlichkeit.json", "meeting.json", "ratswerk:supplement"),
        ("paper", "paper-bebauungsplan.json", "paper.json", "ratswerk:resolutionText"),
        ("minutes", "minutes-verlaufsprotokoll.json", "meeting.json", "ratswerk:votes"),
        ("extract", "extract-beschlussauszug.json", "meeting.json", "resolutionText"),
    ])
    func `puts the data into the PDF`(kind: String, name: String, file: String, member: String) async throws {
        let words = ["compose", kind, example(name), "-o", output, "--embed-data"]
        let outcome = try await Program.ratswerk.run(words)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self).contains(":part>3</"))
        let back = folder.appending(path: file)
        let detached = try await Program(name: "/usr/bin/pdfdetach").run("-savefile", file, "-o", back.path, output)
        #expect(detached.status == 0)
        let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: back)) as? [String: Any]
        let type = object?["type"] as? String
        #expect(type == "https://schema.oparl.org/1.1/" + (file == "paper.json" ? "Paper" : "Meeting"))
        #expect(try String(contentsOf: back, encoding: .utf8).contains("\"\(member)\":"))
    }

    @Test func `has no data for a list, and says so`() async throws {
        let input = example("attendance-anwesenheitsliste.json")
        let outcome = try await Program.ratswerk.run("compose", "attendance", input, "-o", output, "--embed-data")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("ratswerk: error: Für „attendance“ hat OParl kein Objekt."))
    }

    @Test func `takes letterhead and phrases from a folder`() async throws {
        let template = Self.repository.appending(path: "templates/documents/musterbach").path
        let html = folder.appending(path: "aus.html").path
        let words = ["compose", "script", example("script-mit-vorlage.json"), "-o", output, "--html", html]
        #expect(try await Program.ratswerk.run(words).status == 1)
        let outcome = try await Program.ratswerk.run(words + ["--template", template])
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(try String(contentsOfFile: html, encoding: .utf8).contains("Musterbach"))
    }

    @Test(arguments: [
        (nil, "/template.json“ ist nicht lesbar."),
        (#"{"letterhed":{}}"#, "$.letterhed: dieser Name ist unbekannt; gemeint ist vielleicht „letterhead“"),
        (#"{"texts":{"invitation":{"text":["{{mieting}}"]}}}"#, "$.texts.invitation.text[0]: der Platzhalter"),
        (#"{"letterhead":{"body":"X","arms":"wappen.svg"}}"#, "$.letterhead.arms: die Datei „wappen.svg“ ist nicht"),
    ])
    func `names what is wrong with a template`(file: String?, message: String) async throws {
        if let file { try Data(file.utf8).write(to: folder.appending(path: "template.json")) }
        let input = example("invitation-stadtverordnete.json")
        let outcome = try await Program.ratswerk.run(
            "compose",
            "invitation",
            input,
            "-o",
            output,
            "--template",
            folder.path
        )
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("ratswerk: error: ") && outcome.errors.contains("\nhint: "))
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func `finds pictures beside the input and names notes that are missing`() async throws {
        let name = "paper-marktplatz.json"
        #expect(try await Program.ratswerk.run("compose", "paper", example(name), "-o", output).status == 0)
        let text = try String(contentsOfFile: example(name), encoding: .utf8)
        let input = folder.appending(path: name)
        try Data(text.replacing("[^mittel]:", with: "[^mitel]:").utf8).write(to: input)
        let outcome = try await Program.ratswerk.run("compose", "paper", input.path, "-o", output)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("“ enthält 3 Fehler."))
        #expect(outcome.errors.contains("$.resolution[0]: Zeile 2: zur Fußnote „[^mittel]“ fehlt der Text"))
        #expect(outcome.errors.contains("$.resolution[1]: auf die Fußnote „[^mitel]“ verweist nichts"))
        #expect(outcome.errors.contains("$.reasons: die Abbildung „marktplatz-umbau.svg“ ist nicht lesbar"))
    }

    @Test func `an extract for the public keeps a non-public item back`() async throws {
        let text = try String(contentsOfFile: example("extract-beschlussauszug.json"), encoding: .utf8)
            .replacing(#""publicity": "public""#, with: #""publicity": "nonPublic", "neutralTitle": "Grundstück""#)
        let input = folder.appending(path: "auszug.json")
        try Data(text.utf8).write(to: input)
        let words = ["compose", "extract", "--public", input.path, "-o", output, "--embed-data"]
        #expect(try await Program.ratswerk.run(words).status == 0)
        let shown = try await Program(name: "/usr/bin/pdftotext").run(output, "-").output
        #expect(shown.contains("Grundstück") && !shown.contains("Satzungsbeschluss") && !shown.contains("Ja:"))
    }
}
