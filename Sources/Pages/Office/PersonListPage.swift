/// All persons.
public struct PersonListPage: Sendable {
    /// The words the list is narrowed to; the field is `q`.
    public var text: String
    /// The persons, by family name.
    public var persons: [PersonLine]
    /// Which part is shown.
    public var window: PageWindow

    /// Whether persons may be entered.
    public var mayCreate = false

    /// A list.
    public init(
        text: String,
        persons: [PersonLine],
        window: PageWindow
    ) {
        self.text = text
        self.persons = persons
        self.window = window
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Personen",
            section: .persons,
            """
            <div class="page-head"><h1>Personen</h1>\(if: mayCreate, """
                <div class="actions"><a class="button primary" href="\(OfficePath.newPerson)">\(Icon.plus)Person anlegen</a></div>
                """)</div>
            <form class="filter filter-inline" role="search" aria-label="Personen suchen" action="\(OfficePath.persons)">
            \(TextField(
                name: "q", label: "Name", value: text, kind: .search, isOptional: true, saysOptional: false,
                autocomplete: "off", width: .medium
            ))
            <button type="submit">Suchen</button></form>
            <p class="count" role="status">\(GermanFormat.count(window.total, "Person", "Personen"))</p>
            \(PersonLine.list(persons) { OfficePath.person($0).text })
            \(Pager(window: window, path: OfficePath.persons.text, query: [(name: "q", value: text)]))
            """
        )
    }
}
