/// A published document as text: the words and the order of its PDF, for every width and every reading aid.
public struct PortalFileTextPage: Sendable {
    /// What people read, such as `Bekanntmachung`.
    public var name: String
    /// The file's identifier.
    public var fileID: String
    /// The meeting or paper that it belongs to.
    public var backPath: PortalPath?
    /// The document, with the page's main heading in it.
    public var article: HTML

    /// A page.
    public init(name: String, fileID: String, backPath: PortalPath?, article: HTML) {
        self.name = name
        self.fileID = fileID
        self.backPath = backPath
        self.article = article
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "\(name) als Text",
            path: .fileText(fileID),
            """
            \(given: backPath, { path in
                Crumbs(links: [(label: backLabel(path), address: path.text)]).html
            })
            <p class="text-tools"><a class="button" href="\(PortalPath.file(fileID))">\(Icon.document)Als PDF lesen</a></p>
            <div class="composed">\(article)</div>
            """
        )
    }

    private func backLabel(_ path: PortalPath) -> String {
        if case .meeting = path { "Zur Sitzung" } else { "Zur Vorlage" }
    }
}
