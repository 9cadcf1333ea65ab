/// Says what went wrong and how to go on.
public struct PortalErrorPage: Sendable {
    /// The HTTP status.
    public var status: Int
    /// For questions; shown with status 500 and above.
    public var requestID: String

    /// An error.
    public init(status: Int, requestID: String) {
        self.status = status
        self.requestID = requestID
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        let words = words
        return frame.document(
            title: words.title,
            path: nil,
            """
            <div class="error"><p class="overline">Fehler \(status)</p><h1>\(words.title)</h1>
            <p class="lead">\(words.advice)</p>
            \(if: status >= 500, "<p class=\"row-about\">Kennung für Rückfragen: <code>\(requestID)</code></p>")
            <div class="actions"><a class="button primary" href="\(PortalPath.start)">Zur Startseite</a>
            <a class="button" href="\(PortalPath.papers)">Vorlagen durchsuchen</a></div></div>
            """
        )
    }

    private var words: (title: String, advice: String) {
        switch status {
        case 400:
            ("Diese Anfrage ist unverständlich", "Prüfen Sie die Adresse oder beginnen Sie auf der Startseite.")
        case 404:
            (
                "Diese Seite gibt es nicht",
                "Vielleicht hat sich die Adresse geändert, oder sie enthält einen Tippfehler."
            )
        case 410:
            ("Diese Seite wurde zurückgezogen", "Der Inhalt ist nicht mehr öffentlich.")
        case 429:
            ("Zu viele Anfragen", "Bitte warten Sie eine Minute und laden Sie die Seite dann neu.")
        case 503:
            ("Gerade nicht erreichbar", "Bitte versuchen Sie es in einigen Minuten noch einmal.")
        default:
            ("Da ist etwas schiefgegangen", "Bitte versuchen Sie es noch einmal. Der Fehler ist aufgezeichnet.")
        }
    }
}
