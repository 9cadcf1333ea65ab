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
        /// The note whose mark stands here in place of characters.
        public private(set) var note: Note?

        /// - Parameters:
        ///   - text: The characters.
        ///   - isBold: Whether they are strongly emphasised.
        ///   - isItalic: Whether they are emphasised.
        public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
            self.text = text
            self.isBold = isBold
            self.isItalic = isItalic
        }

        /// The mark of a note.
        ///
        /// - Parameter note: The note.
        public init(note: Note) {
            self.init("")
            self.note = note
        }
    }

    /// A footnote.
    public struct Note: Hashable, Sendable {
        /// How the writer calls it: letters, digits, "-" and "_"; readers see a number.
        public var label: String
        /// What it says.
        public var runs: [Run]

        /// - Parameters:
        ///   - label: How the writer calls it.
        ///   - runs: What it says; no mark of a note among them.
        public init(label: String, _ runs: [Run]) {
            self.label = label
            self.runs = runs
        }
    }

    /// A part of the text.
    public indirect enum Block: Hashable, Sendable {
        /// A heading; level 1 to 3.
        case heading(level: Int, [Run])
        /// A paragraph.
        case paragraph([Run])
        /// Items without order.
        case bulletList([[Run]])
        /// Items numbered from a start.
        case numberedList(start: Int, [[Run]])
        /// Rows and columns.
        case table(Table)
        /// A picture.
        case figure(Figure)
        /// The figures of a table as columns or lines.
        case chart(Chart)
        /// Blocks that stand out from the text around them, such as a notice; none of them is a box.
        case box([Block])
    }

    /// The parts in order.
    public var blocks: [Block]

    /// - Parameter blocks: The parts in order.
    public init(_ blocks: [Block]) {
        self.blocks = blocks
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { blocks.isEmpty }

    /// The pictures that the text shows, in order.
    public var figures: [Figure] {
        func found(in blocks: [Block]) -> [Figure] {
            blocks.flatMap { block -> [Figure] in
                switch block {
                case .figure(let figure): [figure]
                case .box(let inner): found(in: inner)
                default: []
                }
            }
        }
        return found(in: blocks)
    }

    /// The same text with what its pictures show.
    ///
    /// - Parameter file: The bytes of a picture by its name; nil leaves the picture without.
    /// - Returns: The text.
    public func illustrated(by file: (String) -> [UInt8]?) -> StructuredText {
        func filled(_ blocks: [Block]) -> [Block] {
            blocks.map { block in
                switch block {
                case .figure(var figure):
                    figure.file = file(figure.name)
                    return .figure(figure)
                case .box(let inner): return .box(filled(inner))
                default: return block
                }
            }
        }
        return StructuredText(filled(blocks))
    }
}
