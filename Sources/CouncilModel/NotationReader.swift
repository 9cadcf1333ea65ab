/// Collects lines of notation into blocks.
struct NotationReader {
    /// What a line is by its first characters.
    enum LineKind: Equatable {
        case blank
        case heading(level: Int)
        case bullet
        case number(Int)
        case tableRow
        case text
    }

    private enum Open {
        case nothing
        case paragraph([String])
        case bullets([String])
        case numbers(start: Int, [String])
        case table([[String]])
    }

    private var blocks: [StructuredText.Block] = []
    private var open = Open.nothing

    mutating func read(_ line: Substring) {
        let line = line.hasPrefix(" ") && !line.hasPrefix("  ") ? line.dropFirst() : line
        switch (Self.kind(of: line), open) {
        case (.blank, _):
            close()
        case (.heading(let level), _):
            close()
            let text = Self.trimmed(line.dropFirst(level + 1))
            if !text.isEmpty { blocks.append(.heading(level: level, InlineNotation.read(text))) }
        case (.bullet, .bullets(let items)):
            open = .bullets(items + [Self.trimmed(line.dropFirst(2))])
        case (.bullet, _):
            close()
            open = .bullets([Self.trimmed(line.dropFirst(2))])
        case (.number(let number), .numbers(let start, let items)) where number == start + items.count:
            open = .numbers(start: start, items + [Self.afterNumber(line)])
        case (.number(let number), _):
            close()
            open = .numbers(start: number, [Self.afterNumber(line)])
        case (.tableRow, .table(let rows)):
            open = .table(rows + [Self.cells(of: line)])
        case (.tableRow, _):
            close()
            open = .table([Self.cells(of: line)])
        case (.text, .bullets(var items)) where line.hasPrefix("  "):
            items[items.count - 1] += "\n" + Self.trimmed(line)
            open = .bullets(items)
        case (.text, .numbers(let start, var items)) where line.hasPrefix("  "):
            items[items.count - 1] += "\n" + Self.trimmed(line)
            open = .numbers(start: start, items)
        case (.text, .paragraph(let lines)):
            open = .paragraph(lines + [Self.trimmed(line)])
        case (.text, _):
            close()
            open = .paragraph([Self.trimmed(line)])
        }
    }

    mutating func finish() -> [StructuredText.Block] {
        close()
        return blocks
    }

    private mutating func close() {
        defer { open = .nothing }
        switch open {
        case .nothing:
            return
        case .paragraph(let lines):
            blocks.append(.paragraph(InlineNotation.read(lines.joined(separator: "\n"))))
        case .bullets(let items):
            blocks.append(.bulletList(items.map(InlineNotation.read)))
        case .numbers(let start, let items):
            blocks.append(.numberedList(start: start, items.map(InlineNotation.read)))
        case .table(let rows):
            closeTable(rows)
        }
    }

    private mutating func closeTable(_ rows: [[String]]) {
        let content = rows.enumerated().filter { index, row in
            index != 1 || !row.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
        }
        let texts = content.map(\.element)
        let width = texts.map(\.count).max() ?? 0
        let cells = texts.map { row in
            (row + Array(repeating: "", count: width - row.count)).map(InlineNotation.read)
        }
        guard let head = cells.first else { return }
        blocks.append(.table(head: head, rows: Array(cells.dropFirst())))
    }

    static func kind(of line: Substring) -> LineKind {
        guard let first = line.first(where: { $0 != " " && $0 != "\t" }) else { return .blank }
        if line.hasPrefix("  ") { return .text }
        switch first {
        case "#":
            let level = line.prefix { $0 == "#" }.count
            return (1...3).contains(level) && line.dropFirst(level).first == " " ? .heading(level: level) : .text
        case "-", "*":
            return line.first == first && line.dropFirst().first == " " ? .bullet : .text
        case "|":
            return .tableRow
        default:
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard digits.count <= 4, let number = Int(digits) else { return .text }
            return line.dropFirst(digits.count).hasPrefix(". ") ? .number(number) : .text
        }
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

    private static func trimmed(_ line: Substring) -> String {
        var rest = line.drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" {
            rest.removeLast()
        }
        return String(rest)
    }
}
