public import CouncilModel
public import Store

/// Enters a legislative term or changes one.
public struct SaveLegislativeTerm: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// The term; nil: a new one.
    public let term: LegislativeTermID?
    /// Name.
    public let name: String
    /// First day, `yyyy-mm-dd`.
    public let start: String
    /// Last day, `yyyy-mm-dd` or empty.
    public let end: String

    /// Enters or changes a term.
    public init(body: BodyID, term: LegislativeTermID? = nil, name: String, start: String, end: String) {
        self.body = body
        self.term = term
        self.name = name
        self.start = start
        self.end = end
    }

    /// Writes it; the database refuses two terms at a time.
    public func write(in transaction: Transaction) throws -> Performed<LegislativeTermID> {
        if let term, try !transaction.bodies.legislativeTerms(of: body).contains(where: { $0.id == term }) {
            throw StoreError.notFound
        }
        let period = try TextField.period(start, end)
        guard let first = period.start else { throw RuleViolation.missing(field: "Erster Tag") }
        let saved = LegislativeTerm(
            id: term ?? transaction.newID(),
            body: body,
            name: try TextField(label: "Bezeichnung", text: name).required(limit: 200),
            startDate: first,
            endDate: period.end
        )
        try transaction.bodies.enter(saved)
        return Performed(
            saved.id,
            event: .init(kind: "legislativeTermSaved", subjectKind: "body", subject: body.uuid)
        )
    }
}
