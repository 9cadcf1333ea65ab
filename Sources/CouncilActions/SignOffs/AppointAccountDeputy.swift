public import CouncilModel
public import Store

/// Names somebody who stands in for the actor on some days.
public struct AppointAccountDeputy: WritingAction {
    /// Whoever is logged in, for the own account.
    public static let permission = Permission.signedIn
    /// Who stands in.
    public let deputy: AccountID?
    /// First day, `yyyy-mm-dd`.
    public let first: String
    /// Last day, `yyyy-mm-dd`.
    public let last: String

    /// Names a deputy; the parameters are the properties.
    public init(deputy: AccountID?, first: String, last: String) {
        self.deputy = deputy
        self.first = first
        self.last = last
    }

    /// Adds the deputy.
    public func write(in transaction: Transaction) throws -> Performed<AccountDeputyID> {
        guard let account = transaction.actor.account else { throw ActionError.notPermitted }
        guard let deputy else { throw RuleViolation.missing(field: "Vertretung durch") }
        // Nobody learns by this which accounts there are: whoever is none of the offices' is refused alike.
        guard try transaction.accountDeputies.candidates().contains(where: { $0.id == deputy }) else {
            throw RuleViolation.signOff(.deputyOutside)
        }
        guard let begin = CivilDate(first) else {
            throw RuleViolation.unreadable(field: "Vom", expected: "ein Tag des Kalenders")
        }
        guard let end = CivilDate(last), end >= begin, end >= transaction.today else {
            throw RuleViolation.unreadable(field: "Bis", expected: "ein Tag ab heute, nicht vor dem ersten Tag")
        }
        let id: AccountDeputyID = transaction.newID()
        try transaction.accountDeputies.insert(
            AccountDeputy(id: id, account: account, deputy: deputy, first: begin, last: end)
        )
        return Performed(
            id,
            event: .init(
                kind: "accountDeputyAppointed",
                subjectKind: "account",
                subject: account.uuid,
                detail: ["deputy": deputy.description, "first": begin.description, "last": end.description]
            )
        )
    }
}
