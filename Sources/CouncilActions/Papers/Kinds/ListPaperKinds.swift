public import CouncilModel
public import Store

/// The kinds of papers of a town, to change them.
public struct ListPaperKinds: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID

    /// Lists kinds.
    public init(body: BodyID) {
        self.body = body
    }

    /// All kinds, also hidden ones, in their order.
    public func read(in transaction: Transaction) throws -> [PaperKind] { try transaction.paperKinds.list(of: body) }
}
