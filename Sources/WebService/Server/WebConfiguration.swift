import HTTPTypes

/// How one server listens and answers.
public struct WebConfiguration: Sendable {
    /// Turns the content of an error page into HTML, UTF-8.
    public typealias ErrorPage = @Sendable (ErrorPageContent) -> [UInt8]
    /// Turns the content of an error page into HTML for somebody whose request was read, so that what was typed is not
    /// lost. The request is one of our own pages' or a program's, never one that a page of another site caused.
    public typealias FailurePage = @Sendable (ErrorPageContent, WebRequest) async -> [UInt8]
    /// Turns errors of the application's own layers into presentable ones; `nil`: this error stays internal (500).
    public typealias Presentation = @Sendable (any Error) -> (any PresentableError)?
    /// What the log says about an internal error; must not contain personal data.
    public typealias ErrorDetail = @Sendable (any Error) -> String

    /// The address to listen at.
    public var address: String
    /// The port; 0 takes a free one.
    public var port: Int
    /// What one client may take.
    public var limits: GuardLimits
    /// The header fields of every answer.
    public var security: SecurityHeaders
    /// Whether text is compressed for clients that accept gzip.
    public var compresses: Bool
    /// Addresses of proxies in front. Their `X-Forwarded-For` is believed and the limit per address does not count for
    /// them; nobody else's header is believed.
    public var trustedProxies: Set<String>
    /// Names under which the server may be addressed, with port where it is not the standard one; `nil`: every name.
    public var allowedHosts: Set<String>?
    /// Refuses forms of other sites; `nil` for a server without changing routes.
    public var crossSiteGuard: CrossSiteGuard?
    /// Where counts go.
    public var metrics: ServerMetrics
    /// The application's error page.
    public var errorPage: ErrorPage
    /// The application's error page for a request that reached its route; `nil`: ``errorPage`` serves all.
    public var failurePage: FailurePage?
    /// Makes errors of other layers presentable.
    public var presentation: Presentation
    /// What the log says about an internal error; the default is the name of its type.
    public var errorDetail: ErrorDetail

    /// A configuration.
    ///
    /// - Parameters:
    ///   - address: The address to listen at.
    ///   - port: The port; 0 takes a free one.
    ///   - security: The header fields of every answer.
    ///   - errorPage: The application's error page.
    public init(
        address: String = "127.0.0.1",
        port: Int,
        security: SecurityHeaders,
        errorPage: @escaping ErrorPage
    ) {
        self.address = address
        self.port = port
        self.limits = GuardLimits()
        self.security = security
        self.compresses = true
        self.trustedProxies = []
        self.allowedHosts = nil
        self.crossSiteGuard = nil
        self.metrics = ServerMetrics()
        self.errorPage = errorPage
        self.failurePage = nil
        self.presentation = { _ in nil }
        self.errorDetail = { "\(type(of: $0))" }
    }
}
