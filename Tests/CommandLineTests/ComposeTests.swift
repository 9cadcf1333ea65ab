import Foundation
import Glibc
import Testing

@Suite struct `Composing from a file` {
    private static let agenda = """
        {
          "letterhead": { "body": "Stadt Musterbach" },
          "meeting": { "organization": "Stadtrat", "name": "18. Sitzung des Stadtrates",
            "date": "2026-11-26", "start": "18:00", "location": "Rathaus" },
          "items": [
            { "number": "1", "title": "Eröffnung der Sitzung", "publicity": "public" },
            { "number": "2", "title": "Verkauf an Zwetschgenbaum", "neutralTitle": "Grundstück", "publicity": "nonPublic" }
          ]
        }
        """

    private let folder: URL
    private var input: String { folder.appending(path: "agenda.json").path }
    private var output: String { folder.appending(path: "agenda.pdf").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ratswerk-compose-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Self.agenda.utf8).write(to: folder.appending(path: "agenda.json"))
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `gives PDF and HTML, and nothing else in the folder`() async throws {
        let html = folder.appending(path: "agenda.html").path
        let outcome = try await Program.ratswerk.run("compose", "agenda", input, "-o", output, "--html", html)
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(try names() == ["agenda.html", "agenda.json", "agenda.pdf"])
        #expect(try Data(contentsOf: URL(filePath: output)).starts(with: Data("%PDF-1.7".utf8)))
        #expect(try String(contentsOfFile: html, encoding: .utf8).contains("Zwetschgenbaum"))
        #expect((try FileManager.default.attributesOfItem(atPath: output)[.posixPermissions] as? Int) == 0o644)
    }

    @Test func `for the public keeps the words of non-public items back`() async throws {
        let html = folder.appending(path: "agenda.html").path
        let outcome = try await Program.ratswerk.run(
            "compose",
            "agenda",
            "--public",
            input,
            "-o",
            output,
            "--html",
            html
        )
        #expect(outcome.status == 0)
        let page = try String(contentsOfFile: html, encoding: .utf8)
        #expect(page.contains("Grundstück") && !page.contains("Zwetschgenbaum"))
        let text = try await Program(name: "/usr/bin/pdftotext").run(output, "-").output
        #expect(text.contains("Grundstück") && !text.contains("Zwetschgenbaum"))
    }

    @Test func `reads and writes the standard streams`() async throws {
        let line = "\(Program.ratswerk.path) compose agenda - -o - < '\(input)' | head -c 5"
        #expect(try await Program(name: "/bin/sh").run("-c", line).output == "%PDF-")
        let other = "\(Program.ratswerk.path) compose agenda '\(input)' -o /dev/stdout > '\(output)'"
        #expect(try await Program(name: "/bin/sh").run("-c", other).status == 0)
        #expect(try Data(contentsOf: URL(filePath: output)).starts(with: Data("%PDF-".utf8)))
    }

    @Test func `that fails leaves the old document as it was`() async throws {
        try Data("alt".utf8).write(to: URL(filePath: output))
        try Data(Self.agenda.replacing("18:00", with: "achtzehn").utf8).write(to: URL(filePath: input))
        let outcome = try await Program.ratswerk.run("compose", "agenda", input, "-o", output)
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("ratswerk: error: „\(input)“: $.meeting.start: erwartet ist eine Uhrzeit"))
        #expect(outcome.errors.contains("\nhint: "))
        #expect(try String(contentsOfFile: output, encoding: .utf8) == "alt")
        #expect(try names() == ["agenda.json", "agenda.pdf"])
    }

    @Test func `writes through a link and never over its own input`() async throws {
        let link = folder.appending(path: "link.pdf").path
        try Data("alt".utf8).write(to: URL(filePath: output))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "agenda.pdf")
        #expect(try await Program.ratswerk.run("compose", "agenda", input, "-o", link).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "agenda.pdf")
        #expect(try Data(contentsOf: URL(filePath: output)).starts(with: Data("%PDF".utf8)))

        let hard = folder.appending(path: "hard.json").path
        try FileManager.default.linkItem(atPath: input, toPath: hard)
        let outcome = try await Program.ratswerk.run("compose", "agenda", input, "-o", hard)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("würde überschrieben"))
        #expect(try String(contentsOfFile: input, encoding: .utf8) == Self.agenda)
    }

    @Test(arguments: [
        (["agenda", "nirgends.json", "-o", "x.pdf"], 1, "„nirgends.json“ ist nicht lesbar."),
        (["agenda", "/", "-o", "x.pdf"], 1, "„/“ ist nicht lesbar."),
        (["agenda", "INPUT", "-o", "/"], 1, "„/“ ist ein Ordner."),
        (["agenda", "INPUT", "-o", "/nirgends/x.pdf"], 1, "„/nirgends/x.pdf“ lässt sich nicht schreiben."),
        (["agenda", "INPUT", "-o", "/dev/full"], 1, "„/dev/full“ lässt sich nicht schreiben."),
        (["agenda", "INPUT"], 2, "Es fehlt die Angabe „--output“."),
        (["agenda", "INPUT", "-o", "x", "--html", "x"], 2, "PDF und HTML sollen beide nach „x“."),
    ])
    func `that cannot be done says why`(arguments: [String], status: Int, message: String) async throws {
        let words = ["compose"] + arguments.map { $0 == "INPUT" ? input : $0 }
        let outcome = try await Program.ratswerk.run(words)
        #expect(outcome.status == Int32(status))
        #expect(outcome.errors.split(separator: "\n").first == "ratswerk: error: \(message)")
        #expect(outcome.errors.split(separator: "\n").last?.hasPrefix("hint: ") == true)
    }
}
