import ServiceLifecycle
import Synchronization
import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Stopping` {
    private static func configuration() -> WebConfiguration {
        var configuration = RunningServer.configuration()
        configuration.limits.linger = .milliseconds(200)
        return configuration
    }

    private static func application(gate: Gate = Gate(), drain: Duration = .milliseconds(400)) -> WebApplication {
        var routes = RunningServer.table()
        routes.get("/", policy: .everyone) { _ in .text("home") }
        routes.get("/gate", policy: .everyone) { _ in
            await gate.pass()
            return .text("done")
        }
        routes.get("/stuck", policy: .everyone) { _ in
            // Hears neither of the closed connection nor of cancellation.
            await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
            return .noContent
        }
        routes.post("/body", policy: .everyone) { request in WebResponse(bytes: try await request.bytes()) }
        routes.get("/large", policy: .everyone) { _ in
            WebResponse(length: 64 << 20) { writer in
                for _ in 0..<1024 {
                    try await writer.write([UInt8](repeating: 0x61, count: 1 << 16))
                }
            }
        }
        var configuration = configuration()
        configuration.limits.drain = drain
        return WebApplication(routes: routes, configuration: configuration, logger: LogCapture().logger)
    }

    @Test func `a running request gets its answer, and the connection is closed behind it`() async throws {
        let gate = Gate()
        let application = Self.application(gate: gate, drain: .seconds(15))
        async let run: Void = application.run()
        let port = try await application.listeningPort()
        let client = try await RawClient.connect(port: port)
        try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(await client.answer()?["Connection"] == nil)
        try await client.send("GET /gate HTTP/1.1\r\nHost: x\r\n\r\n")
        await gate.untilSomeoneWaits()
        await application.stop()
        while let late = try? await RawClient.connect(port: port) {
            await late.close()
        }
        gate.open()
        let answer = try #require(await client.answer())
        #expect(answer.text == "done")
        #expect(answer["Connection"] == "close")
        #expect(await client.everything().isEmpty)
        try await run
    }

    @Test func `nobody can hold the server open`() async throws {
        let application = Self.application()
        async let run: Void = application.run()
        let port = try await application.listeningPort()
        var clients: [RawClient] = []
        for request in [
            "", "GET / HTTP/1.1\r\nHo", "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\nabc",
            "GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n",
        ] {
            let client = try await RawClient.connect(port: port)
            try await client.send(request)
            clients.append(client)
        }
        let slow = try await RawClient.connect(port: port, reads: false)
        try await slow.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        clients.append(slow)
        try await Task.sleep(for: .milliseconds(200))
        await application.stop()
        try await run
        await #expect(throws: (any Error).self) { try await RawClient.connect(port: port) }
        for client in clients.dropLast() {
            _ = await client.everything()
        }
    }

    @Test func `the graceful shutdown of a service group stops it`() async throws {
        let application = Self.application()
        let group = ServiceGroup(services: [application], logger: LogCapture().logger)
        async let run: Void = group.run()
        let port = try await application.listeningPort()
        let idle = try await RawClient.connect(port: port)
        await group.triggerGracefulShutdown()
        try await run
        #expect(await idle.everything().isEmpty)
    }

    @Test func `a port that is taken is named, with what to do`() async throws {
        let first = Self.application()
        async let run: Void = first.run()
        let port = try await first.listeningPort()
        var configuration = Self.configuration()
        configuration.port = port
        let second = WebApplication(
            routes: RunningServer.table(),
            configuration: configuration,
            logger: LogCapture().logger
        )
        let error = try #require(await #expect(throws: WebServiceError.self) { try await second.run() })
        #expect(error == .portInUse(address: "127.0.0.1", port: port))
        #expect("\(error)".contains("schon belegt"))
        #expect(error.hint.contains("\(port)"))
        await #expect(throws: WebServiceError.self) { try await second.listeningPort() }
        await first.stop()
        try await run
    }

    @Test func `an address this machine does not have is named`() async throws {
        var configuration = Self.configuration()
        configuration.address = "203.0.113.7"
        let application = WebApplication(
            routes: RunningServer.table(),
            configuration: configuration,
            logger: LogCapture().logger
        )
        await #expect(throws: WebServiceError.addressUnavailable(address: "203.0.113.7")) {
            try await application.run()
        }
    }
}
