public import CouncilModel
public import Store

/// Takes days without meetings away; meetings that were planned stay.
public struct RemoveVacation: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The vacation.
    public let vacation: VacationID

    /// Takes a vacation away.
    public init(vacation: VacationID) {
        self.vacation = vacation
    }

    /// Deletes it.
    public func write(in transaction: Transaction) throws -> Performed<Bool> {
        try transaction.meetingSeries.remove(vacation)
        return Performed(
            true,
            event: .init(kind: "vacationRemoved", subjectKind: "vacation", subject: vacation.uuid)
        )
    }
}
