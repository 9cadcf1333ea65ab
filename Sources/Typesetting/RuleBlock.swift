/// A line over the whole width.
public struct RuleBlock: Hashable, Sendable {
    /// Colour.
    public var color: Color
    /// Thickness in points.
    public var thickness: Double
    /// Space above and below in points.
    public var spacing: Double

    /// - Parameters:
    ///   - color: Colour.
    ///   - thickness: Thickness in points.
    ///   - spacing: Space above and below in points.
    public init(color: Color, thickness: Double, spacing: Double) {
        self.color = color
        self.thickness = thickness
        self.spacing = spacing
    }
}
