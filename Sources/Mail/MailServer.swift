internal import Foundation

/// Where messages are handed in: a server that speaks SMTP (RFC 5321), with TLS.
public struct MailServer: Sendable {
    /// How the connection is kept from others.
    public enum Encryption: Sendable, Equatable {
        /// From the first byte (`smtps`, RFC 8314).
        case implicit
        /// STARTTLS (RFC 3207) or no message at all.
        case required
        /// STARTTLS when the server offers it; only for the own machine and nets that are trusted.
        case opportunistic
    }

    /// What is wrong with an address of a server.
    public enum Unusable: Error, Sendable, Equatable {
        /// Not `smtp://host:port` or `smtps://host:port`.
        case notAnAddress
        /// A password stands in it.
        case holdsPassword
    }

    /// Where the server is, without user and password.
    public let url: String
    /// How the connection is kept from others.
    public let encryption: Encryption
    /// Who logs in; `nil` for servers that know their clients.
    public var user: String?
    /// With which password.
    public var password: String?
    /// Certificates that are trusted, a PEM file; `nil`: those of the system.
    public var trustedCertificates: String?
    /// How long a connection may take.
    public var connectionTimeout: Duration = .seconds(20)
    /// How long a message may take.
    public var timeout: Duration = .seconds(180)

    /// A server.
    ///
    /// - Parameters:
    ///   - url: `smtp://host:587` for STARTTLS, `smtps://host:465` for TLS from the beginning. A path names this machine in
    ///     the greeting.
    ///   - allowsPlainText: Whether a server without STARTTLS is taken too. One on the own machine always is.
    /// - Throws: ``Unusable``.
    public init(url: String, allowsPlainText: Bool = false) throws(Unusable) {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            let host = parts.host, !host.isEmpty, ["smtp", "smtps"].contains(scheme),
            parts.query == nil, parts.fragment == nil, !url.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F })
        else { throw .notAnAddress }
        if parts.password != nil { throw .holdsPassword }
        if parts.user != nil { throw .notAnAddress }
        self.url = url
        let isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host.lowercased())
        encryption = scheme == "smtps" ? .implicit : isHere || allowsPlainText ? .opportunistic : .required
    }

    /// Hands a message in; waits on a thread of its own.
    ///
    /// - Parameter message: To one recipient.
    /// - Returns: What became of it.
    public func send(_ message: MailMessage) async -> MailVerdict {
        let bytes = message.bytes
        let (sender, recipient) = (message.sender.address, message.recipient.address)
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let transfer = MailTransfer(bytes: bytes)
                continuation.resume(returning: transfer.run(to: self, from: sender, for: recipient))
            }
        }
    }
}
