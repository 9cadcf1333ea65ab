public import CouncilModel
public import Store

/// Lays down how papers are numbered. Papers keep the numbers that they have.
public struct SaveNumberingScheme: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What was typed.
    public struct Draft: Sendable {
        /// What the clerk calls it.
        public var name: String
        /// What a number looks like.
        public var pattern: String
        /// How many digits the number has at least.
        public var width: String
        /// When the count begins anew.
        public var restart: String
        /// Whether it is for all kinds that have none of their own.
        public var isUsual: Bool
        /// The number that comes next today; empty: the count goes on.
        public var next: String

        /// A scheme; see the properties.
        public init(name: String, pattern: String, width: String, restart: String, isUsual: Bool, next: String = "") {
            self.name = name
            self.pattern = pattern
            self.width = width
            self.restart = restart
            self.isUsual = isUsual
            self.next = next
        }
    }

    /// The town.
    public let body: BodyID
    /// The scheme; nil: a new one.
    public let scheme: NumberingSchemeID?
    /// What was typed.
    public let draft: Draft

    /// Lays a scheme down.
    public init(body: BodyID, scheme: NumberingSchemeID? = nil, draft: Draft) {
        self.body = body
        self.scheme = scheme
        self.draft = draft
    }

    /// Saves it, and lets its count go on with the number that was typed.
    ///
    /// - Throws: ``RuleViolation``, ``StoreError/notFound``.
    public func write(in transaction: Transaction) throws -> Performed<NumberingSchemeID> {
        let known = try transaction.numberingSchemes.list(of: body)
        let before = known.first { $0.id == scheme }
        if scheme != nil, before == nil { throw StoreError.notFound }
        let wanted = try read(scheme ?? transaction.newID())
        if known.contains(where: { $0.id != wanted.id && $0.name == wanted.name }) {
            throw RuleViolation.numberingTwice(name: wanted.name)
        }
        if before?.isUsual == true, !wanted.isUsual { throw RuleViolation.numberingUsualMissing }
        try transaction.numberingSchemes.save(wanted)
        if !TextField(label: "", text: draft.next).line.isEmpty {
            let number = try number("Nächste Nummer", draft.next, in: 1...9_999_999)
            let series = try PaperNumbering(of: body, in: transaction).series(of: wanted, on: transaction.today)
            if try transaction.numberingSchemes.coming(in: series, of: body) != number {
                try transaction.numberingSchemes.begin(series, of: body, with: number)
            }
        }
        return Performed(
            wanted.id,
            event: .init(
                kind: "numberingSaved",
                subjectKind: "body",
                subject: body.uuid,
                detail: ["scheme": wanted.id.description, "pattern": wanted.pattern]
            )
        )
    }

    private func read(_ id: NumberingSchemeID) throws -> NumberingScheme {
        guard let restart = NumberingScheme.Restart(rawValue: draft.restart) else {
            throw RuleViolation.missing(field: "Neu zählen")
        }
        let wanted = NumberingScheme(
            id: id,
            body: body,
            name: try TextField(label: "Bezeichnung", text: draft.name).required(limit: 80),
            pattern: try TextField(label: "Muster", text: draft.pattern).required(limit: 40),
            width: try number("Stellen", draft.width, in: 1...8),
            restart: restart,
            isUsual: draft.isUsual
        )
        if let problem = wanted.problem { throw RuleViolation.numberingPattern(problem: problem) }
        return wanted
    }

    private func number(_ label: String, _ text: String, in range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(TextField(label: label, text: text).line), range.contains(number) else {
            throw RuleViolation.unreadable(
                field: label,
                expected: "eine Zahl von \(range.lowerBound) bis \(range.upperBound)"
            )
        }
        return number
    }
}
