internal import Typesetting

/// What depends on all that was read before: levels of headings and numbers of notes.
struct ReadingOrder {
    private var headings = HeadingOrder()
    private var order = NoteOrder()

    /// The notes so far.
    var notes: [Footnote] { order.notes }

    /// - Parameter blocks: What follows in reading order on the blocks given before.
    /// - Returns: The same content.
    mutating func ordered(_ blocks: [Block]) -> [Block] {
        order.numbered(headings.ordered(blocks))
    }
}
