/// The form of a course of sign-offs that is laid down.
public struct SignOffTemplateFormPage: Sendable {
    /// One line: an office in a stage.
    public struct Row: Sendable, Equatable {
        /// The office; empty for an empty line.
        public var office: String
        /// The stage, from 1, as typed.
        public var stage: String
        /// Working days, as typed.
        public var days: String

        /// A line; see the properties.
        public init(office: String = "", stage: String = "", days: String = "") {
            self.office = office
            self.stage = stage
            self.days = days
        }
    }

    /// How many lines the form has at least, and how many of them are empty.
    public static let leastRows = 6
    /// The most lines that are read.
    public static let mostRows = 40

    /// The names of the fields of a line.
    public static func names(_ index: Int) -> (office: String, stage: String, days: String) {
        ("office-\(index)", "stage-\(index)", "days-\(index)")
    }

    /// The template's identifier; nothing for a new one.
    public var templateID: String?
    /// Its name, as typed.
    public var name: String
    /// The kind of papers; empty for all.
    public var kind: String
    /// The lines.
    public var rows: [Row]
    /// The kinds to choose from.
    public var kinds: [Choice]
    /// The offices to choose from.
    public var offices: [Choice]
    /// What is wrong.
    public var errors: [FieldError] = []

    /// A form; see the properties.
    public init(
        templateID: String? = nil,
        name: String = "",
        kind: String = "",
        rows: [Row] = [],
        kinds: [Choice],
        offices: [Choice]
    ) {
        self.templateID = templateID
        self.name = name
        self.kind = kind
        self.rows = rows
        self.kinds = kinds
        self.offices = offices
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let filled = rows.filter { !$0.office.isEmpty }
        let shown = filled + Array(repeating: Row(), count: max(3, Self.leastRows - filled.count))
        return frame.document(
            title: templateID == nil ? "Neuer Weg der Mitzeichnung" : "Weg der Mitzeichnung",
            section: .signOffs,
            styles: [.signOffCSS],
            """
            \(Crumbs(links: [
                (label: "Mitzeichnung", address: OfficePath.signOffs.text),
                (label: "Wege der Mitzeichnung", address: OfficePath.signOffTemplates.text),
            ]))
            <h1>\(if: templateID == nil, "Neuer Weg der Mitzeichnung", else: "Weg der Mitzeichnung")</h1>
            \(ErrorSummary(errors: errors))
            \(frame.form(to: templateID.map { .editSignOffTemplate($0) } ?? .signOffTemplates, style: "card stack", """
                \(TextField(
                    name: "name", label: "Name", value: name, hint: "Zum Beispiel „Beschlussvorlage mit Kosten“.",
                    error: errors.message(for: "name"), autocomplete: "off"
                ))
                \(SelectField(
                    name: "kind", label: "Art der Vorlage", choices: [Choice(value: "", label: "Alle Arten")] + kinds,
                    selected: kind, error: errors.message(for: "kind"), width: .medium
                ))
                \(table(shown))
                <div class="actions"><button type="submit" class="primary">Speichern</button></div>
                """))
            \(given: templateID, { id in
                """
                <details class="add"><summary>\(Icon.remove)Weg entfernen</summary>
                <p class="row-about">Der Weg wird nicht mehr angeboten. Laufende Mitzeichnungen bleiben, wie sie sind.</p>
                \(frame.form(to: .signOffTemplateRemoval(id), "<button type=\"submit\">Entfernen</button>"))</details>
                """
            })
            """
        )
    }

    private func table(_ shown: [Row]) -> HTML {
        let wrong = errors.message(for: Self.names(0).office)
        return """
            <div class="field field-full\(if: wrong != nil, " field-wrong")">
            \(given: wrong, { "<p class=\"field-error\" id=\"error-office-0\">\(Icon.warning)\($0)</p>" })
            <p class="hint">Gleiche Stufe: nebeneinander. Leere Zeilen zählen nicht; nach dem Speichern kommen neue dazu.</p>
            <div class="table-scroll"><table class="template-steps"><caption class="visually-hidden">Ämter in ihrer Reihenfolge</caption>
            <thead><tr><th scope="col">Stufe</th><th scope="col">Amt</th><th scope="col">Arbeitstage</th></tr></thead>
            <tbody>\(each: shown.enumerated(), { index, row in
                let names = Self.names(index)
                return """
                    <tr><td><input id="field-\(names.stage)" name="\(names.stage)" type="text" inputmode="numeric" \
                    aria-label="Stufe, Zeile \(index + 1)" value="\(row.stage)"\
                    \(flag: "aria-invalid=\"true\"", if: errors.message(for: names.stage) != nil)>\
                    \(given: errors.message(for: names.stage), { "<p class=\"field-error\">\($0)</p>" })</td>
                    <td><select id="field-\(names.office)" name="\(names.office)" aria-label="Amt, Zeile \(index + 1)">\
                    <option value="">–</option>\(each: offices, { office in
                        "<option value=\"\(office.value)\"\(flag: "selected", if: office.value == row.office)>\(office.label)</option>"
                    })</select></td>
                    <td><input id="field-\(names.days)" name="\(names.days)" type="text" inputmode="numeric" \
                    aria-label="Arbeitstage, Zeile \(index + 1)" value="\(row.days)"\
                    \(flag: "aria-invalid=\"true\"", if: errors.message(for: names.days) != nil)>\
                    \(given: errors.message(for: names.days), { "<p class=\"field-error\">\($0)</p>" })</td></tr>
                    """
            })</tbody></table></div></div>
            """
    }
}
