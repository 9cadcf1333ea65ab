/// The material of a paragraph as the line breaker sees it (Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
struct BreakItem {
    enum Kind {
        case box
        case glue
        case penalty
    }

    /// A cost no line end may have.
    static let forbidden = 10_000.0
    /// The cost of a line end that must be taken.
    static let forced = -10_000.0

    var kind: Kind
    /// In points; for a penalty the width of the hyphen added when the line ends there.
    var width: Double
    var stretch = 0.0
    var shrink = 0.0
    var cost = 0.0
    /// Whether the penalty divides a word.
    var dividesWord = false
    /// Whether a line that ends here shows a hyphen.
    var endsWithHyphen = false
    /// Whether a reader sees a hyphen at the end of a line that ends here.
    var showsHyphen: Bool { dividesWord || endsWithHyphen }
    /// Whether a line may end here only when nothing else helps.
    var isLastResort = false
    /// For a box: the piece of text and the range of its glyphs; for glue and hyphens the piece which lends its style.
    var piece = 0
    var glyphs = 0..<0
}
