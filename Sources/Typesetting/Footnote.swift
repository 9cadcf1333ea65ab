/// A note at the foot of the page to which a mark in the text leads.
public struct Footnote: Hashable, Sendable {
    /// Its number, unique in the document.
    public var number: Int
    /// What it says.
    public var runs: [TextRun]

    /// - Parameters:
    ///   - number: Its number, unique in the document.
    ///   - runs: What it says.
    public init(number: Int, _ runs: [TextRun]) {
        self.number = number
        self.runs = runs
    }

    /// The name of the note's place.
    public var anchor: String { "note-\(number)" }
}
