import Crypto

/// Tokens that prove that a form came from a page this application made for this session.
///
/// A token is the HMAC-SHA256 of the session under a secret key, hidden behind a fresh random pad, so that two
/// pages never carry the same bytes and compression gives nothing away (BREACH).
public struct FormTokens: Sendable {
    /// The name of the hidden input that carries the token.
    public static let fieldName = "csrf"

    private static let length = 32
    private let key: SymmetricKey

    /// Tokens under a key.
    ///
    /// - Parameter key: At least 32 random bytes, the same in all servers of one installation; a secret of the session
    ///   will do.
    public init(key: [UInt8]) {
        precondition(key.count >= 32, "a key for form tokens has at least 32 bytes")
        self.key = SymmetricKey(data: key)
    }

    /// A new token.
    ///
    /// - Parameter session: What the token is bound to: the id of the session, or of the cookie before the login.
    /// - Returns: 128 hexadecimal digits.
    public func issue(for session: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let pad = (0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let hidden = zip(pad, code(for: session)).map { $0 ^ $1 }
        return Self.hex(pad + hidden)
    }

    /// Whether a token was issued for a session.
    ///
    /// - Parameters:
    ///   - token: What the form carried.
    ///   - session: What it must be bound to.
    /// - Returns: `false` also for anything malformed.
    public func isValid(_ token: String, for session: String) -> Bool {
        guard let bytes = Self.bytes(token), bytes.count == 2 * Self.length else { return false }
        let unmasked = zip(bytes[..<Self.length], bytes[Self.length...]).map { $0 ^ $1 }
        return ConstantTime.equal(unmasked, code(for: session))
    }

    private func code(for session: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("form-token\u{0}\(session)".utf8), using: key))
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = hex.utf8.map { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard digits.count == 4 * length, !digits.contains(nil) else { return nil }
        let values = digits.compactMap(\.self)
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
