/// Merges documents into one packet at the level of objects: pages, pictures and fonts go over as they are.
///
/// What else goes over, and what does not, is said in docs/decisions/0017-packets-at-object-level.md.
public struct PacketAssembly {
    /// The documents in order.
    public var documents: [PacketDocument]
    /// The bookmarks in order.
    public var bookmarks: [PacketBookmark]
    /// A file whose first page has the font F0 with all characters of the stamps; nil when there are none.
    public var stampFont: PacketSource?
    /// What the packet says about itself.
    public var description: PacketDescription
    /// Whether files attached to documents go over too.
    public var keepsAttachments: Bool

    /// A packet; see the properties.
    public init(
        documents: [PacketDocument],
        bookmarks: [PacketBookmark],
        stampFont: PacketSource?,
        description: PacketDescription,
        keepsAttachments: Bool = true
    ) {
        self.documents = documents
        self.bookmarks = bookmarks
        self.stampFont = stampFont
        self.description = description
        self.keepsAttachments = keepsAttachments
    }

    private static let scheme = "ratswerk-packet:"

    /// The address a link has that leads to a document of the packet.
    ///
    /// - Parameter index: Which of ``documents``.
    /// - Returns: An address for a link of a document with ``PacketDocument/leadsToDocuments``.
    public static func address(ofDocument index: Int) -> String { scheme + String(index) }

    /// The document an address leads to; nil for addresses of another kind.
    static func document(of address: String) -> Int? {
        address.hasPrefix(scheme) ? Int(address.dropFirst(scheme.count)) : nil
    }

    /// Writes the packet. The sources are used up.
    ///
    /// - Parameters:
    ///   - path: Where to; an existing file is overwritten.
    ///   - progress: Gets how much of the work is done, 0 to 1.
    /// - Returns: What came of it.
    /// - Throws: ``PDFAssemblyError/notMergeable(document:detail:)``, ``PDFAssemblyError/notWritable(detail:)``.
    public func write(to path: String, progress: (Double) -> Void = { _ in }) throws(PDFAssemblyError) -> PacketResult {
        let work = try PacketMerge(self)
        for index in documents.indices {
            try work.merge(index)
            progress(0.6 * Double(index + 1) / Double(documents.count))
        }
        work.finish()
        try work.target.write(to: path, version: version) { progress(0.6 + 0.4 * Double($0) / 100) }
        return work.result
    }

    /// The newest version that a document needs, 1.7 at least.
    private var version: String {
        documents.map { $0.source.document.version }.filter { $0.count == 3 && $0 < "2.1" }.max().map { max($0, "1.7") }
            ?? "1.7"
    }
}
