/// A plain form for one record of the town: labelled fields, one below the other, and what is wrong with them.
public struct RecordFormPage: Sendable {
    /// One field.
    public struct Field: Sendable {
        /// What is typed or chosen.
        public enum Input: Sendable {
            /// One line.
            case text
            /// A day.
            case day
            /// A time of day.
            case time
            /// One of several.
            case choice([Choice])
            /// Any of several.
            case choices([Choice])
            /// Yes or no.
            case tick
        }

        /// The name that is sent.
        public var name: String
        /// What people call it.
        public var label: String
        /// What is typed.
        public var input: Input
        /// What it holds; `true` for a box that is ticked; several values separated by blanks.
        public var value: String
        /// How to fill it.
        public var hint: String?
        /// Whether it may stay empty.
        public var isOptional: Bool

        /// A field; see the properties.
        public init(
            _ name: String,
            _ label: String,
            _ input: Input = .text,
            value: String = "",
            hint: String? = nil,
            isOptional: Bool = false
        ) {
            self.name = name
            self.label = label
            self.input = input
            self.value = value
            self.hint = hint
            self.isOptional = isOptional
        }
    }

    /// The heading.
    public var title: String
    /// The part of the menu.
    public var section: OfficeSection
    /// The way back: words and address; the last one is where "Abbrechen" leads.
    public var way: [(label: String, path: OfficePath)]
    /// Where the form goes.
    public var target: OfficePath
    /// The fields.
    public var fields: [Field]
    /// What the button says.
    public var button: String
    /// What is wrong.
    public var errors: [FieldError] = []
    /// A sentence above the form.
    public var lead: String = ""

    /// A form; see the properties.
    public init(
        title: String,
        section: OfficeSection,
        way: [(label: String, path: OfficePath)],
        target: OfficePath,
        fields: [Field],
        button: String = "Speichern"
    ) {
        self.title = title
        self.section = section
        self.way = way
        self.target = target
        self.fields = fields
        self.button = button
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: title,
            section: section,
            """
            \(Crumbs(links: way.map { (label: $0.label, address: $0.path.text) }))
            <h1>\(title)</h1>
            \(given: lead, { "<p class=\"lead\">\($0)</p>" })\(ErrorSummary(errors: errors))
            \(form(in: frame))
            """
        )
    }

    /// The form alone, for pages that show more.
    func form(in frame: OfficeFrame) -> HTML {
        frame.form(
            to: target,
            style: "stack",
            """
            \(inputs)
            <div class="actions"><button type="submit" class="primary">\(button)</button>
            \(given: way.last, { "<a class=\"button\" href=\"\($0.path)\">Abbrechen</a>" })</div>
            """
        )
    }

    /// The fields without the form around them.
    var inputs: HTML { "\(each: fields, { Self.html($0, error: errors.message(for: $0.name)) })" }

    private static func html(_ field: Field, error: String?) -> HTML {
        func line(_ kind: TextField.Kind, _ width: FieldWidth) -> HTML {
            TextField(
                name: field.name,
                label: field.label,
                value: field.value,
                kind: kind,
                hint: field.hint,
                error: error,
                isOptional: field.isOptional,
                autocomplete: "off",
                width: width
            ).html
        }
        switch field.input {
        case .text: return line(.text, .full)
        case .day: return line(.date, .medium)
        case .time: return line(.time, .short)
        case .choice(let choices):
            return SelectField(
                name: field.name,
                label: field.label,
                choices: choices,
                selected: field.value,
                placeholder: field.isOptional ? "Keine Angabe" : "Bitte wählen",
                hint: field.hint,
                error: error,
                isOptional: field.isOptional
            ).html
        case .choices(let choices):
            let chosen = Set(field.value.split(separator: " ").map(String.init))
            return """
                <fieldset class="field" id="field-\(field.name)"><legend>\(field.label)</legend>
                \(given: field.hint, { "<p class=\"hint\">\($0)</p>" })\
                \(given: error, { "<p class=\"field-error\">\(Icon.warning)\($0)</p>" })
                \(each: choices, { choice in
                    Checkbox(
                        name: field.name, label: choice.label, value: choice.value,
                        isChecked: chosen.contains(choice.value), identifier: "\(field.name)-\(choice.value)"
                    ).html
                })</fieldset>
                """
        case .tick:
            return Checkbox(name: field.name, label: field.label, isChecked: field.value == "true").html
        }
    }
}
