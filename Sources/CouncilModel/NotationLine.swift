/// What a line of notation is by its first characters.
enum NotationLine: Equatable {
    case blank
    case heading(level: Int)
    case bullet
    case number(Int)
    case tableRow
    /// `[^label]: text`
    case note(label: String, text: String)
    /// `![alternative](name)`
    case figure(alternative: String, name: String)
    /// `> ` before lines of a box.
    case box
    case text

    init(_ line: Substring) {
        guard let first = line.first(where: { $0 != " " && $0 != "\t" }) else {
            self = .blank
            return
        }
        guard !line.hasPrefix("  ") else {
            self = .text
            return
        }
        switch first {
        case "#":
            let level = line.prefix { $0 == "#" }.count
            self = (1...3).contains(level) && line.dropFirst(level).first == " " ? .heading(level: level) : .text
        case "-", "*": self = line.first == first && line.dropFirst().first == " " ? .bullet : .text
        case "|": self = .tableRow
        case ">": self = line.first == ">" && (line.count == 1 || line.dropFirst().first == " ") ? .box : .text
        case "[": self = Self.note(line) ?? .text
        case "!": self = Self.figure(line) ?? .text
        default:
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard digits.count <= 4, let number = Int(digits) else {
                self = .text
                return
            }
            self = line.dropFirst(digits.count).hasPrefix(". ") ? .number(number) : .text
        }
    }

    private static func note(_ line: Substring) -> NotationLine? {
        guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]") else { return nil }
        let label = line[..<end].dropFirst(2)
        let rest = line[end...].dropFirst()
        guard InlineNotation.isLabel(label), rest.first == ":" else { return nil }
        return .note(label: String(label), text: NotationReader.trimmed(rest.dropFirst()))
    }

    private static func figure(_ line: Substring) -> NotationLine? {
        let line = NotationReader.trimmed(line)
        guard line.hasPrefix("!["), line.hasSuffix(")") else { return nil }
        var alternative = ""
        var rest = line.dropFirst(2).dropLast()
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.first, "\\]".contains(next) {
                alternative.append(rest.removeFirst())
            } else if character == "]" {
                guard rest.popFirst() == "(" else { return nil }
                let name = NotationReader.trimmed(rest)
                guard !name.isEmpty else { return nil }
                return .figure(alternative: NotationReader.trimmed(alternative[...]), name: name)
            } else {
                alternative.append(character)
            }
        }
        return nil
    }

    /// Writes what is read as a figure.
    static func figure(_ alternative: String, _ name: String) -> String {
        let words = alternative.map { $0 == "\\" || $0 == "]" ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined()
        return "![\(words)](\(name))"
    }
}
