public import CouncilModel
public import Store

/// The courses of sign-offs that are laid down, with the kinds of papers to choose from.
public struct ListSignOffTemplates: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID

    /// What comes out.
    public struct Outcome: Sendable {
        /// All templates by name.
        public let templates: [SignOffTemplate]
        /// The kinds of papers, also hidden ones, in their order.
        public let kinds: [PaperKind]
    }

    /// Lists templates.
    public init(body: BodyID) {
        self.body = body
    }

    /// All of the town.
    public func read(in transaction: Transaction) throws -> Outcome {
        Outcome(
            templates: try transaction.signOffTemplates.list(of: body),
            kinds: try transaction.paperKinds.list(of: body)
        )
    }
}
