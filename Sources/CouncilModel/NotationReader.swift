/// Collects lines of notation into pieces, of which ``NotationText`` makes blocks once all notes are known.
struct NotationReader {
    /// What a text is made of before marks and notes have found each other.
    enum Piece: Equatable {
        case block(StructuredText.Block)
        case note(label: String, text: String, line: Int)
        case box([Piece])
    }

    fileprivate struct Drawn {
        var alternative: String
        var name: String
        var caption: [String] = []
        var rows: [TableLine] = []
    }

    fileprivate struct TableLine {
        var line: Int
        var cells: [String]
    }

    private indirect enum Open {
        case nothing
        case paragraph([String])
        case bullets([String])
        case numbers(start: Int, [String])
        case table([TableLine])
        case note(label: String, [String])
        case drawn(Drawn)
        case box(NotationReader)
    }

    private(set) var pieces: [Piece] = []
    private(set) var problems: [NotationProblem] = []
    /// Marks in the text, not in notes, with their lines.
    private(set) var marks: [(label: String, line: Int)] = []
    private var open = Open.nothing
    private var start = 0
    private var line: Int
    private let allowsBoxes: Bool

    /// - Parameters:
    ///   - line: The number of lines before the first.
    ///   - allowsBoxes: Whether a box may begin.
    init(after line: Int = 0, allowsBoxes: Bool = true) {
        self.line = line
        self.allowsBoxes = allowsBoxes
    }

    mutating func read(_ given: Substring) {
        line += 1
        let text = given.hasPrefix(" ") && !given.hasPrefix("  ") ? given.dropFirst() : given
        var kind = NotationLine(text)
        if kind == .box, !allowsBoxes { kind = .text }
        if !continues(kind, text) {
            close()
            start = line
        }
        if kind != .box, !isNote(kind) { marks += InlineNotation.marks(in: String(text)).map { ($0, line) } }
        add(text, kind)
    }

    mutating func finish() {
        close()
    }

    private func isNote(_ kind: NotationLine) -> Bool {
        if case .note = kind { return true }
        guard kind == .text, case .note = open else { return false }
        return true
    }

    /// Whether a line belongs to what is open.
    private func continues(_ kind: NotationLine, _ text: Substring) -> Bool {
        switch (kind, open) {
        case (.bullet, .bullets), (.tableRow, .table), (.tableRow, .drawn), (.box, .box), (.text, .paragraph): true
        case (.number(let number), .numbers(let start, let items)): number == start + items.count
        case (.text, .bullets), (.text, .numbers), (.text, .note): text.hasPrefix("  ")
        case (.text, .drawn(let drawn)): drawn.rows.isEmpty
        default: false
        }
    }

    /// Adds a line to what is open, or opens what it begins.
    private mutating func add(_ line: Substring, _ kind: NotationLine) {
        let text = Self.trimmed(line)
        switch (kind, open) {
        case (.blank, _): return
        case (.heading(let level), _):
            let text = Self.trimmed(line.dropFirst(level + 1))
            if !text.isEmpty { pieces.append(.block(.heading(level: level, InlineNotation.read(text)))) }
        case (.bullet, .bullets(let items)): open = .bullets(items + [Self.trimmed(line.dropFirst(2))])
        case (.bullet, _): open = .bullets([Self.trimmed(line.dropFirst(2))])
        case (.number, .numbers(let start, let items)):
            open = .numbers(start: start, items + [Self.afterNumber(line)])
        case (.number(let number), _): open = .numbers(start: number, [Self.afterNumber(line)])
        case (.tableRow, .table(let rows)):
            open = .table(rows + [TableLine(line: self.line, cells: Self.cells(of: line))])
        case (.tableRow, .drawn(var drawn)):
            drawn.rows.append(TableLine(line: self.line, cells: Self.cells(of: line)))
            open = .drawn(drawn)
        case (.tableRow, _): open = .table([TableLine(line: self.line, cells: Self.cells(of: line))])
        case (.note(let label, let text), _): open = .note(label: label, [text])
        case (.figure(let alternative, let name), _): open = .drawn(Drawn(alternative: alternative, name: name))
        case (.box, .box(var inner)):
            inner.read(line.dropFirst(line.hasPrefix("> ") ? 2 : 1))
            open = .box(inner)
        case (.box, _):
            var inner = NotationReader(after: self.line - 1, allowsBoxes: false)
            inner.read(line.dropFirst(line.hasPrefix("> ") ? 2 : 1))
            open = .box(inner)
        case (.text, .bullets(var items)):
            items[items.count - 1] += "\n" + text
            open = .bullets(items)
        case (.text, .numbers(let start, var items)):
            items[items.count - 1] += "\n" + text
            open = .numbers(start: start, items)
        case (.text, .note(let label, let lines)): open = .note(label: label, lines + [text])
        case (.text, .drawn(var drawn)):
            drawn.caption.append(text)
            open = .drawn(drawn)
        case (.text, .paragraph(let lines)): open = .paragraph(lines + [text])
        case (.text, _): open = .paragraph([text])
        }
    }

