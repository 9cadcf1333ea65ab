/// Says what went wrong and how to go on; a form that was sent is not lost.
public struct OfficeErrorPage: Sendable {
    /// The HTTP status: 400, 403, 404, 409, 410, 413, 415, 429, 500 or 503.
    public var status: Int
    /// For questions; shown with status 500 and above.
    public var requestID: String
    /// What exactly was refused, in words for the person; replaces the usual advice.
    public var detail: String?
    /// The form that could not be carried out; it can be sent again with a button.
    public var keptForm: KeptForm?
    /// With status 503 or 429: the browser tries again by itself after so many seconds.
    public var retryAfter: Int?

    /// An error.
    public init(
        status: Int,
        requestID: String,
        detail: String? = nil,
        keptForm: KeptForm? = nil,
        retryAfter: Int? = nil
    ) {
        self.status = status
        self.requestID = requestID
        self.detail = detail
        self.keptForm = keptForm
        self.retryAfter = retryAfter
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let words = words
        return frame.document(
            title: words.title,
            width: .narrow,
            """
            <div class="error"\(attribute: "data-retry", retryAfter.map(String.init))>
            <p class="overline">Fehler \(status)</p><h1>\(words.title)</h1>
            <p class="lead">\(detail ?? words.advice)</p>
            \(if: status >= 500, "<p class=\"row-about\">Kennung für Rückfragen: <code>\(requestID)</code></p>")
            \(given: retryAfter, { seconds in
                """
                <p class="working" role="status" data-retry-status>Neuer Versuch in \
                \(GermanFormat.count(seconds, "Sekunde", "Sekunden")).</p>
                """
            })
            \(given: keptForm, { form in
                """
                \(if: form.values.contains { !$0.label.isEmpty }, """
                    <h2>Ihre Eingaben sind noch da</h2>
                    \(form.shownValues)
                    """)
                <form method="post" action="\(form.action)">\(frame.tokens(version: nil))\(form.sentFields)
                <div class="actions"><button type="submit" class="primary">Noch einmal senden</button></div></form>
                """
            })\(if: keptForm == nil, actions)</div>
            """
        )
    }

    private var actions: HTML {
        """
        <div class="actions">\(if: retryAfter != nil, "<a class=\"button primary\" href=\"\">Jetzt neu laden</a>")
        <a class="button\(if: retryAfter == nil, " primary")" href="\(OfficePath.home)">Zur Übersicht</a></div>
        """
    }

    private var words: (title: String, advice: String) {
        switch status {
        case 400:
            (
                "Diese Anfrage ist unverständlich",
                "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal."
            )
        case 403:
            ("Das dürfen Sie hier nicht", "Wenn Sie Zugang brauchen, wenden Sie sich an den Sitzungsdienst.")
        case 404:
            ("Diese Seite gibt es nicht", "Vielleicht wurde der Inhalt verschoben, oder Sie haben keinen Zugang dazu.")
        case 409:
            ("Das hat sich inzwischen geändert", "Bitte laden Sie die Seite neu und prüfen Sie den neuen Stand.")
        case 410:
            ("Das gibt es nicht mehr", "Der Inhalt wurde entfernt.")
        case 413:
            ("Das ist zu groß", "Teilen Sie große Dateien auf oder verkleinern Sie die enthaltenen Bilder.")
        case 415:
            ("Diese Dateiart wird nicht angenommen", "Bitte laden Sie ein PDF hoch.")
        case 429:
            ("Zu viele Anfragen", "Bitte warten Sie einen Augenblick.")
        case 503:
            ("Gerade nicht erreichbar", "Das dauert meist nur wenige Sekunden. Es ist nichts verloren.")
        default:
            (
                "Da ist etwas schiefgegangen",
                "Gespeichert wurde nichts. Der Fehler ist aufgezeichnet; bitte versuchen Sie es noch einmal."
            )
        }
    }
}
