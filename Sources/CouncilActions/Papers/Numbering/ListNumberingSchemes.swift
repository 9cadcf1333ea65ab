public import CouncilModel
public import Store

/// How papers are numbered, with the number that comes next.
public struct ListNumberingSchemes: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// A scheme.
    public struct Line: Sendable {
        /// The scheme.
        public let scheme: NumberingScheme
        /// The number that comes next, and how papers bear it; nil where ``obstacle`` says why there is none.
        public let next: (number: Int, reference: String)?
        /// Why no paper can be numbered today.
        public let obstacle: RuleViolation?
        /// The kinds that are numbered by it.
        public let kinds: [String]
    }

    /// The town.
    public let body: BodyID

    /// Lists schemes.
    public init(body: BodyID) {
        self.body = body
    }

    /// The usual one first.
    public func read(in transaction: Transaction) throws -> [Line] {
        let numbering = try PaperNumbering(of: body, in: transaction)
        return try transaction.numberingSchemes.list(of: body).map { scheme in
            let kinds = numbering.kinds(of: scheme.id)
            do {
                let series = try numbering.series(of: scheme, on: transaction.today)
                let number = try transaction.numberingSchemes.coming(in: series, of: body)
                return Line(scheme: scheme, next: (number, series.reference(number)), obstacle: nil, kinds: kinds)
            } catch let obstacle as RuleViolation {
                return Line(scheme: scheme, next: nil, obstacle: obstacle, kinds: kinds)
            }
        }
    }
}
