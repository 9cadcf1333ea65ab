import Testing

@testable import Intake

@Suite struct WebSourceTests {
    private func source(_ server: SmallServer, largest: Int = 1 << 20) throws -> WebSource {
        try WebSource(address: server.base + "system", patience: .milliseconds(1), largest: largest)
    }

    @Test func `a redirection on the same server is followed`() async throws {
        let server = try SmallServer { path, _ in path == "/old" ? (301, "/new") : (200, "[]") }
        let source = try source(server)
        #expect(try await source.document(at: server.base + "old") == Array("[]".utf8))
    }

    @Test func `a redirection to another server is not followed`() async throws {
        let other = try SmallServer { _, _ in (200, "[]") }
        let elsewhere = other.base
        let server = try SmallServer { _, _ in (302, elsewhere + "secret") }
        let source = try source(server)
        await #expect(throws: OParlSourceError.foreignServer) { try await source.document(at: server.base + "list") }
        #expect(other.attempts(at: "/secret") == 0)
        #expect(server.attempts(at: "/list") == 1)
    }

    @Test func `another port and another scheme are another server`() async throws {
        let source = try WebSource(address: "https://rat.example.org/system")
        #expect(await source.owns("https://rat.example.org:443/x"))
        #expect(await source.owns("https://RAT.example.org/x"))
        #expect(await !source.owns("http://rat.example.org/x"))
        #expect(await !source.owns("https://rat.example.org:8443/x"))
        #expect(await !source.owns("file:///etc/passwd"))
        await #expect(throws: OParlSourceError.address) {
            try await source.document(at: "https://rat.example.org:8443/x")
        }
    }

    @Test func `a document larger than allowed is given up`() async throws {
        let server = try SmallServer { path, _ in (200, String(repeating: "x", count: path == "/large" ? 5000 : 50)) }
        let source = try source(server, largest: 1000)
        #expect(try await source.document(at: server.base + "small")?.count == 50)
        await #expect(throws: OParlSourceError.tooLarge) { try await source.document(at: server.base + "large") }
        #expect(server.attempts(at: "/large") == 1)
    }
}
