public import OParl

/// A page of a list of OParl.
public struct PublishedListPage: Equatable, Sendable {
    /// The objects, sorted by identifier, with what OParl embeds in them.
    public var objects: [OParlObject]
    /// The number of objects on every page but the last.
    public var elementsPerPage: Int
    /// The page that follows; nil on the last one.
    public var next: OParlFilter?
}
