/// A published file.
public struct PublicFile: Sendable, Equatable {
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
    /// Whether the same document can be read as text.
    public var hasText: Bool

    /// A file.
    public init(
        id: String,
        name: String,
        mediaType: String,
        byteCount: Int,
        pageCount: Int? = nil,
        hasText: Bool = false
    ) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.pageCount = pageCount
        self.hasText = hasText
    }

    /// A list of files: each opens in the browser and can be downloaded.
    static func list(_ files: [PublicFile]) -> HTML {
        """
        <ul class="files">\(each: files, { file in
            """
            <li><a class="file" href="\(PortalPath.file(file.id))">\(Icon.document)<span>\
            <span class="file-name">\(file.name)</span> <span class="file-about">\
            \(describeFile(file.mediaType, pages: file.pageCount, bytes: file.byteCount))</span></span></a> \
            \(if: file.hasText, """
                <a class="file-text" href="\(PortalPath.fileText(file.id))">Als Text lesen\
                <span class="visually-hidden">: \(file.name)</span></a> 
                """)<a class="file-download" href="\(PortalPath.fileDownload(file.id))">\(Icon.download)Herunterladen\
            <span class="visually-hidden">: \(file.name)</span></a></li>
            """
        })</ul>
        """
    }
}
