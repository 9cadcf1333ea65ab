public import CouncilModel
public import Store

/// Searches papers by title and number.
public struct SearchRecords: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn

    /// What was found.
    public struct Outcome: Sendable {
        /// The papers of this page, newest first.
        public let papers: [Paper]
        /// How many of those that the actor may see were found; one more than ``limit`` for more than that.
        public let total: Int
        /// How far was counted.
        public let limit: Int
    }

    /// The town.
    public let body: BodyID
    /// What to look for.
    public let text: String
    /// How many to pass over.
    public let offset: Int
    /// At most so many.
    public let limit: Int

    /// Searches.
    public init(body: BodyID, text: String, offset: Int, limit: Int) {
        self.body = body
        self.text = text
        self.offset = offset
        self.limit = limit
    }

    /// The papers that the actor may see; nothing for an empty text.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard !text.isEmpty else { return Outcome(papers: [], total: 0, limit: 0) }
        var filter = Papers.Filter()
        filter.text = text
        return Outcome(
            papers: try transaction.papers.list(of: body, filter: filter, offset: offset, limit: limit),
            total: try transaction.papers.count(of: body, filter: filter),
            limit: Papers.countLimit(filter)
        )
    }
}
