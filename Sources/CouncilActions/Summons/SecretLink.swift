internal import Crypto
internal import Foundation
internal import Store

/// An address that only its reader knows: an identity, and a proof that this installation made it. Kept nowhere.
enum SecretLink: String {
    /// Confirms that a notice arrived.
    case receipt
    /// Reads a calendar.
    case feed

    /// The secret of this installation; needs a writing transaction.
    static func secret(in transaction: Transaction) throws -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        let fresh = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return try transaction.loginThrottle.installationSecret("links", fresh: fresh)
    }

    /// 64 hexadecimal digits: the identity, then the first half of its HMAC-SHA-256.
    func token(for id: UUID, secret: [UInt8]) -> String {
        Self.digits(of: id) + String(proof(of: id, secret).map(Self.two).joined())
    }

    /// The identity in a token; `nil` for one that was not made here for this purpose.
    func id(in token: String, secret: [UInt8]) -> UUID? {
        guard token.utf8.count == 64, let id = Self.uuid(token.prefix(32)) else { return nil }
        // Both have the same length whatever they hold, and all of both is looked at.
        let expected = Array(self.token(for: id, secret: secret).utf8)
        let differences = zip(expected, token.utf8).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 }
        return differences == 0 ? id : nil
    }

    private func proof(of id: UUID, _ secret: [UInt8]) -> [UInt8] {
        let words = Data("\(rawValue):\(id.uuidString.lowercased())".utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: words, using: SymmetricKey(data: secret)).prefix(16))
    }

    private static func digits(of id: UUID) -> String { id.uuidString.lowercased().replacing("-", with: "") }

    private static func two(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    private static func uuid(_ digits: Substring) -> UUID? {
        var text = String(digits)
        for offset in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: offset)) }
        return UUID(uuidString: text)
    }
}
