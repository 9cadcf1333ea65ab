extension StructuredText {
    /// Reads the notation clerks type.
    ///
    /// `# `, `## `, `### ` start headings, `- ` or `* ` bullet items, `1. ` numbered items, `|` table rows (the first
    /// names the columns, a row of dashes below it is ignored); two spaces continue an item. Everything else is a
    /// paragraph up to the next blank line, line by line. `**bold**`, `*italic*`; a backslash takes the meaning
    /// from the next character. Reading never fails: what is not notation is text.
    ///
    /// - Parameter notation: What was typed; any line ends.
    public init(notation: String) {
        var reader = NotationReader()
        let lines = notation.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for line in lines {
            reader.read(line)
        }
        self.init(reader.finish())
    }

    /// The text in the notation that ``init(notation:)`` reads back to an equal value.
    public var notation: String {
        blocks.map(Self.notation).joined(separator: "\n\n")
    }

    private static func notation(_ block: Block) -> String {
        switch block {
        case .heading(let level, let runs):
            return String(repeating: "#", count: min(max(level, 1), 3)) + " " + InlineNotation.write(runs)
        case .paragraph(let runs):
            return InlineNotation.write(runs)
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map(escapingStart)
                .joined(separator: "\n")
        case .bulletList(let items):
            return items.map { "- " + item($0) }.joined(separator: "\n")
        case .numberedList(let start, let items):
            return items.enumerated().map { "\(start + $0.offset). " + item($0.element) }.joined(separator: "\n")
        case .table(let head, let rows):
            let separator = "|" + String(repeating: " --- |", count: head.count)
            return ([row(head), separator] + rows.map(row)).joined(separator: "\n")
        }
    }

    private static func item(_ runs: [Run]) -> String {
        InlineNotation.write(runs).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }

    private static func row(_ cells: [[Run]]) -> String {
        let texts = cells.map { cell in
            InlineNotation.write(cell).map { $0 == "|" ? "\\|" : $0 == "\n" ? " " : String($0) }.joined()
        }
        return "| " + texts.joined(separator: " | ") + " |"
    }

    /// Keeps a line of a paragraph from being taken for a heading, an item or a table row.
    private static func escapingStart(_ line: Substring) -> String {
        guard let first = line.first else { return "" }
        if NotationReader.kind(of: line) == .text { return String(line) }
        if first.isNumber {
            let digits = line.prefix { $0.isNumber }
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return "\\" + line
    }
}
