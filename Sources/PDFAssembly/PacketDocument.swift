/// One document of a packet.
public struct PacketDocument {
    /// The file.
    public var source: PacketSource
    /// What it is called in the structure tree and in the list of layers.
    public var title: String
    /// What is printed on its pages; one for each page, or none at all.
    public var stamps: [String?]
    /// Files that go along unchanged, attached to the packet.
    public var attachments: [PacketAttachment]
    /// Whether addresses of the kind ``PacketAssembly/address(ofDocument:)`` in its links lead to documents of the packet.
    public var leadsToDocuments: Bool

    /// A document; see the properties.
    public init(
        source: PacketSource,
        title: String,
        stamps: [String?] = [],
        attachments: [PacketAttachment] = [],
        leadsToDocuments: Bool = false
    ) {
        self.source = source
        self.title = title
        self.stamps = stamps
        self.attachments = attachments
        self.leadsToDocuments = leadsToDocuments
    }
}

/// A file that is attached to a packet, byte for byte.
public struct PacketAttachment: Hashable, Sendable {
    /// The name under which a reader saves it.
    public var name: String
    /// What it is, one sentence.
    public var description: String
    /// The media type, "application/pdf".
    public var mediaType: String
    /// Where the file is.
    public var path: String

    /// A file; see the properties.
    public init(name: String, description: String, mediaType: String, path: String) {
        self.name = name
        self.description = description
        self.mediaType = mediaType
        self.path = path
    }
}

/// A bookmark of a packet.
public struct PacketBookmark: Hashable, Sendable {
    /// What it says.
    public var title: String
    /// Depth, 0 for the top.
    public var level: Int
    /// Index of the document whose first page it leads to.
    public var document: Int
    /// Whether the document's own bookmarks follow below it.
    public var bringsOwn: Bool

    /// A bookmark; see the properties.
    public init(title: String, level: Int, document: Int, bringsOwn: Bool) {
        self.title = title
        self.level = level
        self.document = document
        self.bringsOwn = bringsOwn
    }
}

/// What a packet says about itself.
public struct PacketDescription: Sendable {
    /// The title a reader's window shows.
    public var title: String
    /// Who issues it.
    public var author: String
    /// The product that composed it.
    public var creator: String
    /// BCP 47 tag of the language, "de-DE".
    public var language: String
    /// When it was made, as PDF writes it, "D:20261126183000+01'00'".
    public var created: String
    /// The XMP packet for a packet that can claim so much.
    public var metadata: @Sendable (PacketClaims) -> [UInt8]

    /// A description; see the properties.
    public init(
        title: String,
        author: String,
        creator: String,
        language: String,
        created: String,
        metadata: @escaping @Sendable (PacketClaims) -> [UInt8]
    ) {
        self.title = title
        self.author = author
        self.creator = creator
        self.language = language
        self.created = created
        self.metadata = metadata
    }
}

/// What a packet may claim of its conformity, because all its documents claim it.
public struct PacketClaims: Equatable, Sendable {
    /// PDF/UA-1.
    public let universalAccess: Bool
    /// PDF/A-2a.
    public let archive: Bool
}

/// What came of a packet.
public struct PacketResult: Equatable, Sendable {
    /// What came of one document.
    public struct Document: Equatable, Sendable {
        /// Number of its first page in the packet, from 1.
        public let firstPage: Int
        /// Number of its pages.
        public let pageCount: Int
        /// Number of actions, scripts and moving pictures that were left out.
        public let droppedActions: Int
        /// Number of attached files that went over, or were left out.
        public let attachmentCount: Int
    }

    /// The documents in order.
    public let documents: [Document]
    /// Number of all pages.
    public let pageCount: Int
    /// What the packet claims.
    public let claims: PacketClaims
}
