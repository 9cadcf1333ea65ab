/// A table of contents: titles with dot leaders and page numbers, each line a link.
public struct ContentsBlock: Hashable, Sendable {
    /// One line of the table.
    public struct Entry: Hashable, Sendable {
        /// Depth, 1 for the top.
        public var level: Int
        /// The heading.
        public var title: String
        /// The anchor of the heading, without "#".
        public var anchor: String
        /// The number of its page as printed; empty while it is not known.
        public var page: String

        /// - Parameters:
        ///   - level: Depth, 1 for the top.
        ///   - title: The heading.
        ///   - anchor: The anchor of the heading, without "#".
        ///   - page: The number of its page as printed.
        public init(level: Int, title: String, anchor: String, page: String = "") {
            self.level = level
            self.title = title
            self.anchor = anchor
            self.page = page
        }
    }

    /// How the lines of one depth look; lengths in points.
    public struct Level: Hashable, Sendable {
        /// The look of title and number.
        public var style: TextStyle
        /// Distance from the left edge.
        public var indent: Double
        /// Space above a line.
        public var spaceBefore: Double

        /// - Parameters:
        ///   - style: The look of title and number.
        ///   - indent: Distance from the left edge.
        ///   - spaceBefore: Space above a line.
        public init(style: TextStyle, indent: Double, spaceBefore: Double = 0) {
            self.style = style
            self.indent = indent
            self.spaceBefore = spaceBefore
        }
    }

    /// The lines in order.
    public var entries: [Entry]
    /// The looks by depth, one at least; deeper lines look like the last.
    public var levels: [Level]
    /// Width of the column of page numbers in points.
    public var numberWidth: Double
    /// Distance of the leaders' dots in points.
    public var dotDistance: Double

    /// A table of contents; lengths in points.
    public init(entries: [Entry], levels: [Level], numberWidth: Double = 24, dotDistance: Double = 4.5) {
        self.entries = entries
        self.levels = levels
        self.numberWidth = numberWidth
        self.dotDistance = dotDistance
    }
}
