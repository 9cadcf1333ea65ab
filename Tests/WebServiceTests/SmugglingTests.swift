import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Ambiguous requests` {
    static let cases: [(name: String, text: String)] = [
        (
            "length and chunks",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        (
            "chunks and length",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
        ),
        ("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
        ("the same length twice", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
        ("a list of lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\nhello"),
        ("a signed length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello"),
        ("a negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello"),
        ("a hexadecimal length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0x5\r\n\r\nhello"),
        ("an enormous length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\nhello"),
        ("another coding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\nhello"),
        ("two codings", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
        ("chunked not last", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        (
            "codings in two fields",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"
        ),
        ("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        (
            "a bad chunk size",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"
        ),
        (
            "a signed chunk size",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\n"
        ),
        (
            "an enormous chunk",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello\r\n0\r\n\r\n"
        ),
        (
            "a chunk that is longer than it says",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n"
        ),
        ("a blank before the colon", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
        (
            "a folded field",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 3\r\n\r\nabc"
        ),
        ("no host", "GET / HTTP/1.1\r\n\r\n"),
        ("two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
        ("a host with a path", "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n"),
        ("a host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n"),
        ("an absolute address", "GET http://other.example/ HTTP/1.1\r\nHost: x\r\n\r\n"),
        ("a tunnel", "CONNECT other.example:443 HTTP/1.1\r\nHost: x\r\n\r\n"),
        ("another version", "GET / HTTP/3.7\r\nHost: x\r\n\r\n"),
        ("no version", "GET /\r\nHost: x\r\n\r\n"),
        ("NUL in a field", "GET / HTTP/1.1\r\nHost: x\r\nX: a\u{0}b\r\n\r\n"),
        ("not HTTP", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\r\n\r\n"),
    ]

    @Test(arguments: cases.map(\.name))
    func `are answered with 400 and the connection ends`(name: String) async throws {
        let text = try #require(Self.cases.first { $0.name == name }?.text)
        var configuration = RunningServer.configuration()
        configuration.limits.linger = .milliseconds(200)
        try await RunningServer.with(configuration: configuration) { routes in
            routes.get("/", policy: .everyone) { _ in .text("home") }
            routes.post("/", policy: .everyone) { request in WebResponse(bytes: try await request.bytes()) }
        } _: { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send(text + "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n")
            let answer = try #require(await client.answer())
            #expect(answer.status == 400)
            #expect(answer["Connection"] == "close")
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(await client.everything().isEmpty, "nothing behind a bad request is answered")
            #expect(server.metrics.refusals(.malformed) == 1)
            #expect(!server.log.lines.contains { $0.contains("http.status=404") })
        }
    }

    @Test func `a bad request behind a good one does not take its answer`() async throws {
        try await RunningServer.with { routes in
            routes.get("/slow", policy: .everyone) { _ in
                try await Task.sleep(for: .milliseconds(100))
                return .text("good")
            }
        } _: { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\nBAD\r\n\r\n")
            #expect(await client.answer()?.text == "good")
            #expect(await client.everything().isEmpty)
        }
    }
}
