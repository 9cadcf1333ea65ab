public import CouncilModel
public import Store

/// The list of papers.
public struct ListPapers: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn

    /// A page of the list.
    public struct Outcome: Sendable {
        /// The papers of this page.
        public let papers: [Paper]
        /// How many there are in all; one more than ``Papers/countLimit(_:)`` for more than that.
        public let total: Int
        /// The kinds in use.
        public let types: [String]
        /// First and last year of a date.
        public let years: ClosedRange<Int>?
    }

    /// The town.
    public let body: BodyID
    /// What the list is narrowed by.
    public let filter: Papers.Filter
    /// How many to pass over.
    public let offset: Int
    /// At most so many.
    public let limit: Int

    /// Lists papers.
    public init(body: BodyID, filter: Papers.Filter, offset: Int = 0, limit: Int = 50) {
        self.body = body
        self.filter = filter
        self.offset = offset
        self.limit = limit
    }

    /// The papers that the actor may see, newest first.
    public func read(in transaction: Transaction) throws -> Outcome {
        Outcome(
            papers: try transaction.papers.list(of: body, filter: filter, offset: offset, limit: limit),
            total: try transaction.papers.count(of: body, filter: filter),
            types: try transaction.papers.types(of: body),
            years: try transaction.papers.years(of: body)
        )
    }
}
