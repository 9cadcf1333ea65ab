/// How a town numbers its papers, for all kinds or for some of them: what a number looks like and when the count begins anew.
public struct NumberingScheme: Sendable, Identifiable, Equatable {
    /// When the count begins anew.
    public enum Restart: String, Sendable, CaseIterable {
        /// With each year.
        case yearly
        /// With each legislative term.
        case term
        /// Never.
        case never

        /// In German.
        public var words: String {
            switch self {
            case .yearly: "in jedem Jahr neu"
            case .term: "in jeder Wahlperiode neu"
            case .never: "fortlaufend"
            }
        }
    }

    /// The marks that a pattern is made of beside other characters.
    public enum Mark: String, Sendable, CaseIterable {
        /// The number.
        case number = "{Nr}"
        /// The year, four digits.
        case year = "{Jahr}"
        /// The year, two digits.
        case shortYear = "{JJ}"
        /// The legislative term, "XVIII" or "18".
        case term = "{WP}"
    }

    /// Identity.
    public var id: NumberingSchemeID
    /// The town.
    public var body: BodyID
    /// What the clerk calls it, "Drucksachen".
    public var name: String
    /// What a number looks like, "VL-{Nr}/{Jahr}".
    public var pattern: String
    /// How many digits the number has at least.
    public var width: Int
    /// When the count begins anew.
    public var restart: Restart
    /// Whether it is for all kinds that have none of their own.
    public var isUsual: Bool

    /// A scheme; see the properties.
    public init(
        id: NumberingSchemeID,
        body: BodyID,
        name: String,
        pattern: String = "{Jahr}/{Nr}",
        width: Int = 4,
        restart: Restart = .yearly,
        isUsual: Bool = false
    ) {
        self.id = id
        self.body = body
        self.name = name
        self.pattern = pattern
        self.width = width
        self.restart = restart
        self.isUsual = isUsual
    }

    /// What is wrong with the pattern, in German; nil when numbers can be made of it and none comes twice.
    public var problem: String? {
        var rest = pattern
        for mark in Mark.allCases { rest = rest.replacing(mark.rawValue, with: "") }
        let marks = Mark.allCases.map(\.rawValue).joined(separator: ", ")
        if rest.contains(where: { "{}".contains($0) }) { return "In geschweiften Klammern steht eines von \(marks)." }
        if !rest.allSatisfy({ $0.isLetter || $0.isNumber || " -–/._".contains($0) }) {
            return "Außer Buchstaben und Ziffern sind nur Leerzeichen und die Zeichen - – / . _ möglich."
        }
        if pattern.ranges(of: Mark.number.rawValue).count != 1 { return "{Nr} muss genau einmal vorkommen." }
        if restart == .yearly, !names(.year), !names(.shortYear) {
            return "Wird in jedem Jahr neu gezählt, muss {Jahr} oder {JJ} vorkommen, sonst gäbe es Nummern zweimal."
        }
        if restart == .term, !names(.term) {
            return "Wird in jeder Wahlperiode neu gezählt, muss {WP} vorkommen, sonst gäbe es Nummern zweimal."
        }
        return nil
    }

    /// Whether numbers need the legislative term of their day.
    public var needsTerm: Bool { restart == .term || names(.term) }

    private func names(_ mark: Mark) -> Bool { pattern.contains(mark.rawValue) }

    /// Where the number of a paper of a day is counted.
    ///
    /// - Parameters:
    ///   - day: The day of the paper.
    ///   - term: The legislative term of that day.
    /// - Returns: The series; nil when the scheme names the term and there is none, or its name tells no number.
    public func series(on day: CivilDate, in term: LegislativeTerm?) -> Series? {
        if needsTerm, term?.shortName == nil { return nil }
        let filled = pattern.replacing(Mark.year.rawValue, with: "\(day.year)")
            .replacing(Mark.shortYear.rawValue, with: String("0\(day.year % 100)".suffix(2)))
            .replacing(Mark.term.rawValue, with: term?.shortName ?? "")
        guard let place = filled.firstRange(of: Mark.number.rawValue) else { return nil }
        return Series(
            year: restart == .yearly ? day.year : 0,
            name: restart == .term ? "\(id) \(term?.id.description ?? "")" : id.description,
            prefix: String(filled[..<place.lowerBound]),
            suffix: String(filled[place.upperBound...]),
            width: width
        )
    }

    /// Numbers that are counted together.
    public struct Series: Sendable, Equatable {
        /// The year; 0 where the count does not begin anew with it.
        public let year: Int
        /// The scheme and, where it matters, the legislative term.
        public let name: String
        /// In front of the number.
        public let prefix: String
        /// Behind it.
        public let suffix: String
        /// How many digits it has at least.
        public let width: Int

        /// A number as papers bear it.
        public func reference(_ number: Int) -> String {
            let digits = String(number)
            return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits + suffix
        }
    }
}

extension LegislativeTerm {
    /// "XVIII" of "XVIII. Wahlperiode", "18" of "18. Wahlperiode 2026–2031"; nil when the name tells no such number.
    public var shortName: String? {
        name.matches(of: /\b(?:[IVXLC]{1,8}|\d{1,2})\b/).first.map { String($0.output) }
    }
}
