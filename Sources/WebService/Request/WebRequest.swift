public import HTTPTypes
public import Logging

/// A request that reached a route.
public struct WebRequest: Sendable {
    /// The number of the request: 32 hexadecimal digits, random; in every log line, in `X-Request-Id`, on error pages.
    public let id: String
    /// The method; handlers of `GET` routes see `HEAD` here when the body will not be sent.
    public let method: HTTPRequest.Method
    /// The path as sent, percent-encoded, without the query.
    public let path: String
    /// The query as sent, percent-encoded, without the question mark; empty when there is none.
    public let rawQuery: String
    /// The template of the route, `/meetings/{id}`.
    public let route: String
    /// The header fields as sent.
    public let headers: HTTPFields
    /// The fields of the query, decoded.
    public let query: FormValues
    /// The name and port the client used, from `Host`.
    public let host: String
    /// The address of the client; behind a trusted proxy the one the proxy reports. `nil` on a Unix socket.
    ///
    /// Personal data: for throttling only, never for the log.
    public let clientAddress: String?
    /// Logs with the number of the request.
    public let logger: Logger

    let parameters: [String: String]
    let body: RequestBodyReader
    let options: RouteOptions
    private var values: [ObjectIdentifier: any Sendable] = [:]

    init(
        _ incoming: IncomingRequest,
        route: String,
        parameters: [String: String],
        options: RouteOptions,
        body: RequestBodyReader
    ) {
        self.id = incoming.id
        self.method = incoming.method
        self.path = incoming.target.path
        self.rawQuery = incoming.target.rawQuery
        self.route = route
        self.headers = incoming.headers
        self.query = incoming.query
        self.host = incoming.host
        self.clientAddress = incoming.clientAddress
        self.logger = incoming.logger
        self.parameters = parameters
        self.options = options
        self.body = body
    }

    /// A parameter of the path, decoded.
    ///
    /// - Parameter name: The name in the braces of the template. Naming one that is not there ends the program.
    /// - Returns: One or more characters; no NUL.
    public func parameter(_ name: String) -> String {
        guard let value = parameters[name] else {
            preconditionFailure("the route has no parameter of this name")
        }
        return value
    }

    /// The path of this request with one parameter replaced, the others as they came; percent-encoded.
    ///
    /// - Parameters:
    ///   - name: The name in the braces of the template.
    ///   - value: What stands there instead.
    /// - Returns: A path a request can be sent to.
    public func path(replacing name: String, with value: String) -> String {
        let segments = RoutePattern(route).segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter(let own):
                PercentEncoding.encode(own == name ? value : parameter(own), keeping: PercentEncoding.unreserved)
            case .rest(let own): PercentEncoding.encode(parameter(own), keeping: PercentEncoding.pathSegments)
            }
        }
        return "/" + segments.joined(separator: "/")
    }

    /// A parameter of the path as a value.
    ///
    ///     let id = try request.parameter("id", UUID.init(uuidString:))
    ///
    /// - Parameters:
    ///   - name: The name in the braces of the template.
    ///   - parse: Makes the value, `nil` when the text is none.
    /// - Returns: The value.
    /// - Throws: ``RequestRefusal/notFound``, because such a page cannot exist.
    public func parameter<Value>(_ name: String, _ parse: (String) -> Value?) throws(RequestRefusal) -> Value {
        guard let value = parse(parameter(name)) else { throw .notFound }
        return value
    }

    /// A header field.
    ///
    /// - Parameter name: The name, in any case.
    /// - Returns: The value; several fields of the name joined with commas; `nil` when there is none.
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// The value of a cookie as sent.
    ///
    /// - Parameter name: The full name, with its prefix.
    /// - Returns: The first value sent under the name.
    public func cookie(_ name: String) -> String? {
        for field in headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let pair = pair.drop { $0 == " " || $0 == "\t" }
                guard let equals = pair.firstIndex(of: "="), pair[..<equals] == name else { continue }
                return String(pair[pair.index(after: equals)...])
            }
        }
        return nil
    }

    /// What a policy or another step left in the request.
    ///
    ///     enum SessionKey: RequestValueKey { typealias Value = Session }
    ///     request[SessionKey.self] = session
    ///
    /// - Parameter key: The type that names the value.
    public subscript<Key: RequestValueKey>(key: Key.Type) -> Key.Value? {
        get { values[ObjectIdentifier(key)] as? Key.Value }
        set { values[ObjectIdentifier(key)] = newValue }
    }
}

/// Names a value that travels with a request.
public protocol RequestValueKey: Sendable {
    /// The type of the value.
    associatedtype Value: Sendable
}
