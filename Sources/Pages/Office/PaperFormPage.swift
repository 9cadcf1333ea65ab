/// The form of a new paper or of one to be changed.
public struct PaperFormPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The title.
        case title
        /// One of ``PaperFormPage/kinds``.
        case kind
        /// `true` or `false`.
        case isPublic = "public"
        /// The identifier of the organization in charge.
        case organization
        /// What the council is to resolve; light notation.
        case resolution
        /// The grounds; light notation.
        case grounds
        /// `none` or `some`.
        case finance
        /// What it costs and brings, row by row.
        case financeRows = "finance_rows"
        /// The financial effects in words; light notation.
        case financeText = "finance_text"

        /// What people call the field.
        public var label: String {
            switch self {
            case .title: "Titel"
            case .kind: "Art der Vorlage"
            case .isPublic: "Öffentlichkeit"
            case .organization: "Federführung"
            case .resolution: "Beschlussvorschlag"
            case .grounds: "Begründung"
            case .finance: "Finanzielle Auswirkungen"
            case .financeRows: "Kosten und Einnahmen"
            case .financeText: "Erläuterung der finanziellen Auswirkungen"
            }
        }

        /// The value of a selection as people read it; texts stay as they are.
        public func words(_ value: String) -> String {
            switch (self, value) {
            case (.isPublic, "true"): "öffentlich"
            case (.isPublic, "false"): "nichtöffentlich"
            case (.finance, "none"): "keine"
            case (.finance, "some"): "ja, wie folgt"
            case (.isPublic, _), (.finance, _), (.financeRows, ""): "keine Angabe"
            case (.financeRows, _): TypedFinancialRow.rows(in: value).map(\.words).joined(separator: "\n")
            default: value
            }
        }
    }

    /// What is typed, as it was sent.
    public struct Values: FieldValues {
        /// The title.
        public var title: String
        /// The kind.
        public var kind: String
        /// Unanswered at first.
        public var isPublic: Bool?
        /// The identifier of the organization in charge.
        public var organization: String
        /// What the council is to resolve.
        public var resolution: String
        /// The grounds.
        public var grounds: String
        /// `none`, `some` or nothing.
        public var finance: String
        /// What it costs and brings, without empty rows.
        public var financeRows: [TypedFinancialRow]
        /// The financial effects in words.
        public var financeText: String

        /// The values, empty for a new paper.
        public init(
            title: String = "",
            kind: String = "",
            isPublic: Bool? = nil,
            organization: String = "",
            resolution: String = "",
            grounds: String = "",
            finance: String = "",
            financeRows: [TypedFinancialRow] = [],
            financeText: String = ""
        ) {
            self.title = title
            self.kind = kind
            self.isPublic = isPublic
            self.organization = organization
            self.resolution = resolution
            self.grounds = grounds
            self.finance = finance
            self.financeRows = financeRows
            self.financeText = financeText
        }

        /// The value of a field as it is sent.
        public subscript(field: Field) -> String {
            get {
                switch field {
                case .title: title
                case .kind: kind
                case .isPublic: isPublic.map { $0 ? "true" : "false" } ?? ""
                case .organization: organization
                case .resolution: resolution
                case .grounds: grounds
                case .finance: finance
                case .financeRows: TypedFinancialRow.text(of: financeRows)
                case .financeText: financeText
                }
            }
            set {
                switch field {
                case .title: title = newValue
                case .kind: kind = newValue
                case .isPublic: isPublic = Bool(newValue)
                case .organization: organization = newValue
                case .resolution: resolution = newValue
                case .grounds: grounds = newValue
                case .finance: finance = newValue
                case .financeRows: financeRows = TypedFinancialRow.rows(in: newValue)
                case .financeText: financeText = newValue
                }
            }
        }
    }

    /// The name of the hidden input that names the paper which a new one is about.
    public static let parentField = "amends"

    /// Nothing for a new paper.
    public var paperID: String?
    /// Such as `2026/041`; empty for a new paper.
    public var reference: String
    /// Nothing for a new paper.
    public var version: Int?
    /// What is typed.
    public var values: Values
    /// What the form was filled with at first; nothing for a new paper.
    public var base: FormBase?
    /// The kinds to choose from.
    public var kinds: [Choice]
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// What is wrong.
    public var errors: [FieldError]
    /// The pages that the text would become, asked for without scripts.
    public var preview: ShownPreview?
    /// Where the server keeps what is typed.
    public var keeping: DraftKeeping?
    /// Unsaved writing that the form could be filled with.
    public var drafts: [ShownDraft] = []
    /// The parts that the form does not ask for, by kind.
    public var unasked: [String: Set<Field>] = [:]
    /// The numbers that a new paper would get, by kind; empty where it has one or gets it otherwise.
    public var comingNumbers: [String: String] = [:]
    /// The kinds that a new paper can begin as.
    public var beginnings: [Choice] = []
    /// The paper that a new one is about.
    public var parent: PaperReference?
    /// The unsaved writing that it is filled with.
    public var continued: ShownDraft?
    /// The pictures that the text can show.
    public var pictures: [ShownPicture] = []

    /// A form.
    public init(
        paperID: String? = nil,
        reference: String = "",
        version: Int? = nil,
        values: Values,
        base: FormBase? = nil,
        kinds: [Choice],
        organizations: [Choice],
        errors: [FieldError] = []
    ) {
        self.paperID = paperID
        self.reference = reference
        self.version = version
        self.values = values
        self.base = base
        self.kinds = kinds
        self.organizations = organizations
        self.errors = errors
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let title = paperID == nil ? "Vorlage anlegen" : "Vorlage \(reference) ändern"
        return frame.document(
            title: title,
            section: .papers,
            width: .broad,
            styles: [.previewCSS, .editorCSS],
            scripts: [.previewJS, .editorJS, .draftsJS, .paperFormJS],
            """
            \(Crumbs(links: [(label: "Vorlagen", address: OfficePath.papers.text)]))
            <div class="page-head"><div><h1>\(title)</h1></div><div class="actions">\(panel.toggle)</div></div>
            <div class="columns columns-preview" data-preview-columns>
            <div>\(ErrorSummary(errors: errors))
            \(given: continued, { $0.continued.html })\
            \(if: !drafts.isEmpty, ShownDraft.offer(drafts, paperID: paperID, in: frame))
            <p class="draft-state" role="status" data-draft-state hidden></p>
            \(if: !beginnings.isEmpty && parent == nil, beginningLinks)
            \(NotationHelp())
            \(PicturePanel(paperID: paperID, pictures: pictures))
            \(frame.form(
                to: paperID.map { .editPaper($0) } ?? .papers, version: version, base: base,
                keptAt: .paperDrafts(paperID), style: "stack", flags: "id=\"paper-form\"",
                "\(given: keeping, { $0.fields })\(fields)"
            ))</div>
            \(panel.html(in: frame))
            </div>
            """
        )
    }

    private var panel: PreviewPanel { PreviewPanel(address: .paperPreview(paperID), shown: preview) }

    func message(_ field: Field) -> String? {
        errors.message(for: field.rawValue)
    }

    private var fields: HTML {
        """
        \(TextField(
            name: Field.title.rawValue, label: Field.title.label, value: values.title,
            hint: "Kurz und sprechend; so steht er auf der Tagesordnung.", error: message(.title), autocomplete: "off"
        ))
        \(given: parent, { parent in
            """
            <input type="hidden" name="\(Self.parentField)" value="\(parent.id)"><p class="notice notice-information">\
            <span>Änderungsantrag zu <a href="\(OfficePath.paper(parent.id))">\(parent.reference) \(parent.title)</a>. \
            \(parent.isPublic
                ? "Die Nummer entsteht aus der Nummer dieser Vorlage."
                : "Diese Vorlage ist nichtöffentlich; der Änderungsantrag ist es auch und bekommt eine eigene Nummer.")\
            </span></p>
            """
        })
        <div class="field-row">
        \(SelectField(
            name: Field.kind.rawValue, label: Field.kind.label, choices: kinds, selected: values.kind,
            placeholder: "Bitte wählen", error: message(.kind), width: .medium
        ))
        \(SelectField(
            name: Field.organization.rawValue, label: Field.organization.label, choices: organizations,
            selected: values.organization, placeholder: "Bitte wählen", error: message(.organization), width: .medium
        ))
        </div>
        \(kindTools)
        \(RadioGroup.publicity(
            name: Field.isPublic.rawValue, isPublic: values.isPublic,
            hint: "Nichtöffentlich, wenn das öffentliche Wohl oder berechtigte Interessen Einzelner es verlangen.",
            error: message(.isPublic)
        ))
        \(part(.resolution, resolutionField))
        \(part(.grounds, groundsField))
        \(part(.finance, financeFields))
        <div class="actions"><button type="submit" class="primary">Vorlage speichern</button>
        \(panel.button)<a class="button" href="\(paperID.map { OfficePath.paper($0) } ?? .papers)">Abbrechen</a></div>
        """
    }
}
