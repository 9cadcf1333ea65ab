public import CouncilModel
public import Foundation

/// The clerk's first page: what must be done today and this week, and how the coming meetings stand.
public struct CockpitPage: Sendable {
    /// One thing to do.
    public struct Task: Sendable, Equatable {
        /// A sentence.
        public var text: String
        /// Until when.
        public var due: CivilDate
        /// Whether that day is over.
        public var isLate: Bool
        /// Where it is done.
        public var path: OfficePath

        /// Something to do; the parameters are the properties.
        public init(text: String, due: CivilDate, isLate: Bool, path: OfficePath) {
            self.text = text
            self.due = due
            self.isLate = isLate
            self.path = path
        }
    }

    /// A coming meeting with its lamps.
    public struct Row: Sendable, Equatable {
        /// The meeting's identifier.
        public var id: String
        /// Its name.
        public var title: String
        /// When it begins.
        public var start: Date
        /// One lamp for each of ``CockpitPage/columns``.
        public var lamps: [ShownLamp]

        /// A row; the parameters are the properties.
        public init(id: String, title: String, start: Date, lamps: [ShownLamp]) {
            self.id = id
            self.title = title
            self.start = start
            self.lamps = lamps
        }
    }

    /// Given name and family name.
    public var personName: String
    /// The day of the visit.
    public var today: CivilDate
    /// What is late or due today.
    public var now: [Task]
    /// What is due in the next seven days.
    public var week: [Task]
    /// The titles of the lamps.
    public var columns: [String]
    /// The coming meetings.
    public var rows: [Row]
    /// Papers that came in last, newest first.
    public var newPapers: [PaperLine]

    /// A cockpit; the parameters are the properties.
    public init(
        personName: String,
        today: CivilDate,
        now: [Task],
        week: [Task],
        columns: [String],
        rows: [Row],
        newPapers: [PaperLine]
    ) {
        self.personName = personName
        self.today = today
        self.now = now
        self.week = week
        self.columns = columns
        self.rows = rows
        self.newPapers = newPapers
    }

    /// So many things to do are shown at once; the others open below them.
    private static let shown = 8

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(title: "Übersicht", section: .home, width: .wide, styles: [.cockpitCSS], content)
    }

    private var content: HTML {
        """
        <div class="page-head"><div>
        <p class="overline">\(GermanFormat.dayWithWeekday(today))</p>
        <h1>Guten Tag, \(personName)</h1></div>
        <div class="actions"><a class="button primary" href="\(OfficePath.newMeeting)">\(Icon.plus)Sitzung anlegen</a>
        <a class="button" href="\(OfficePath.newPaper)">\(Icon.plus)Vorlage anlegen</a></div>
        </div>
        <div class="duties">
        \(duties("today", "Heute", now, "Heute ist nichts fällig. Alles Nötige ist getan."))
        \(duties("week", "Diese Woche", week, "In den nächsten sieben Tagen wird nichts fällig."))
        </div>
        \(meetings)
        <section aria-labelledby="new-papers" class="cockpit-papers">
        <h2 id="new-papers">Neue Vorlagen</h2>
        \(if: newPapers.isEmpty, EmptyNote(text: "Es ist noch keine Vorlage eingegangen.").html, else: """
            <ul class="rows paper-rows">\(each: Array(newPapers.prefix(5)), { $0.row })</ul>
            """)
        <p class="more"><a href="\(OfficePath.papers)">Alle Vorlagen</a></p>
        </section>
        """
    }

    private func duties(_ id: String, _ title: String, _ tasks: [Task], _ none: String) -> HTML {
        let first = tasks.prefix(Self.shown)
        let others = tasks.dropFirst(Self.shown)
        return """
            <section class="card duty-card" aria-labelledby="\(id)-title">
            <h2 id="\(id)-title">\(title)\(if: !tasks.isEmpty, " <span class=\"tally\">\(tasks.count)</span>")</h2>
            \(if: tasks.isEmpty, "<p class=\"all-done\">\(Icon.check)\(none)</p>", else: """
                <ol class="tasks">\(each: Array(first), line)</ol>
                """)
            \(if: !others.isEmpty, """
                <details><summary>\(others.count) weitere zeigen</summary>
                <ol class="tasks" start="\(Self.shown + 1)">\(each: Array(others), line)</ol></details>
                """)
            </section>
            """
    }

    private func line(_ task: Task) -> HTML {
        let distance = GermanFormat.distance(from: today, to: task.due)
        return """
            <li class="task">\(LampMark(
                state: task.isLate || task.due <= today ? .late : .soon,
                word: task.isLate ? "überfällig" : distance
            ))<a href="\(task.path)">\(GermanFormat.keepingCitations(task.text))</a></li>
            """
    }

    private var meetings: HTML {
        """
        <section>
        <h2 id="next-meetings">Sitzungen der nächsten acht Wochen</h2>
        \(if: rows.isEmpty, EmptyNote(
            text: "In den nächsten acht Wochen ist keine Sitzung geplant.",
            detail: "Mit „Sitzung anlegen“ tragen Sie die nächste ein."
        ).html, else: """
            <div class="table-scroll lamp-scroll" tabindex="0" role="region" aria-labelledby="next-meetings">
            <table class="lamps"><thead><tr>\
            <th scope="col">Sitzung</th>\
            \(each: columns, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
            <tbody>\(each: rows, row)</tbody></table></div>
            """)
        <p class="more"><a href="\(OfficePath.meetings)">Alle Sitzungen</a></p>
        </section>
        """
    }

    private func row(_ row: Row) -> HTML {
        let day = GermanTime(row.start).day
        return """
            <tr><th scope="row"><a href="\(OfficePath.meeting(row.id))">\(row.title)</a>\
            <span class="row-about">\(GermanFormat.weekdayAbbreviation(day)), \(GermanFormat.shortDay(day)), \
            \(GermanFormat.time(row.start)) · \(GermanFormat.distance(from: today, to: day))</span></th>\
            \(each: row.lamps, cell)</tr>
            """
    }

    private func cell(_ lamp: ShownLamp) -> HTML {
        """
        <td><span class="lamp-title">\(lamp.title)</span>
        \(lamp.details)</td>
        """
    }
}
