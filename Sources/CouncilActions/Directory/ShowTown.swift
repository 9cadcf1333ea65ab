public import CouncilModel
public import Store

/// The choices that forms offer, and the town itself.
public struct ShowTown: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn

    /// The town and its parts.
    public struct Outcome: Sendable {
        /// The town.
        public let body: Body
        /// All organizations.
        public let organizations: [Organization]
        /// All places.
        public let locations: [Location]
        /// All kinds of papers, also hidden ones, in their order.
        public let paperKinds: [PaperKind]
    }

    /// Shows the town.
    public init() {}

    /// The first town of the installation.
    ///
    /// - Throws: ``StoreError/notFound`` in an empty installation.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let body = try transaction.bodies.all().first else { throw StoreError.notFound }
        return Outcome(
            body: body,
            organizations: try transaction.organizations.all(of: body.id),
            locations: try transaction.bodies.locations(of: body.id),
            paperKinds: try transaction.paperKinds.list(of: body.id)
        )
    }
}
