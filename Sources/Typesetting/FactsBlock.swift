/// Labels with their values, in reading order row by row; a description list in meaning.
public struct FactsBlock: Hashable, Sendable {
    /// One label with its value.
    public struct Fact: Hashable, Sendable {
        /// The label.
        public var label: TextRun
        /// The value.
        public var value: [TextRun]
        /// Number of columns the fact takes.
        public var columnSpan: Int

        /// - Parameters:
        ///   - label: The label.
        ///   - value: The value.
        ///   - columnSpan: Number of columns the fact takes.
        public init(label: TextRun, value: [TextRun], columnSpan: Int = 1) {
            self.label = label
            self.value = value
            self.columnSpan = columnSpan
        }
    }

    /// Where labels stand.
    public enum LabelPlacement: Hashable, Sendable {
        /// Above the value.
        case above
        /// Left of the value, in a column of a width in points.
        case beside(width: Double)
    }

    /// The facts.
    public var facts: [Fact]
    /// Number of facts side by side.
    public var columns: Int
    /// Where labels stand.
    public var placement: LabelPlacement
    /// Space between columns in points.
    public var gutter: Double
    /// Space between rows in points.
    public var rowSpacing: Double
    /// Space above and below in points.
    public var spacing: Double

    /// Facts; lengths in points.
    public init(
        facts: [Fact],
        columns: Int = 1,
        placement: LabelPlacement,
        gutter: Double = 12,
        rowSpacing: Double = 0,
        spacing: Double = 0
    ) {
        self.facts = facts
        self.columns = columns
        self.placement = placement
        self.gutter = gutter
        self.rowSpacing = rowSpacing
        self.spacing = spacing
    }
}
