/// A composed document as text: the words and the order of its PDF, for every width and every reading aid.
public struct FileTextPage: Sendable {
    /// What people read, such as `Beschlussvorlage`.
    public var name: String
    /// The file's identifier.
    public var fileID: String
    /// Whether the file may be shown to everybody.
    public var isPublic: Bool
    /// Where the person came from.
    public var backPath: OfficePath
    /// What stands there.
    public var backLabel: String
    /// The document, with the page's main heading in it.
    public var article: HTML

    /// A page.
    public init(
        name: String,
        fileID: String,
        isPublic: Bool,
        backPath: OfficePath,
        backLabel: String,
        article: HTML
    ) {
        self.name = name
        self.fileID = fileID
        self.isPublic = isPublic
        self.backPath = backPath
        self.backLabel = backLabel
        self.article = article
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "\(name) als Text",
            """
            \(Crumbs(links: [(label: backLabel, address: backPath.text)]))
            \(if: !isPublic, "<p class=\"banner-non-public\">\(Icon.lock)Nichtöffentlich – vertraulich behandeln</p>")
            <p class="text-tools"><a class="button" href="\(OfficePath.fileView(fileID))">\(Icon.document)Als PDF lesen</a></p>
            <div class="composed">\(article)</div>
            """
        )
    }
}
