/// The form that corrects an attachment or takes it away.
public struct FileFormPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// What people read.
        case name = "file_name"
        /// `true` or `false`.
        case isPublic = "file_public"
    }

    /// The file's identifier.
    public var fileID: String
    /// The paper's identifier.
    public var paperID: String
    /// What stands on the way back, such as `2026/041 · Radweg`.
    public var paperTitle: String
    /// What people read.
    public var name: String
    /// Whether everybody may read it; `nil` when the question was not answered.
    public var isPublic: Bool?
    /// Whether the paper is public: an attachment of a non-public paper is never public.
    public var isPaperPublic = true
    /// What is wrong.
    public var errors: [FieldError]

    /// A form.
    public init(
        fileID: String,
        paperID: String,
        paperTitle: String,
        name: String,
        isPublic: Bool?,
        errors: [FieldError] = []
    ) {
        self.fileID = fileID
        self.paperID = paperID
        self.paperTitle = paperTitle
        self.name = name
        self.isPublic = isPublic
        self.errors = errors
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Anlage ändern",
            section: .papers,
            """
            \(Crumbs(links: [
                (label: "Vorlagen", address: OfficePath.papers.text),
                (label: paperTitle, address: OfficePath.paper(paperID).text),
            ]))
            <h1>Anlage ändern</h1>
            \(ErrorSummary(errors: errors))
            \(frame.form(to: .editFile(fileID), draft: "file-\(fileID)", style: "stack", fields))
            <section id="removal" class="card danger" aria-labelledby="removal-title">
            <h2 id="removal-title">Anlage entfernen</h2>
            <p>Die Anlage verschwindet aus der Vorlage und, wenn sie veröffentlicht ist, sofort aus dem Gremienportal.</p>
            \(frame.form(to: .fileRemoval(fileID), """
                <button type="submit" class="warning">\(Icon.remove)Anlage entfernen</button>
                """))
            </section>
            """
        )
    }

    private var fields: HTML {
        """
        \(TextField(
            name: Field.name.rawValue, label: "Bezeichnung", value: name, hint: "Zum Beispiel „Anlage 1: Lageplan“.",
            error: errors.message(for: Field.name.rawValue), autocomplete: "off"
        ))
        \(if: isPaperPublic, RadioGroup.publicity(
            name: Field.isPublic.rawValue, isPublic: isPublic,
            hint: "Nichtöffentlich: Die Anlage verschwindet sofort aus dem Gremienportal. Öffentlich: Sie erscheint dort mit der nächsten Veröffentlichung.",
            error: errors.message(for: Field.isPublic.rawValue)
        ).html, else: """
            <p>\(PublicityMark(isPublic: false)) wie die Vorlage</p>\
            <input type="hidden" name="\(Field.isPublic.rawValue)" value="false">
            """)
        <div class="actions"><button type="submit" class="primary">Anlage speichern</button>
        <a class="button" href="\(OfficePath.paper(paperID))">Abbrechen</a></div>
        """
    }
}
