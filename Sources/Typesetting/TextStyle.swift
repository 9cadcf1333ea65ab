/// How a run of text looks; lengths in points.
public struct TextStyle: Hashable, Sendable {
    /// The face.
    public var font: FontStyle
    /// Font size.
    public var size: Double
    /// Distance between baselines.
    public var leading: Double
    /// Colour of the letters.
    public var color: Color

    /// - Parameters:
    ///   - font: The face.
    ///   - size: Font size in points.
    ///   - leading: Distance between baselines in points.
    ///   - color: Colour of the letters.
    public init(font: FontStyle, size: Double, leading: Double, color: Color = .black) {
        self.font = font
        self.size = size
        self.leading = leading
        self.color = color
    }

    /// The same style in bold.
    public var strong: TextStyle {
        var style = self
        style.font.weight = .bold
        return style
    }

    /// The same style in italics.
    public var emphasized: TextStyle {
        var style = self
        style.font.isItalic = true
        return style
    }
}
