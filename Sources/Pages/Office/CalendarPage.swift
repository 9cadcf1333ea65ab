public import CouncilModel
public import Foundation

/// A month of meetings: a table of weeks, a list on small screens and paper.
public struct CalendarPage: Sendable {
    /// A meeting.
    public struct Entry: Sendable {
        /// The meeting's identifier.
        public var id: String
        /// Its title.
        public var title: String
        /// The short names of those who meet.
        public var bodies: String
        /// When it begins.
        public var start: Date
        /// Where.
        public var place: String
        /// Whether it was called off.
        public var isCancelled: Bool
        /// Who would have to sit elsewhere at the same time; empty for nobody.
        public var collisions: [String]

        /// A meeting; see the properties.
        public init(
            id: String,
            title: String,
            bodies: String,
            start: Date,
            place: String,
            isCancelled: Bool,
            collisions: [String]
        ) {
            self.id = id
            self.title = title
            self.bodies = bodies
            self.start = start
            self.place = place
            self.isCancelled = isCancelled
            self.collisions = collisions
        }
    }

    /// The first day of the month.
    public var month: CivilDate
    /// Today.
    public var today: CivilDate
    /// The meetings, earliest first.
    public var entries: [Entry]
    /// The names of holidays.
    public var holidays: [CivilDate: String]
    /// Days without meetings.
    public var vacations: [CivilDate: String] = [:]
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The organization in use.
    public var organization: String
    /// Whether the list is shown instead of the weeks.
    public var isList: Bool
    /// Whether meetings may be planned.
    public var mayCreate: Bool

