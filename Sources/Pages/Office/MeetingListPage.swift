public import Foundation

/// All meetings the person may see, by month.
public struct MeetingListPage: Sendable {
    /// A meeting in the list.
    public struct Line: Sendable, Equatable {
        /// The meeting's identifier.
        public var id: String
        /// Such as `12. Sitzung des Hauptausschusses`.
        public var title: String
        /// When it begins; unknown while the date is open.
        public var start: Date?
        /// Where.
        public var location: String
        /// Where it stands.
        public var state: StateMark
        /// How its preparation stands, for the clerk; empty once it is over.
        public var lamps: [ShownLamp] = []

        /// A meeting.
        public init(
            id: String,
            title: String,
            start: Date?,
            location: String,
            state: StateMark
        ) {
            self.id = id
            self.title = title
            self.start = start
            self.location = location
            self.state = state
        }

        var html: HTML {
            """
            <li class="meeting-row">
            \(given: start, { DateLeaf(day: GermanTime($0).day).html })
            <div class="row-text"><h3><a href="\(OfficePath.meeting(id))">\(title)</a></h3>
            <p class="row-about">\(given: start, { "\(GermanFormat.time($0))" })\
            \(if: start != nil && !location.isEmpty, " · ")\(location)</p>\(ShownLamp.line(lamps, of: title))</div>
            \(state)
            </li>
            """
        }
    }

    /// What the list is narrowed to.
    public struct Filter: Sendable, Equatable {
        /// `upcoming` or `past`.
        public var period: String
        /// An organization's identifier or nothing.
        public var organizationID: String

        /// A filter; the field names are `period` and `organization`.
        public init(period: String = "upcoming", organizationID: String = "") {
            self.period = period
            self.organizationID = organizationID
        }
    }

    /// The filter in use.
    public var filter: Filter
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The meetings, in the order they are shown.
    public var meetings: [Line]
    /// Which part is shown.
    public var window: PageWindow
    /// Whether meetings may be created.
    public var mayCreate: Bool

    /// A list.
    public init(
        filter: Filter,
        organizations: [Choice],
        meetings: [Line],
        window: PageWindow,
        mayCreate: Bool
    ) {
        self.filter = filter
        self.organizations = organizations
        self.meetings = meetings
        self.window = window
        self.mayCreate = mayCreate
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(title: "Sitzungen", section: .meetings, content)
    }

    private var content: HTML {
        """
        <div class="page-head"><h1>Sitzungen</h1><div class="actions"><a class="button" href="\(OfficePath.calendar)">\(Icon.calendar)Kalender</a>\
        \(if: mayCreate, " <a class=\"button primary\" href=\"\(OfficePath.newMeeting)\">\(Icon.plus)Sitzung anlegen</a>")</div></div>
        <form class="filter" action="\(OfficePath.meetings)">
        \(SelectField(
            name: "period", label: "Zeitraum",
            choices: [Choice(value: "upcoming", label: "Kommende"), Choice(value: "past", label: "Vergangene")],
            selected: filter.period
        ))
        \(SelectField(
            name: "organization", label: "Gremium", choices: [Choice(value: "", label: "Alle Gremien")] + organizations,
            selected: filter.organizationID
        ))
        <button type="submit">Anzeigen</button>
        </form>
        <p class="count" role="status">\(GermanFormat.count(window.total, "Sitzung", "Sitzungen"))</p>
        \(if: meetings.isEmpty, EmptyNote(
            text: "Für diese Auswahl gibt es keine Sitzung.", detail: "Wählen Sie einen anderen Zeitraum oder ein anderes Gremium."
        ).html, else: "\(each: groupedByMonth(meetings, start: \.start), group)")
        \(Pager(window: window, path: OfficePath.meetings.text, query: [
            (name: "period", value: filter.period), (name: "organization", value: filter.organizationID),
        ]))
        """
    }

    private func group(_ month: (title: String, values: [Line])) -> HTML {
        """
        <h2 class="month">\(month.title)</h2>
        <ul class="rows">\(each: month.values, { $0.html })</ul>
        """
    }
}
