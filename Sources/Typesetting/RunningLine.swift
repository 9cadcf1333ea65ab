/// A running header or footer; it has no meaning for a screen reader.
public struct RunningLine: Hashable, Sendable {
    /// A part of the line.
    public enum Piece: Hashable, Sendable {
        /// Fixed characters.
        case text(String)
        /// Number of the page.
        case pageNumber
        /// Number of the last page.
        case pageCount
        /// The heading of a level under which the page stands: the first on the page, else the last before it.
        case heading(level: Int)
    }

    /// What stands at the left margin; shortened with an ellipsis when there is no room.
    public var left: [Piece]
    /// What stands at the right margin.
    public var right: [Piece]
    /// The look.
    public var style: TextStyle
    /// Distance of the baseline from the upper edge of the page in points.
    public var baseline: Double
    /// Distance of a rule from the upper edge of the page in points.
    public var rule: Double?
    /// Colour of the rule.
    public var ruleColor: Color

    /// A running line; lengths in points.
    public init(
        left: [Piece],
        right: [Piece],
        style: TextStyle,
        baseline: Double,
        rule: Double? = nil,
        ruleColor: Color = .black
    ) {
        self.left = left
        self.right = right
        self.style = style
        self.baseline = baseline
        self.rule = rule
        self.ruleColor = ruleColor
    }
}
