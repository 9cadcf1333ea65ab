/// The kinds of papers that the clerk lays down.
public struct PaperKindsPage: Sendable {
    /// What is typed for one kind; the names of its fields are its identifier and these.
    public enum Field: String, CaseIterable, Sendable {
        /// The name.
        case name
        /// The place in the list, a number.
        case position
        /// Whether new papers can no longer be of it.
        case hidden
        /// Whether such papers are about another one.
        case subordinate
        /// Whether the form asks for a resolution.
        case asksResolution
        /// Whether the form asks for reasons.
        case asksReasons
        /// Whether the form asks for financial effects.
        case asksFinance
        /// What the resolution starts with.
        case resolution
        /// What the reasons start with.
        case grounds
        /// What the financial effects start with.
        case finance

        /// The name of the field of a kind.
        public func name(of kind: String) -> String { "\(kind)-\(rawValue)" }
    }

    /// One kind.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// What is typed.
        public var values: [Field: String]
        /// The boxes that are ticked.
        public var ticked: Set<Field>

        /// A kind; see the properties.
        public init(id: String, values: [Field: String], ticked: Set<Field>) {
            self.id = id
            self.values = values
            self.ticked = ticked
        }
    }

    /// The name of the field for one more kind.
    public static let newField = "new"

    /// The kinds in their order.
    public var lines: [Line]
    /// The name of one more.
    public var newName = ""
    /// What is wrong.
    public var errors: [FieldError] = []

    /// A page.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Arten von Vorlagen",
            section: .papers,
            """
            \(Crumbs(links: [(label: "Vorlagen", address: OfficePath.papers.text)]))
            <h1>Arten von Vorlagen</h1>
            <p class="lead">Diese Arten bietet das Formular einer neuen Vorlage an, mit den Teilen und dem Text, mit dem sie beginnt. \
            Vorlagen, die es schon gibt, ändern sich nicht.</p>
            <p>Platzhalter in den Texten: <code>{{gremium}}</code>, <code>{{amt}}</code>, <code>{{stadt}}</code>, \
            <code>{{datum}}</code>, <code>{{jahr}}</code>. Was noch nicht bekannt ist, steht in der Vorlage in eckigen Klammern.</p>
            \(ErrorSummary(errors: errors))
            \(frame.form(to: .paperKinds, style: "stack", """
                \(each: lines, fields)
                \(TextField(
                    name: Self.newField, label: "Weitere Art", value: newName, hint: "Leer lassen, wenn keine dazukommt.",
                    error: errors.message(for: Self.newField), isOptional: true, width: .medium
                ))
                <div class="actions"><button type="submit" class="primary">Speichern</button></div>
                """))
            """
        )
    }

    private func fields(_ line: Line) -> HTML {
        func text(_ field: Field) -> String { line.values[field] ?? "" }
        func box(_ field: Field, _ label: String) -> Checkbox {
            Checkbox(name: field.name(of: line.id), label: label, isChecked: line.ticked.contains(field))
        }
        func area(_ field: Field, _ label: String) -> TextArea {
            TextArea(
                name: field.name(of: line.id),
                label: label,
                value: text(field),
                isOptional: true,
                rows: 4
            )
        }
        let name = Field.name.name(of: line.id)
        return """
            <fieldset class="card stack"><legend>\(text(.name))</legend>
            <div class="field-row">
            \(TextField(
                name: name, label: "Name", value: text(.name), error: errors.message(for: name), autocomplete: "off",
                width: .medium
            ))
            \(TextField(name: Field.position.name(of: line.id), label: "Platz", value: text(.position), width: .short))
            </div>
            <details><summary>Einzelheiten, Teile und Text, mit dem sie beginnt</summary>
            <div class="stack">
            \(box(.hidden, "für neue Vorlagen nicht mehr anbieten"))
            \(box(.subordinate, "gehört immer zu einer anderen Vorlage"))
            \(box(.asksResolution, "fragt nach dem Beschlussvorschlag"))
            \(area(.resolution, "Beschlussvorschlag"))
            \(box(.asksReasons, "fragt nach der Begründung"))
            \(area(.grounds, "Begründung"))
            \(box(.asksFinance, "fragt nach finanziellen Auswirkungen"))
            \(area(.finance, "Finanzielle Auswirkungen"))
            </div></details>
            </fieldset>
            """
    }
}
