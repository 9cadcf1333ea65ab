/// One kind of papers: its name, how its papers are numbered, its parts and the text that they begin with.
public struct PaperKindPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The name.
        case name
        /// The place in the list, a number.
        case position
        /// How its papers are numbered; empty: as is usual.
        case numbering
        /// Whether new papers can no longer be of it.
        case hidden
        /// Whether such papers are about another one.
        case subordinate
        /// Whether other papers can amend such a paper.
        case amendable
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
    }

    /// Its identifier; nothing for a new one.
    public var kindID: String?
    /// Its name as it is saved.
    public var title: String
    /// What is typed.
    public var values: [Field: String]
    /// The boxes that are ticked.
    public var ticked: Set<Field>
    /// The schemes to choose from.
    public var numberings: [Choice]
    /// What is wrong.
    public var errors: [FieldError] = []

    /// A page; see the properties.
    public init(kindID: String?, title: String, values: [Field: String], ticked: Set<Field>, numberings: [Choice]) {
        self.kindID = kindID
        self.title = title
        self.values = values
        self.ticked = ticked
        self.numberings = numberings
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let heading = kindID == nil ? "Art hinzufügen" : "Art „\(title)“"
        return frame.document(
            title: heading,
            section: .papers,
            """
            \(Crumbs(links: [
                (label: "Vorlagen", address: OfficePath.papers.text),
                (label: "Arten von Vorlagen", address: OfficePath.paperKinds.text),
            ]))
            <div class="page-head"><h1>\(heading)</h1>\(given: kindID, { id in
                """
                <div class="actions"><a class="button" href="\(OfficePath.paperKindPreview(id))">\(Icon.document)Vorschau der \
                leeren Vorlage (PDF)</a></div>
                """
            })</div>
            \(ErrorSummary(errors: errors))
            \(frame.form(to: kindID.map { .paperKind($0) } ?? .paperKinds, style: "stack", fields))
            """
        )
    }

    private var fields: HTML {
        """
        \(line(.name, "Name", width: .medium))
        <div class="field-row">
        \(line(.position, "Platz in der Liste", width: .short))
        \(SelectField(
            name: Field.numbering.rawValue, label: "Zählung", choices: numberings, selected: text(.numbering),
            placeholder: "wie üblich", error: errors.message(for: Field.numbering.rawValue), isRequired: false, width: .medium
        ))
        </div>
        \(box(.hidden, "für neue Vorlagen nicht mehr anbieten"))
        \(box(.subordinate, "gehört immer zu einer anderen Vorlage"))
        \(box(.amendable, "kann Änderungsanträge haben"))
        <h2>Teile und Text, mit dem sie beginnen</h2>
        <p>Platzhalter in den Texten: <code>{{gremium}}</code>, <code>{{amt}}</code>, <code>{{stadt}}</code>, \
        <code>{{verfasser}}</code>, <code>{{datum}}</code>, <code>{{jahr}}</code>. Was noch nicht bekannt ist, steht in der Vorlage \
        in eckigen Klammern und wird vor der Freigabe angemahnt, ebenso wie <code>[Betrag]</code> oder <code>[…]</code>.</p>
        \(box(.asksResolution, "fragt nach dem Beschlussvorschlag"))
        \(area(.resolution, "Beschlussvorschlag"))
        \(box(.asksReasons, "fragt nach der Begründung"))
        \(area(.grounds, "Begründung"))
        \(box(.asksFinance, "fragt nach finanziellen Auswirkungen"))
        \(area(.finance, "Erläuterung der finanziellen Auswirkungen"))
        <div class="actions"><button type="submit" class="primary">Speichern</button>
        <a class="button" href="\(OfficePath.paperKinds)">Abbrechen</a></div>
        """
    }

    private func text(_ field: Field) -> String { values[field] ?? "" }

    private func line(_ field: Field, _ label: String, width: FieldWidth) -> TextField {
        TextField(
            name: field.rawValue,
            label: label,
            value: text(field),
            error: errors.message(for: field.rawValue),
            autocomplete: "off",
            width: width
        )
    }

    private func box(_ field: Field, _ label: String) -> Checkbox {
        Checkbox(name: field.rawValue, label: label, isChecked: ticked.contains(field))
    }

    private func area(_ field: Field, _ label: String) -> TextArea {
        TextArea(
            name: field.rawValue,
            label: label,
            value: text(field),
            error: errors.message(for: field.rawValue),
            isOptional: true,
            rows: 5
        )
    }
}
