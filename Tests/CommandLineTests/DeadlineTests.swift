import Foundation
import Testing

@Suite struct `Deadlines on the command line` {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ratswerk-deadline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to name: String) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test func `are a line of JSON for each case, the same every time`() async throws {
        let input = try write(
            """
            [{ "land": "hessen", "rule": "ladungsfrist", "received": "2026-10-05", "meeting": "2026-10-08" },
             { "land": "HE", "rule": "nachtrag", "members": 37 }]
            """,
            to: "cases.json"
        )
        let outcome = try await Program.ratswerk.run("deadline", input)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains(#""verdict":"keptAsShortened","kept":false,"date":"2026-10-09""#) == true)
        #expect(lines.first?.contains("§ 58 Abs. 1 Satz 2 HGO") == true)
        #expect(lines.last?.contains(#""required":25"#) == true)
        #expect(try await Program.ratswerk.run("deadline", input).output == outcome.output)
        let piped = "\(Program.ratswerk.path) deadline - < '\(input)'"
        #expect(try await Program(name: "/bin/sh").run("-c", piped).output == outcome.output)
    }

    @Test func `are refused with the path of what is wrong, and nothing is answered`() async throws {
        let input = try write(
            #"[{ "land": "HE", "rule": "ladungsfrist", "meeting": "2026-10-09" }, { "land": "mars", "rule": "x" }]"#,
            to: "cases.json"
        )
        let outcome = try await Program.ratswerk.run("deadline", input)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("ratswerk: error: „\(input)“: $[1].land: zu diesem Land gibt es keine Datei"))
        #expect(outcome.errors.contains("\nhint: "))
        #expect(try await Program.ratswerk.run("deadline").status == 2)
    }

    @Test func `need rules that can be read`() async throws {
        let input = try write(#"[{ "land": "HE", "rule": "nachtrag", "members": 37 }]"#, to: "cases.json")
        let missing = try await Program.ratswerk.run("deadline", input, "--rules", folder.path + "/nirgends")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("ist kein lesbarer Ordner"))
        _ = try write(
            #"{ "version": "1", "firstYear": 1995, "holidays": [{ "name": "Neujahr" }] }"#,
            to: "rules/holidays.json"
        )
        let broken = try await Program.ratswerk.run("deadline", input, "--rules", folder.path + "/rules")
        #expect(broken.status == 1)
        #expect(broken.errors.contains("rules/holidays.json“ enthält"))
        #expect(broken.errors.contains("$.holidays[0].checked: fehlt"))
    }
}
