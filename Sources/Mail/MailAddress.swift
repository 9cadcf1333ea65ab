/// Where a message goes to or comes from.
public struct MailAddress: Hashable, Sendable {
    /// The name for people; may be empty.
    public let name: String
    /// The address itself, `anna.weiss@rat.example.de`.
    public let address: String

    /// An address that servers everywhere take; nothing for others.
    ///
    /// - Parameters:
    ///   - name: The name for people; control characters become spaces, at most 100 characters.
    ///   - address: Dot-atom and domain name in ASCII (RFC 5321 §4.1.2, without quoted local parts and address literals).
    public init?(name: String = "", address: String) {
        guard Self.isUsable(address) else { return nil }
        // Some readers decode twice what looks like an encoded word.
        self.name = String(HeaderText.cleaned(name).replacing("=?", with: "?").prefix(100))
        self.address = address
    }

    /// The part after the `@`.
    public var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

    /// Limits: RFC 5321 §4.5.3.1.
    private static func isUsable(_ address: String) -> Bool {
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254, (1...64).contains(parts[0].count) else { return false }
        let atoms = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isAtomText) }
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
                    && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
            }
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }

    /// `atext` of RFC 5322 §3.2.3.
    var isAtomText: Bool { isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }
}
