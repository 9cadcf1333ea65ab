/// A cookie to set: never readable by scripts, valid for the whole of this host and no other.
public struct WebCookie: Sendable, Equatable {
    /// When a browser sends the cookie with a request that another site caused.
    public enum SameSite: String, Sendable {
        /// Never, not even when a link is followed.
        case strict = "Strict"
        /// Only when a link is followed (`GET` of a page).
        case lax = "Lax"
    }

    /// The full name; with `__Host-` in front when the cookie is secure.
    public let name: String
    /// The value: letters, digits and ``!#$%&'()*+-./:<=>?@[]^_`{|}~`` only.
    public let value: String
    /// Seconds until the browser forgets the cookie; `nil`: until it is closed; 0: at once.
    public let maximumAge: Int?
    /// When it goes along with requests from elsewhere.
    public let sameSite: SameSite
    /// Whether it is sent over TLS only.
    public let secure: Bool

    /// A cookie.
    ///
    /// A secure cookie gets the name prefix `__Host-` (RFC 6265bis §4.1.3.2): browsers take it only over TLS, for the
    /// path `/` and without a domain, so no other host can plant it. Without TLS (a demonstration on one's own machine)
    /// browsers refuse such cookies, hence `secure: false` leaves prefix and attribute away.
    ///
    /// - Parameters:
    ///   - name: The name without prefix.
    ///   - value: The value; a character no cookie may hold ends the program, encode it before.
    ///   - maximumAge: Seconds until the browser forgets the cookie.
    ///   - sameSite: When it goes along with requests from elsewhere.
    ///   - secure: Whether the application is reached over TLS.
    public init(name: String, value: String, maximumAge: Int? = nil, sameSite: SameSite = .lax, secure: Bool) {
        precondition(
            value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"\",;\\".utf8.contains($0) },
            "a cookie holds visible ASCII without quotes, commas, semicolons and backslashes"
        )
        self.name = Self.name(name, secure: secure)
        self.value = value
        self.maximumAge = maximumAge
        self.sameSite = sameSite
        self.secure = secure
    }

    /// The name under which the cookie comes back.
    ///
    /// - Parameters:
    ///   - name: The name without prefix.
    ///   - secure: Whether the application is reached over TLS.
    /// - Returns: The name for ``WebRequest/cookie(_:)``.
    public static func name(_ name: String, secure: Bool) -> String {
        secure ? "__Host-\(name)" : name
    }

    /// A cookie that makes the browser forget the one of that name.
    ///
    /// - Parameters:
    ///   - name: The name without prefix.
    ///   - secure: Whether the application is reached over TLS.
    /// - Returns: The cookie to set.
    public static func expired(_ name: String, secure: Bool) -> WebCookie {
        WebCookie(name: name, value: "", maximumAge: 0, secure: secure)
    }

    var headerValue: String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=\(sameSite.rawValue)"
        if secure {
            text += "; Secure"
        }
        if let maximumAge {
            text += "; Max-Age=\(maximumAge)"
        }
        return text
    }
}
