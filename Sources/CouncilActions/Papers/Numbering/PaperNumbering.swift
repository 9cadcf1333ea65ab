internal import CouncilModel
internal import Store

/// Which scheme numbers a paper, and where its number is counted.
struct PaperNumbering {
    let body: BodyID
    private let schemes: [NumberingScheme]
    private let kinds: [PaperKind]
    private let terms: [LegislativeTerm]

    init(of body: BodyID, in transaction: Transaction) throws {
        self.body = body
        schemes = try transaction.numberingSchemes.list(of: body)
        kinds = try transaction.paperKinds.list(of: body)
        terms =
            schemes.contains(where: \.needsTerm) ? try transaction.bodies.legislativeTerms(of: body) : []
    }

    /// The scheme of a kind, by its name; the usual one for kinds that the town did not lay down.
    func scheme(of paperType: String) -> NumberingScheme? {
        let own = kinds.first { $0.name == paperType }?.numbering
        return schemes.first { $0.id == own } ?? schemes.first(where: \.isUsual)
    }

    /// The names of the kinds that a scheme numbers.
    func kinds(of scheme: NumberingSchemeID) -> [String] {
        kinds.filter { self.scheme(of: $0.name)?.id == scheme }.map(\.name)
    }

    /// Where the number of a paper of a day is counted.
    ///
    /// - Throws: ``RuleViolation/numberingWithoutTerm(day:)``, ``RuleViolation/numberingUsualMissing``.
    func series(of scheme: NumberingScheme?, on day: CivilDate) throws -> NumberingScheme.Series {
        guard let scheme else { throw RuleViolation.numberingUsualMissing }
        let term = terms.first { $0.startDate <= day && $0.endDate.map { day <= $0 } ?? true }
        guard let series = scheme.series(on: day, in: term) else {
            throw RuleViolation.numberingWithoutTerm(day: day)
        }
        return series
    }
}
