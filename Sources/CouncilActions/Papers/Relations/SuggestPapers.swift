public import CouncilModel
public import Store

/// The papers that fit the beginning of a number or some words, for those who relate papers.
public struct SuggestPapers: ReadingAction {
    /// Those who relate papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// At most so many are shown.
    public static let limit = 8
    /// The town.
    public let body: BodyID
    /// What was typed.
    public let text: String
    /// The paper that is to be related.
    public var except: PaperID?

    /// Looks for papers.
    public init(body: BodyID, text: String, except: PaperID? = nil) {
        self.body = body
        self.text = text
        self.except = except
    }

    /// The papers that the actor may see, newest first.
    public func read(in transaction: Transaction) throws -> [Paper] {
        var filter = Papers.Filter()
        filter.text = TextField(label: "", text: String(text.prefix(200))).line
        guard filter.text?.isEmpty == false else { return [] }
        return try transaction.papers.list(of: body, filter: filter, offset: 0, limit: Self.limit + 1)
            .filter { $0.id != except }.prefix(Self.limit).map(\.self)
    }
}
