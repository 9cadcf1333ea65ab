/// Blocks side by side, never divided between pages.
public struct ColumnsBlock: Hashable, Sendable {
    /// One column.
    public struct Column: Hashable, Sendable {
        /// Distance from the left edge in points.
        public var x: Double
        /// Width in points.
        public var width: Double
        /// Distance of the first line from the upper edge in points.
        public var top: Double
        /// The content.
        public var blocks: [Block]

        /// A column; lengths in points.
        public init(x: Double, width: Double, top: Double = 0, blocks: [Block]) {
            self.x = x
            self.width = width
            self.top = top
            self.blocks = blocks
        }
    }

    /// The columns in reading order.
    public var columns: [Column]
    /// Least height in points.
    public var height: Double

    /// - Parameters:
    ///   - columns: The columns in reading order.
    ///   - height: Least height in points.
    public init(columns: [Column], height: Double = 0) {
        self.columns = columns
        self.height = height
    }
}