    private mutating func close() {
        defer { open = .nothing }
        switch open {
        case .nothing: return
        case .paragraph(let lines): append(.paragraph(InlineNotation.read(lines.joined(separator: "\n"))))
        case .bullets(let items): append(.bulletList(items.map(InlineNotation.read)))
        case .numbers(let start, let items): append(.numberedList(start: start, items.map(InlineNotation.read)))
        case .table(let rows): if let table = Self.table(rows) { append(.table(table)) }
        case .note(let label, let lines):
            pieces.append(.note(label: label, text: lines.joined(separator: "\n"), line: start))
        case .drawn(let drawn): close(drawn)
        case .box(var inner):
            inner.finish()
            marks += inner.marks
            problems += inner.problems
            if !inner.pieces.isEmpty { pieces.append(.box(inner.pieces)) }
        }
    }

    private mutating func append(_ block: StructuredText.Block) {
        pieces.append(.block(block))
    }

    private mutating func close(_ drawn: Drawn) {
        let caption = drawn.caption.joined(separator: "\n")
        if let kind = StructuredText.Chart.Kind(rawValue: drawn.name) {
            close(drawn, kind: kind, title: drawn.caption.joined(separator: " "))
        } else if drawn.alternative.isEmpty {
            report(.figureWithoutAlternative(name: drawn.name))
            append(.paragraph(InlineNotation.read(([drawn.line] + drawn.caption).joined(separator: "\n"))))
            if let table = Self.table(drawn.rows) { append(.table(table)) }
        } else {
            let words = InlineNotation.read(caption)
            append(.figure(.init(name: drawn.name, alternative: drawn.alternative, caption: words)))
            if let table = Self.table(drawn.rows) { append(.table(table)) }
        }
    }

    private mutating func close(_ drawn: Drawn, kind: StructuredText.Chart.Kind, title: String) {
        let words = InlineNotation.read(title).reduce(into: "") { $0 += $1.note.map { "[^\($0.label)]" } ?? $1.text }
        do throws(StructuredText.Chart.Unfit) {
            guard let table = Self.table(drawn.rows) else { throw .init(row: nil, cell: "") }
            append(.chart(try .init(kind: kind, alternative: drawn.alternative, title: words, table: table)))
        } catch {
            if let row = error.row {
                // Lines of the head and the line of dashes come before the rows.
                let before = drawn.rows.count > 1 && Self.isSeparator(drawn.rows[1].cells) ? 2 : 1
                let line = drawn.rows[min(row + before, drawn.rows.count - 1)].line
                problems.append(
                    NotationProblem(line: line, reason: .chartWithoutFigure(kind: kind, cell: error.cell))
                )
            } else {
                report(.chartWithoutTable(kind: kind))
            }
            append(.paragraph(InlineNotation.read(([drawn.line] + drawn.caption).joined(separator: "\n"))))
            if let table = Self.table(drawn.rows) { append(.table(table)) }
        }
    }

    private mutating func report(_ reason: NotationProblem.Reason) {
        problems.append(NotationProblem(line: start, reason: reason))
    }

    private static func isSeparator(_ row: [String]) -> Bool {
        row.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
    }

    /// The rows above the first line of dashes name the columns, three at most; without such a line the first row does.
    private static func table(_ lines: [TableLine]) -> StructuredText.Table? {
        var rows = lines.map(\.cells)
        guard !rows.isEmpty else { return nil }
        var headCount = 1
        if let separator = rows.indices.dropFirst().prefix(3).first(where: { isSeparator(rows[$0]) }) {
            headCount = separator
            rows.remove(at: separator)
        }
        let width = rows.map(\.count).max() ?? 0
        let cells = rows.map { row in
            row.map { text -> StructuredText.Table.Cell in
                text == "<" ? .left : text == "^" ? .above : .content(InlineNotation.read(text))
            }
        }
        return StructuredText.Table(
            head: StructuredText.Table.settled(Array(cells[..<headCount]), width: width),
            rows: StructuredText.Table.settled(Array(cells[headCount...]), width: width)
        )
    }

    private static func afterNumber(_ line: Substring) -> String {
        trimmed(line.drop { $0.isNumber }.dropFirst())
    }

    private static func cells(of line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in trimmed(line).dropFirst() {
            if character == "|" && !isEscaped {
                cells.append(trimmed(Substring(cell)))
                cell = ""
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        let rest = trimmed(Substring(cell))
        if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
        return cells
    }

    static func trimmed(_ line: Substring) -> String {
        var rest = line.drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" {
            rest.removeLast()
        }
        return String(rest)
    }
}

extension NotationReader.Drawn {
    /// The line that began it, as text.
    fileprivate var line: String { NotationLine.figure(alternative, name) }
}
