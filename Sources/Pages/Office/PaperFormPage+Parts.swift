/// The parts of a paper, as far as its kind has them.
extension PaperFormPage {
    /// Whether the form asks for a part; one that holds a text is always shown.
    func asks(_ part: Field) -> Bool {
        if part == .finance, values.finance == "some" || !values.financeText.isEmpty { return true }
        return unasked[values.kind]?.contains(part) != true || part != .finance && !values[part].isEmpty
    }

    var beginningLinks: HTML {
        """
        <details class="card"><summary>Mit dem Text und den Teilen einer Art beginnen</summary>
        <ul>\(each: beginnings, { kind in
            """
            <li><a href="\(OfficePath.newPaper)?\(Field.kind.rawValue)=\(kind.value)">\(kind.label)</a></li>
            """
        })</ul></details>
        """
    }

    var resolutionField: HTML {
        """
        \(TextArea(
            name: Field.resolution.rawValue, label: Field.resolution.label, value: values.resolution,
            hint: "Ein vollständiger Satz, der unverändert beschlossen werden kann.", error: message(.resolution),
            isOptional: true, rows: 5, isStructured: true
        ))
        """
    }

    var groundsField: HTML {
        """
        \(TextArea(
            name: Field.grounds.rawValue, label: Field.grounds.label, value: values.grounds, error: message(.grounds),
            isOptional: true, rows: 14, isStructured: true
        ))
        """
    }

    var financeFields: HTML {
        """
        \(RadioGroup(
            name: Field.finance.rawValue, legend: Field.finance.label,
            choices: [Choice(value: "none", label: "keine"), Choice(value: "some", label: "ja, wie folgt")],
            selected: values.finance, error: message(.finance)
        ))
        \(TextArea(
            name: Field.financeText.rawValue, label: Field.financeText.label, value: values.financeText,
            hint: "Betrag, Haushaltsjahr, Produkt, Folgekosten.", error: message(.financeText), isOptional: true, rows: 4,
            isStructured: true
        ))
        """
    }
}
