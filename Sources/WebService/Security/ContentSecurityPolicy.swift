/// A content security policy: what a page may load and do (CSP Level 3).
///
/// Begins with `default-src 'none'`; every kind of thing must be allowed by name. Inline scripts and `eval` cannot be
/// allowed: `eval` is the way a hostile PDF gets from a viewer into the session of its reader (CVE-2024-4367).
public struct ContentSecurityPolicy: Sendable, Equatable, CustomStringConvertible {
    private var directives: [(name: String, value: String)]

    /// Compares the written policies.
    ///
    /// - Parameters:
    ///   - lhs: One policy.
    ///   - rhs: Another.
    /// - Returns: Whether browsers get the same text.
    public static func == (lhs: ContentSecurityPolicy, rhs: ContentSecurityPolicy) -> Bool {
        lhs.description == rhs.description
    }

    /// Scripts, styles, pictures, fonts and requests from this origin only, never in a frame of another site.
    public static let portal = ContentSecurityPolicy([
        ("default-src", "'none'"), ("script-src", "'self'"), ("style-src", "'self'"), ("img-src", "'self'"),
        ("font-src", "'self'"), ("connect-src", "'self'"), ("form-action", "'self'"), ("base-uri", "'none'"),
        ("frame-ancestors", "'none'"),
    ])

    /// As ``portal``, and what the document viewer needs: workers from this origin, pictures it made itself, frames of
    /// this origin.
    public static let office = ContentSecurityPolicy([
        ("default-src", "'none'"), ("script-src", "'self'"), ("style-src", "'self'"),
        ("img-src", "'self' data: blob:"), ("font-src", "'self' data:"), ("connect-src", "'self'"),
        ("worker-src", "'self'"), ("frame-src", "'self'"), ("manifest-src", "'self'"), ("form-action", "'self'"),
        ("base-uri", "'none'"), ("frame-ancestors", "'self'"),
    ])

    /// For files people uploaded: nothing runs, nothing loads, no origin.
    public static let file = ContentSecurityPolicy([
        ("default-src", "'none'"), ("style-src", "'unsafe-inline'"), ("frame-ancestors", "'self'"), ("sandbox", ""),
    ])

    /// For PDF shown by the browser itself, whose viewer does not start inside a sandbox.
    public static let pdf = ContentSecurityPolicy([
        ("default-src", "'none'"), ("object-src", "'self'"), ("style-src", "'unsafe-inline'"),
        ("frame-ancestors", "'self'"),
    ])

    private init(_ directives: [(name: String, value: String)]) {
        self.directives = directives
    }

    /// The same policy with one directive replaced or added.
    ///
    /// - Parameters:
    ///   - directive: The name, `img-src`.
    ///   - sources: The sources, `'self' data:`. A source that lets text become script ends the program.
    /// - Returns: The policy.
    public func allowing(_ directive: String, _ sources: String) -> ContentSecurityPolicy {
        precondition(
            !sources.contains("unsafe-eval") && !(directive.hasPrefix("script") && sources.contains("unsafe-inline")),
            "a policy of this application never lets text become script"
        )
        var policy = self
        policy.directives.removeAll { $0.name == directive }
        policy.directives.append((directive, sources))
        return policy
    }

    /// The value of the header.
    public var description: String {
        directives.map { $0.value.isEmpty ? $0.name : "\($0.name) \($0.value)" }.joined(separator: "; ")
    }
}
