import HTTPTypes
import HummingbirdCore
import NIOCore

/// Makes a handler's answer fit for the wire: header fields, compression, `HEAD`, framing.
struct ResponseFinisher: Sendable {
    let configuration: WebConfiguration
    let method: HTTPRequest.Method
    let acceptsGzip: Bool
    let access: RouteOptions.ScriptAccess
    /// Whether the connection cannot serve another request, because a part of this one was not read.
    let closesConnection: Bool
    let requestID: String

    func finish(_ response: WebResponse, record: AccessRecord) -> Response {
        var response = response
        let isError = response.status.code >= 400
        for field in configuration.security.fields(isError: isError, access: access)
        where !response.headers.contains(field.name) {
            response.headers[field.name] = field.value
        }
        response.headers[.requestID] = requestID
        if closesConnection {
            response.headers[.connection] = "close"
        }
        compress(&response)
        let hasBody = Self.mayHaveBody(response.status)
        switch response.body {
        case .bytes(let buffer):
            if hasBody {
                response.headers[.contentLength] = String(buffer.readableBytes)
            }
            record.write(isComplete: true)
            let isSent = hasBody && method != .head && buffer.readableBytes > 0
            return Self.framed(response, body: isSent ? ResponseBody(byteBuffer: buffer) : ResponseBody())
        case .stream(let length, let stream):
            if let length {
                response.headers[.contentLength] = String(length)
            } else if hasBody, method != .head {
                response.headers[.transferEncoding] = "chunked"
            }
            guard hasBody, method != .head else {
                record.write(isComplete: true)
                return Self.framed(response, body: ResponseBody())
            }
            return Self.framed(response, body: Self.body(length: length, stream: stream, record: record))
        }
    }

    private static func body(length: Int?, stream: @escaping WebResponse.Stream, record: AccessRecord) -> ResponseBody {
        ResponseBody(contentLength: length) { writer in
            do {
                var body = WebBodyWriter(writer)
                try await stream(&body)
                if let length, body.written != length {
                    throw IncompleteBody(declared: length, written: body.written)
                }
                writer = body.base
                try await writer.finish(nil)
                record.write(isComplete: true)
            } catch {
                record.write(isComplete: false)
                throw error
            }
        }
    }

    /// The answer with exactly the framing fields set above; Hummingbird would add a length to an empty body.
    private static func framed(_ response: WebResponse, body: ResponseBody) -> Response {
        var framed = Response(status: response.status, body: body)
        framed.headers = response.headers
        return framed
    }

    private func compress(_ response: inout WebResponse) {
        guard configuration.compresses, response.compressible, Gzip.isWorthwhile(response.headers[.contentType]),
            !response.headers.contains(.contentEncoding), Self.mayHaveBody(response.status),
            case .bytes(let buffer) = response.body
        else { return }
        Self.addVary(&response.headers)
        guard acceptsGzip, buffer.readableBytes >= Gzip.smallestBody, let packed = Gzip.compress(buffer) else { return }
        response.body = .bytes(packed)
        response.headers[.contentEncoding] = "gzip"
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") {
            response.headers[.eTag] = "W/\(tag)"
        }
    }

    static func addVary(_ headers: inout HTTPFields) {
        let present = headers[.vary]
        guard present?.lowercased().contains("accept-encoding") != true else { return }
        headers[.vary] = present.map { "\($0), Accept-Encoding" } ?? "Accept-Encoding"
    }

    private static func mayHaveBody(_ status: HTTPResponse.Status) -> Bool {
        status.code >= 200 && status != .noContent && status != .notModified
    }
}

/// A stream wrote another number of bytes than it had announced.
struct IncompleteBody: Error {
    let declared: Int
    let written: Int
}
