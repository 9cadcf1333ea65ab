public import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// An answer as a client would see it, without a connection.
public struct ExchangedAnswer: Sendable {
    /// The status.
    public let status: HTTPResponse.Status
    /// All header fields.
    public let headers: HTTPFields
    /// The whole body as sent, compressed if the request accepted that.
    public let body: [UInt8]
}

extension WebApplication {
    /// Takes a request through everything but the network: route, origin, policy, token, handler, error page, header
    /// fields. The server need not run.
    ///
    /// For tests that try every route with every kind of visitor. Limits of the connection do not apply.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - target: Path and query, percent-encoded.
    ///   - headers: The header fields.
    ///   - body: The body.
    ///   - host: The value of `Host`.
    ///   - peerAddress: The address at the other end.
    /// - Returns: The answer.
    /// - Throws: What a streamed body threw; the connection would have been cut.
    public func exchange(
        _ method: HTTPRequest.Method,
        _ target: String,
        headers: HTTPFields = HTTPFields(),
        body: [UInt8] = [],
        host: String = "localhost",
        peerAddress: String? = "127.0.0.1"
    ) async throws -> ExchangedAnswer {
        var head = HTTPRequest(method: method, scheme: "http", authority: host, path: target, headerFields: headers)
        if !body.isEmpty {
            head.headerFields[.contentLength] = String(body.count)
        }
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = try await answer(request, context: ConnectionContext(peerAddress: peerAddress))
        let collector = BodyCollector()
        try await response.body.write(collector)
        return ExchangedAnswer(status: response.status, headers: response.headers, body: collector.bytes)
    }
}

private final class BodyCollector: ResponseBodyWriter, Sendable {
    private let collected = Mutex<[UInt8]>([])

    var bytes: [UInt8] { collected.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        collected.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
