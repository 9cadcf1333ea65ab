public import CouncilModel
public import Store

/// The days on which a town does not meet, as the clerk entered them.
public struct ListVacations: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID

    /// Lists the vacations of a town.
    public init(body: BodyID) {
        self.body = body
    }

    /// Earliest first.
    public func read(in transaction: Transaction) throws -> [Vacation] {
        try transaction.meetingSeries.vacations(of: body)
    }
}
