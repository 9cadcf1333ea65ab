/// Characters of one look within a paragraph.
public struct TextRun: Hashable, Sendable {
    /// The characters. A line feed forces a new line, a no-break space keeps two words together.
    public var text: String
    /// How they look.
    public var style: TextStyle
    /// Address the characters link to; "#" and an anchor for a place in the document.
    public var link: String?

    /// - Parameters:
    ///   - text: The characters.
    ///   - style: How they look.
    ///   - link: Address the characters link to.
    public init(_ text: String, style: TextStyle, link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }
}
