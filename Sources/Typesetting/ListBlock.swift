/// A list with hanging bullets or numbers.
public struct ListBlock: Hashable, Sendable {
    /// One item.
    public struct Item: Hashable, Sendable {
        /// Bullet or number.
        public var label: String
        /// What the item says.
        public var blocks: [Block]

        /// - Parameters:
        ///   - label: Bullet or number.
        ///   - blocks: What the item says.
        public init(label: String, blocks: [Block]) {
            self.label = label
            self.blocks = blocks
        }
    }

    /// The items.
    public var items: [Item]
    /// Whether the labels are numbers.
    public var isNumbered: Bool
    /// Look of the labels.
    public var labelStyle: TextStyle
    /// Distance from the left edge to the items' text, in points.
    public var indent: Double
    /// Space between items in points.
    public var itemSpacing: Double
    /// Space above and below in points.
    public var spacing: Double

    /// A list; lengths in points.
    public init(
        items: [Item],
        isNumbered: Bool,
        labelStyle: TextStyle,
        indent: Double,
        itemSpacing: Double = 0,
        spacing: Double = 0
    ) {
        self.items = items
        self.isNumbered = isNumbered
        self.labelStyle = labelStyle
        self.indent = indent
        self.itemSpacing = itemSpacing
        self.spacing = spacing
    }
}
