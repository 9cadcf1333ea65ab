public import CouncilModel
public import Store

/// What the form of a new paper knows already. No number is drawn by looking.
public struct ShowNewPaper: ReadingAction {
    /// Those who make papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])

    /// What is known.
    public struct Outcome: Sendable {
        /// The numbers that papers of today would get, by the kinds' names; a kind whose papers cannot be numbered today is
        /// left out.
        public let numbers: [String: String]
        /// The writer's own office, where there is exactly one.
        public let office: OrganizationID?
    }

    /// The town.
    public let body: BodyID

    /// Begins a paper.
    public init(body: BodyID) {
        self.body = body
    }

    /// Numbers that somebody else may get first.
    public func read(in transaction: Transaction) throws -> Outcome {
        let numbering = try PaperNumbering(of: body, in: transaction)
        var known: [NumberingSchemeID: String] = [:]
        var numbers: [String: String] = [:]
        for kind in try transaction.paperKinds.list(of: body) where !kind.isHidden {
            guard let scheme = numbering.scheme(of: kind.name) else { continue }
            if known[scheme.id] == nil, let series = try? numbering.series(of: scheme, on: transaction.today) {
                known[scheme.id] = series.reference(try transaction.numberingSchemes.coming(in: series, of: body))
            }
            numbers[kind.name] = known[scheme.id]
        }
        let offices = try transaction.signOffs.mandate().own
        return Outcome(numbers: numbers, office: offices.count == 1 ? offices.first : nil)
    }
}
