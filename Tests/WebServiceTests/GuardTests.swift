import Synchronization
import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `The guard` {
    /// Small in size and number, with the usual times.
    private static func small() -> WebConfiguration {
        var configuration = RunningServer.configuration()
        configuration.limits.headerBytes = 4096
        configuration.limits.headerFields = 20
        configuration.limits.linger = .milliseconds(500)
        configuration.limits.connections = 6
        configuration.limits.connectionsPerAddress = 4
        return configuration
    }

    /// With one short time; the others stay, so that a busy machine runs into none of them.
    private static func impatient(_ change: (inout GuardLimits) -> Void) -> WebConfiguration {
        var configuration = small()
        change(&configuration.limits)
        return configuration
    }

    private static func with(
        _ configuration: WebConfiguration = Self.small(),
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        try await RunningServer.with(configuration: configuration) { routes in
            routes.get("/", policy: .everyone) { _ in .text("home") }
            routes.post("/echo", policy: .everyone, options: RouteOptions(bodyLimit: 20_000)) { request in
                WebResponse(bytes: try await request.bytes())
            }
            routes.post("/unread", policy: .everyone, options: RouteOptions(bodyLimit: 20_000)) { _ in .text("early") }
            routes.get("/large", policy: .everyone) { _ in
                WebResponse(length: 64 << 20) { writer in
                    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
                    for _ in 0..<1024 {
                        try await writer.write(piece)
                    }
                }
            }
        } _: { server in
            try await body(server)
        }
    }

    private static let secured = "Content-Security-Policy"

    @Test func `a head that does not become complete is answered with 408`() async throws {
        try await Self.with(Self.impatient { $0.headerTime = .milliseconds(1500) }) { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
            let answer = try #require(await client.answer())
            #expect(answer.status == 408)
            #expect(answer[Self.secured] != nil)
            #expect(answer.text.contains("Zu langsam"))
            _ = await client.everything()
            #expect(server.metrics.refusals(.slowHeader) == 1)
        }
    }

    @Test func `a head that trickles in is answered with 408`() async throws {
        try await Self.with(Self.impatient { $0.headerTime = .milliseconds(1500) }) { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
            var number = 0
            while !client.isClosed, await client.trySend("X-\(number): 1\r\n"), number < 400 {
                number += 1
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(await client.answer()?.status == 408)
        }
    }

    @Test func `a connection that says nothing is closed`() async throws {
        try await Self.with(Self.impatient { $0.headerTime = .milliseconds(300) }) { server async throws in
            let client = try await RawClient.connect(port: server.port)
            #expect(await client.everything().isEmpty)
        }
    }

    @Test func `a connection is closed when it is idle between requests`() async throws {
        try await Self.with(Self.impatient { $0.idle = .milliseconds(300) }) { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(await client.answer()?.text == "home")
            #expect(await client.everything().isEmpty)
        }
    }

    @Test func `a head over the limit is answered with 431`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            _ = await client.trySend(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: \(String(repeating: "a", count: 9000))\r\n\r\n"
            )
            #expect(await client.answer()?.status == 431)
            let path = try await RawClient.connect(port: server.port)
            _ = await path.trySend("GET /\(String(repeating: "a", count: 9000))")
            #expect(await path.answer()?.status == 431)
            #expect(server.metrics.refusals(.largeHeader) == 2)
        }
    }

    @Test func `one field too many is answered with 431`() async throws {
        try await Self.with { server async throws in
            let fields = (0..<19).map { "X-\($0): 1\r\n" }.joined()
            #expect(try await server.get("/", headers: fields).status == 200)
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\(fields)Y: 1\r\n\r\n")
            let answer = try #require(await client.answer())
            #expect(answer.status == 431)
            #expect(answer["Connection"] == "close")
        }
    }

    @Test(arguments: ["Content-Length: 10000", "Transfer-Encoding: chunked"])
    func `a body that trickles in is answered with 408`(framing: String) async throws {
        try await Self.with(Self.impatient { $0.bodyGrace = .milliseconds(300) }) { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\n\(framing)\r\n\r\n")
            for _ in 0..<400 where !client.isClosed {
                guard await client.trySend(framing.hasPrefix("T") ? "1\r\na\r\n" : "a") else { break }
                try await Task.sleep(for: .milliseconds(30))
            }
            #expect(await client.answer()?.status == 408)
            #expect(server.metrics.refusals(.slowBody) == 1)
        }
    }

    @Test func `a fast beginning does not buy a slow end`() async throws {
        try await Self.with(Self.impatient { $0.bodyGrace = .milliseconds(300) }) { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\n")
            try await client.send([UInt8](repeating: 0x61, count: 19_000))
            #expect(await client.answer()?.status == 408)
        }
    }

    @Test func `a declared body over the limit is answered with 413 before it is sent`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send(
                "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 20001\r\n\r\n"
            )
            let answer = try #require(await client.answer())
            #expect(answer.status == 413)
            #expect(answer["Connection"] == "close")
            #expect(answer.text.contains("größer als 19,5 KB"))
            _ = await client.everything()
        }
    }

    @Test func `a chunked body is cut off at the limit`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "1000\r\n\(String(repeating: "a", count: 4096))\r\n"
            for _ in 0..<6 {
                _ = await client.trySend(chunk)
            }
            #expect(await client.answer()?.status == 413)
            _ = await client.everything()
        }
    }

    @Test func `who asks whether to send the body is told to go on`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
            #expect(await client.answer()?.status == 100)
            try await client.send("abc")
            #expect(await client.answer()?.text == "abc")
        }
    }

    @Test func `a body nobody read ends the connection, and the answer arrives`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("POST /unread HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\nabc")
            let answer = try #require(await client.answer())
            #expect(answer.text == "early")
            #expect(answer["Connection"] == "close")
            _ = await client.trySend(String(repeating: "a", count: 19_000))
            _ = await client.everything()
        }
    }

    @Test func `a client that takes nothing is cut off`() async throws {
        try await Self.with(Self.impatient { $0.writeStall = .milliseconds(400) }) { server async throws in
            let client = try await RawClient.connect(port: server.port, reads: false)
            try await client.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
            while server.metrics.refusals(.slowReader) == 0 {
                try await Task.sleep(for: .milliseconds(20))
            }
            while server.metrics.openConnections > 0 {
                try await Task.sleep(for: .milliseconds(20))
            }
            while !server.log.lines.contains(where: { $0.contains("complete=false") && $0.contains("/large") }) {
                try await Task.sleep(for: .milliseconds(20))
            }
            await client.close()
        }
    }

    @Test func `a client that reads gets a large answer whole`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(await client.everything().count > 64 << 20)
            #expect(server.metrics.refusals(.slowReader) == 0)
        }
    }

    @Test func `one address gets only so many connections`() async throws {
        try await Self.with { server async throws in
            var clients: [RawClient] = []
            for _ in 0..<4 {
                let client = try await RawClient.connect(port: server.port)
                try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(await client.answer()?.status == 200)
                clients.append(client)
            }
            let fifth = try await RawClient.connect(port: server.port)
            let answer = try #require(await fifth.answer())
            #expect(answer.status == 503)
            #expect(answer["Retry-After"] == "30")
            #expect(answer[Self.secured] != nil)
            #expect(server.metrics.refusals(.tooManyFromAddress) == 1)
            for client in clients {
                await client.close()
            }
            _ = await fifth.everything()
            while server.metrics.openConnections > 0 {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(try await server.get("/").status == 200)
        }
    }

    @Test func `a proxy in front does not count as one address, but the whole does`() async throws {
        var configuration = Self.small()
        configuration.trustedProxies = ["127.0.0.1"]
        try await Self.with(configuration) { server async throws in
            var clients: [RawClient] = []
            for _ in 0..<6 {
                clients.append(try await RawClient.connect(port: server.port))
            }
            while server.metrics.openConnections < 6 {
                try await Task.sleep(for: .milliseconds(1))
            }
            let seventh = try await RawClient.connect(port: server.port)
            #expect(await seventh.answer()?.status == 503)
            #expect(server.metrics.refusals(.tooManyConnections) == 1)
            for client in clients {
                await client.close()
            }
        }
    }

    @Test func `a client that is gone frees its place`() async throws {
        try await Self.with { server async throws in
            for number in 1...20 {
                let client = try await RawClient.connect(port: server.port)
                try await client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc")
                await client.close()
                while server.metrics.openConnections > 2
                    || !server.metrics.exposition().contains("http_connections_total \(number)\n")
                {
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            #expect(try await server.get("/").status == 200)
        }
    }

    @Test func `a body that was cut off never reaches a handler as a whole one`() async throws {
        let received = Mutex<[Int]>([])
        try await RunningServer.with(configuration: Self.small()) { routes in
            routes.post("/count", policy: .everyone) { request in
                let bytes = try await request.bytes()
                received.withLock { $0.append(bytes.count) }
                return .noContent
            }
        } _: { server async throws in
            for framing in ["Content-Length: 10", "Transfer-Encoding: chunked"] {
                let client = try await RawClient.connect(port: server.port)
                let body = framing.hasPrefix("T") ? "3\r\nabc\r\n" : "abc"
                try await client.send("POST /count HTTP/1.1\r\nHost: x\r\n\(framing)\r\n\r\n\(body)")
                try await client.finishSending()
                #expect(await client.answer()?.status == 400)
            }
        }
        #expect(received.withLock { $0 }.isEmpty)
    }
}
