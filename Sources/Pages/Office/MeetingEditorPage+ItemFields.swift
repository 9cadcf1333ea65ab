extension MeetingEditorPage.NewItem {
    private typealias Field = MeetingEditorPage.ItemField

    /// The fields of an item, the same where one is added and where one is changed.
    ///
    /// - Parameters:
    ///   - papers: Papers offered while typing.
    ///   - publicityHint: What a change of the part brings about.
    /// - Returns: The fields without form and button.
    func fields(papers: [PaperReference], publicityHint: String? = nil) -> HTML {
        """
        \(TextField(
            name: Field.title.rawValue, label: Field.title.label, value: title,
            hint: "Bleibt das Feld leer, gilt der Titel der Vorlage.",
            error: errors.message(for: Field.title.rawValue), isOptional: true, autocomplete: "off"
        ))
        \(TextField(
            name: Field.paper.rawValue, label: Field.paper.label, value: paper, hint: "Nummer, zum Beispiel 2026/041",
            error: errors.message(for: Field.paper.rawValue), isOptional: true, autocomplete: "off",
            list: "paper-suggestions", width: .medium
        ))
        \(SelectField(
            name: Field.nature.rawValue, label: Field.nature.label, choices: MeetingEditorPage.Nature.allCases.map {
                Choice(value: $0.rawValue, label: $0.label)
            }, selected: nature?.rawValue ?? "",
            error: errors.message(for: Field.nature.rawValue)
        ))
        \(RadioGroup.publicity(
            name: Field.isPublic.rawValue, isPublic: isPublic, hint: publicityHint,
            error: errors.message(for: Field.isPublic.rawValue)
        ))
        \(TextField(
            name: Field.neutralTitle.rawValue, label: Field.neutralTitle.label, value: neutralTitle,
            hint: "Nur für nichtöffentliche Punkte: So steht er in der Bekanntmachung, etwa „Grundstücksangelegenheit“.",
            error: errors.message(for: Field.neutralTitle.rawValue), isOptional: true, autocomplete: "off"
        ))
        <datalist id="paper-suggestions">\(each: papers, { paper in
            "<option value=\"\(paper.reference)\">\(paper.title)</option>"
        })</datalist>
        """
    }
}
