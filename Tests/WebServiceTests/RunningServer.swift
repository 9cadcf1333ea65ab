import HTTPTypes
import Logging
import WebService

/// Who may use a route, in these tests.
enum TestPolicy: String, Sendable, CustomStringConvertible {
    case everyone
    case nobody

    var description: String { rawValue }
}

/// A server on a free port of the loopback, for the length of one test.
struct RunningServer: Sendable {
    let port: Int
    let application: WebApplication
    let log: LogCapture
    let metrics: ServerMetrics

    /// A table that lets everyone in where the policy says so.
    static func table() -> RouteTable<TestPolicy> {
        RouteTable { policy, _ in
            if policy == .nobody {
                throw RequestRefusal(status: .forbidden, title: "Kein Zutritt", message: "Das ist nicht erlaubt.")
            }
        }
    }

    static func configuration() -> WebConfiguration {
        WebConfiguration(port: 0, security: .office) { content in
            Array(
                "<h1>\(content.title)</h1><p>\(content.message)</p><p>\(content.hint ?? "")</p><code>\(content.requestID)</code>"
                    .utf8
            )
        }
    }

    /// Runs a server while `body` runs; fails when the server does.
    static func with<Result: Sendable>(
        configuration: WebConfiguration = Self.configuration(),
        routes build: (inout RouteTable<TestPolicy>) -> Void,
        _ body: @escaping @Sendable (RunningServer) async throws -> Result
    ) async throws -> Result {
        var routes = table()
        build(&routes)
        let log = LogCapture()
        let application = WebApplication(routes: routes, configuration: configuration, logger: log.logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            let server = RunningServer(
                port: try await application.listeningPort(),
                application: application,
                log: log,
                metrics: configuration.metrics
            )
            do {
                let result = try await body(server)
                await application.stop()
                try await group.waitForAll()
                return result
            } catch {
                await application.stop()
                throw error
            }
        }
    }

    /// Sends one request on a connection of its own.
    func get(_ target: String, method: String = "GET", headers: String = "") async throws -> RawAnswer {
        try await exchange(
            "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n",
            toHead: method == "HEAD"
        )
    }

    func post(_ target: String, headers: String = "", body: String) async throws -> RawAnswer {
        try await exchange(
            "POST \(target) HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
        )
    }

    func exchange(_ text: String, toHead: Bool = false) async throws -> RawAnswer {
        let client = try await RawClient.connect(port: port)
        try await client.send(text)
        guard let answer = await client.answer(toHead: toHead) else { throw NoAnswer() }
        await client.close()
        return answer
    }
}

struct NoAnswer: Error {}
