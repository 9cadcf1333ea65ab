public import FoundationEssentials
import HTTPTypes

/// Bytes that never change, known by their hash, somewhere outside of memory: a file of a paper.
public struct StoredContent: Sendable {
    /// Reads a part of the bytes, exactly as many as asked for.
    public typealias Read = @Sendable (Range<Int>) async throws -> [UInt8]

    /// SHA-256 of the bytes in hexadecimal digits; the strong entity tag.
    public let sha256: String
    /// The length in bytes.
    public let size: Int
    /// The media type, as it was found by looking at the bytes; never what an uploader claimed.
    public let mediaType: String
    /// Whether a browser shows the file or saves it, and under which name.
    public let disposition: ContentDisposition
    /// When the content came to be, for clients that do not know entity tags.
    public let lastModified: Date?
    /// `Cache-Control`; `nil`: the application's default.
    public let cacheControl: String?
    private let read: Read

    /// How much is read and written at a time.
    static let pieceSize = 256 * 1024

    /// Content to answer with.
    ///
    /// - Parameters:
    ///   - sha256: SHA-256 of the bytes in hexadecimal digits.
    ///   - size: The length in bytes.
    ///   - mediaType: The media type.
    ///   - disposition: Whether a browser shows or saves it.
    ///   - lastModified: When the content came to be.
    ///   - cacheControl: `Cache-Control`, such as `private, no-cache`, which lets a browser keep the bytes but ask each
    ///     time.
    ///   - read: Reads a part; is called for pieces of at most 256 KiB, one after another, as fast as the client takes
    ///     them.
    public init(
        sha256: String,
        size: Int,
        mediaType: String,
        disposition: ContentDisposition,
        lastModified: Date? = nil,
        cacheControl: String? = nil,
        read: @escaping Read
    ) {
        self.sha256 = sha256
        self.size = size
        self.mediaType = mediaType
        self.disposition = disposition
        self.lastModified = lastModified
        self.cacheControl = cacheControl
        self.read = read
    }

    /// The answer to a request for this content: 200, 206, 304 or 416 (RFC 9110 §13, §14).
    ///
    /// The permission to read must have been checked before: 304 also tells that the content exists.
    ///
    /// - Parameter request: A `GET` or `HEAD`.
    /// - Returns: The answer.
    public func answer(to request: WebRequest) -> WebResponse {
        let tag = EntityTag(sha256)
        var headers: HTTPFields = [.eTag: tag.description, .acceptRanges: "bytes"]
        headers[.lastModified] = lastModified.map(HTTPDate.string)
        headers[.cacheControl] = cacheControl
        if let condition = request.headers[.ifNoneMatch] {
            if tag.matches(ifNoneMatch: condition) {
                return WebResponse(status: .notModified, headers: headers)
            }
        } else if let since = request.headers[.ifModifiedSince], since == headers[.lastModified] {
            return WebResponse(status: .notModified, headers: headers)
        }
        headers[.contentType] = mediaType
        headers[.contentDisposition] = disposition.headerValue
        headers[.contentSecurityPolicy] = contentSecurityPolicy.description
        let isRangeValid = request.headers[.ifRange].map { isCurrent($0, tag: tag) } ?? true
        switch isRangeValid ? ByteRange(request.headers[.range], size: size) : .whole {
        case .whole:
            return WebResponse(headers: headers, length: size, stream: stream(0..<size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            return WebResponse(
                status: .partialContent,
                headers: headers,
                length: range.count,
                stream: stream(range)
            )
        case .unsatisfiable:
            return WebResponse(
                status: .rangeNotSatisfiable,
                headers: [.contentRange: "bytes */\(size)", .acceptRanges: "bytes"]
            )
        }
    }

    /// `If-Range` compares strongly: a weak tag or another date means that the parts may not fit together.
    private func isCurrent(_ condition: String, tag: EntityTag) -> Bool {
        condition == tag.description || condition == lastModified.map(HTTPDate.string)
    }

    private var contentSecurityPolicy: ContentSecurityPolicy {
        mediaType == "application/pdf" ? .pdf : .file
    }

    private func stream(_ range: Range<Int>) -> WebResponse.Stream {
        let read = read
        return { writer in
            var position = range.lowerBound
            while position < range.upperBound {
                let piece = position..<min(range.upperBound, position + Self.pieceSize)
                let bytes = try await read(piece)
                guard bytes.count == piece.count else {
                    throw IncompleteBody(declared: piece.count, written: bytes.count)
                }
                try await writer.write(bytes)
                position = piece.upperBound
            }
        }
    }
}
