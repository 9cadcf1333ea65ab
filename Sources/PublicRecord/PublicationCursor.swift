/// A state of everything published.
///
/// Equal cursors mean equal pages; a later state has a greater one, however close the two follow each other.
public struct PublicationCursor: Hashable, Sendable {
    /// How often what is published changed; 0 when nothing was ever published.
    public let value: Int

    /// A cursor with a value.
    public init(value: Int) {
        self.value = value
    }
}
