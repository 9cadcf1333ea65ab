/// After the login: the form that was sent too late, to be checked and sent again.
public struct KeptFormPage: Sendable {
    /// The form.
    public var form: KeptForm

    /// A page for one form.
    public init(form: KeptForm) {
        self.form = form
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Ihre Eingaben",
            """
            <h1>Ihre Eingaben sind noch da</h1>
            <p class="lead">\(form.title): Ihre Sitzung war abgelaufen, gespeichert wurde noch nichts. Bitte prüfen Sie \
            die Angaben und senden Sie sie ab.</p>
            \(form.shownValues)
            <form method="post" action="\(form.action)">
            \(frame.tokens(version: nil))\(form.sentFields)
            <div class="actions"><button type="submit" class="primary">Jetzt speichern</button>
            <a class="button" href="\(OfficePath.home)">Verwerfen</a></div>
            </form>
            """
        )
    }
}
