import Foundation
import Testing

@Suite struct `House rules` {
    @Test func `SQL stands only where the document says`() throws {
        let allowed = try Repository.marked("sql").split(whereSeparator: { !$0.isLetter && $0 != "-" }).map(String.init)
        let statement =
            #/"\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH RECURSIVE|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE)\s[^"]*/#
        let opening =
            #/"""\s*\n\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE)\s/#
        var speakers: Set<String> = []
        for file in try Repository.swiftFiles(under: "Sources") {
            let source = try Repository.read(file)
            guard source.contains(statement) || source.contains(opening) else { continue }
            let target = String(file.split(separator: "/")[1])
            speakers.insert(target)
            #expect(allowed.contains(target) || target == "Postgres", "\(file) contains SQL")
        }
        #expect(speakers.contains("Store") && speakers.contains("PublicRecord"))
    }

    @Test func `there are no folders for leftovers`() throws {
        let forbidden: Set<String> = ["utils", "util", "helpers", "helper", "common", "misc", "shared", "extensions"]
        for entry in try Repository.entries(under: "Sources") + Repository.entries(under: "Tests") {
            let parts = entry.split(separator: "/").map { $0.lowercased() }
            #expect(forbidden.isDisjoint(with: parts), "\(entry)")
        }
    }

    @Test func `no file is longer than 400 lines without a reason`() throws {
        let excused = try Repository.marked("long")
        for file in try Repository.swiftFiles(under: "Sources") + Repository.swiftFiles(under: "Tests") {
            let lines = try Repository.read(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            if lines > 400 { #expect(excused.contains(file), "\(file) has \(lines) lines") }
        }
    }

    @Test func `the migrations in the folder are the ones that are taken, in order`() throws {
        let files = try Repository.entries(under: "Sources/Store/Migrations")
            .map { String($0.split(separator: "/").last ?? "") }
        let source = try Repository.read("Sources/Store/Migrations.swift")
        let taken = source.matches(of: #/step\((\d+), "(\w+)", PackageResources\.(\w+)\)/#).map { match in
            (
                name: String(repeating: "0", count: 4 - match.1.count) + match.1 + "_" + match.2,
                resource: String(match.3)
            )
        }
        #expect(files == taken.map { "\($0.name).sql" })
        #expect(taken.map(\.resource) == taken.map { "_\($0.name.dropFirst())_sql" })
        #expect(files.count > 7)
    }

    @Test func `every action says once who may perform it`() throws {
        var count = 0
        for file in try Repository.swiftFiles(under: "Sources/CouncilActions") {
            let source = try Repository.read(file)
            let actions = source.matches(of: #/\bstruct (\w+): (?:ReadingAction|WritingAction|KeepingAction)\b/#)
            for (index, action) in actions.enumerated() {
                let end = index + 1 < actions.count ? actions[index + 1].range.lowerBound : source.endIndex
                let body = source[action.range.upperBound..<end]
                let permissions = body.matches(of: #/static let permission = Permission\./#).count
                #expect(permissions == 1, "\(action.1) in \(file) declares \(permissions) permissions")
                count += 1
            }
        }
        #expect(count > 20)
    }

    @Test func `nothing in the repository names this machine`() throws {
        let folders = ["Sources", "Tests", "tools", "docs", "templates", "public-portal", ".ci"]
        let marks = ["/wo" + "rk/", "/fa" + "rm/", "regi" + "stry.npmjs"]
        for file in try folders.flatMap({ try Repository.entries(under: $0) }) + [
            "Makefile", "README.md", "Package.swift",
        ] {
            guard let text = try? Repository.read(file) else { continue }
            for mark in marks { #expect(!text.contains(mark), "\(file) contains \(mark)") }
        }
    }
}
