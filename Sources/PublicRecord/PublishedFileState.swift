/// What became of a file that was published.
public enum PublishedFileState: Equatable, Sendable {
    /// It can be sent.
    case available(PublishedContent)
    /// It is published without bytes of its own.
    case withoutContent
    /// It was withdrawn; its bytes are gone.
    case withdrawn
}
