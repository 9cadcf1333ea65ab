/// The room that footnotes need at the foot of a page while it is filled.
struct NoteRoom {
    /// Space between text and notes, with the rule in it, in points.
    static let separation = 16.0
    static let ruleColor = Color(0x555C66)
    /// A note higher than this may be continued on the next page.
    private static let longNote = 90.0

    private var height = 0.0

    /// Room for lines that did not fit on the page before, which leave the page some of its own text.
    init(carried: [Strip], most: Double) {
        height = min(carried.reduce(0) { $0 + $1.height }, max(most, 0))
    }

    /// Adds the notes of a strip.
    ///
    /// - Returns: The least height the notes need with the space above; 0 without notes.
    mutating func add(_ notes: [[Strip]]) -> Double {
        var least = height
        for note in notes {
            let full = note.reduce(0) { $0 + $1.height }
            least = height + (full > Self.longNote ? note.prefix(2).reduce(0) { $0 + $1.height } : full)
            height += full
        }
        return height == 0 ? 0 : least + Self.separation
    }

    /// - Parameters:
    ///   - lines: Lines of notes.
    ///   - room: Height in points.
    ///   - isOnlyContent: Whether nothing else stands on the page, so that one line at least must be placed.
    /// - Returns: How many lines fit.
    static func linesThatFit(_ lines: [Strip], in room: Double, isOnlyContent: Bool) -> Int {
        var height = 0.0
        for (index, line) in lines.enumerated() {
            height += line.height
            if height > room + 0.01 { return max(index, isOnlyContent ? 1 : 0) }
        }
        return lines.count
    }
}
