public import Mail

/// How the installation writes to people: over which server, in whose name, and where its own pages are.
public struct Correspondence: Sendable {
    /// Where mails are handed in; `nil`: sending is not set up, and mails wait.
    public var server: MailServer?
    /// Who sends.
    public var sender: MailAddress?
    /// Where the office is reached, `https://ratswerk.example.de`, without a slash at its end; `nil`: mails hold no links.
    public var officeAddress: String?

    /// A correspondence; see the properties.
    public init(server: MailServer? = nil, sender: MailAddress? = nil, officeAddress: String? = nil) {
        self.server = server
        self.sender = sender
        self.officeAddress = officeAddress
    }

    /// Whether mails go out.
    public var isReady: Bool { server != nil && sender != nil }
}
