public import CouncilModel
internal import Store

/// What the form of a paper holds.
public struct PaperDraft: Sendable {
    /// Title.
    public var name: String
    /// Kind, "Beschlussvorlage".
    public var paperType: String
    /// Day, `yyyy-mm-dd`; empty for today.
    public var date: String
    /// Whether the public may see it.
    public var publicity: Publicity
    /// Proposed resolution, plain notation.
    public var resolutionText: String
    /// Reasons, plain notation.
    public var reasons: String
    /// Financial effects, plain notation.
    public var financialEffects: String
    /// The office in charge.
    public var underDirectionOf: OrganizationID?

    /// What was typed.
    public init(
        name: String,
        paperType: String,
        date: String,
        publicity: Publicity,
        resolutionText: String,
        reasons: String,
        financialEffects: String,
        underDirectionOf: OrganizationID?
    ) {
        self.name = name
        self.paperType = paperType
        self.date = date
        self.publicity = publicity
        self.resolutionText = resolutionText
        self.reasons = reasons
        self.financialEffects = financialEffects
        self.underDirectionOf = underDirectionOf
    }

    func apply(to paper: inout Paper, in transaction: Transaction) throws {
        paper.name = try TextField(label: "Titel", text: name).required()
        paper.paperType = try TextField(label: "Art", text: paperType).required(limit: 80)
        if date.isEmpty {
            paper.date = paper.date ?? transaction.today
        } else {
            guard let day = CivilDate(date) else {
                throw RuleViolation.unreadable(field: "Datum", expected: "ein Tag wie 12.11.2026")
            }
            paper.date = day
        }
        paper.publicity = publicity
        paper.resolutionText = try TextField(label: "Beschlussvorschlag", text: resolutionText).block()
        paper.reasons = try TextField(label: "Begründung", text: reasons).block()
        paper.financialEffects = try TextField(label: "Finanzielle Auswirkungen", text: financialEffects).block()
        if let underDirectionOf, try transaction.organizations.find(underDirectionOf) == nil {
            throw StoreError.notFound
        }
        paper.underDirectionOf = underDirectionOf
    }
}
