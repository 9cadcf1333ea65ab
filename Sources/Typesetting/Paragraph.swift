/// Text that is broken into lines.
public struct Paragraph: Hashable, Sendable {
    /// Where lines start and end.
    public enum Alignment: Hashable, Sendable {
        /// Flush left, ragged right.
        case leading
        /// Flush right.
        case trailing
        /// Centred.
        case center
        /// Flush on both sides.
        case justified
    }

    /// What a paragraph means.
    public enum Role: Hashable, Sendable {
        /// Ordinary text.
        case body
        /// A heading; the level counts from 1.
        case heading(level: Int)
        /// The text of the list item or table cell it stands in.
        case plain
    }

    /// The text.
    public var runs: [TextRun]
    /// The name by which links find the paragraph, without "#".
    public var anchor: String?
    /// Where lines start and end.
    public var alignment: Alignment
    /// What the paragraph means.
    public var role: Role
    /// Whether words may be divided.
    public var hyphenates: Bool
    /// Distance of all lines from the left edge, in points.
    public var indent: Double
    /// Least space above, in points; the larger of two neighbours' spaces counts.
    public var spaceBefore: Double
    /// Least space below, in points.
    public var spaceAfter: Double

    /// A paragraph; see the properties for units.
    public init(
        _ runs: [TextRun],
        alignment: Alignment = .leading,
        role: Role = .body,
        anchor: String? = nil,
        hyphenates: Bool = true,
        indent: Double = 0,
        spaceBefore: Double = 0,
        spaceAfter: Double = 0
    ) {
        self.runs = runs
        self.alignment = alignment
        self.role = role
        self.anchor = anchor
        self.hyphenates = hyphenates
        self.indent = indent
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }

    /// The characters of all runs but the marks of notes.
    var words: String {
        runs.reduce(into: "") { if $1.note == nil { $0 += $1.text } }
    }

    /// The characters of all runs.
    public var text: String {
        runs.reduce(into: "") { $0 += $1.text }
    }
}
