/// What the agendas of an organization begin and end with, and which papers it deals with.
public struct AgendaTemplatePage: Sendable {
    /// The names of the fields of the template.
    public enum Field: String, CaseIterable, Sendable {
        /// Lines that open the public part.
        case publicOpening = "public_opening"
        /// Lines that close the public part.
        case publicClosing = "public_closing"
        /// Lines that open the non-public part.
        case nonPublicOpening = "non_public_opening"
        /// Lines that close the non-public part.
        case nonPublicClosing = "non_public_closing"
        /// The statutory number.
        case members

        /// What people call the field.
        public var label: String {
            switch self {
            case .publicOpening: "Anfang des öffentlichen Teils"
            case .publicClosing: "Schluss des öffentlichen Teils"
            case .nonPublicOpening: "Anfang des nichtöffentlichen Teils"
            case .nonPublicClosing: "Schluss des nichtöffentlichen Teils"
            case .members: "Gesetzliche Zahl der Mitglieder"
            }
        }
    }

    /// A competence as it is shown.
    public struct CompetenceLine: Sendable, Equatable {
        /// Its identifier.
        public var id: String
        /// Such as `Beschlussvorlage`.
        public var kind: String
        /// The office's name; empty for every office.
        public var office: String
        /// Such as `Vorberatung`.
        public var role: String

        /// A competence.
        public init(id: String, kind: String, office: String, role: String) {
            self.id = id
            self.kind = kind
            self.office = office
            self.role = role
        }
    }

    /// The organization's identifier.
    public var id: String
    /// The organization's name.
    public var name: String
    /// What is typed, by field.
    public var values: [Field: String]
    /// Whether the usual lines were filled in because there are none yet.
    public var isProposal: Bool
    /// What it deals with.
    public var competences: [CompetenceLine]
    /// Kinds of papers in use.
    public var kinds: [String]
    /// Offices to choose from.
    public var offices: [Choice]
    /// Roles to choose from.
    public var roles: [Choice]
    /// What is wrong.
    public var errors: [FieldError]

    /// A page.
    public init(
        id: String,
        name: String,
        values: [Field: String],
        isProposal: Bool,
        competences: [CompetenceLine],
        kinds: [String],
        offices: [Choice],
        roles: [Choice],
        errors: [FieldError] = []
    ) {
        self.id = id
        self.name = name
        self.values = values
        self.isProposal = isProposal
        self.competences = competences
        self.kinds = kinds
        self.offices = offices
        self.roles = roles
        self.errors = errors
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Tagesordnung und Zuständigkeit: \(name)",
            section: .organizations,
            styles: [.agendaCSS],
            """
            \(Crumbs(links: [
                (label: "Gremien", address: OfficePath.organizations.text),
                (label: name, address: OfficePath.organization(id).text),
            ]))
            <h1>Tagesordnung und Zuständigkeit</h1>
            \(ErrorSummary(errors: errors))
            <section class="card" aria-labelledby="template-title"><h2 id="template-title">Feste Punkte jeder Tagesordnung</h2>
            <p>Jede neue Sitzung beginnt und endet mit diesen Punkten. Eine Zeile ist ein Punkt; ein Strich davor macht ihn zum \
            Unterpunkt. Vorhandene Sitzungen ändern sich nicht.</p>
            \(if: isProposal, Notice(
                kind: .information, text: "Es ist noch nichts festgelegt. Die Felder zeigen einen Vorschlag.",
                detail: "Er gilt erst, wenn Sie ihn speichern."
            ).html)
            \(frame.form(to: .agendaTemplate(id), draft: "agenda-template-\(id)", style: "stack", templateFields))</section>
            <section class="card" id="competences" aria-labelledby="competences-title">
            <h2 id="competences-title">Womit sich das Gremium befasst</h2>
            <p>Daraus schlägt Ratswerk neuen Vorlagen die Beratungsfolge vor.</p>
            \(competenceList(frame))
            \(frame.form(to: .competences(id), style: "grid", competenceFields))</section>
            """
        )
    }

    private var templateFields: HTML {
        """
        \(area(.publicOpening, rows: 7))\(area(.publicClosing, rows: 3))\(area(.nonPublicOpening, rows: 2))\
        \(area(.nonPublicClosing, rows: 2))
        \(TextField(
            name: Field.members.rawValue, label: Field.members.label, value: values[.members] ?? "",
            hint: "Für Mehrheiten, die das Gesetz nach der gesetzlichen Zahl bemisst, etwa für nachträgliche Punkte.",
            error: errors.message(for: Field.members.rawValue), isOptional: true, autocomplete: "off", width: .short
        ))
        <div class="actions"><button type="submit" class="primary">Feste Punkte speichern</button></div>
        """
    }

    private func area(_ field: Field, rows: Int) -> HTML {
        TextArea(
            name: field.rawValue,
            label: field.label,
            value: values[field] ?? "",
            error: errors.message(for: field.rawValue),
            isOptional: true,
            rows: rows
        ).html
    }

    private func competenceList(_ frame: OfficeFrame) -> HTML {
        if competences.isEmpty { return EmptyNote(text: "Es ist noch keine Zuständigkeit eingetragen.").html }
        return """
            <ul class="competences">\(each: competences, { line in
                """
                <li><span><strong>\(line.kind)</strong> · \(line.role)\(given: line.office, { " · nur \($0)" })</span>\
                \(frame.form(to: .competenceRemoval(line.id), """
                    <button type="submit" class="quiet">\(Icon.remove)\
                    <span class="visually-hidden">Entfernen: \(line.kind), \(line.role) \(line.office)</span></button>
                    """))</li>
                """
            })</ul>
            """
    }

    private var competenceFields: HTML {
        """
        \(TextField(
            name: "kind", label: "Art der Vorlage", error: errors.message(for: "kind"), autocomplete: "off", list: "kinds"
        ))
        \(SelectField(
            name: "role", label: "Zweck", choices: roles, placeholder: "Bitte wählen", error: errors.message(for: "role")
        ))
        \(SelectField(
            name: "office", label: "Nur Vorlagen von", choices: offices, placeholder: "allen Ämtern", isOptional: true
        ))
        <datalist id="kinds">\(each: kinds, { "<option value=\"\($0)\"></option>" })</datalist>
        <div class="actions"><button type="submit">\(Icon.plus)Zuständigkeit eintragen</button></div>
        """
    }
}
