/// All accounts: create, give roles, lock.
public struct AccountAdministrationPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The user name.
        case userName = "user_name"
        /// The identifier of the person the account belongs to.
        case person
        /// A role; sent once for each.
        case role
    }

    /// An account.
    public struct Line: Sendable, Equatable {
        /// The account's identifier.
        public var id: String
        /// The user name.
        public var userName: String
        /// The person's name.
        public var personName: String
        /// The values of the roles, see ``AccountAdministrationPage/roles``.
        public var roles: [String]
        /// Whether it is locked.
        public var isLocked: Bool

        /// An account.
        public init(
            id: String,
            userName: String,
            personName: String,
            roles: [String],
            isLocked: Bool
        ) {
            self.id = id
            self.userName = userName
            self.personName = personName
            self.roles = roles
            self.isLocked = isLocked
        }
    }

    /// The form of a new account, as it was sent.
    public struct NewAccount: Sendable, Equatable {
        /// The user name.
        public var userName: String
        /// The person's identifier.
        public var person: String
        /// The values of the roles.
        public var roles: [String]
        /// What is wrong.
        public var errors: [FieldError]

        /// The form, empty or as it was sent.
        public init(
            userName: String = "",
            person: String = "",
            roles: [String] = [],
            errors: [FieldError] = []
        ) {
            self.userName = userName
            self.person = person
            self.roles = roles
            self.errors = errors
        }
    }

    /// A new account's first password, shown once.
    public struct FirstPassword: Sendable, Equatable {
        /// The user name.
        public var userName: String
        /// The password.
        public var password: String

        /// A first password.
        public init(userName: String, password: String) {
            self.userName = userName
            self.password = password
        }
    }

    /// The accounts, by name.
    public var accounts: [Line]
    /// The roles there are.
    public var roles: [Choice]
    /// Persons without an account.
    public var persons: [Choice]
    /// The form of a new account.
    public var newAccount: NewAccount
    /// Just after an account was created.
    public var firstPassword: FirstPassword?

    /// The accounts.
    public init(
        accounts: [Line],
        roles: [Choice],
        persons: [Choice],
        newAccount: NewAccount,
        firstPassword: FirstPassword? = nil
    ) {
        self.accounts = accounts
        self.roles = roles
        self.persons = persons
        self.newAccount = newAccount
        self.firstPassword = firstPassword
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Konten verwalten",
            """
            <h1>Konten verwalten</h1>
            \(given: firstPassword, passwordNote)
            <section aria-labelledby="accounts-title"><h2 id="accounts-title">Konten</h2>
            \(if: accounts.isEmpty, EmptyNote(text: "Es gibt noch kein Konto.").html, else: """
                <ul class="rows">\(each: accounts, { row($0, frame) })</ul>
                """)</section>
            <section class="card" aria-labelledby="new-account-title"><h2 id="new-account-title">Konto anlegen</h2>
            \(ErrorSummary(errors: newAccount.errors))
            \(frame.form(to: .accounts, style: "stack", newAccountFields))</section>
            """
        )
    }

    private func passwordNote(_ first: FirstPassword) -> HTML {
        """
        <div class="notice notice-success" role="status">\(Icon.check)<div>
        <p class="notice-text">Das Konto \(first.userName) ist angelegt.</p>
        <p>Erstes Kennwort: <code class="secret">\(first.password)</code></p>
        <p>Es wird nur jetzt gezeigt. Übergeben Sie es persönlich; bei der ersten Anmeldung wird ein eigenes gewählt.</p>
        </div></div>
        """
    }

    private func row(_ account: Line, _ frame: OfficeFrame) -> HTML {
        """
        <li class="account-row"><div class="row-text"><p class="row-title">\(account.personName) \
        <span class="row-about">\(account.userName)</span></p>
        <p class="row-about">\(names(of: account.roles))</p></div>
        \(if: account.isLocked, StateMark(label: "gesperrt", kind: .stopped).html, else: StateMark(label: "aktiv", kind: .done).html)
        <details class="add"><summary>Ändern<span class="visually-hidden">: \(account.personName)</span></summary>
        \(frame.form(to: .accountRoles(account.id), style: "stack", """
            <fieldset class="field"><legend>Aufgaben</legend>\(checkboxes(account.roles, prefix: account.id))</fieldset>
            <div class="actions"><button type="submit">Aufgaben speichern</button></div>
            """))
        \(frame.form(to: .accountLock(account.id), """
            <input type="hidden" name="locked" value="\(if: account.isLocked, "false", else: "true")">
            <button type="submit"\(flag: "class=\"warning\"", if: !account.isLocked)>\
            \(if: account.isLocked, "Konto öffnen", else: "Konto sperren")</button>
            """))
        </details></li>
        """
    }

    private func names(of values: [String]) -> String {
        let names = roles.filter { values.contains($0.value) }.map(\.label)
        return names.isEmpty ? "ohne Aufgabe" : names.joined(separator: ", ")
    }

    private func checkboxes(_ chosen: [String], prefix: String) -> HTML {
        """
        \(each: roles, { role in
            Checkbox(
                name: Field.role.rawValue, label: role.label, value: role.value, isChecked: chosen.contains(role.value),
                identifier: "\(prefix)-\(role.value)"
            ).html
        })
        """
    }

    private var newAccountFields: HTML {
        """
        \(SelectField(
            name: Field.person.rawValue, label: "Person", choices: persons, selected: newAccount.person,
            placeholder: "Bitte wählen", error: newAccount.errors.message(for: Field.person.rawValue)
        ))
        \(TextField(
            name: Field.userName.rawValue, label: "Benutzername", value: newAccount.userName,
            error: newAccount.errors.message(for: Field.userName.rawValue), autocomplete: "off", width: .medium
        ))
        <fieldset class="field" id="field-role"><legend>Aufgaben</legend>\(checkboxes(newAccount.roles, prefix: "new"))</fieldset>
        <div class="actions"><button type="submit" class="primary">Konto anlegen</button></div>
        """
    }
}
