/// Two people changed the same fields of a paper at the same time: both texts side by side, nothing is lost.
public struct PaperConflictPage: Sendable {
    /// The paper's identifier.
    public var paperID: String
    /// Such as `2026/041`.
    public var reference: String
    /// The version that has been saved meanwhile.
    public var currentVersion: Int
    /// Who saved it, and when.
    public var other: ActivityLine
    /// Both versions and what became of them; at least one field is contested.
    public var merge: FormMerge<PaperFormPage.Values>
    /// The organizations, for their names.
    public var organizations: [Choice]
    /// Where the server kept what was typed; it is forgotten when the merged text is saved.
    public var keeping: DraftKeeping?

    /// A conflict.
    public init(
        paperID: String,
        reference: String,
        currentVersion: Int,
        other: ActivityLine,
        merge: FormMerge<PaperFormPage.Values>,
        organizations: [Choice]
    ) {
        self.paperID = paperID
        self.reference = reference
        self.currentVersion = currentVersion
        self.other = other
        self.merge = merge
        self.organizations = organizations
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Vorlage \(reference) wurde gleichzeitig geändert",
            section: .papers,
            width: .wide,
            """
            <h1>Vorlage \(reference) wurde gleichzeitig geändert</h1>
            \(Notice(
                kind: .warning,
                text: "\(other.person) hat diese Vorlage gespeichert, während Sie daran geschrieben haben "
                    + "(\(GermanFormat.shortDayAndTime(other.instant))).",
                detail: "Nichts ist verloren: Was nur eine Seite geändert hat, ist übernommen. Was beide geändert haben, "
                    + "steht unten in beiden Fassungen; ergänzen Sie in Ihrer, was aus der anderen bleiben soll."
            ))
            \(frame.form(
                to: .editPaper(paperID), version: currentVersion, base: FormBase(merge.theirs),
                draft: "conflict-\(paperID)-\(currentVersion)", style: "stack",
                """
                \(each: merge.contested, section)
                \(settledFields)\(given: keeping, { $0.fields })
                <div class="actions"><button type="submit" class="primary">Zusammengeführte Fassung speichern</button>
                <a class="button" href="\(OfficePath.paper(paperID))">Meine Änderungen verwerfen</a></div>
                """
            ))
            """
        )
    }

    private func section(_ field: PaperFormPage.Field) -> HTML {
        let name = field.rawValue
        return """
            <section class="conflict" aria-labelledby="conflict-\(name)">
            <h2 id="conflict-\(name)">\(field.label)</h2>
            <div class="versions">
            <div class="version"><h3>Ihre Fassung</h3><pre id="mine-\(name)">\(words(merge.mine, field))</pre></div>
            <div class="version"><h3>Fassung von \(other.person)</h3>\
            <pre id="theirs-\(name)">\(words(merge.theirs, field))</pre></div>
            </div>
            \(editor(field))
            </section>
            """
    }

    private func editor(_ field: PaperFormPage.Field) -> HTML {
        let label = "\(field.label), zusammengeführt"
        switch field {
        case .resolution, .grounds, .financeText:
            return """
                \(TextArea(name: field.rawValue, label: label, value: merge.values[field], isOptional: true, rows: 10))
                <p class="merge-tools" data-merge="\(field.rawValue)" hidden>
                <button type="button" data-take="theirs">Fassung von \(other.person) einsetzen</button>
                <button type="button" data-take="both">Beide hintereinander einsetzen</button></p>
                """
        case .title:
            return TextField(name: field.rawValue, label: label, value: merge.values[field]).html
        case .isPublic:
            return RadioGroup.publicity(
                name: field.rawValue,
                isPublic: merge.values.isPublic,
                hint: "Vorgewählt ist die strengere Antwort.",
                error: nil
            ).html
        case .kind, .organization, .finance, .financeRows:
            return RadioGroup(
                name: field.rawValue,
                legend: label,
                choices: [merge.mine, merge.theirs].map { Choice(value: $0[field], label: words($0, field)) },
                selected: merge.values[field]
            ).html
        }
    }

    private var settledFields: HTML {
        HTML(
            PaperFormPage.Field.allCases.filter { !merge.contested.contains($0) }.map { field in
                "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(merge.values[field])\">"
            }
        )
    }

    private func words(_ values: PaperFormPage.Values, _ field: PaperFormPage.Field) -> String {
        let value = values[field]
        switch field {
        case .organization: return organizations.first { $0.value == value }?.label ?? "keine Angabe"
        default: return field.words(value)
        }
    }
}
