/// What changed between two states of a text in plain notation: line by line, and within changed lines word by word.
///
/// Lines are matched first by Myers' shortest edit script (Myers 1986, "An O(ND) Difference Algorithm and Its Variations"); what
/// then stands opposite each other is paired by likeness and compared by words.
public struct TextComparison: Sendable, Equatable {
    /// Some words of a line.
    public enum Piece: Sendable, Equatable {
        /// In both states.
        case same(String)
        /// Only in the old one.
        case removed(String)
        /// Only in the new one.
        case added(String)
    }

    /// A line of the text.
    public struct Line: Sendable, Equatable {
        /// Its words, blanks included; in order.
        public let pieces: [Piece]

        /// Whether both states have it as it is.
        public var isSame: Bool { pieces.allSatisfy { if case .same = $0 { true } else { false } } }

        /// The line in the old state; `nil` when it is new.
        public var old: String? {
            let words = pieces.compactMap { piece -> String? in
                switch piece {
                case .same(let text), .removed(let text): text
                case .added: nil
                }
            }
            return words.isEmpty && !pieces.isEmpty ? nil : words.joined()
        }

        /// The line in the new state; `nil` when it is gone.
        public var new: String? {
            let words = pieces.compactMap { piece -> String? in
                switch piece {
                case .same(let text), .added(let text): text
                case .removed: nil
                }
            }
            return words.isEmpty && !pieces.isEmpty ? nil : words.joined()
        }
    }

    /// All lines with words, in the order of the new text; what is gone stands where it stood.
    public let lines: [Line]

    /// Whether nothing changed.
    public var isSame: Bool { lines.allSatisfy(\.isSame) }

    /// Compares.
    ///
    /// - Parameters:
    ///   - old: The earlier text.
    ///   - new: The later text; line ends and blank lines make no difference.
    public init(old: String, new: String) {
        let (before, after) = (Self.lines(of: old), Self.lines(of: new))
        var lines: [Line] = []
        var (removed, added): ([String], [String]) = ([], [])
        func settle() {
            lines += Self.paired(removed, added)
            (removed, added) = ([], [])
        }
        for step in EditScript.between(before, after) {
            switch step {
            case .same(let index):
                settle()
                lines.append(Line(pieces: [.same(after[index])]))
            case .removed(let index): removed.append(before[index])
            case .added(let index): added.append(after[index])
            }
        }
        settle()
        self.lines = lines
    }

    private static func lines(of text: String) -> [String] {
        text.split { $0.isNewline }.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Pairs are looked for as far as their number stays small; beyond, lines stand opposite each other in order.
    private static let mostPairs = 4_000
    /// Lines that share less than this part of their words are different lines.
    private static let leastLikeness = 0.4

    private static func paired(_ removed: [String], _ added: [String]) -> [Line] {
        if removed.isEmpty { return added.map { Line(pieces: [.added($0)]) } }
        if added.isEmpty { return removed.map { Line(pieces: [.removed($0)]) } }
        guard removed.count * added.count <= mostPairs else {
            return removed.map { Line(pieces: [.removed($0)]) } + added.map { Line(pieces: [.added($0)]) }
        }
        let (old, new) = (removed.map(words), added.map(words))
        let alike = old.map { one in new.map { other in likeness(one, other) } }
        // The best sum of likenesses of pairs that do not cross, from the ends on.
        var best = Array(repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                let pair = alike[i][j] >= leastLikeness ? alike[i][j] + best[i + 1][j + 1] : 0
                best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
            }
        }
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, alike[i][j] >= leastLikeness,
                best[i][j] == alike[i][j] + best[i + 1][j + 1]
            {
                lines.append(Line(pieces: pieces(old[i], new[j])))
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, j == new.count || best[i][j] == best[i + 1][j] {
                lines.append(Line(pieces: [.removed(removed[i])]))
                i += 1
            } else {
                lines.append(Line(pieces: [.added(added[j])]))
                j += 1
            }
        }
        return lines
    }

    /// The part of the words that two lines have in common, 0 to 1.
    private static func likeness(_ one: [String], _ other: [String]) -> Double {
        var counts: [String: Int] = [:]
        var (total, common) = (0, 0)
        for word in one where word != " " {
            counts[word, default: 0] += 1
            total += 1
        }
        for word in other where word != " " {
            total += 1
            guard let count = counts[word], count > 0 else { continue }
            counts[word] = count - 1
            common += 1
        }
        return total == 0 ? 1 : 2 * Double(common) / Double(total)
    }

    /// Words, blanks and signs, each by itself; put together they are the line.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var isWord = false
        for character in line {
            let belongs = character.isLetter || character.isNumber
            if belongs, isWord, let last = words.indices.last {
                words[last].append(character)
            } else {
                words.append(String(character))
            }
            isWord = belongs
        }
        return words
    }

    private static func pieces(_ old: [String], _ new: [String]) -> [Piece] {
        var pieces: [Piece] = []
        var (removed, added) = ("", "")
        func settle() {
            if !removed.isEmpty { pieces.append(.removed(removed)) }
            if !added.isEmpty { pieces.append(.added(added)) }
            (removed, added) = ("", "")
        }
        let steps = EditScript.between(old, new)
        for (place, step) in steps.enumerated() {
            switch step {
            case .same(let index):
                // A blank between two changed words belongs to the change: whole phrases read better than crumbs.
                let isBridge =
                    new[index] == " " && !(removed.isEmpty && added.isEmpty) && place + 1 < steps.count
                    && !steps[place + 1].isSame
                if isBridge {
                    removed += " "
                    added += " "
                    continue
                }
                settle()
                if case .same(let text)? = pieces.last {
                    pieces[pieces.count - 1] = .same(text + new[index])
                } else {
                    pieces.append(.same(new[index]))
                }
            case .removed(let index): removed += old[index]
            case .added(let index): added += new[index]
            }
        }
        settle()
        return pieces
    }
}
