/// The form that adds a file to a paper.
public struct FileUploadForm: Sendable, Equatable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The bytes.
        case file
        /// What people read; the file's own name if it stays empty.
        case name = "file_name"
        /// `true` or `false`.
        case isPublic = "file_public"
    }

    /// What people read.
    public var name: String
    /// Unanswered at first.
    public var isPublic: Bool?
    /// The largest size that is taken.
    public var byteLimit: Int
    /// Whether the paper is public: an attachment of a non-public paper is never public.
    public var isPaperPublic = true
    /// What is wrong.
    public var errors: [FieldError]

    /// The form, empty or as it was sent.
    public init(
        name: String = "",
        isPublic: Bool? = nil,
        byteLimit: Int = 100_000_000,
        errors: [FieldError] = []
    ) {
        self.name = name
        self.isPublic = isPublic
        self.byteLimit = byteLimit
        self.errors = errors
    }

    func html(paperID: String, version: Int, _ frame: OfficeFrame) -> HTML {
        """
        <details class="add card"\(flag: "open", if: !errors.isEmpty)><summary>\(Icon.plus)Datei hinzufügen</summary>
        \(ErrorSummary(errors: errors))
        \(frame.form(
            to: .paperFiles(paperID), version: version, draft: "upload-\(paperID)", style: "stack", sendsFiles: true,
            flags: "data-uploads", fields
        ))</details>
        """
    }

    private var fields: HTML {
        """
        \(TextField(
            name: Field.file.rawValue, label: "Datei", kind: .file,
            hint: "PDF, höchstens \(GermanFormat.fileSize(byteLimit)).",
            error: errors.message(for: Field.file.rawValue), accepts: "application/pdf"
        ))
        \(TextField(
            name: Field.name.rawValue, label: "Bezeichnung", value: name, hint: "Zum Beispiel „Anlage 1: Lageplan“.",
            error: errors.message(for: Field.name.rawValue), isOptional: true, autocomplete: "off"
        ))
        \(if: isPaperPublic, RadioGroup.publicity(
            name: Field.isPublic.rawValue, isPublic: isPublic, error: errors.message(for: Field.isPublic.rawValue)
        ).html, else: """
            <p>\(PublicityMark(isPublic: false)) wie die Vorlage</p>\
            <input type="hidden" name="\(Field.isPublic.rawValue)" value="false">
            """)
        <div class="progress" data-upload-progress hidden><progress max="100" value="0" aria-label="Hochladen"></progress>\
        <p role="status"></p></div>
        <div class="actions"><button type="submit">Datei hochladen</button></div>
        """
    }
}
