import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization

/// Reads the body of one request once, never more than its route allows.
final class RequestBodyReader: Sendable {
    private enum Progress {
        case untouched
        case reading
        case finished
    }

    let limit: Int
    /// The declared length; `nil` for a chunked body.
    let declaredLength: Int?
    private let source: RequestBody
    private let hasBody: Bool
    private let progress = Mutex(Progress.untouched)
    private let form = Mutex<FormValues?>(nil)
    private let multipart = Mutex<MultipartForm?>(nil)

    init(_ request: Request, limit: Int) {
        self.source = request.body
        self.limit = limit
        self.declaredLength = request.headers[.contentLength].flatMap(Int.init)
        self.hasBody = (declaredLength ?? 0) > 0 || request.headers.contains(.transferEncoding)
    }

    /// Whether nothing of the body is left on the connection, so that it can serve another request.
    var isExhausted: Bool { !hasBody || progress.withLock { $0 == .finished } }

    /// Refuses a body whose declared length is over the limit, before anything is read.
    func checkDeclaredLength() throws(RequestRefusal) {
        if let declaredLength, declaredLength > limit {
            throw .tooLarge(limit: limit)
        }
    }

    /// Hands the body over piece by piece.
    ///
    /// - Throws: ``RequestRefusal`` when the body is over the limit, was cut off or was read already.
    func forEachChunk(_ consume: (ByteBuffer) async throws -> Void) async throws {
        try checkDeclaredLength()
        let first = progress.withLock { progress in
            defer { progress = .reading }
            return progress == .untouched
        }
        guard first else { throw RequestRefusal.malformedRequest }
        var received = 0
        if hasBody {
            for try await chunk in source {
                received += chunk.readableBytes
                guard received <= limit else { throw RequestRefusal.tooLarge(limit: limit) }
                try await consume(chunk)
            }
        }
        if let declaredLength, received != declaredLength {
            throw RequestRefusal.malformedRequest
        }
        progress.withLock { $0 = .finished }
    }

    func bytes() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(declaredLength ?? 0, limit))
        try await forEachChunk { bytes += $0.readableBytesView }
        return bytes
    }

    /// The urlencoded form; a second call gives the same form.
    func formValues() async throws -> FormValues {
        if let form = form.withLock({ $0 }) {
            return form
        }
        let values = try FormValues(urlEncoded: try await bytes())
        form.withLock { $0 = values }
        return values
    }

    /// The multipart form; a second call gives the same form.
    func multipartForm(boundary: String, limits: MultipartLimits) async throws -> MultipartForm {
        if let multipart = multipart.withLock({ $0 }) {
            return multipart
        }
        let collector = MultipartCollector(boundary: boundary, limits: limits)
        try await forEachChunk { try await collector.consume($0) }
        let collected = try collector.finish()
        multipart.withLock { $0 = collected }
        return collected
    }
}
