public import OParl

/// A published file as an article in HTML.
public struct PublishedArticle: Equatable, Sendable {
    /// The name people read.
    public var name: String
    /// What the file belongs to.
    public var parent: OParlObject.Parent?
    /// The `<article>` with all that is in it, as the office composed it; its words are escaped.
    public var html: String
}
