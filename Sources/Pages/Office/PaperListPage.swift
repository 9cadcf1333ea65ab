/// All papers the person may read, with search and filter.
public struct PaperListPage: Sendable {
    /// What the list is narrowed to.
    public struct Filter: Sendable, Equatable {
        /// Words in title, number or text; the field is `q`.
        public var text: String
        /// A kind or nothing; the field is `kind`.
        public var kind: String
        /// An organization's identifier or nothing; the field is `organization`.
        public var organizationID: String
        /// A year or nothing; the field is `year`.
        public var year: String

        /// A filter.
        public init(
            text: String = "",
            kind: String = "",
            organizationID: String = "",
            year: String = ""
        ) {
            self.text = text
            self.kind = kind
            self.organizationID = organizationID
            self.year = year
        }
    }

    /// The filter in use.
    public var filter: Filter
    /// The kinds to choose from.
    public var kinds: [Choice]
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The years to choose from, newest first.
    public var years: [Int]
    /// The papers, newest first.
    public var papers: [PaperLine]
    /// Which part is shown.
    public var window: PageWindow
    /// Whether papers may be created.
    public var mayCreate: Bool
    /// Whether the kinds of papers may be changed.
    public var mayChangeKinds = false

    /// A list.
    public init(
        filter: Filter,
        kinds: [Choice],
        organizations: [Choice],
        years: [Int],
        papers: [PaperLine],
        window: PageWindow,
        mayCreate: Bool
    ) {
        self.filter = filter
        self.kinds = kinds
        self.organizations = organizations
        self.years = years
        self.papers = papers
        self.window = window
        self.mayCreate = mayCreate
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(title: "Vorlagen", section: .papers, width: .wide, content)
    }

    private var content: HTML {
        """
        <div class="page-head"><h1>Vorlagen</h1>\(if: mayCreate, """
            <div class="actions">\(if: mayChangeKinds, """
                <a class="button" href="\(OfficePath.paperKinds)">Arten von Vorlagen</a>
                """)<a class="button primary" href="\(OfficePath.newPaper)">\(Icon.plus)Vorlage anlegen</a></div>
            """)</div>
        \(PaperFilterForm(
            action: OfficePath.papers.text, text: filter.text, kind: filter.kind, organization: filter.organizationID,
            year: filter.year, kinds: kinds, organizations: organizations, years: years
        ))
        <p class="count" role="status">\(window.count("Vorlage", "Vorlagen"))\
        \(given: filter.text, { " zu „\($0)“" })</p>
        \(if: papers.isEmpty, emptyNote.html, else: """
            <ul class="rows paper-rows">\(each: papers, { $0.row })</ul>
            """)
        \(Pager(window: window, path: OfficePath.papers.text, query: [
            (name: "q", value: filter.text), (name: "kind", value: filter.kind),
            (name: "organization", value: filter.organizationID), (name: "year", value: filter.year),
        ]))
        """
    }

    private var emptyNote: EmptyNote {
        filter == Filter()
            ? EmptyNote(text: "Es gibt noch keine Vorlage.", detail: mayCreate ? "Legen Sie die erste an." : nil)
            : EmptyNote(
                text: "Zu dieser Auswahl gibt es keine Vorlage.",
                detail: "Versuchen Sie weniger oder andere Wörter, oder lassen Sie einen Filter weg."
            )
    }
}
