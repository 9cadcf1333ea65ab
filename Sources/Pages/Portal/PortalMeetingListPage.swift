/// All published meetings, by month.
public struct PortalMeetingListPage: Sendable {
    /// `upcoming` or `past`; the field is `period`.
    public var period: String
    /// An organization's identifier or nothing; the field is `organization`.
    public var organizationID: String
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The meetings, in the order they are shown.
    public var meetings: [PublicMeetingLine]
    /// Which part is shown.
    public var window: PageWindow

    /// A list.
    public init(
        period: String,
        organizationID: String,
        organizations: [Choice],
        meetings: [PublicMeetingLine],
        window: PageWindow
    ) {
        self.period = period
        self.organizationID = organizationID
        self.organizations = organizations
        self.meetings = meetings
        self.window = window
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Sitzungen",
            path: .meetings,
            query: query,
            description: "Sitzungskalender: \(frame.townName).",
            section: .meetings,
            """
            <h1>Sitzungen</h1>
            <form class="filter" action="\(PortalPath.meetings)">
            \(SelectField(
                name: "period", label: "Zeitraum",
                choices: [Choice(value: "upcoming", label: "Kommende"), Choice(value: "past", label: "Vergangene")],
                selected: period
            ))
            \(SelectField(
                name: "organization", label: "Gremium",
                choices: [Choice(value: "", label: "Alle Gremien")] + organizations, selected: organizationID
            ))
            <button type="submit">Anzeigen</button>
            </form>
            <p class="count" role="status">\(GermanFormat.count(window.total, "Sitzung", "Sitzungen"))</p>
            \(if: meetings.isEmpty, EmptyNote(
                text: "Für diese Auswahl gibt es keine Sitzung.",
                detail: "Wählen Sie einen anderen Zeitraum oder ein anderes Gremium."
            ).html, else: months)
            \(Pager(window: window, path: PortalPath.meetings.text, query: query.filter { $0.name != "page" }))
            """
        )
    }

    private var months: HTML {
        """
        \(each: groupedByMonth(meetings, start: \.start), { month in
            """
            <h2 class="month">\(month.title)</h2>
            <ul class="rows">\(each: month.values, { $0.html(level: 3) })</ul>
            """
        })
        """
    }

    private var query: [(name: String, value: String)] {
        [
            (name: "period", value: period), (name: "organization", value: organizationID),
            (name: "page", value: window.page > 1 ? String(window.page) : ""),
        ]
    }
}
