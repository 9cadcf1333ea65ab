import HTTPTypes

extension HTTPField.Name {
    static let referrerPolicy = named("Referrer-Policy")
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let crossOriginEmbedderPolicy = named("Cross-Origin-Embedder-Policy")
    static let permissionsPolicy = named("Permissions-Policy")
    static let requestID = named("X-Request-Id")
    static let forwardedFor = named("X-Forwarded-For")
    static let fetchSite = named("Sec-Fetch-Site")
    static let formToken = named("X-Form-Token")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("not the name of a header field")
        }
        return name
    }
}
