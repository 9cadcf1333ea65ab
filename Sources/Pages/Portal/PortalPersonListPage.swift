/// All published persons.
public struct PortalPersonListPage: Sendable {
    /// The persons, by family name.
    public var persons: [PersonLine]
    /// Which part is shown.
    public var window: PageWindow

    /// A list.
    public init(persons: [PersonLine], window: PageWindow) {
        self.persons = persons
        self.window = window
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Personen",
            path: .persons,
            query: [(name: "page", value: window.page > 1 ? String(window.page) : "")],
            description: "Mitglieder der Gremien: \(frame.townName).",
            section: .persons,
            """
            <h1>Personen</h1>
            <p class="count">\(GermanFormat.count(window.total, "Person", "Personen"))</p>
            \(PersonLine.list(persons) { PortalPath.person($0).text })
            \(Pager(window: window, path: PortalPath.persons.text, query: []))
            """
        )
    }
}
