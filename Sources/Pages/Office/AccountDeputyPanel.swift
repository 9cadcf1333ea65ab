public import CouncilModel

/// Who stands in for the account's owner when papers are signed.
public struct AccountDeputyPanel: Sendable {
    /// One deputy.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// The other person's name.
        public var name: String
        /// First day.
        public var first: CivilDate
        /// Last day.
        public var last: CivilDate

        /// A line; see the properties.
        public init(id: String, name: String, first: CivilDate, last: CivilDate) {
            self.id = id
            self.name = name
            self.first = first
            self.last = last
        }
    }

    /// Those who stand in for the owner.
    public var appointed: [Line]
    /// Those whom the owner stands in for.
    public var standingIn: [Line]
    /// Who could be named.
    public var choices: [Choice]

    /// Who was chosen in a form that was refused.
    public var chosen = ""
    /// The first day, as typed.
    public var first = ""
    /// The last day, as typed.
    public var last = ""
    /// What is wrong.
    public var errors: [FieldError] = []

    /// A panel; see the properties.
    public init(appointed: [Line], standingIn: [Line], choices: [Choice]) {
        self.appointed = appointed
        self.standingIn = standingIn
        self.choices = choices
    }

    /// The section of the account's page.
    func section(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card" aria-labelledby="deputies-title"><h2 id="deputies-title">Vertretung bei der Mitzeichnung</h2>
        <p>Ihre Vertretung sieht die Entwürfe, die Ihr Amt mitzeichnen soll, und zeichnet „in Vertretung“; beide Namen werden festgehalten.</p>
        \(if: !standingIn.isEmpty, """
            <p>Sie vertreten: \(each: standingIn, { "<strong>\($0.name)</strong> (\(GermanFormat.period($0.first, $0.last))) " })</p>
            """)
        \(if: !appointed.isEmpty, """
            <ul class="rows">\(each: appointed, { line in
                """
                <li><div class="row-text"><p class="row-title">\(line.name)</p><p class="row-about">\(GermanFormat.period(line.first, line.last))</p></div>
                \(frame.form(to: .accountDeputyEnd(line.id), style: "inline", """
                    <button type="submit">Beenden<span class="visually-hidden">: \(line.name)</span></button>
                    """))</li>
                """
            })</ul>
            """)
        \(if: !choices.isEmpty, frame.form(to: .accountDeputies, style: "stack", """
            \(SelectField(
                name: "account", label: "Vertretung durch", choices: choices, selected: chosen, placeholder: "Bitte wählen",
                error: errors.message(for: "account")
            ))
            \(TextField(
                name: "first", label: "Vom", value: first, kind: .date, error: errors.message(for: "first"), width: .medium
            ))
            \(TextField(
                name: "last", label: "Bis", value: last, kind: .date, error: errors.message(for: "last"), width: .medium
            ))
            <div class="actions"><button type="submit">Vertretung eintragen</button></div>
            """))
        </section>
        """
    }
}
