/// A PDF that is to become part of a packet, opened and looked at.
///
/// Opening runs a parser over bytes of others in this process: whoever serves several people does that in a child of
/// its own, with limits.
public final class PacketSource {
    let document: PDFLibraryDocument
    let pages: [PDFObject]
    /// What the file is and says of itself.
    public let traits: Traits

    /// What a file is and says of itself.
    public struct Traits: Equatable, Sendable {
        /// Whether it was damaged and libqpdf repaired it.
        public internal(set) var isRepaired = false
        /// Whether it is locked against changes, readable without a password.
        public internal(set) var isLocked = false
        /// Whether it carries a digital signature, which any change would break.
        public internal(set) var isSigned = false
        /// Whether its pages are tagged for screen readers.
        public internal(set) var isTagged = false
        /// Whether it has form fields.
        public internal(set) var hasForm = false
        /// Whether it is a dynamic form (XFA), whose page says only that another program is needed.
        public internal(set) var isDynamicForm = false
        /// Number of files attached to it.
        public internal(set) var attachmentCount = 0
        /// Whether it claims PDF/UA-1 (ISO 14289-1, 5).
        public internal(set) var claimsUniversalAccess = false
        /// Whether it claims PDF/A, level a, of the parts 1 or 2 (ISO 19005-2, 6.6.4).
        public internal(set) var claimsArchive = false
    }

    /// Number of pages, one at least.
    public var pageCount: Int { pages.count }

    /// Opens a file.
    ///
    /// - Parameter path: Where it is; it must stay unchanged until the packet is written.
    /// - Throws: ``PDFAssemblyError/missing``, ``PDFAssemblyError/unreadable(detail:)``,
    ///   ``PDFAssemblyError/needsPassword``, ``PDFAssemblyError/noPages``.
    public convenience init(path: String) throws(PDFAssemblyError) {
        try self.init(PDFLibraryDocument(path: path))
    }

    /// Opens a PDF in memory.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: As ``init(path:)``.
    public convenience init(bytes: [UInt8]) throws(PDFAssemblyError) {
        try self.init(PDFLibraryDocument(bytes: bytes))
    }

    private init(_ document: PDFLibraryDocument) throws(PDFAssemblyError) {
        self.document = document
        pages = try document.pages()
        guard !pages.isEmpty else { throw .noPages }
        traits = Self.traits(of: document)
    }

    private static func traits(of document: PDFLibraryDocument) -> Traits {
        let root = document.root
        let form = root["/AcroForm"]
        let fields = form?["/Fields"]?.items ?? []
        let metadata = root["/Metadata"]?.streamData ?? []
        let claims = ConformanceClaims(xmp: String(decoding: metadata, as: UTF8.self))
        var traits = Traits()
        traits.isRepaired = document.defectCount > 0
        traits.isLocked = document.isEncrypted
        traits.isSigned = FormFields.isSigned(fields)
        traits.isTagged = root["/StructTreeRoot"]?["/K"] != nil && root["/MarkInfo"]?["/Marked"]?.boolean != false
        traits.hasForm = !fields.isEmpty
        traits.isDynamicForm = form?["/XFA"] != nil && root["/NeedsRendering"]?.boolean == true
        traits.attachmentCount = NameTree.entries(of: root["/Names"]?["/EmbeddedFiles"]).count
        traits.claimsUniversalAccess = claims.universalAccessPart == 1 && traits.isTagged
        traits.claimsArchive =
            claims.isArchive && traits.isTagged
            && root["/OutputIntents"].map { $0.items.allSatisfy { $0["/DestOutputProfile"]?["/N"]?.integer == 3 } }
                ?? true
        return traits
    }
}
