extension StructuredText {
    /// Reads the notation clerks type, see ``read(notation:)``.
    ///
    /// - Parameter notation: What was typed; any line ends.
    public init(notation: String) {
        self = Self.read(notation: notation).text
    }

    /// Reads the notation clerks type, and what cannot have been meant as it was typed.
    ///
    /// `# `, `## `, `### ` start headings, `- ` or `* ` bullet items, `1. ` numbered items, `> ` lines of a box, `|` table
    /// rows: those above a row of dashes name the columns, without one the first does; a cell `<` belongs to the cell at
    /// its left, a cell `^` to the one above. Two spaces continue an item or a note. Everything else is a paragraph up to
    /// the next blank line, line by line. `**bold**`, `*italic*`; `[^1]` is the mark of the footnote that a line
    /// `[^1]: text` gives anywhere in the text. `![what it shows](file.jpg)` is a picture,
    /// `![what it shows](Säulendiagramm)` a chart of the table below; the lines below are caption or title. A backslash
    /// takes the meaning from the next character. Reading never fails: what is not notation is text.
    ///
    /// - Parameter notation: What was typed; any line ends.
    /// - Returns: The text; problems in the order of lines.
    public static func read(notation: String) -> (text: StructuredText, problems: [NotationProblem]) {
        var reader = NotationReader()
        let lines = notation.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for line in lines {
            reader.read(line)
        }
        reader.finish()
        let (blocks, problems) = NotationText(reader).result
        return (StructuredText(blocks), problems)
    }

    /// The text in the notation that ``init(notation:)`` reads back to an equal value.
    public var notation: String {
        var labels: Set<String> = []
        let notes = blocks.flatMap(Self.notes).filter { labels.insert($0.label).inserted }
        return (blocks.map(Self.notation) + notes.map { "[^\($0.label)]: " + Self.item($0.runs) })
            .joined(separator: "\n\n")
    }

    private static func notes(of block: Block) -> [Note] {
        func notes(_ runs: [Run]) -> [Note] { runs.compactMap(\.note) }
        switch block {
        case .heading(_, let runs), .paragraph(let runs): return notes(runs)
        case .bulletList(let items), .numberedList(_, let items): return items.flatMap(notes)
        case .table(let table):
            return (table.head + table.rows).flatMap { row in
                row.flatMap { cell -> [Note] in
                    guard case .content(let runs) = cell else { return [] }
                    return notes(runs)
                }
            }
        case .figure(let figure): return notes(figure.caption)
        case .chart: return []
        case .box(let inner): return inner.flatMap(Self.notes)
        }
    }

    private static func notation(_ block: Block) -> String {
        switch block {
        case .heading(let level, let runs):
            return String(repeating: "#", count: min(max(level, 1), 3)) + " " + InlineNotation.write(runs)
        case .paragraph(let runs):
            return paragraph(runs)
        case .bulletList(let items):
            return items.map { "- " + item($0) }.joined(separator: "\n")
        case .numberedList(let start, let items):
            return items.enumerated().map { "\(start + $0.offset). " + item($0.element) }.joined(separator: "\n")
        case .table(let table): return notation(table)
        case .figure(let figure):
            let caption = figure.caption.isEmpty ? "" : "\n" + paragraph(figure.caption)
            return NotationLine.figure(figure.alternative, figure.name) + caption
        case .chart(let chart):
            let title = chart.caption.isEmpty ? "" : "\n" + paragraph([Run(chart.caption)])
            return NotationLine.figure(chart.alternative, chart.kind.rawValue) + title + "\n" + notation(chart.table)
        case .box(let inner):
            return inner.map(notation).joined(separator: "\n\n")
                .split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? ">" : "> " + $0 }
                .joined(separator: "\n")
        }
    }

    private static func paragraph(_ runs: [Run]) -> String {
        InlineNotation.write(runs)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map(escapingStart)
            .joined(separator: "\n")
    }

    private static func notation(_ table: Table) -> String {
        let separator = "|" + String(repeating: " --- |", count: table.columnCount)
        return (table.head.map { row($0, isHead: true) } + [separator] + table.rows.map { row($0, isHead: false) })
            .joined(separator: "\n")
    }

    private static func item(_ runs: [Run]) -> String {
        InlineNotation.write(runs).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }

    private static func row(_ cells: [Table.Cell], isHead: Bool) -> String {
        let texts = cells.map { cell -> String in
            switch cell {
            case .left: return "<"
            case .above: return "^"
            case .content(let runs):
                let text = InlineNotation.write(runs).map { $0 == "|" ? "\\|" : $0 == "\n" ? " " : String($0) }.joined()
                let isDashes = isHead && text.allSatisfy { $0 == "-" || $0 == ":" } && !text.isEmpty
                return isDashes || text == "<" || text == "^" ? "\\" + text : text
            }
        }
        return "| " + texts.joined(separator: " | ") + " |"
    }

    /// Keeps a line of a paragraph from being taken for a heading, an item or a table row.
    private static func escapingStart(_ line: Substring) -> String {
        guard let first = line.first else { return "" }
        if NotationLine(line) == .text { return String(line) }
        if case .note = NotationLine(line), let colon = line.firstRange(of: "]:") {
            return line[..<colon.lowerBound] + "]\\:" + line[colon.upperBound...]
        }
        if first.isNumber {
            let digits = line.prefix { $0.isNumber }
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return "\\" + line
    }
}
