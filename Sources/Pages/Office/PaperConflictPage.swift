/// Two people changed a paper at the same time: both texts side by side, nothing is lost.
public struct PaperConflictPage: Sendable {
    /// A field whose two versions differ.
    public struct Difference: Sendable, Equatable {
        /// The field.
        public var field: PaperFormPage.Field
        /// What this person typed; words for selections.
        public var mine: String
        /// What has been saved meanwhile; words for selections.
        public var theirs: String

        /// A difference.
        public init(
            field: PaperFormPage.Field,
            mine: String,
            theirs: String
        ) {
            self.field = field
            self.mine = mine
            self.theirs = theirs
        }
    }

    /// The paper's identifier.
    public var paperID: String
    /// Such as `2026/041`.
    public var reference: String
    /// The version that has been saved meanwhile.
    public var currentVersion: Int
    /// Who saved it, and when.
    public var other: ActivityLine
    /// What differs; at least one.
    public var differences: [Difference]
    /// What this person typed, complete.
    public var values: PaperFormPage.Values

    /// A conflict.
    public init(
        paperID: String,
        reference: String,
        currentVersion: Int,
        other: ActivityLine,
        differences: [Difference],
        values: PaperFormPage.Values
    ) {
        self.paperID = paperID
        self.reference = reference
        self.currentVersion = currentVersion
        self.other = other
        self.differences = differences
        self.values = values
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
                detail: "Nichts ist verloren: Unten stehen beide Fassungen. Im Feld darunter steht Ihre; ergänzen Sie, "
                    + "was aus der anderen bleiben soll, und speichern Sie."
            ))
            \(frame.form(
                to: .editPaper(paperID), version: currentVersion, draft: "paper-\(paperID)", style: "stack",
                """
                \(each: differences, section)
                \(unchangedFields)
                <div class="actions"><button type="submit" class="primary">Zusammengeführte Fassung speichern</button>
                <a class="button" href="\(OfficePath.paper(paperID))">Meine Änderungen verwerfen</a></div>
                """
            ))
            """
        )
    }

    private func section(_ difference: Difference) -> HTML {
        let name = difference.field.rawValue
        return """
            <section class="conflict" aria-labelledby="conflict-\(name)">
            <h2 id="conflict-\(name)">\(difference.field.label)</h2>
            <div class="versions">
            <div class="version"><h3>Ihre Fassung</h3><pre id="mine-\(name)">\(difference.mine)</pre></div>
            <div class="version"><h3>Fassung von \(other.person)</h3><pre id="theirs-\(name)">\(difference.theirs)</pre></div>
            </div>
            \(editor(difference.field))
            </section>
            """
    }

    private func editor(_ field: PaperFormPage.Field) -> HTML {
        let label = "\(field.label), zusammengeführt"
        switch field {
        case .resolution, .grounds, .financeText:
            return """
                \(TextArea(name: field.rawValue, label: label, value: value(field), isOptional: true, rows: 10))
                <p class="merge-tools" data-merge="\(field.rawValue)" hidden>
                <button type="button" data-take="theirs">Fassung von \(other.person) einsetzen</button>
                <button type="button" data-take="both">Beide hintereinander einsetzen</button></p>
                """
        case .title:
            return TextField(name: field.rawValue, label: label, value: value(field)).html
        case .kind, .isPublic, .organization, .finance:
            return """
                <p class="row-about">Es gilt Ihre Auswahl. Ändern können Sie sie nach dem Speichern.</p>
                <input type="hidden" name="\(field.rawValue)" value="\(value(field))">
                """
        }
    }

    private var unchangedFields: HTML {
        let changed = Set(differences.map(\.field))
        return HTML(
            PaperFormPage.Field.allCases.filter { !changed.contains($0) }.map { field in
                "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(value(field))\">"
            }
        )
    }

    private func value(_ field: PaperFormPage.Field) -> String {
        switch field {
        case .title: values.title
        case .kind: values.kind
        case .isPublic: values.isPublic.map { $0 ? "true" : "false" } ?? ""
        case .organization: values.organization
        case .resolution: values.resolution
        case .grounds: values.grounds
        case .finance: values.finance
        case .financeText: values.financeText
        }
    }
}
