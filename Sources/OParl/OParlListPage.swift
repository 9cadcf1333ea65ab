/// One page of a list, ready to be written.
public struct OParlListPage: Equatable, Sendable {
    /// The address of the list without any parameter.
    public var address: String
    /// The kind of the objects.
    public var kind: OParlKind
    /// What the client asked.
    public var filter: OParlFilter
    /// The objects, sorted by identifier.
    public var objects: [OParlObject]
    /// The number of objects on every page but the last.
    public var elementsPerPage: Int
    /// The page that follows; nil on the last one.
    public var next: OParlFilter?

    /// Creates a page.
    public init(
        address: String,
        kind: OParlKind,
        filter: OParlFilter,
        objects: [OParlObject],
        elementsPerPage: Int,
        next: OParlFilter?
    ) {
        self.address = address
        self.kind = kind
        self.filter = filter
        self.objects = objects
        self.elementsPerPage = elementsPerPage
        self.next = next
    }
}