    /// A month; see the properties.
    public init(
        month: CivilDate,
        today: CivilDate,
        entries: [Entry],
        holidays: [CivilDate: String],
        organizations: [Choice],
        organization: String,
        isList: Bool,
        mayCreate: Bool
    ) {
        self.month = month.adding(days: 1 - month.day)
        self.today = today
        self.entries = entries
        self.holidays = holidays
        self.organizations = organizations
        self.organization = organization
        self.isList = isList
        self.mayCreate = mayCreate
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Kalender \(GermanFormat.monthAndYear(month))",
            section: .calendar,
            width: .wide,
            styles: [.calendarCSS],
            """
            <div class="page-head"><h1>Kalender</h1><div class="actions">
            <a class="button" href="\(OfficePath.account)">\(Icon.calendar)Im eigenen Kalender abonnieren</a>\
            \(if: mayCreate, """
                 <a class="button" href="\(OfficePath.locations)">Räume</a>
                 <a class="button" href="\(OfficePath.vacations)">Ferien</a>
                 <a class="button" href="\(OfficePath.newMeetingSeries)">Mehrere Sitzungen anlegen</a>
                 <a class="button primary" href="\(OfficePath.newMeeting)">\(Icon.plus)Sitzung anlegen</a>
                """)</div></div>
            \(filter)
            <div class="month-head"><h2>\(GermanFormat.monthAndYear(month))</h2>
            <nav class="actions" aria-label="Monate">\(link(month.adding(days: -1), "Vorheriger Monat", .back))
            \(link(today, "Heute", .calendar))
            \(link(month.adding(days: 31), "Nächster Monat", .next))</nav></div>
            \(if: !isList, weeks)
            \(list)
            """
        )
    }

    private var filter: HTML {
        """
        <form class="filter" action="\(OfficePath.calendar)">
        <input type="hidden" name="month" value="\(Self.word(month))">
        \(SelectField(
            name: "organization", label: "Gremium", choices: [Choice(value: "", label: "Alle Gremien")] + organizations,
            selected: organization
        ))
        \(SelectField(
            name: "view", label: "Ansicht",
            choices: [Choice(value: "month", label: "Monat"), Choice(value: "list", label: "Liste")],
            selected: isList ? "list" : "month"
        ))
        <button type="submit">Anzeigen</button>
        </form>
        """
    }

    private func link(_ day: CivilDate, _ words: String, _ icon: Icon) -> HTML {
        let query = queryText([
            (name: "month", value: Self.word(day)), (name: "organization", value: organization),
            (name: "view", value: isList ? "list" : ""),
        ])
        return "<a class=\"button\" href=\"\(OfficePath.calendar.text + query)\">\(icon)\(words)</a>"
    }

    /// `2026-05`
    static func word(_ day: CivilDate) -> String { String(day.description.prefix(7)) }

    private var days: [CivilDate] {
        var days: [CivilDate] = []
        var day = month
        while day.month == month.month {
            days.append(day)
            day = day.adding(days: 1)
        }
        return days
    }

    private func entries(on day: CivilDate) -> [Entry] { entries.filter { GermanTime($0.start).day == day } }

    private var weeks: HTML {
        let first = month.adding(days: 1 - month.weekday)
        let last = days.last ?? month
        let count = (last.daysSince1970 - first.daysSince1970) / 7 + 1
        let names = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        return """
            <table class="month-table"><caption class="visually-hidden">\(GermanFormat.monthAndYear(month))</caption>
            <thead><tr>\(each: names, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
            <tbody>\(each: 0..<count, { week in
                "<tr>\(each: 0..<7, { cell(first.adding(days: week * 7 + $0)) })</tr>"
            })</tbody></table>
            """
    }

    private func cell(_ day: CivilDate) -> HTML {
        guard day.month == month.month else { return "<td class=\"outside\"></td>" }
        let isRest = day.weekday > 5 || holidays[day] != nil || vacations[day] != nil
        return """
            <td\(attribute: "class", isRest ? "rest" : nil)\(flag: "aria-current=\"date\"", if: day == today)>
            <p class="day-number"><time datetime="\(day.description)">\(day.day)</time>\
            \(if: mayCreate, """
                <a class="day-new" href="\(OfficePath.newMeeting.text + "?day=" + day.description)">\(Icon.plus)\
                <span class="visually-hidden">Sitzung am \(GermanFormat.day(day)) anlegen</span></a>
                """)</p>
            \(given: holidays[day], { "<p class=\"holiday\">\($0)</p>" })\
            \(given: vacations[day], { "<p class=\"holiday\">\($0)</p>" })\
            \(each: entries(on: day), { entry in
                """
                <p class="day-entry\(if: entry.isCancelled, " called-off")"><a href="\(OfficePath.meeting(entry.id))">\
                <span class="day-time">\(GermanFormat.time(entry.start))</span> \(entry.bodies)</a>\
                \(if: entry.isCancelled, " <span class=\"row-about\">abgesagt</span>")\
                \(if: !entry.collisions.isEmpty, """
                    <span class="day-collision">\(Icon.warning)<span>Überschneidung</span></span>
                    """)</p>
                """
            })</td>
            """
    }

    private var list: HTML {
        let shown = days.filter { holidays[$0] != nil || !entries(on: $0).isEmpty }
        return """
            <section class="month-list\(if: !isList, " beside-table")"><h3>\(GermanFormat.count(entries.count, "Sitzung", "Sitzungen"))</h3>
            \(if: shown.isEmpty, EmptyNote(text: "In diesem Monat gibt es keine Sitzung.").html)
            <ul class="rows">\(each: shown, { day in
                """
                \(given: holidays[day], { """
                    <li class="meeting-row">\(DateLeaf(day: day).html)<div class="row-text"><p>\($0)</p>
                    <p class="row-about">Feiertag</p></div></li>
                    """ })\(each: entries(on: day), row)
                """
            })</ul></section>
            """
    }

    private func row(_ entry: Entry) -> HTML {
        """
        <li class="meeting-row">\(DateLeaf(day: GermanTime(entry.start).day).html)
        <div class="row-text"><h4><a href="\(OfficePath.meeting(entry.id))">\(entry.title)</a></h4>
        <p class="row-about">\(GermanFormat.time(entry.start))\(if: !entry.place.isEmpty, " · ")\(entry.place)\
        \(if: entry.isCancelled, " · abgesagt")</p>
        \(each: entry.collisions, { "<p class=\"day-collision\">\(Icon.warning)<span>\($0)</span></p>" })</div></li>
        """
    }
}
