public import CouncilModel
public import Foundation

/// What is next: for the clerk with what is missing, for councillors with what is new.
public struct HomePage: Sendable {
    /// A coming meeting.
    public struct UpcomingMeeting: Sendable, Equatable {
        /// The meeting's identifier.
        public var id: String
        /// Such as `12. Sitzung des Hauptausschusses`.
        public var title: String
        /// When it begins.
        public var start: Date
        /// Where, such as `Rathaus, Großer Saal`.
        public var location: String
        /// Where it stands.
        public var state: StateMark
        /// What the clerk still has to do, each as a short sentence; empty for councillors.
        public var missing: [String]
        /// Items on the agenda the person may read.
        public var itemCount: Int

        /// A meeting.
        public init(
            id: String,
            title: String,
            start: Date,
            location: String,
            state: StateMark,
            missing: [String] = [],
            itemCount: Int
        ) {
            self.id = id
            self.title = title
            self.start = start
            self.location = location
            self.state = state
            self.missing = missing
            self.itemCount = itemCount
        }
    }

    /// Something that waits for this person.
    public struct Assignment: Sendable, Equatable {
        /// What to do, such as `Vorlage 2026/041 zur Veröffentlichung bestätigen`.
        public var text: String
        /// Why and since when.
        public var detail: String
        /// Where to do it.
        public var path: OfficePath

        /// An assignment.
        public init(
            text: String,
            detail: String,
            path: OfficePath
        ) {
            self.text = text
            self.detail = detail
            self.path = path
        }
    }

    /// Given name and family name.
    public var personName: String
    /// The day of the visit.
    public var today: CivilDate
    /// The next meetings, soonest first.
    public var meetings: [UpcomingMeeting]
    /// What waits for the person.
    public var assignments: [Assignment]
    /// Papers that came in since the last visit, newest first.
    public var newPapers: [PaperLine]
    /// Whether meetings and papers may be created.
    public var mayCreate: Bool

    /// An overview.
    public init(
        personName: String,
        today: CivilDate,
        meetings: [UpcomingMeeting],
        assignments: [Assignment],
        newPapers: [PaperLine],
        mayCreate: Bool
    ) {
        self.personName = personName
        self.today = today
        self.meetings = meetings
        self.assignments = assignments
        self.newPapers = newPapers
        self.mayCreate = mayCreate
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(title: "Übersicht", section: .home, width: .wide, content)
    }

    private var content: HTML {
        """
        <div class="page-head"><div>
        <p class="overline">\(GermanFormat.dayWithWeekday(today))</p>
        <h1>Guten Tag, \(personName)</h1></div>
        \(if: mayCreate, """
            <div class="actions"><a class="button primary" href="\(OfficePath.newMeeting)">\(Icon.plus)Sitzung anlegen</a>
            <a class="button" href="\(OfficePath.newPaper)">\(Icon.plus)Vorlage anlegen</a></div>
            """)
        </div>
        <div class="columns">
        <section aria-labelledby="next-meetings">
        <h2 id="next-meetings">Nächste Sitzungen</h2>
        \(if: meetings.isEmpty, EmptyNote(
            text: "Es ist keine Sitzung geplant.",
            detail: mayCreate ? "Mit „Sitzung anlegen“ tragen Sie die nächste ein." : nil
        ).html, else: "<ul class=\"rows\">\(each: meetings, row)</ul>")
        <p class="more"><a href="\(OfficePath.meetings)">Alle Sitzungen</a></p>
        </section>
        <div>
        \(if: !assignments.isEmpty, assignmentList)
        <section aria-labelledby="new-papers">
        <h2 id="new-papers">Neue Vorlagen</h2>
        \(if: newPapers.isEmpty, EmptyNote(text: "Seit Ihrem letzten Besuch ist nichts Neues eingegangen.").html, else: """
            <ul class="rows paper-rows">\(each: newPapers, { $0.row })</ul>
            """)
        <p class="more"><a href="\(OfficePath.papers)">Alle Vorlagen</a></p>
        </section>
        </div>
        </div>
        """
    }

    private func row(_ meeting: UpcomingMeeting) -> HTML {
        let day = GermanTime(meeting.start).day
        return """
            <li class="meeting-row">
            \(DateLeaf(day: day))
            <div class="row-text">
            <h3><a href="\(OfficePath.meeting(meeting.id))">\(meeting.title)</a></h3>
            <p class="row-about">\(GermanFormat.distance(from: today, to: day)), \(GermanFormat.time(meeting.start))\
            \(given: meeting.location, { " · \($0)" }) · \
            \(GermanFormat.count(meeting.itemCount, "Tagesordnungspunkt", "Tagesordnungspunkte"))</p>
            \(if: !meeting.missing.isEmpty, """
                <p class="missing-title">Noch zu tun:</p>
                <ul class="missing">\(each: meeting.missing, { "<li>\($0)</li>" })</ul>
                """)
            </div>
            \(meeting.state)
            </li>
            """
    }

    private var assignmentList: HTML {
        """
        <section aria-labelledby="assignments">
        <h2 id="assignments">Wartet auf Sie</h2>
        <ul class="rows">\(each: assignments, { assignment in
            """
            <li><a class="row-link" href="\(assignment.path)">\(assignment.text)</a>\
            <p class="row-about">\(assignment.detail)</p></li>
            """
        })</ul>
        </section>
        """
    }
}
