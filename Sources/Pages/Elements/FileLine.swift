/// A file as pages show it.
public struct ShownFile: Sendable, Equatable {
    /// The file's identifier.
    public var id: String
    /// What people read, such as `Anlage 1: Lageplan`.
    public var name: String
    /// Such as `application/pdf`.
    public var mediaType: String
    /// The size of the bytes.
    public var byteCount: Int
    /// Pages of a PDF, when known.
    public var pageCount: Int?
    /// Whether the file may be shown to everybody.
    public var isPublic: Bool
    /// Whether the same document can be read as text.
    public var hasText: Bool

    /// A file.
    public init(
        id: String,
        name: String,
        mediaType: String,
        byteCount: Int,
        pageCount: Int? = nil,
        isPublic: Bool,
        hasText: Bool = false
    ) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.pageCount = pageCount
        self.isPublic = isPublic
        self.hasText = hasText
    }

    /// Whether the viewer can open it.
    public var isPDF: Bool { mediaType == "application/pdf" }

    /// `PDF, 12 Seiten, 1,4 MB`
    var description: String { describeFile(mediaType, pages: pageCount, bytes: byteCount) }
}

/// One file in a list of the office: opens in the viewer, with publicity.
struct OfficeFileLine: HTMLElement {
    let file: ShownFile
    var showsPublicity = true

    var html: HTML {
        """
        <a class="file" href="\(file.isPDF ? OfficePath.fileView(file.id) : OfficePath.file(file.id))">\
        \(Icon.document)<span><span class="file-name">\(file.name)</span> \
        <span class="file-about">\(file.description)</span></span></a>\
        \(if: showsPublicity, " \(PublicityMark(isPublic: file.isPublic))")\(if: file.hasText, """
             <a class="file-text" href="\(OfficePath.fileText(file.id))">Als Text lesen\
            <span class="visually-hidden">: \(file.name)</span></a>
            """)
        """
    }
}

/// `PDF, 12 Seiten, 1,4 MB`
func describeFile(_ mediaType: String, pages: Int?, bytes: Int) -> String {
    let pages = pages.map { GermanFormat.count($0, "Seite", "Seiten") }
    return [GermanFormat.fileKind(mediaType), pages, GermanFormat.fileSize(bytes)]
        .compactMap { $0 }.joined(separator: ", ")
}
