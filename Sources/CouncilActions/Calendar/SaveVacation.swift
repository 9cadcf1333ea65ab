public import CouncilModel
public import Store

/// Enters days on which the town does not meet.
public struct SaveVacation: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// "Sommerferien".
    public let name: String
    /// First day, `yyyy-mm-dd`.
    public let first: String
    /// Last day, `yyyy-mm-dd`.
    public let last: String

    /// Enters a vacation, as it was typed.
    public init(body: BodyID, name: String, first: String, last: String) {
        self.body = body
        self.name = name
        self.first = first
        self.last = last
    }

    /// Writes it.
    public func write(in transaction: Transaction) throws -> Performed<VacationID> {
        let name = try TextField(label: "Bezeichnung", text: name).required(limit: 100)
        guard let first = CivilDate(first) else { throw RuleViolation.missing(field: "Erster Tag") }
        guard let last = CivilDate(last) else { throw RuleViolation.missing(field: "Letzter Tag") }
        guard last >= first, last.daysSince1970 - first.daysSince1970 < 120 else {
            throw RuleViolation.unreadable(
                field: "Letzter Tag",
                expected: "ein Tag in den vier Monaten nach dem ersten"
            )
        }
        let vacation = Vacation(id: transaction.newID(), name: name, first: first, last: last)
        try transaction.meetingSeries.insert(vacation, of: body)
        return Performed(
            vacation.id,
            event: .init(kind: "vacationSaved", subjectKind: "vacation", subject: vacation.id.uuid)
        )
    }
}
