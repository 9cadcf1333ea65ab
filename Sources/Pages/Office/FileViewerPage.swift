/// A PDF, read in the browser with pdf.js.
public struct FileViewerPage: Sendable {
    /// The file.
    public var file: ShownFile
    /// Where the person came from.
    public var backPath: OfficePath
    /// What stands there, such as `Vorlage 2026/041`.
    public var backLabel: String
    /// Where the bytes are.
    public var bytes: OfficePath

    /// A viewer.
    public init(
        file: ShownFile,
        backPath: OfficePath,
        backLabel: String,
        bytes: OfficePath? = nil
    ) {
        self.file = file
        self.backPath = backPath
        self.backLabel = backLabel
        self.bytes = bytes ?? .file(file.id)
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: file.name,
            width: .full,
            styles: [.viewerCSS],
            scripts: [.viewerJS],
            showsHeader: false,
            """
            <header class="viewer-head">
            <a class="button quiet" href="\(backPath)">\(Icon.back)<span>\(backLabel)</span></a>
            <h1>\(file.name)</h1>
            \(PublicityMark(isPublic: file.isPublic))
            \(if: file.hasText, "<a class=\"button quiet\" href=\"\(OfficePath.fileText(file.id))\">\(Icon.menu)<span>Als Text</span></a>")
            <a class="button quiet" href="\(bytes)" download>\(Icon.download)<span>Herunterladen</span></a>
            </header>
            <div class="viewer" data-viewer="\(bytes)" data-library="\(frame.address(.pdfjs("pdf.js")))" \
            data-worker="\(frame.address(.pdfjs("pdf.worker.js")))">
            \(toolbar)
            <nav class="viewer-outline" id="viewer-outline" aria-label="Inhalt des Dokuments" hidden></nav>
            <div class="viewer-pages" tabindex="0" role="region" aria-label="Seiten des Dokuments"></div>
            <p class="viewer-status" role="status">Das Dokument wird geladen.</p>
            <noscript><p class="notice">Zum Lesen an dieser Stelle wird JavaScript gebraucht. \
            <a href="\(bytes)">Dokument direkt öffnen</a></p></noscript>
            </div>
            """
        )
    }

    private var toolbar: HTML {
        """
        <div class="viewer-bar" role="toolbar" aria-label="Ansicht" hidden>
        <button type="button" class="quiet" data-action="outline" aria-expanded="false" aria-controls="viewer-outline" \
        hidden>\(Icon.menu)Inhalt</button>
        <span class="viewer-group"><button type="button" class="quiet" data-action="previous">\(Icon.up)\
        <span class="visually-hidden">Vorige Seite</span></button>
        <label for="viewer-page">Seite</label>\
        <input id="viewer-page" inputmode="numeric" autocomplete="off" value="1"> \
        <span>von <span data-page-count>–</span></span>
        <button type="button" class="quiet" data-action="next">\(Icon.down)\
        <span class="visually-hidden">Nächste Seite</span></button></span>
        <span class="viewer-group"><button type="button" class="quiet" data-action="smaller">−\
        <span class="visually-hidden">Verkleinern</span></button>
        <span data-zoom aria-live="polite">100 %</span>
        <button type="button" class="quiet" data-action="larger">+<span class="visually-hidden">Vergrößern</span></button>
        <button type="button" class="quiet" data-action="fit">Ganze Breite</button></span>
        <form class="viewer-group viewer-search" role="search">
        <label class="visually-hidden" for="viewer-search">Im Dokument suchen</label>
        <input id="viewer-search" type="search" placeholder="Im Dokument suchen" autocomplete="off">
        <button type="submit" class="quiet">\(Icon.magnifier)<span class="visually-hidden">Nächste Fundstelle</span></button>
        <span role="status" data-search-status></span></form>
        </div>
        """
    }
}
