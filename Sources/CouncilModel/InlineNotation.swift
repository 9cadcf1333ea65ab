/// Emphasis and marks of notes within a line: `**bold**`, `*italic*`, `***both***`, `[^1]`, and the backslash.
enum InlineNotation {
    private typealias Run = StructuredText.Run

    private enum Token: Equatable {
        case character(Character)
        case stars(Int)
        case mark(String)
    }

    private static let longestLabel = 40

    /// The characters a backslash takes the meaning from; before any other it is a backslash.
    private static let escapable: Set<Character> = ["*", "\\", "|", "#", "-", ".", ":", ">", "!", "[", "<", "^"]

    /// Reads emphasis; stars without a partner are text.
    static func read(_ text: String) -> [StructuredText.Run] {
        normalized(merged(runs(tokens(text)[...], isBold: false, isItalic: false)))
    }

    /// The names of the notes whose marks stand in a text.
    static func marks(in text: String) -> [String] {
        guard text.contains("[^") else { return [] }
        return tokens(text).compactMap { token in
            guard case .mark(let label) = token else { return nil }
            return label
        }
    }

    /// The same with marks of notes as they were typed.
    static func withoutMarks(_ runs: [StructuredText.Run]) -> [StructuredText.Run] {
        merged(runs.map { asTyped($0) })
    }

    /// A mark as the characters that were typed, in the emphasis around it.
    static func asTyped(_ run: StructuredText.Run) -> StructuredText.Run {
        guard let note = run.note else { return run }
        return Run("[^\(note.label)]", isBold: run.isBold, isItalic: run.isItalic)
    }

    /// Whether a note may be called so.
    static func isLabel(_ text: Substring) -> Bool {
        (1...longestLabel).contains(text.count)
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    /// Writes emphasis so that ``read(_:)`` gives the same runs.
    static func write(_ runs: [StructuredText.Run]) -> String {
        var out = ""
        var index = 0
        let runs = normalized(runs)
        while index < runs.count {
            guard runs[index].isBold else {
                out += wrapped(runs[index])
                index += 1
                continue
            }
            let end = runs[index...].firstIndex { !$0.isBold } ?? runs.count
            out += "**" + runs[index..<end].map(wrapped).joined() + "**"
            index = end
        }
        return out
    }

    private static func wrapped(_ run: Run) -> String {
        if let note = run.note { return "[^\(note.label)]" }
        let text = run.text.map { "*\\[".contains($0) ? "\\\($0)" : String($0) }.joined()
        return run.isItalic ? "*\(text)*" : text
    }

    /// Runs whose emphasis covers no outer blanks, because stars beside blanks are text.
    static func normalized(_ runs: [StructuredText.Run]) -> [StructuredText.Run] {
        merged(
            runs.flatMap { run -> [Run] in
                guard run.note == nil, run.isBold || run.isItalic else { return [run] }
                let head = run.text.prefix { $0.isWhitespace }
                let core = run.text.dropFirst(head.count)
                let tail = String(core.reversed().prefix { $0.isWhitespace }.reversed())
                let middle = String(core.dropLast(tail.count))
                return [
                    Run(String(head)), Run(middle, isBold: run.isBold, isItalic: run.isItalic), Run(tail),
                ]
            }
        )
    }

    static func merged(_ runs: [StructuredText.Run]) -> [StructuredText.Run] {
        runs.reduce(into: []) { merged, run in
            guard !run.text.isEmpty || run.note != nil else { return }
            if let last = merged.last, last.note == nil, run.note == nil, last.isBold == run.isBold,
                last.isItalic == run.isItalic
            {
                merged[merged.count - 1].text += run.text
            } else {
                merged.append(run)
            }
        }
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\\" {
                guard let next = rest.first, escapable.contains(next) else {
                    tokens.append(.character("\\"))
                    if let next = rest.popFirst() { tokens.append(.character(next)) }
                    continue
                }
                rest.removeFirst()
                tokens.append(.character(next))
            } else if character == "*" {
                if case .stars(let count)? = tokens.last {
                    tokens[tokens.count - 1] = .stars(count + 1)
                } else {
                    tokens.append(.stars(1))
                }
            } else if character == "[", let label = label(rest) {
                rest = rest.dropFirst(label.count + 2)
                tokens.append(.mark(label))
            } else {
                tokens.append(.character(character))
            }
        }
        return tokens
    }

    /// The name in `^name]`.
    private static func label(_ text: Substring) -> String? {
        guard text.first == "^", let end = text.prefix(longestLabel + 2).firstIndex(of: "]") else { return nil }
        let label = text[..<end].dropFirst()
        return isLabel(label) ? String(label) : nil
    }

    private static func runs(_ tokens: ArraySlice<Token>, isBold: Bool, isItalic: Bool) -> [Run] {
        var runs: [Run] = []
        var rest = tokens
        while let token = rest.first {
            guard case .stars(let count) = token else {
                switch token {
                case .character(let character):
                    runs.append(Run(String(character), isBold: isBold, isItalic: isItalic))
                case .mark(let label):
                    var mark = Run(note: StructuredText.Note(label: label, []))
                    (mark.isBold, mark.isItalic) = (isBold, isItalic)
                    runs.append(mark)
                case .stars: break
                }
                rest.removeFirst()
                continue
            }
            let wantsBold = count >= 2 && !isBold
            if wantsBold || !isItalic && !(count >= 2 && isBold),
                let (inner, after) = span(rest, width: wantsBold ? 2 : 1)
            {
                runs += Self.runs(inner, isBold: isBold || wantsBold, isItalic: isItalic || !wantsBold)
                rest = after
            } else {
                runs.append(Run(String(repeating: "*", count: count), isBold: isBold, isItalic: isItalic))
                rest.removeFirst()
            }
        }
        return runs
    }

    /// What lies between an opening group of stars and its partner, and what follows.
    ///
    /// - Parameters:
    ///   - tokens: The text from the opening stars on.
    ///   - width: 2 for bold, 1 for italic.
    /// - Returns: nil when the stars have no partner.
    private static func span(
        _ tokens: ArraySlice<Token>,
        width: Int
    ) -> (inner: ArraySlice<Token>, after: ArraySlice<Token>)? {
        guard case .stars(let opening)? = tokens.first else { return nil }
        var body = Array(tokens.dropFirst())
        if opening > width { body.insert(.stars(opening - width), at: 0) }
        guard let first = body.first, !isBlank(first) else { return nil }
        let other = 3 - width
        var isOtherOpen = false
        for index in body.indices {
            guard case .stars(let count) = body[index] else { continue }
            if index > 0, isBlank(body[index - 1]) || count == other {
                if count == other { isOtherOpen.toggle() }
                continue
            }
            if index == 0 {
                isOtherOpen = count == other
                continue
            }
            let offset = isOtherOpen ? other : 0
            guard count >= offset + width else { continue }
            var inner = Array(body[..<index])
            if offset > 0 { inner.append(.stars(offset)) }
            var after = Array(body[(index + 1)...])
            if count > offset + width { after.insert(.stars(count - offset - width), at: 0) }
            return (inner[...], after[...])
        }
        return nil
    }

    private static func isBlank(_ token: Token) -> Bool {
        guard case .character(let character) = token else { return false }
        return character.isWhitespace
    }
}
