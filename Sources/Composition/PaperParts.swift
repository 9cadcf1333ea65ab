public import CouncilModel

extension PaperDocument {
    /// The paper this one belongs to.
    public struct Related: Hashable, Sendable {
        /// "2026/0811".
        public var reference: String
        /// What that is about; may be empty.
        public var title: String
        /// Its address; nil for no link.
        public var link: String?

        /// - Parameters:
        ///   - reference: Its number.
        ///   - title: What it is about.
        ///   - link: Its address.
        public init(reference: String, title: String = "", link: String? = nil) {
            self.reference = reference
            self.title = title
            self.link = link
        }
    }

    /// What one of several bodies is to resolve.
    public struct BodyResolution: Hashable, Sendable {
        /// "Der Haupt- und Finanzausschuss empfiehlt".
        public var organization: String
        /// The wording.
        public var text: StructuredText

        /// - Parameters:
        ///   - organization: The body.
        ///   - text: The wording.
        public init(organization: String, text: StructuredText) {
            self.organization = organization
            self.text = text
        }
    }

    /// A passage in two wordings.
    public struct Comparison: Hashable, Sendable {
        /// "Ziffer 2", "§ 4 Abs. 1".
        public var passage: String
        /// The wording of the paper; empty for an insertion.
        public var original: String
        /// The wording that is proposed; empty for a deletion.
        public var amended: String

        /// A passage; see the properties.
        public init(passage: String, original: String, amended: String) {
            self.passage = passage
            self.original = original
            self.amended = amended
        }
    }

    /// The administration's answer to a question.
    public struct Answer: Hashable, Sendable {
        /// Who answers.
        public var author: String
        /// When.
        public var date: CivilDate?
        /// The answer.
        public var text: StructuredText

        /// An answer; see the properties.
        public init(author: String = "", date: CivilDate? = nil, text: StructuredText) {
            self.author = author
            self.date = date
            self.text = text
        }
    }

    /// What the matter does to the climate.
    public struct ClimateEffects: Hashable, Sendable {
        /// In which direction.
        public enum Direction: Hashable, Sendable {
            /// Less greenhouse gas.
            case positive
            /// No notable change.
            case none
            /// More greenhouse gas.
            case negative
        }

        /// In which direction; nil when nobody said.
        public var direction: Direction?
        /// Explanation.
        public var text: StructuredText

        /// - Parameters:
        ///   - direction: In which direction.
        ///   - text: Explanation.
        public init(direction: Direction? = nil, text: StructuredText = StructuredText([])) {
            self.direction = direction
            self.text = text
        }
    }

    /// What the matter costs.
    public struct FinancialEffects: Hashable, Sendable {
        /// Whether the budget holds the means.
        public enum Budgeted: Hashable, Sendable {
            /// All of them.
            case yes
            /// None.
            case no
            /// Some.
            case partly
        }

        /// Whether there are any.
        public var hasEffects: Bool
        /// Whether the budget holds the means; nil leaves the line out.
        public var budgeted: Budgeted?
        /// Product, total, own share, follow-up costs …
        public var facts: [Fact]
        /// Explanation.
        public var text: StructuredText

        /// - Parameters:
        ///   - hasEffects: Whether there are any.
        ///   - budgeted: Whether the budget holds the means.
        ///   - facts: Labels with amounts.
        ///   - text: Explanation.
        public init(
            hasEffects: Bool,
            budgeted: Budgeted? = nil,
            facts: [Fact] = [],
            text: StructuredText = StructuredText([])
        ) {
            self.hasEffects = hasEffects
            self.budgeted = budgeted
            self.facts = facts
            self.text = text
        }
    }
}
