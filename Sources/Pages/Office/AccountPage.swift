public import Foundation

/// The signed-in person's own account: sessions and password.
public struct AccountPage: Sendable {
    /// The names of the fields of the password form.
    public enum Field: String, CaseIterable, Sendable {
        /// The password until now.
        case currentPassword = "current_password"
        /// The new one.
        case newPassword = "new_password"
        /// The new one again.
        case repeatedPassword = "repeated_password"
    }

    /// A device on which the person is signed in.
    public struct Session: Sendable, Equatable {
        /// The session's public identifier, never the cookie.
        public var id: String
        /// Such as `Firefox unter Windows`.
        public var device: String
        /// When it was last used.
        public var lastSeen: Date
        /// Whether it is the one this page is shown in.
        public var isCurrent: Bool

        /// A session.
        public init(
            id: String,
            device: String,
            lastSeen: Date,
            isCurrent: Bool
        ) {
            self.id = id
            self.device = device
            self.lastSeen = lastSeen
            self.isCurrent = isCurrent
        }
    }

    /// The user name.
    public var userName: String
    /// The sessions, the current one first.
    public var sessions: [Session]
    /// The least number of characters of a password.
    public var passwordLength: Int
    /// What is wrong with the password form.
    public var errors: [FieldError]
    /// The own calendar addresses.
    public var feeds: [Feed] = []
    /// The bodies that one could be made for.
    public var feedChoices: [Choice] = []
    /// Who stands in for the account and for whom it stands in; nothing for whoever signs for no office.
    public var deputies: AccountDeputyPanel?
    /// Where hints by mail go; nothing for whoever signs for no office.
    public var mail: AccountMailPanel?

    /// An account.
    public init(
        userName: String,
        sessions: [Session],
        passwordLength: Int = 12,
        errors: [FieldError] = []
    ) {
        self.userName = userName
        self.sessions = sessions
        self.passwordLength = passwordLength
        self.errors = errors
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Mein Konto",
            """
            <h1>Mein Konto</h1>
            <p class="lead">Benutzername: \(userName)</p>
            \(ErrorSummary(errors: errors + (deputies?.errors ?? []) + (mail?.errors ?? [])))
            <section aria-labelledby="sessions-title"><h2 id="sessions-title">Hier sind Sie angemeldet</h2>
            <ul class="rows">\(each: sessions, { session in
                """
                <li class="session-row"><div class="row-text"><p class="row-title">\(session.device)</p>
                <p class="row-about">\(if: session.isCurrent, "dieses Gerät", else: "zuletzt \(InstantMark(instant: session.lastSeen))")</p></div>
                \(if: !session.isCurrent, frame.form(to: .sessionEnd(session.id), style: "inline", """
                    <button type="submit">Abmelden<span class="visually-hidden">: \(session.device)</span></button>
                    """))</li>
                """
            })</ul></section>
            \(given: deputies, { $0.section(frame) })
            \(given: mail, { $0.section(frame) })
            \(feedSection(frame))
            <section class="card" aria-labelledby="password-title"><h2 id="password-title">Kennwort ändern</h2>
            \(frame.form(to: .accountPassword, style: "stack", passwordFields))</section>
            """
        )
    }

    private var passwordFields: HTML {
        """
        \(TextField(
            name: Field.currentPassword.rawValue, label: "Bisheriges Kennwort", kind: .password,
            error: errors.message(for: Field.currentPassword.rawValue), autocomplete: "current-password"
        ))
        \(TextField(
            name: Field.newPassword.rawValue, label: "Neues Kennwort", kind: .password,
            hint: "Mindestens \(passwordLength) Zeichen. Mehrere Wörter hintereinander sind sicher und leicht zu merken.",
            error: errors.message(for: Field.newPassword.rawValue), autocomplete: "new-password"
        ))
        \(TextField(
            name: Field.repeatedPassword.rawValue, label: "Neues Kennwort wiederholen", kind: .password,
            error: errors.message(for: Field.repeatedPassword.rawValue), autocomplete: "new-password"
        ))
        <div class="actions"><button type="submit" class="primary">Kennwort ändern</button></div>
        """
    }
}
