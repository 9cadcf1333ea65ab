public import HTTPTypes

/// One registered route, as the tests that go through all routes see it.
public struct RouteEntry<Policy: Sendable & CustomStringConvertible>: Sendable {
    /// The method; a `GET` route also answers `HEAD`.
    public let method: HTTPRequest.Method
    /// The path with the names of its parameters in braces, `/meetings/{id}`.
    public let template: String
    /// Who may use the route.
    public let policy: Policy
    /// What the route allows beyond the defaults.
    public let options: RouteOptions

    /// The path with every parameter replaced.
    ///
    /// - Parameter value: Gives the value of the parameter with that name; it is percent-encoded here.
    /// - Returns: A path a request can be sent to.
    public func path(_ value: (String) -> String) -> String {
        let segments = RoutePattern(template).segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter(let name): PercentEncoding.encode(value(name), keeping: PercentEncoding.unreserved)
            case .rest(let name): PercentEncoding.encode(value(name), keeping: PercentEncoding.pathSegments)
            }
        }
        return "/" + segments.joined(separator: "/")
    }
}
