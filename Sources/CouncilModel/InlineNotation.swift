/// Emphasis within a line: `**bold**`, `*italic*`, `***both***`, and the backslash.
enum InlineNotation {
    private typealias Run = StructuredText.Run

    private enum Token: Equatable {
        case character(Character)
        case stars(Int)
    }

    /// The characters a backslash takes the meaning from; before any other it is a backslash.
    private static let escapable: Set<Character> = ["*", "\\", "|", "#", "-", "."]

    /// Reads emphasis; stars without a partner are text.
    static func read(_ text: String) -> [StructuredText.Run] {
        merged(runs(tokens(text)[...], isBold: false, isItalic: false))
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
        let text = run.text.map { $0 == "*" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return run.isItalic ? "*\(text)*" : text
    }

    /// Runs whose emphasis covers no outer blanks, because stars beside blanks are text.
    private static func normalized(_ runs: [Run]) -> [Run] {
        merged(
            runs.flatMap { run -> [Run] in
                guard run.isBold || run.isItalic else { return [run] }
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

    private static func merged(_ runs: [Run]) -> [Run] {
        runs.reduce(into: []) { merged, run in
            guard !run.text.isEmpty else { return }
            if let last = merged.last, last.isBold == run.isBold, last.isItalic == run.isItalic {
                merged[merged.count - 1].text += run.text
            } else {
                merged.append(run)
            }
        }
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var isEscaped = false
        for character in text {
            if isEscaped {
                if !escapable.contains(character) { tokens.append(.character("\\")) }
                tokens.append(.character(character))
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "*" {
                if case .stars(let count)? = tokens.last {
                    tokens[tokens.count - 1] = .stars(count + 1)
                } else {
                    tokens.append(.stars(1))
                }
            } else {
                tokens.append(.character(character))
            }
        }
        if isEscaped { tokens.append(.character("\\")) }
        return tokens
    }

    private static func runs(_ tokens: ArraySlice<Token>, isBold: Bool, isItalic: Bool) -> [Run] {
        var runs: [Run] = []
        var rest = tokens
        while let token = rest.first {
            guard case .stars(let count) = token else {
                if case .character(let character) = token {
                    runs.append(Run(String(character), isBold: isBold, isItalic: isItalic))
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
