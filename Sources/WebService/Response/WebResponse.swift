import FoundationEssentials
public import HTTPTypes
public import NIOCore

/// The answer of a handler. Security headers, request number, compression and `HEAD` are added by the application.
public struct WebResponse: Sendable {
    /// Writes a body that is not in memory.
    public typealias Stream = @Sendable (inout WebBodyWriter) async throws -> Void

    enum Body: Sendable {
        case bytes(ByteBuffer)
        case stream(length: Int?, Stream)
    }

    /// The status.
    public var status: HTTPResponse.Status
    /// The header fields; a field set here wins over the application's default for it.
    public var headers: HTTPFields
    var body: Body
    /// Whether the body may be compressed for a client that accepts it.
    var compressible = true

    /// An answer with a body in memory.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields, with `Content-Type` when there is a body.
    ///   - bytes: The body.
    public init(status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields(), bytes: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = .bytes(bytes.isEmpty ? ByteBuffer() : ByteBuffer(bytes: bytes))
    }

    /// An answer with a body in memory, taken without copying.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields, with `Content-Type` when there is a body.
    ///   - buffer: The body.
    public init(status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields(), buffer: ByteBuffer) {
        self.status = status
        self.headers = headers
        self.body = .bytes(buffer)
    }

    /// An answer whose body is written while it is sent.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields, with `Content-Type`.
    ///   - length: The exact length of the body in bytes when it is known; otherwise it is sent in chunks.
    ///   - stream: Writes the body. An error thrown here cuts the connection, so that the client sees the failure.
    public init(
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = HTTPFields(),
        length: Int?,
        stream: @escaping Stream
    ) {
        self.status = status
        self.headers = headers
        self.body = .stream(length: length, stream)
        self.compressible = false
    }

    /// The media type and charset of our pages.
    public static let htmlType = "text/html; charset=utf-8"

    /// A page.
    ///
    /// - Parameters:
    ///   - bytes: The page as UTF-8.
    ///   - status: The status.
    /// - Returns: The answer.
    public static func html(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(status: status, headers: [.contentType: htmlType], bytes: bytes)
    }

    /// A PDF that a browser shows.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - fileName: The name for whoever saves it.
    /// - Returns: The answer.
    public static func pdf(_ bytes: [UInt8], fileName: String) -> WebResponse {
        var headers: HTTPFields = [.contentType: "application/pdf"]
        headers[.contentDisposition] = ContentDisposition.inline(fileName: fileName).headerValue
        headers[.contentSecurityPolicy] = ContentSecurityPolicy.pdf.description
        return WebResponse(headers: headers, bytes: bytes)
    }

    /// JSON that is written already.
    ///
    /// - Parameters:
    ///   - bytes: The JSON text as UTF-8.
    ///   - status: The status.
    /// - Returns: The answer.
    public static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(status: status, headers: [.contentType: "application/json"], bytes: bytes)
    }

    /// A value as JSON, members sorted, dates as ISO 8601 in UTC.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - status: The status.
    /// - Returns: The answer.
    /// - Throws: When the value cannot be encoded.
    public static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> WebResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return json([UInt8](try encoder.encode(value)), status: status)
    }

    /// Plain text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - status: The status.
    /// - Returns: The answer.
    public static func text(_ text: String, status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(status: status, headers: [.contentType: "text/plain; charset=utf-8"], bytes: Array(text.utf8))
    }

    /// 303: what was sent is done, the browser shows another page of this application.
    ///
    /// - Parameter path: The path with query, beginning with one slash. Anything else, such as the address of another
    ///   site that came in with the request, leads to `/`.
    /// - Returns: The answer.
    public static func redirect303(_ path: String) -> WebResponse {
        WebResponse(status: .seeOther, headers: [.location: LocalPath.safe(path)])
    }

    /// 304: the client's copy is still right.
    ///
    /// - Parameter tag: The strong entity tag of the content.
    /// - Returns: The answer.
    public static func notModified(_ tag: EntityTag) -> WebResponse {
        WebResponse(status: .notModified, headers: [.eTag: tag.description])
    }

    /// 204: done, nothing to show.
    public static let noContent = WebResponse(status: .noContent)

    /// Adds a cookie.
    ///
    /// - Parameter cookie: The cookie.
    public mutating func setCookie(_ cookie: WebCookie) {
        headers.append(HTTPField(name: .setCookie, value: cookie.headerValue))
    }

    /// The same answer with a cookie.
    ///
    /// - Parameter cookie: The cookie.
    /// - Returns: The answer.
    public func settingCookie(_ cookie: WebCookie) -> WebResponse {
        var response = self
        response.setCookie(cookie)
        return response
    }

    /// The same answer with a header field replaced.
    ///
    /// - Parameters:
    ///   - name: The name of the field. A name that is no HTTP token ends the program.
    ///   - value: The value.
    /// - Returns: The answer.
    public func settingHeader(_ name: String, _ value: String) -> WebResponse {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("not the name of a header field")
        }
        var response = self
        response.headers[name] = value
        return response
    }
}
