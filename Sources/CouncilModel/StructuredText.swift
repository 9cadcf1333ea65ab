/// The text of a paper: what is said and what it means, never how it looks.
///
/// Clerks type it in a light notation, see ``init(notation:)``.
public struct StructuredText: Hashable, Sendable {
    /// Characters of one emphasis.
    public struct Run: Hashable, Sendable {
        /// The characters; a line feed starts a new line.
        public var text: String
        /// Whether they are strongly emphasised.
        public var isBold: Bool
        /// Whether they are emphasised.
        public var isItalic: Bool

        /// - Parameters:
        ///   - text: The characters.
        ///   - isBold: Whether they are strongly emphasised.
        ///   - isItalic: Whether they are emphasised.
        public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
            self.text = text
            self.isBold = isBold
            self.isItalic = isItalic
        }
    }

    /// A part of the text.
    public enum Block: Hashable, Sendable {
        /// A heading; level 1 to 3.
        case heading(level: Int, [Run])
        /// A paragraph.
        case paragraph([Run])
        /// Items without order.
        case bulletList([[Run]])
        /// Items numbered from a start.
        case numberedList(start: Int, [[Run]])
        /// A table; its first row names the columns, each row has as many cells as the head.
        case table(head: [[Run]], rows: [[[Run]]])
    }

    /// The parts in order.
    public var blocks: [Block]

    /// - Parameter blocks: The parts in order.
    public init(_ blocks: [Block]) {
        self.blocks = blocks
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { blocks.isEmpty }
}
