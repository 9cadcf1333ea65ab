public import Foundation

/// A document of a paper, a meeting or an agenda item (OParl 1.1 File).
public struct File: Sendable, Identifiable {
    /// What the file is for its owner.
    public enum Role: String, Sendable, CaseIterable {
        /// The invitation with the whole agenda, for members.
        case invitation
        /// The Bekanntmachung: the agenda as the public may read it.
        case publicNotice
        /// Minutes of results.
        case resultsProtocol
        /// Verbatim minutes.
        case verbatimProtocol
        /// The paper itself.
        case mainFile
        /// An Anlage.
        case auxiliaryFile
        /// The text of a resolution.
        case resolutionFile
    }

    /// What the file belongs to.
    public enum Owner: Hashable, Sendable {
        /// A meeting.
        case meeting(MeetingID)
        /// An item of an agenda.
        case agendaItem(AgendaItemID)
        /// A paper.
        case paper(PaperID)
    }

    /// One state of the bytes; a file keeps all of them.
    public struct Version: Sendable {
        /// Counts from 1.
        public var number: Int
        /// SHA-256 of the bytes, 32 bytes.
        public var sha256: [UInt8]
        /// Number of bytes.
        public var size: Int
        /// Name for saving, with extension.
        public var fileName: String
        /// Media type (RFC 6838).
        public var mediaType: String
        /// Pages, when known.
        public var pageCount: Int?
        /// When it came in.
        public var added: Date
        /// Whether the same document can be read as an article in HTML.
        public var hasArticle = false

        /// A version.
        public init(
            number: Int,
            sha256: [UInt8],
            size: Int,
            fileName: String,
            mediaType: String,
            pageCount: Int?,
            added: Date
        ) {
            self.number = number
            self.sha256 = sha256
            self.size = size
            self.fileName = fileName
            self.mediaType = mediaType
            self.pageCount = pageCount
            self.added = added
        }
    }

    /// Identity.
    public var id: FileID
    /// The body.
    public var body: BodyID
    /// Name for people, without extension.
    public var name: String
    /// What it belongs to.
    public var owner: Owner
    /// What it is there.
    public var role: Role
    /// Order among files of the same role.
    public var position: Int
    /// Date of the document.
    public var date: CivilDate?
    /// Whether the public may see it; never wider than its owner's in effect.
    public var publicity: Publicity
    /// The newest version; `nil` when this installation does not hold the bytes.
    public var newest: Version?
    /// Where the bytes lie otherwise (import).
    public var externalURL: String?
    /// Whether Ratswerk sets its versions from the record; only such a file gets new composed versions.
    public var isComposed: Bool
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A file; non-public until somebody says otherwise.
    public init(id: FileID, body: BodyID, name: String, owner: Owner, role: Role, created: Date) {
        self.id = id
        self.body = body
        self.name = name
        self.owner = owner
        self.role = role
        position = 0
        publicity = .nonPublic
        isComposed = false
        self.created = created
        modified = created
    }
}
