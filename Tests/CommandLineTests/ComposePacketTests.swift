import Foundation
import Testing

@Suite final class `Composing a packet from a file` {
    private static let agenda = """
        {
          "letterhead": { "body": "Stadt Musterbach" },
          "meeting": {
            "organization": "Stadtrat", "name": "18. Sitzung", "date": "2026-11-26", "start": "18:00", "location": "Rathaus"
          },
          "items": [ { "number": "1", "title": "Eröffnung der Sitzung", "publicity": "public" } ]
        }
        """

    private let folder: URL
    private var input: String { path("packet.json") }
    private var output: String { path("mappe.pdf") }

    /// A folder with the manifest of the documentation's example; of its files all are there but the drawing.
    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mappe-\(UUID().uuidString)")
        let papers = folder.appending(path: "unterlagen")
        try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
        let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/examples/packet-stadtverordnete.json")
        try FileManager.default.copyItem(at: example, to: folder.appending(path: "packet.json"))
        let names = ["einladung", "2026-0827", "angebot", "2026-0831"]
        for (number, name) in names.enumerated() {
            let title = "Beratung \(number)"
            let text = Self.agenda.replacing("Eröffnung der Sitzung", with: title)
            try Data(text.utf8).write(to: folder.appending(path: "agenda.json"))
            let outcome = try await Program.ratswerk.run(
                "compose",
                "agenda",
                path("agenda.json"),
                "-o",
                path("unterlagen/\(name).pdf")
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func report(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: name))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `gives the packet, names what is missing, and says in the report what became of each file`() async throws
    {
        let outcome = try await Program.ratswerk.run(
            "compose",
            "packet",
            input,
            "-o",
            output,
            "--report",
            path("report.json")
        )
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(
            outcome.errors.hasPrefix(
                "ratswerk: warning: TOP 2, „unterlagen/planzeichnung.pdf“ fehlt in der Mappe: Die Datei ist nicht vorhanden"
            )
        )
        #expect(outcome.errors.contains("\nhint: "))
        let report = try report("report.json")
        let documents = try #require(report["documents"] as? [[String: Any]])
        #expect(documents.map { $0["outcome"] as? String } == ["merged", "merged", "replaced", "merged", "merged"])
        #expect(documents.map { $0["firstPage"] as? Int } == [3, 4, 5, 6, 7] && report["pageCount"] as? Int == 7)
        let check = try await Program(name: "/usr/bin/qpdf").run("--check", output)
        #expect(check.status == 0, "\(check.output)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 5)
    }

    @Test func `for the public leaves out what is not`() async throws {
        let outcome = try await Program.ratswerk.run("compose", "packet", "--public", input, "-o", output)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("„unterlagen/angebot.pdf“ ist weggelassen: Die Datei ist nichtöffentlich."))
        let text = try await Program(name: "/usr/bin/pdftotext").run(output, "-").output
        #expect(text.contains("Beratung 1") && text.contains("Grundstücksangelegenheit"))
        for secret in ["Beratung 2", "Beratung 3", "Flurstück", "Bieterin"] { #expect(!text.contains(secret)) }
    }

    @Test func `does not write over a file that goes in, and leaves nothing behind when refused`() async throws {
        let target = path("unterlagen/2026-0827.pdf")
        let before = try Data(contentsOf: URL(filePath: target))
        let outcome = try await Program.ratswerk.run("compose", "packet", input, "-o", target)
        #expect(outcome.status == 1 && outcome.errors.contains("würde überschrieben"))
        #expect(try Data(contentsOf: URL(filePath: target)) == before)
        let folderless = try await Program.ratswerk.run("compose", "packet", input, "-o", path("nirgends/mappe.pdf"))
        #expect(folderless.status == 1 && folderless.errors.contains("hint: "))
        #expect(try await Program.ratswerk.run("compose", "packet", input, "-o", "-").status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    }

    @Test func `says to a program that listens how far it is, also for items without a number`() async throws {
        let text = try String(contentsOfFile: input, encoding: .utf8)
        try Data(text.replacing("\"number\": \"2\"", with: "\"number\": \"\"").utf8).write(to: URL(filePath: input))
        let outcome = try await Program.ratswerk.run("compose", "packet", input, "-o", output, "--progress")
        #expect(outcome.status == 0)
        let percentages = outcome.errors.matches(of: #/(?m)^(\d+) %$/#).compactMap { Int($0.1) }
        #expect(percentages.count > 3 && percentages == percentages.sorted() && percentages.last == 100)
        let pages = try await Program(name: "/usr/bin/pdftotext").run("-raw", output, "-").output
        #expect(
            pages.contains("TOP 1 · Seite 3 / 7") && pages.contains("\nSeite 4 / 7")
                && pages.contains("TOP N 3 · Seite")
        )
    }

    @Test func `says where a manifest is wrong`() async throws {
        let text = try String(contentsOfFile: input, encoding: .utf8)
        try Data(text.replacing("\"publicity\": \"nonPublic\" }", with: "\"publicity\": \"geheim\" }").utf8)
            .write(to: URL(filePath: input))
        let outcome = try await Program.ratswerk.run("compose", "packet", input, "-o", output)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("$.items[1].files[2].publicity") && outcome.errors.contains("$.items[2].files[0]")
        )
    }
}
