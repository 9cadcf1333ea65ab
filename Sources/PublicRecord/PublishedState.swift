/// What became of something that was published.
public enum PublishedState<Content: Sendable>: Sendable {
    /// It is published.
    case published(Content)
    /// It was withdrawn; only the tombstone is left.
    case withdrawn
}

extension PublishedState: Equatable where Content: Equatable {}
