/// Characters of one look within a paragraph.
public struct TextRun: Hashable, Sendable {
    /// The characters. A line feed forces a new line, a no-break space keeps two words together.
    public var text: String
    /// How they look.
    public var style: TextStyle
    /// Address the characters link to; "#" and an anchor for a place in the document.
    public var link: String?
    /// The note this run is the mark of.
    public private(set) var note: Footnote?

    /// - Parameters:
    ///   - text: The characters.
    ///   - style: How they look.
    ///   - link: Address the characters link to.
    public init(_ text: String, style: TextStyle, link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }

    /// The mark of a footnote: its number, raised, a link to the note. It stays with the word before it.
    ///
    /// - Parameters:
    ///   - note: The note.
    ///   - style: The look of the text around.
    public init(note: Footnote, style: TextStyle) {
        var small = style
        small.size = style.size * Self.markSize
        self.init(String(note.number), style: small, link: "#" + note.anchor)
        self.note = note
    }

    /// Size of a mark as a share of the text around.
    private static let markSize = 0.66
    /// How far a mark is raised, in thousandths of its own size.
    static let markRise = 520.0
}
