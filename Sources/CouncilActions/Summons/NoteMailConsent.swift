public import CouncilModel
internal import Mail
public import Store

/// Notes that a person wants to be invited by mail at an address, or by letter again.
public struct NoteMailConsent: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// Who.
    public let person: PersonID
    /// Where; empty for by letter.
    public let address: String

    /// Notes a consent or its end.
    public init(person: PersonID, address: String) {
        self.person = person
        self.address = address
    }

    /// Keeps it beside all earlier ones; notices that are on their way keep their address.
    public func write(in transaction: Transaction) throws -> Performed<PersonID> {
        guard try transaction.persons.find(person) != nil else { throw StoreError.notFound }
        let line = try TextField(label: "E-Mail-Adresse", text: address).optional(limit: 254)
        if let line, MailAddress(address: line) == nil { throw RuleViolation.unusableAddress }
        try transaction.meetingNotices.setMailAddress(line, of: person)
        return Performed(
            person,
            event: .init(
                kind: line == nil ? "mailConsentEnded" : "mailConsentNoted",
                subjectKind: "person",
                subject: person.uuid
            )
        )
    }
}
