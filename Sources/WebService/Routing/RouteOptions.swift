/// What a route allows beyond the defaults of its application.
public struct RouteOptions: Sendable {
    /// In which form a failure of the route is told.
    public enum ErrorFormat: Sendable {
        /// The application's error page, HTML; JSON only for clients that ask for JSON and not for HTML.
        case page
        /// Always JSON, made by ``RouteOptions/errorBody``.
        case json
    }

    /// Who may read the answers from a script.
    public enum ScriptAccess: Sendable {
        /// Pages of the same origin.
        case sameOrigin
        /// Pages of every origin: answers carry `Access-Control-Allow-Origin: *` and a cross-origin resource policy.
        ///
        /// Only for public data that needs no cookie.
        case anyOrigin
    }

    /// Whether a changing request must carry a form token; see ``CrossSiteGuard``.
    public enum TokenRule: Sendable {
        /// The token is checked where the application's guard checks tokens at all.
        case required
        /// Only the origin of the request is checked.
        case originOnly
    }

    /// The largest request body in bytes; a longer one is answered with 413 and the connection is closed.
    public var bodyLimit: Int
    /// How parts of a multipart body are kept.
    public var multipart: MultipartLimits
    /// The form in which failures are told.
    public var errorFormat: ErrorFormat
    /// Makes the JSON of a failure; without another, the members are `status`, `title`, `message`, `hint` and
    /// `requestId`.
    public var errorBody: @Sendable (ErrorPageContent) -> [UInt8] = { $0.json() }
    /// Who may read the answers from a script.
    public var scriptAccess: ScriptAccess
    /// Whether a changing request must carry a form token.
    public var token: TokenRule

    /// Options for one route.
    ///
    /// - Parameters:
    ///   - bodyLimit: The largest request body in bytes; 64 KiB is enough for every form without a file.
    ///   - multipart: How parts of a multipart body are kept.
    ///   - errorFormat: The form in which failures are told.
    ///   - scriptAccess: Who may read the answers from a script.
    ///   - token: Whether a changing request must carry a form token.
    public init(
        bodyLimit: Int = 64 * 1024,
        multipart: MultipartLimits = MultipartLimits(),
        errorFormat: ErrorFormat = .page,
        scriptAccess: ScriptAccess = .sameOrigin,
        token: TokenRule = .required
    ) {
        self.bodyLimit = bodyLimit
        self.multipart = multipart
        self.errorFormat = errorFormat
        self.scriptAccess = scriptAccess
        self.token = token
    }
}
