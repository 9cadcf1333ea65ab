public import CouncilModel
public import Store

/// The legislative terms of the town, newest first.
public struct ListLegislativeTerms: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn
    /// The town.
    public let body: BodyID

    /// Lists the terms.
    public init(body: BodyID) {
        self.body = body
    }

    /// All of them.
    public func read(in transaction: Transaction) throws -> [LegislativeTerm] {
        try transaction.bodies.legislativeTerms(of: body)
    }
}
