/// The way in.
public struct LoginPage: Sendable {
    /// The names of the form's fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The account's user name.
        case userName = "user_name"
        /// The password.
        case password
        /// The path to go to afterwards; check that it is one of ours.
        case returnTo = "return_to"
        /// Says that a cookie was set with the page, so that it must come back with the form.
        case probe
    }

    /// Why the page is shown.
    public enum Reason: Sendable, Equatable {
        /// Somebody wants to sign in.
        case visit
        /// The person has signed out; drafts in the browser are erased.
        case signedOut
        /// User name or password did not match; which of both is not said.
        case wrongPassword
        /// Too many attempts; the next is possible after so many seconds.
        case throttled(seconds: Int)
        /// The session ended while a page was open.
        case sessionExpired
        /// The database is away; nobody can be recognised now.
        case outage
        /// The browser did not keep a cookie that goes over encrypted connections only.
        case cookieRefused
    }

    /// Shown again after a failure.
    public var userName: String
    /// Why the page is shown.
    public var reason: Reason
    /// Where to go afterwards.
    public var returnTo: String
    /// A form that was sent after the session had ended; carried through the login.
    public var keptForm: KeptForm?

    /// A login.
    public init(
        userName: String = "",
        reason: Reason = .visit,
        returnTo: String = "",
        keptForm: KeptForm? = nil
    ) {
        self.userName = userName
        self.reason = reason
        self.returnTo = returnTo
        self.keptForm = keptForm
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(title: "Anmelden", width: .narrow, content(frame))
    }

    private func content(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card login"\(flag: "data-session-ended", if: reason == .signedOut)>
        <h1>Anmelden</h1>
        <p class="lead">Ratsarbeit der \(frame.townName)</p>
        \(message)\(if: keptForm != nil && reason != .sessionExpired, keptNote.html)
        \(frame.form(to: .login, style: "stack", fields))
        </section>
        <p class="login-help">Kein Zugang oder Kennwort vergessen? Wenden Sie sich an den Sitzungsdienst.</p>
        """
    }

    private var fields: HTML {
        """
        \(TextField(
            name: Field.userName.rawValue, label: "Benutzername", value: userName, autocomplete: "username"
        ))
        \(TextField(
            name: Field.password.rawValue, label: "Kennwort", kind: .password, autocomplete: "current-password"
        ))
        <input type="hidden" name="\(Field.returnTo.rawValue)" value="\(returnTo)">\
        <input type="hidden" name="\(Field.probe.rawValue)" value="1">\(keptForm?.carriedFields)
        <div class="actions"><button type="submit" class="primary">Anmelden</button></div>
        """
    }

    private var message: Notice? {
        switch reason {
        case .visit:
            nil
        case .signedOut:
            Notice(kind: .success, text: "Sie sind abgemeldet.")
        case .wrongPassword:
            Notice(
                kind: .failure,
                text: "Benutzername oder Kennwort stimmt nicht.",
                detail: "Prüfen Sie die Feststelltaste und versuchen Sie es noch einmal."
            )
        case .throttled(let seconds):
            Notice(
                kind: .warning,
                text: "Zu viele Versuche.",
                detail: "Bitte warten Sie \(waitingTime(seconds)) und melden Sie sich dann erneut an."
            )
        case .outage:
            Notice(
                kind: .failure,
                text: "Die Anmeldung ist gerade nicht möglich.",
                detail: "Die Datenbank antwortet nicht. Bitte versuchen Sie es gleich noch einmal."
            )
        case .cookieRefused:
            Notice(
                kind: .failure,
                text: "Ihr Browser hat das Anmelde-Cookie nicht angenommen.",
                detail:
                    "Meist ist die Verbindung nicht verschlüsselt: Öffnen Sie das Büro unter einer Adresse, die mit "
                    + "https:// beginnt. Andernfalls erlauben Sie Ihrem Browser Cookies für diese Adresse."
            )
        case .sessionExpired:
            keptForm == nil
                ? Notice(kind: .information, text: "Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.")
                : keptNote
        }
    }

    private var keptNote: Notice {
        Notice(
            kind: .information,
            text: "Ihre Eingaben sind gesichert.",
            detail: "Ihre Sitzung war abgelaufen. Nach der Anmeldung können Sie die Eingaben prüfen und absenden."
        )
    }

    private func waitingTime(_ seconds: Int) -> String {
        seconds < 90
            ? GermanFormat.count(seconds, "Sekunde", "Sekunden")
            : GermanFormat.count((seconds + 59) / 60, "Minute", "Minuten")
    }
}
