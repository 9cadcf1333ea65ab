public import CouncilModel
public import Store

/// How many working days before its summons each body wants its papers.
public struct ListPaperLeads: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// Lists leads.
    public init() {}

    /// All that are laid down.
    public func read(in transaction: Transaction) throws -> [PaperLead] { try transaction.paperLeads.all() }
}
