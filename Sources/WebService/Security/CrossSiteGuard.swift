import HTTPTypes

/// Refuses changing requests that a page of another site caused.
///
/// First the origin, before anything else happens: browsers say it in `Sec-Fetch-Site` or at least in `Origin`. Then,
/// after the policy of the route has found the session, the token in the form. `GET` and `HEAD` pass: they never change
/// anything.
public struct CrossSiteGuard: Sendable {
    /// Says whether a token belongs to the request's session.
    ///
    /// Gets the request as the policy left it. The token is empty when none was sent.
    public typealias TokenCheck = @Sendable (WebRequest, String) async throws -> Bool

    private let trustedOrigins: Set<String>
    private let tokenCheck: TokenCheck?

    /// A guard.
    ///
    /// - Parameters:
    ///   - trustedOrigins: Origins such as `https://rat.example.de` whose pages may send forms although the `Host` of
    ///     the request differs, because a proxy rewrites it.
    ///   - tokenCheck: Says whether a form token is right; `nil`: only the origin is checked.
    public init(trustedOrigins: Set<String> = [], tokenCheck: TokenCheck? = nil) {
        self.trustedOrigins = trustedOrigins
        self.tokenCheck = tokenCheck
    }

    /// Whether the origin is acceptable.
    ///
    /// A request that names no origin at all comes from a program; it passes when it has no cookie, for then it has no
    /// rights to lend.
    func allowsOrigin(method: HTTPRequest.Method, headers: HTTPFields, host: String) -> Bool {
        guard Self.changes(method) else { return true }
        if let origin = headers[.origin] {
            if trustedOrigins.contains(origin) {
                return true
            }
            // A page whose referrer policy hides its address sends "null"; then only the browser's own word counts.
            if origin == "null" { return headers[.fetchSite] == "same-origin" }
            guard origin == "http://\(host)" || origin == "https://\(host)" else { return false }
            return headers[.fetchSite].map { $0 == "same-origin" } ?? true
        }
        if let site = headers[.fetchSite] {
            return site == "same-origin"
        }
        return !headers.contains(.cookie)
    }

    /// Whether the form carries the right token.
    func allowsToken(_ request: WebRequest) async throws -> Bool {
        guard Self.changes(request.method), request.options.token == .required, let tokenCheck else { return true }
        return try await tokenCheck(request, try await token(in: request))
    }

    private func token(in request: WebRequest) async throws -> String {
        if let token = request.headers[.formToken] {
            return token
        }
        switch request.mediaType {
        case "application/x-www-form-urlencoded": return try await request.form()[FormTokens.fieldName] ?? ""
        case "multipart/form-data": return try await request.multipart().fields[FormTokens.fieldName] ?? ""
        default: return ""
        }
    }

    private static func changes(_ method: HTTPRequest.Method) -> Bool {
        method != .get && method != .head && method != .options
    }
}
