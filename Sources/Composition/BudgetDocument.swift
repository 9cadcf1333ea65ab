public import CouncilModel

/// A budget in double-entry accounting: title, contents, overviews, then a part for each product area (Produktbereich) with
/// its groups and products and their plans.
public struct BudgetDocument: Sendable {
    /// A column of figures.
    public struct Column: Hashable, Sendable {
        /// "Ansatz 2027".
        public var label: String
        /// Whether the column holds what is to be resolved; it has a ground of its own.
        public var isCurrent: Bool

        /// - Parameters:
        ///   - label: What stands above the column.
        ///   - isCurrent: Whether the column holds what is to be resolved.
        public init(_ label: String, isCurrent: Bool = false) {
            self.label = label
            self.isCurrent = isCurrent
        }
    }

    /// A kind of plan with its lines, the same for all products: "Teilergebnisplan".
    public struct Plan: Hashable, Sendable {
        /// "Teilergebnisplan".
        public var title: String
        /// What stands above the names of the lines, "Ertrags- und Aufwandsarten".
        public var heading: String
        /// The lines.
        public var lines: [Line]

        /// - Parameters:
        ///   - title: "Teilergebnisplan".
        ///   - heading: What stands above the names of the lines.
        ///   - lines: The lines.
        public init(title: String, heading: String, lines: [Line]) {
            self.title = title
            self.heading = heading
            self.lines = lines
        }
    }

    /// A line of a plan.
    public struct Line: Hashable, Sendable {
        /// Lines that are added up, or subtracted.
        public struct Term: Hashable, Sendable {
            /// Indices of the lines.
            public var lines: ClosedRange<Int>
            /// Whether they are subtracted.
            public var isNegative: Bool

            /// - Parameters:
            ///   - lines: Indices of the lines.
            ///   - isNegative: Whether they are subtracted.
            public init(_ lines: ClosedRange<Int>, isNegative: Bool = false) {
                self.lines = lines
                self.isNegative = isNegative
            }
        }

        /// "9"; may be empty.
        public var number: String
        /// "= Ordentliche Erträge".
        public var label: String
        /// Whether the line is set as a sum.
        public var isSum: Bool
        /// What the line must be the sum of; empty when that is not known.
        public var terms: [Term]

        /// - Parameters:
        ///   - number: The number; may be empty.
        ///   - label: The name.
        ///   - isSum: Whether the line is set as a sum.
        ///   - terms: What the line must be the sum of.
        public init(number: String, label: String, isSum: Bool = false, terms: [Term] = []) {
            self.number = number
            self.label = label
            self.isSum = isSum
            self.terms = terms
        }
    }

    /// The figures of one plan.
    public struct Figures: Hashable, Sendable {
        /// Index of the plan.
        public var plan: Int
        /// Whole euros, line by line, as many for each line as there are columns; nil stays empty.
        public var amounts: [Int?]

        /// - Parameters:
        ///   - plan: Index of the plan.
        ///   - amounts: Whole euros, line by line.
        public init(plan: Int, amounts: [Int?]) {
            self.plan = plan
            self.amounts = amounts
        }
    }

    /// A product: what the town does and what that costs.
    public struct Product: Hashable, Sendable {
        /// "01.1.01".
        public var number: String
        /// "Verwaltung der Liegenschaften".
        public var title: String
        /// The department in charge, legal basis, key figures …
        public var facts: [Fact]
        /// What it is for.
        public var description: StructuredText
        /// Its plans.
        public var figures: [Figures]
        /// Notes below the plans.
        public var explanations: StructuredText

        /// A product; see the properties.
        public init(
            number: String,
            title: String,
            facts: [Fact] = [],
            description: StructuredText = StructuredText([]),
            figures: [Figures],
            explanations: StructuredText = StructuredText([])
        ) {
            self.number = number
            self.title = title
            self.facts = facts
            self.description = description
            self.figures = figures
            self.explanations = explanations
        }
    }

    /// A group of products.
    public struct Group: Hashable, Sendable {
        /// "01.1".
        public var number: String
        /// "Verwaltungssteuerung".
        public var title: String
        /// The products.
        public var products: [Product]

        /// - Parameters:
        ///   - number: The number.
        ///   - title: The name.
        ///   - products: The products.
        public init(number: String, title: String, products: [Product]) {
            self.number = number
            self.title = title
            self.products = products
        }
    }

    /// A product area.
    public struct Area: Hashable, Sendable {
        /// "01".
        public var number: String
        /// "Innere Verwaltung".
        public var title: String
        /// What it comprises.
        public var description: StructuredText
        /// Its groups.
        public var groups: [Group]

        /// - Parameters:
        ///   - number: The number.
        ///   - title: The name.
        ///   - description: What it comprises.
        ///   - groups: Its groups.
        public init(
            number: String,
            title: String,
            description: StructuredText = StructuredText([]),
            groups: [Group]
        ) {
            self.number = number
            self.title = title
            self.description = description
            self.groups = groups
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// "Haushaltsplan der Stadt Musterbach für das Haushaltsjahr 2027".
    public var title: String
    /// What stands in the upper margin, "Haushaltsplan 2027".
    public var shortTitle: String
    /// What stands below the title, "Entwurf" or the day of the resolution; may be empty.
    public var status: String
    /// The columns of figures.
    public var columns: [Column]
    /// The kinds of plans.
    public var plans: [Plan]
    /// The report in front of the plans (Vorbericht).
    public var introduction: StructuredText
    /// Charts in the overviews.
    public var charts: [BudgetChart]
    /// Whether the plans of the whole budget are added up and printed in the overviews, and those of each area at its start.
    public var showsTotals: Bool
    /// The product areas.
    public var areas: [Area]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A budget; see the properties.
    public init(
        letterhead: Letterhead,
        title: String,
        shortTitle: String,
        status: String = "",
        columns: [Column],
        plans: [Plan],
        introduction: StructuredText = StructuredText([]),
        charts: [BudgetChart] = [],
        showsTotals: Bool = true,
        areas: [Area],
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.title = title
        self.shortTitle = shortTitle
        self.status = status
        self.columns = columns
        self.plans = plans
        self.introduction = introduction
        self.charts = charts
        self.showsTotals = showsTotals
        self.areas = areas
        self.stamp = stamp
    }
}
