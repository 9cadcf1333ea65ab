/// Search and filter above a list of papers, of the office and of the portal.
struct PaperFilterForm: HTMLElement {
    let action: String
    let text: String
    let kind: String
    let organization: String
    let year: String
    let kinds: [Choice]
    let organizations: [Choice]
    let years: [Int]

    var html: HTML {
        """
        <form class="filter" role="search" aria-label="Vorlagen suchen" action="\(action)">
        \(TextField(
            name: "q", label: "Suchwörter", value: text, kind: .search, isOptional: true, saysOptional: false,
            autocomplete: "off"
        ))
        \(SelectField(
            name: "kind", label: "Art", choices: [Choice(value: "", label: "Alle Arten")] + kinds, selected: kind
        ))
        \(SelectField(
            name: "organization", label: "Gremium",
            choices: [Choice(value: "", label: "Alle Gremien")] + organizations, selected: organization
        ))
        \(SelectField(
            name: "year", label: "Jahr",
            choices: [Choice(value: "", label: "Alle Jahre")]
                + years.map { Choice(value: String($0), label: String($0)) },
            selected: year, width: .short
        ))
        <button type="submit" class="primary">\(Icon.magnifier)Suchen</button>
        </form>
        """
    }
}
