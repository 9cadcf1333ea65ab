/// Blocks on a ground or beside a bar.
public struct BoxBlock: Hashable, Sendable {
    /// The content.
    public var blocks: [Block]
    /// Ground.
    public var fill: Color?
    /// Colour of the bar at the left edge.
    public var barColor: Color?
    /// Thickness of the bar in points.
    public var barWidth: Double
    /// Space between the edge and the content, left and right, in points.
    public var horizontalPadding: Double
    /// Space between the edge and the content, above and below, in points.
    public var verticalPadding: Double
    /// Space above and below the box in points.
    public var spacing: Double

    /// A box; lengths in points.
    public init(
        _ blocks: [Block],
        fill: Color? = nil,
        barColor: Color? = nil,
        barWidth: Double = 0,
        horizontalPadding: Double,
        verticalPadding: Double,
        spacing: Double = 0
    ) {
        self.blocks = blocks
        self.fill = fill
        self.barColor = barColor
        self.barWidth = barWidth
        self.horizontalPadding = horizontalPadding
        self.verticalPadding = verticalPadding
        self.spacing = spacing
    }
}
