/// All published papers, with search and filter.
public struct PortalPaperListPage: Sendable {
    /// The filter in use; see ``PaperListPage/Filter`` for the field names.
    public var filter: PaperListPage.Filter
    /// The kinds to choose from.
    public var kinds: [Choice]
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The years to choose from, newest first.
    public var years: [Int]
    /// The papers, in the order they are shown.
    public var papers: [PublicPaperLine]
    /// Which part is shown.
    public var window: PageWindow

    /// A list.
    public init(
        filter: PaperListPage.Filter,
        kinds: [Choice],
        organizations: [Choice],
        years: [Int],
        papers: [PublicPaperLine],
        window: PageWindow
    ) {
        self.filter = filter
        self.kinds = kinds
        self.organizations = organizations
        self.years = years
        self.papers = papers
        self.window = window
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Vorlagen",
            path: .papers,
            query: query,
            description: "Vorlagen, Anträge und Mitteilungen: \(frame.townName).",
            section: .papers,
            """
            <h1>Vorlagen</h1>
            \(PaperFilterForm(
                action: PortalPath.papers.text, text: filter.text, kind: filter.kind,
                organization: filter.organizationID, year: filter.year, kinds: kinds, organizations: organizations,
                years: years
            ))
            <p class="count" role="status">\(GermanFormat.count(window.total, "Vorlage", "Vorlagen"))\
            \(given: filter.text, { " zu „\($0)“" })</p>
            \(if: papers.isEmpty, EmptyNote(
                text: "Zu dieser Auswahl gibt es keine Vorlage.",
                detail: "Versuchen Sie weniger oder andere Wörter, oder lassen Sie einen Filter weg."
            ).html, else: "<ul class=\"rows paper-rows\">\(each: papers, { $0.html })</ul>")
            \(Pager(window: window, path: PortalPath.papers.text, query: query.filter { $0.name != "page" }))
            """
        )
    }

    private var query: [(name: String, value: String)] {
        [
            (name: "q", value: filter.text), (name: "kind", value: filter.kind),
            (name: "organization", value: filter.organizationID), (name: "year", value: filter.year),
            (name: "page", value: window.page > 1 ? String(window.page) : ""),
        ]
    }
}
