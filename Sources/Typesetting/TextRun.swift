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
    /// Whether the direction of its characters is found without those around it, and the other way about, as is right for
    /// words put into a sentence (UAX #9, 2.7).
    public var isIsolated: Bool

    /// - Parameters:
    ///   - text: The characters.
    ///   - style: How they look.
    ///   - link: Address the characters link to.
    ///   - isIsolated: Whether the direction of its characters is found without those around it.
    public init(_ text: String, style: TextStyle, link: String? = nil, isIsolated: Bool = false) {
        self.text = text
        self.style = style
        self.link = link
        self.isIsolated = isIsolated
    }

    /// The mark of a footnote: its number, raised, a link to the note. It stays with the word before it.
    ///
    /// - Parameters:
    ///   - note: The note.
    ///   - style: The look of the text around.
    public init(note: Footnote, style: TextStyle) {
        var small = style
        small.size = style.size * Self.markSize
        self.init(String(note.number), style: small, link: "#" + note.anchor, isIsolated: true)
        self.note = note
    }

    /// The mark with another note, in the same look.
    ///
    /// - Parameter note: The note.
    /// - Returns: Its mark.
    public func renumbered(_ note: Footnote) -> TextRun {
        var run = self
        run.text = String(note.number)
        run.link = "#" + note.anchor
        run.note = note
        return run
    }

    /// Size of a mark as a share of the text around.
    private static let markSize = 0.66
    /// How far a mark is raised, in thousandths of its own size.
    static let markRise = 520.0
}
