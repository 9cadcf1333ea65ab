/// Finds names in Hebrew, Arabic and other scripts that run from right to left within German text.
///
/// The text around runs from left to right. Such a name is treated as if it stood isolated, as UAX #9 recommends for
/// words of unknown direction put into a text (FSI … PDI): it reaches from its first to its last letter of such a script;
/// figures and punctuation at its edges belong to the German around it.
///
/// Source: Unicode Standard Annex #9, 2.4.2 and 3.
public enum WritingDirection {
    /// Text of one direction.
    public struct Run: Hashable, Sendable {
        /// The characters in the order in which they are read.
        public var text: String
        /// Whether they are written from right to left.
        public var isRightToLeft: Bool
    }

    /// Whether a character is a letter of a script written from right to left.
    ///
    /// - Parameter scalar: Any character.
    /// - Returns: True for Hebrew, Arabic, Syriac, Thaana, N'Ko and those after them.
    public static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x5BE...0x5F4, 0x608...0x65F, 0x66D...0x6EF, 0x6FA...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC,
            0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default:
            false
        }
    }

    /// Whether a text contains such a letter.
    ///
    /// - Parameter text: Any text.
    /// - Returns: False for nearly all texts, quickly.
    public static func containsRightToLeft(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: isRightToLeft)
    }

    /// Cuts a text where its direction changes.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The runs in reading order; a name of several words is one run.
    public static func runs(of text: String) -> [Run] {
        guard containsRightToLeft(text) else { return text.isEmpty ? [] : [Run(text: text, isRightToLeft: false)] }
        let characters = Array(text.unicodeScalars)
        var runs: [Run] = []
        var start = 0
        var place = 0
        func add(_ range: Range<Int>, isRightToLeft: Bool) {
            guard !range.isEmpty else { return }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: characters[range])
            runs.append(Run(text: String(view), isRightToLeft: isRightToLeft))
        }
        while place < characters.count {
            guard isRightToLeft(characters[place]) else {
                place += 1
                continue
            }
            let end = end(ofNameAt: place, in: characters)
            add(start..<place, isRightToLeft: false)
            add(place..<end, isRightToLeft: true)
            start = end
            place = end
        }
        add(start..<characters.count, isRightToLeft: false)
        return runs
    }

    /// The runs of a text from left to right as they stand on the line; figures within a name keep their direction.
    ///
    /// - Parameter text: Text of one line.
    /// - Returns: The runs in visual order.
    public static func visualRuns(of text: String) -> [Run] {
        runs(of: text).flatMap { run in run.isRightToLeft ? parts(ofName: run.text).reversed() : [run] }
    }

    private static func end(ofNameAt start: Int, in characters: [Unicode.Scalar]) -> Int {
        var end = start
        var place = start
        while place < characters.count {
            let character = characters[place]
            if isRightToLeft(character) || (isMark(character) && end == place) {
                end = place + 1
            } else if isLeftToRight(character) || character == "\n" {
                break
            }
            place += 1
        }
        let opened = characters[start..<end].count { $0 == "(" } - characters[start..<end].count { $0 == ")" }
        if opened > 0, end < characters.count, characters[end] == ")" { end += 1 }
        return end
    }

    private static func parts(ofName name: String) -> [Run] {
        var parts: [Run] = []
        for scalar in name.unicodeScalars {
            let isFigure = scalar.properties.numericType == .decimal
            if let last = parts.last, last.isRightToLeft == !isFigure {
                parts[parts.count - 1].text.unicodeScalars.append(scalar)
            } else {
                parts.append(Run(text: String(scalar), isRightToLeft: !isFigure))
            }
        }
        return parts
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }

    private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !isRightToLeft(scalar) && !isMark(scalar)
    }
}
