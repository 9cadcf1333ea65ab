/// An image or a drawing with what it shows in words.
public struct FigureBlock: Hashable, Sendable {
    /// What is to be seen.
    public enum Content: Hashable, Sendable {
        /// Pixels.
        case picture(Picture)
        /// Lines and areas.
        case drawing(Drawing)
    }

    /// Where the figure stands when it is narrower than the text.
    public enum Alignment: Hashable, Sendable {
        /// At the left.
        case leading
        /// In the middle.
        case center
        /// At the right.
        case trailing
    }

    /// What is to be seen.
    public var content: Content
    /// What it shows, for whoever does not see it; not empty.
    public var alternative: String
    /// A line below; nil leaves it out.
    public var caption: Paragraph?
    /// Width in points; nil takes that of the drawing, or 72 points for 150 pixels. Never wider than the text.
    public var width: Double?
    /// Greatest height in points.
    public var greatestHeight: Double
    /// Where it stands when it is narrower than the text.
    public var alignment: Alignment
    /// Space between figure and caption in points.
    public var captionSpace: Double
    /// Space above and below in points.
    public var spacing: Double

    /// A figure; see the properties.
    public init(
        _ content: Content,
        alternative: String,
        caption: Paragraph? = nil,
        width: Double? = nil,
        greatestHeight: Double = 560,
        alignment: Alignment = .leading,
        captionSpace: Double = 5,
        spacing: Double = 0
    ) {
        self.content = content
        self.alternative = alternative
        self.caption = caption
        self.width = width
        self.greatestHeight = greatestHeight
        self.alignment = alignment
        self.captionSpace = captionSpace
        self.spacing = spacing
    }

    /// Width and height in points between margins that far apart.
    ///
    /// - Parameter room: Width of the text in points.
    /// - Returns: The size, in proportion.
    public func size(within room: Double) -> (width: Double, height: Double) {
        let natural: (width: Double, height: Double)
        switch content {
        case .picture(let picture):
            natural = (Double(picture.uprightWidth) * 0.48, Double(picture.uprightHeight) * 0.48)
        case .drawing(let drawing):
            natural = (drawing.width, drawing.height)
        }
        guard natural.width > 0, natural.height > 0 else { return (0, 0) }
        let wanted = min(width ?? natural.width, room)
        let factor = min(wanted / natural.width, greatestHeight / natural.height)
        return (natural.width * factor, natural.height * factor)
    }
}
