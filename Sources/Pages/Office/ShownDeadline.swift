/// A deadline of a meeting as its page shows it: a lamp with its word, the day, and the way to it.
public struct ShownDeadline: HTMLElement, Equatable {
    /// "Ladungsfrist".
    public var title: String
    /// How it stands, with the word "gewahrt".
    public var mark: LampMark
    /// The way in one line.
    public var summary: String
    /// The way, day by day.
    public var steps: [String]
    /// "§ 58 Abs. 1 Satz 2 HGO".
    public var paragraph: String
    /// "geprüft am 27.11.2026", or "ungeprüft".
    public var checkMark: String

    /// A deadline; the parameters are the properties.
    public init(
        title: String,
        mark: LampMark,
        summary: String,
        steps: [String],
        paragraph: String,
        checkMark: String
    ) {
        self.title = title
        self.mark = mark
        self.summary = summary
        self.steps = steps
        self.paragraph = paragraph
        self.checkMark = checkMark
    }

    /// A term with its lamp, and the way behind a summary that opens.
    public var html: HTML {
        """
        <div class="deadline"><h3>\(title)</h3>
        <p>\(mark)</p>
        <details><summary>Rechenweg</summary>
        <p>\(summary)</p>
        <ol class="way">\(each: steps, { "<li>\($0)</li>" })</ol>
        </details>
        <p class="row-about">\(GermanFormat.keepingCitations(paragraph)) · \(checkMark)</p></div>
        """
    }
}
