import Foundation
import Store
import TestCouncil
import Testing

/// Every live route stands in `docs/routes.md` with its policy: a new route without a row fails the build.
@Suite struct `Routes and their policies` {
    @Test func `the live routes are exactly those of the table`() async throws {
        let council = try TestCouncil()
        try await council.serving { servers in
            let office = servers.officeRoutes.map { "| office | \($0.method) | `\($0.template)` | \($0.policy) |" }
            let portal = servers.portalRoutes.map { "| portal | \($0.method) | `\($0.template)` | \($0.policy) |" }
            let live = Set(office + portal)
            let documented = Set(try Self.rows())
            #expect(
                live.subtracting(documented).isEmpty,
                "without a row: \(live.subtracting(documented).sorted().joined(separator: "\n"))"
            )
            #expect(documented.subtracting(live).isEmpty, "no longer served: \(documented.subtracting(live).sorted())")
        }
        await council.database.close()
    }

    @Test func `nothing of the office is open but the way in`() async throws {
        let council = try TestCouncil()
        try await council.serving { servers in
            let open = servers.officeRoutes.filter { $0.policy == "open" }.map(\.template)
            #expect(
                Set(open) == [
                    "/login", "/logout", "/healthz", "/metrics", "/assets/{name}", "/assets/fonts/{name}",
                    "/pdfjs/{name}", "/receipts/{token}", "/feeds/{name}",
                ]
            )
        }
        await council.database.close()
    }

    private static func rows() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/routes.md"), encoding: .utf8)
            .split(separator: "\n").map(String.init).filter { $0.hasPrefix("| office |") || $0.hasPrefix("| portal |") }
    }
}
