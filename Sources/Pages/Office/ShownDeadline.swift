/// A deadline of a meeting as its page shows it: a lamp with its word, the day, and the way to it.
public struct ShownDeadline: HTMLElement, Equatable {
    /// What the lamp says; always with a word and a drawing beside the colour.
    public enum Lamp: String, Sendable {
        /// Kept.
        case kept
        /// There is still time.
        case due
        /// Needs attention: kept only as a shortened one.
        case warning
        /// Over or missed.
        case missed
    }

    /// "Ladungsfrist".
    public var title: String
    /// What the lamp says.
    public var lamp: Lamp
    /// The lamp's word, "gewahrt".
    public var state: String
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
        lamp: Lamp,
        state: String,
        summary: String,
        steps: [String],
        paragraph: String,
        checkMark: String
    ) {
        self.title = title
        self.lamp = lamp
        self.state = state
        self.summary = summary
        self.steps = steps
        self.paragraph = paragraph
        self.checkMark = checkMark
    }

    private var icon: Icon {
        switch lamp {
        case .kept: .check
        case .due: .calendar
        case .warning, .missed: .warning
        }
    }

    /// A term with its lamp, and the way behind a summary that opens.
    public var html: HTML {
        """
        <div class="deadline"><h3>\(title)</h3>
        <p class="lamp lamp-\(lamp.rawValue)">\(icon)\(state)</p>
        <details><summary>Rechenweg</summary>
        <p>\(summary)</p>
        <ol class="way">\(each: steps, { "<li>\($0)</li>" })</ol>
        </details>
        <p class="row-about">\(paragraph) · \(checkMark)</p></div>
        """
    }
}
