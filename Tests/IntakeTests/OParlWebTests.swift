import CouncilModel
import Foundation
import Intake
import Synchronization
import Testing

@Suite struct OParlWebTests {
    private func read(_ server: SmallServer, path: String = "system") async throws -> OParlHarvest {
        try #require(
            try await OParlReader(source: server.base + path).read(now: OParlReaderTests.now).first
        )
    }

    /// A system whose addresses are those of the server that asks.
    private static func document(_ path: String, _ base: String) -> String? {
        switch path {
        case "/system":
            "{\"id\":\"\(base)system\",\"oparlVersion\":\"https://schema.oparl.org/1.1/\",\"body\":\"\(base)bodies\"}"
        case "/bodies":
            "{\"data\":[{\"id\":\"\(base)body/1\",\"type\":\"https://schema.oparl.org/1.1/Body\",\"name\":\"Erlenbruch\","
                + "\"organization\":\"\(base)organizations\",\"person\":\"\(base)persons\",\"meeting\":\"\(base)meetings\","
                + "\"paper\":\"http://elsewhere.invalid/papers\",\"legislativeTerm\":[]}],\"pagination\":{},\"links\":{}}"
        case "/organizations":
            "{\"data\":[{\"id\":\"\(base)o/1\",\"name\":\"Rat\",\"organizationType\":\"Gremium\"}],\"links\":{}}"
        case "/meetings":
            "{\"data\":[{\"id\":\"\(base)m/1\",\"name\":\"Sitzung\",\"start\":\"2020-01-01T10:00:00Z\",\"agendaItem\":[\"\(base)a/1\"]}],"
                + "\"links\":{\"next\":\"\(base)broken\"}}"
        case "/a/1": "{\"id\":\"\(base)other-address\",\"name\":\"Begrüßung\"}"
        case "/broken": "{\"data\":[{\"id\":"
        default: nil
        }
    }

    @Test func `an interface is read although its server fails now and then`() async throws {
        let address = Address()
        let server = try SmallServer { path, attempt in
            if path == "/organizations", attempt < 3 { return (500, "") }
            return OParlWebTests.document(path, address.base).map { (200, $0) } ?? (404, "{\"error\":\"nichts\"}")
        }
        address.base = server.base
        let harvest = try await read(server)
        #expect(server.attempts(at: "/organizations") == 3)
        #expect(harvest.organizations.count == 1)
        #expect(harvest.meetings.count == 1)
        #expect(harvest.agendaItems.map(\.value.name) == ["Begr\u{00fc}\u{00df}ung"])
        #expect(harvest.agendaItems.map(\.externalID) == ["\(server.base)a/1"])
        #expect(harvest.persons.isEmpty)
        let found = harvest.findings.counts.mapValues(\.count)
        #expect(found == [.unreachable: 1, .unreadable: 1, .foreignServer: 1])
    }

    @Test func `a page that is no interface is refused`() async throws {
        let server = try SmallServer { _, _ in (200, "<html></html>") }
        await #expect(throws: OParlSourceError.notOParl) {
            try await OParlReader(source: server.base).read(now: OParlReaderTests.now)
        }
    }

    @Test func `an error of the client is not tried again`() async throws {
        let server = try SmallServer { _, _ in (403, "") }
        await #expect(throws: OParlSourceError.status(403)) {
            try await OParlReader(source: server.base).read(now: OParlReaderTests.now)
        }
        #expect(server.attempts(at: "/") == 1)
    }

    @Test func `a reading that was broken off goes on with what it has, and a finished one keeps nothing`() async throws
    {
        let address = Address()
        let gate = Gate()
        let server = try SmallServer { path, _ in
            switch path {
            case "/meetings" where !gate.isOpen: (403, "")
            case "/meetings", "/persons": (200, "[]")
            default: OParlWebTests.document(path, address.base).map { (200, $0) } ?? (404, "")
            }
        }
        address.base = server.base
        let folder = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        func read(hours: Double) async throws {
            let now = OParlReaderTests.now.addingTimeInterval(hours * 3600)
            _ = try await OParlReader(source: server.base + "system").read(now: now, keepingDocumentsIn: folder)
        }
        try await read(hours: 0)
        try await read(hours: 23)
        #expect(server.attempts(at: "/organizations") == 1)
        #expect(server.attempts(at: "/meetings") == 2)
        try await read(hours: 25)
        #expect(server.attempts(at: "/organizations") == 2)
        gate.open()
        try await read(hours: 26)
        #expect(server.attempts(at: "/organizations") == 2)
        try await read(hours: 27)
        #expect(server.attempts(at: "/organizations") == 3)
    }
}

/// Opened once.
private final class Gate: Sendable {
    private let state = Mutex(false)

    var isOpen: Bool { state.withLock { $0 } }

    func open() { state.withLock { $0 = true } }
}
