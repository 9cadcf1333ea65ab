/// A state of everything published.
///
/// Equal cursors mean equal pages; a later state has another cursor. While the newest publication is only seconds old
/// the cursor moves by itself.
public struct PublicationCursor: Hashable, Sendable {
    /// Microseconds since 1970; 0 when nothing was ever published.
    public let value: Int

    /// A cursor with a value.
    public init(value: Int) {
        self.value = value
    }
}
