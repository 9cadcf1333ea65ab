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
    /// What it costs and brings, row by row.
    public var financialRows: [FinancialEffect] = []
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
        paper.financialRows = try rows()
        if let underDirectionOf, try transaction.organizations.find(underDirectionOf) == nil {
            throw StoreError.notFound
        }
        paper.underDirectionOf = underDirectionOf
    }

    private func rows() throws -> [FinancialEffect] {
        if financialRows.count > 100 { throw RuleViolation.tooLong(field: "Finanzielle Auswirkungen", limit: 100) }
        return try financialRows.enumerated().map { index, row in
            func refuse(_ field: FinancialRowField, _ expected: String) -> RuleViolation {
                .financialRow(row: index + 1, field: field, expected: expected)
            }
            var row = row
            row.account = TextField(label: "", text: row.account).line
            row.cover = TextField(label: "", text: row.cover).line
            if row.account.count > 200 { throw refuse(.account, "höchstens 200 Zeichen") }
            if row.cover.count > 200 { throw refuse(.cover, "höchstens 200 Zeichen") }
            if !(0...9_999_999_999_999).contains(row.cents) { throw refuse(.amount, "ein Betrag wie 12.400,00") }
            if !(1990...2199).contains(row.year) { throw refuse(.year, "ein Jahr wie 2026") }
            return row
        }
    }
}
