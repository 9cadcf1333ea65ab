public import Foundation

/// One published object as the renderer needs it: its row, what is embedded in it and what points at it.
public struct OParlObject: Equatable, Sendable {
    /// The object above: `parent_id` with the kind of that row.
    public struct Parent: Equatable, Sendable {
        /// The parent's identifier.
        public var id: UUID
        /// The parent's kind.
        public var kind: OParlKind

        /// Creates a parent.
        public init(id: UUID, kind: OParlKind) {
            self.id = id
            self.kind = kind
        }
    }

    /// Another object that names this one.
    public struct BackReference: Equatable, Sendable {
        /// The other object's kind.
        public var kind: OParlKind
        /// The other object's identifier.
        public var id: UUID

        /// Creates a back reference.
        public init(kind: OParlKind, id: UUID) {
            self.kind = kind
            self.id = id
        }
    }

    /// The identifier; never changes.
    public var id: UUID
    /// The kind; never changes.
    public var kind: OParlKind
    /// The body it belongs to; its own identifier for a body.
    public var bodyID: UUID
    /// When it was first published.
    public var created: Date
    /// When it last changed, or when it was withdrawn.
    public var modified: Date
    /// The own properties; nil when the object was withdrawn.
    public var document: OParlDocument?
    /// The object above, for legislative terms, memberships, agenda items, consultations and files.
    public var parent: Parent?
    /// What a file is to its parent.
    public var role: OParlFileRole?
    /// The number of published objects of the same kind before this one inside the parent, from 0.
    public var order: Int
    /// The objects below, in their order; withdrawn ones are left out by the renderer.
    public var children: [OParlObject]
    /// The locations this object names and embeds.
    public var locations: [OParlObject]
    /// Whether the words of a file can be read as an article beside its bytes; no property of OParl.
    public var hasArticle = false
    /// The memberships of an organization; what stands at a location.
    public var backReferences: [BackReference]

    /// Creates an object.
    public init(
        id: UUID,
        kind: OParlKind,
        bodyID: UUID,
        created: Date,
        modified: Date,
        document: OParlDocument?,
        parent: Parent? = nil,
        role: OParlFileRole? = nil,
        order: Int = 0,
        children: [OParlObject] = [],
        locations: [OParlObject] = [],
        backReferences: [BackReference] = []
    ) {
        self.id = id
        self.kind = kind
        self.bodyID = bodyID
        self.created = created
        self.modified = modified
        self.document = document
        self.parent = parent
        self.role = role
        self.order = order
        self.children = children
        self.locations = locations
        self.backReferences = backReferences
    }

    /// Whether the object was withdrawn and only its tombstone is left.
    public var isDeleted: Bool { document == nil }
}
