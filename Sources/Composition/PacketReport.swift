/// What came of a packet and of each of its files.
public struct PacketReport: Hashable, Sendable, Encodable {
    /// What came of a file.
    public enum Outcome: String, Hashable, Sendable, Encodable {
        /// Its pages are in the packet.
        case merged
        /// A page in its place says why it is not there.
        case replaced
        /// It goes along unchanged, attached; a page in its place says so.
        case attached
        /// It is not public, and the packet is.
        case leftOut
    }

    /// One file.
    public struct Document: Hashable, Sendable, Encodable {
        /// Number of the item it belongs to.
        public var item: String
        /// Its title.
        public var title: String
        /// Its name as somebody wrote it.
        public var file: String
        /// What came of it.
        public var outcome: Outcome
        /// Number of its first page in the packet, from 1; nil when it was left out.
        public var firstPage: Int?
        /// Number of its pages in the packet.
        public var pageCount: Int
        /// Whether its pages are tagged for screen readers.
        public var isTagged: Bool
        /// Why it is not there as it was, German; nil when it is.
        public var reason: String?
        /// What else somebody should know of it, German.
        public var notes: [String]
    }

    /// The files in the order of the agenda.
    public var documents: [Document]
    /// Number of all pages, cover and agenda included.
    public var pageCount: Int
    /// Whether the packet is PDF/UA-1, because all that is in it is.
    public var isUniversallyAccessible: Bool
    /// Whether the packet is PDF/A-2a, because all that is in it is.
    public var isArchivable: Bool
    /// Characters of titles for which no font has a glyph.
    public var missingGlyphs: [String]
}
