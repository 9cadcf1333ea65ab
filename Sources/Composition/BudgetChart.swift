/// A chart of a budget.
public struct BudgetChart: Hashable, Sendable {
    /// How figures become areas and lines.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Columns side by side.
        case bars
        /// Columns on top of each other.
        case stackedBars
        /// Lines.
        case lines
    }

    /// The figures of one colour.
    public struct Series: Hashable, Sendable {
        /// "Erträge".
        public var name: String
        /// One figure for each category; nil where there is none.
        public var values: [Double?]

        /// - Parameters:
        ///   - name: What the figures are.
        ///   - values: One figure for each category.
        public init(_ name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// "Ordentliche Erträge nach Produktbereichen 2027".
    public var title: String
    /// "Mio. Euro".
    public var unit: String
    /// How figures become areas and lines.
    public var kind: Kind
    /// Names below the horizontal axis.
    public var categories: [String]
    /// The figures.
    public var series: [Series]

    /// - Parameters:
    ///   - title: What it shows.
    ///   - unit: The unit.
    ///   - kind: How figures become areas and lines.
    ///   - categories: Names below the horizontal axis.
    ///   - series: The figures.
    public init(title: String, unit: String, kind: Kind, categories: [String], series: [Series]) {
        self.title = title
        self.unit = unit
        self.kind = kind
        self.categories = categories
        self.series = series
    }
}
