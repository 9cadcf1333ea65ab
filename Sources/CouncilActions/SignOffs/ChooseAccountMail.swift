internal import CouncilModel
internal import Mail
public import Store

/// Says where the actor wants hints by mail, or that none are wanted.
public struct ChooseAccountMail: WritingAction {
    /// Whoever is logged in, for the own account.
    public static let permission = Permission.signedIn
    /// Where; empty for the address of the directory.
    public let address: String
    /// Whether hints are wanted.
    public let isWanted: Bool

    /// Chooses; the parameters are the properties.
    public init(address: String, isWanted: Bool) {
        self.address = address
        self.isWanted = isWanted
    }

    /// Keeps it beside all earlier choices; the event names no address.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard let account = transaction.actor.account else { throw ActionError.notPermitted }
        let line = try TextField(label: "E-Mail-Adresse", text: address).optional(limit: 254)
        if let line, MailAddress(address: line) == nil { throw RuleViolation.unusableAddress }
        try transaction.signOffMails.choose(SignOffMails.Choice(address: line, isWanted: isWanted))
        return Performed(
            (),
            event: .init(
                kind: isWanted ? "accountMailChosen" : "accountMailRefused",
                subjectKind: "account",
                subject: account.uuid
            )
        )
    }
}
