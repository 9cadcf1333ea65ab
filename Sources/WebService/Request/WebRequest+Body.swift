public import FoundationEssentials
import HTTPTypes
import NIOCore

extension WebRequest {
    /// The whole body.
    ///
    /// - Returns: The bytes, at most the body limit of the route.
    /// - Throws: ``RequestRefusal`` when the body is too large or was cut off.
    public func bytes() async throws -> [UInt8] {
        try await body.bytes()
    }

    /// The fields of an HTML form sent as `application/x-www-form-urlencoded`.
    ///
    /// Can be called again and gives the same values.
    ///
    /// - Returns: The fields.
    /// - Throws: ``RequestRefusal`` when the body is no such form, is too large or was cut off.
    public func form() async throws -> FormValues {
        guard mediaType == "application/x-www-form-urlencoded" else { throw RequestRefusal.unsupportedBody }
        return try await body.formValues()
    }

    /// The fields and files of an HTML form sent as `multipart/form-data`.
    ///
    /// Files larger than the route's ``MultipartLimits/memoryLimit`` lie in temporary files without names. Can be called again and gives the same form.
    ///
    /// - Returns: The fields and files.
    /// - Throws: ``RequestRefusal`` when the body is no such form, is too large or was cut off.
    public func multipart() async throws -> MultipartForm {
        guard mediaType == "multipart/form-data" else { throw RequestRefusal.unsupportedBody }
        guard let boundary = HeaderParameters(header("content-type") ?? "")["boundary"], !boundary.isEmpty,
            boundary.utf8.count <= 70
        else {
            throw RequestRefusal.malformedForm
        }
        return try await body.multipartForm(boundary: boundary, limits: options.multipart)
    }

    /// The body as JSON.
    ///
    /// - Parameters:
    ///   - type: What to decode.
    ///   - decoder: Decodes; the default takes ISO 8601 dates.
    /// - Returns: The value.
    /// - Throws: ``RequestRefusal`` when the body is not JSON of that shape, is too large or was cut off.
    public func json<Value: Decodable>(_ type: Value.Type, decoder: JSONDecoder? = nil) async throws -> Value {
        guard mediaType == "application/json" else { throw RequestRefusal.unsupportedBody }
        let bytes = try await body.bytes()
        let decoder =
            decoder
            ?? {
                let standard = JSONDecoder()
                standard.dateDecodingStrategy = .iso8601
                return standard
            }()
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch {
            throw RequestRefusal(
                status: .badRequest,
                title: "Daten nicht lesbar",
                message: "Die gesendeten Daten haben nicht den erwarteten Aufbau."
            )
        }
    }

    /// The media type of the body in lower case, without parameters; empty when none was sent.
    public var mediaType: String { HeaderParameters(header("content-type") ?? "").value.lowercased() }
}
