public import HTTPTypes

/// The routes of one application, each with the policy that says who may use it.
///
/// A route cannot be registered without a policy, and the policy is enforced here, before the handler runs: there is
/// no path from the network to a handler around it. ``entries`` lists what was registered, so that a test can walk
/// through every live route.
public struct RouteTable<Policy: Sendable & CustomStringConvertible>: Sendable {
    /// Answers one request; may throw a ``PresentableError``.
    public typealias Handler = @Sendable (WebRequest) async throws -> WebResponse
    /// Decides whether a request may go on to its handler.
    ///
    /// Throws a ``PresentableError`` or an ``ImmediateAnswer`` (a redirect to the login) to refuse; may leave what it
    /// found out, such as the session, in the request; see ``WebRequest/subscript(_:)``.
    public typealias Enforcement = @Sendable (Policy, inout WebRequest) async throws -> Void

    /// Everything that was registered, in the order of registration.
    public private(set) var entries: [RouteEntry<Policy>] = []
    private(set) var tree = RouteTree()
    private let enforcement: Enforcement

    /// An empty table.
    ///
    /// - Parameter enforcement: Is asked for each request that reached a route, with the route's policy.
    public init(enforcement: @escaping Enforcement) {
        self.enforcement = enforcement
    }

    /// Registers a route for `GET` and `HEAD`.
    ///
    /// - Parameters:
    ///   - template: The path; `{name}` is one segment, `{name...}` at the end the rest of the path.
    ///   - policy: Who may use the route.
    ///   - options: What the route allows beyond the defaults.
    ///   - handler: Answers the request.
    public mutating func get(
        _ template: String,
        policy: Policy,
        options: RouteOptions = RouteOptions(),
        handler: @escaping Handler
    ) {
        on(.get, template, policy: policy, options: options, handler: handler)
    }

    /// Registers a route for `POST`.
    ///
    /// - Parameters:
    ///   - template: The path; `{name}` is one segment, `{name...}` at the end the rest of the path.
    ///   - policy: Who may use the route.
    ///   - options: What the route allows beyond the defaults, such as the size of the body.
    ///   - handler: Answers the request.
    public mutating func post(
        _ template: String,
        policy: Policy,
        options: RouteOptions = RouteOptions(),
        handler: @escaping Handler
    ) {
        on(.post, template, policy: policy, options: options, handler: handler)
    }

    /// Registers a route for any method but `HEAD` and `OPTIONS`, which are answered by the floor itself.
    ///
    /// Registering the same method and path twice ends the program: it is a mistake of the programmer.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - template: The path; `{name}` is one segment, `{name...}` at the end the rest of the path.
    ///   - policy: Who may use the route.
    ///   - options: What the route allows beyond the defaults.
    ///   - handler: Answers the request.
    public mutating func on(
        _ method: HTTPRequest.Method,
        _ template: String,
        policy: Policy,
        options: RouteOptions = RouteOptions(),
        handler: @escaping Handler
    ) {
        precondition(method != .head && method != .options, "HEAD and OPTIONS are answered for every route")
        let enforcement = enforcement
        tree.insert(
            RoutePattern(template),
            method: method,
            endpoint: RouteEndpoint(
                options: options,
                authorize: { request in try await enforcement(policy, &request) },
                handle: handler
            )
        )
        entries.append(RouteEntry(method: method, template: template, policy: policy, options: options))
    }
}
