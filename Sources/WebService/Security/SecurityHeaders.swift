import HTTPTypes

/// The header fields every answer of an application carries, errors and refused connections included.
///
/// A handler's own field of the same name wins.
public struct SecurityHeaders: Sendable {
    /// What a page may load and do.
    public var contentSecurityPolicy: ContentSecurityPolicy
    /// `Cache-Control` where a handler says nothing.
    public var cacheControl: String
    /// `Strict-Transport-Security` in seconds; browsers ignore it without TLS. `nil` leaves it away.
    public var strictTransportSecurity: Int?
    /// Whether pages may only load what explicitly lets itself be loaded (`Cross-Origin-Embedder-Policy`).
    public var requiresEmbedderPolicy: Bool

    /// The office: nothing is stored by browsers or proxies.
    public static let office = SecurityHeaders(contentSecurityPolicy: .office, cacheControl: "no-store")
    /// The portal: pages are public and may be kept for a minute.
    public static let portal = SecurityHeaders(
        contentSecurityPolicy: .portal,
        cacheControl: "public, max-age=60"
    )

    /// Header fields.
    ///
    /// - Parameters:
    ///   - contentSecurityPolicy: What a page may load and do.
    ///   - cacheControl: `Cache-Control` where a handler says nothing.
    ///   - strictTransportSecurity: Seconds; two years.
    ///   - requiresEmbedderPolicy: Whether to demand `Cross-Origin-Embedder-Policy: require-corp`.
    public init(
        contentSecurityPolicy: ContentSecurityPolicy,
        cacheControl: String,
        strictTransportSecurity: Int? = 63_072_000,
        requiresEmbedderPolicy: Bool = true
    ) {
        self.contentSecurityPolicy = contentSecurityPolicy
        self.cacheControl = cacheControl
        self.strictTransportSecurity = strictTransportSecurity
        self.requiresEmbedderPolicy = requiresEmbedderPolicy
    }

    /// The fields with their values.
    ///
    /// - Parameters:
    ///   - isError: Errors are never stored, whatever the application allows for its pages.
    ///   - access: Who may read the answer from a script.
    /// - Returns: All fields.
    func fields(isError: Bool, access: RouteOptions.ScriptAccess) -> HTTPFields {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = contentSecurityPolicy.description
        fields[.xContentTypeOptions] = "nosniff"
        // Not no-referrer: with it browsers send "Origin: null" with our own forms, and the guard could not tell them apart.
        fields[.referrerPolicy] = "same-origin"
        fields[.crossOriginOpenerPolicy] = "same-origin"
        fields[.permissionsPolicy] = Self.permissionsPolicy
        fields[.cacheControl] = isError ? "no-store" : cacheControl
        if let strictTransportSecurity {
            fields[.strictTransportSecurity] = "max-age=\(strictTransportSecurity); includeSubDomains"
        }
        if requiresEmbedderPolicy {
            fields[.crossOriginEmbedderPolicy] = "require-corp"
        }
        switch access {
        case .sameOrigin:
            fields[.crossOriginResourcePolicy] = "same-origin"
        case .anyOrigin:
            fields[.crossOriginResourcePolicy] = "cross-origin"
            fields[.accessControlAllowOrigin] = "*"
            fields[.accessControlExposeHeaders] = "ETag, Last-Modified, Content-Range, X-Request-Id"
        }
        return fields
    }

    /// Every feature a page of ours has no use for is off.
    private static let permissionsPolicy = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope",
        "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "usb",
        "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")
}
