public import CouncilModel

/// The days on which the town does not meet, and the form of further ones.
public struct VacationPage: Sendable {
    /// A vacation.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// "Sommerferien".
        public var name: String
        /// First day.
        public var first: CivilDate
        /// Last day.
        public var last: CivilDate

        /// A vacation; see the properties.
        public init(id: String, name: String, first: CivilDate, last: CivilDate) {
            self.id = id
            self.name = name
            self.first = first
            self.last = last
        }
    }

    /// All vacations, earliest first.
    public var vacations: [Line]
    /// The form of a new one.
    public var form: RecordFormPage

    /// The vacations.
    public init(vacations: [Line], form: RecordFormPage) {
        self.vacations = vacations
        self.form = form
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Ferien",
            section: .calendar,
            """
            \(Crumbs(links: [(label: "Kalender", address: OfficePath.calendar.text)]))
            <h1>Ferien</h1>
            <p class="lead">Schulferien und andere Wochen ohne Sitzung. Der Kalender zeigt sie, und wer mehrere Sitzungen auf einmal \
            anlegt, kann sie aussparen. Die gesetzlichen Feiertage kennt Ratswerk selbst.</p>
            \(ErrorSummary(errors: form.errors))
            \(if: vacations.isEmpty, EmptyNote(text: "Es sind noch keine Ferien eingetragen.").html, else: """
                <div class="table-scroll" role="region" tabindex="0" aria-label="Tabelle Ferien"><table class="members"><caption class="visually-hidden">Ferien</caption>
                <thead><tr><th scope="col">Bezeichnung</th><th scope="col">Erster Tag</th><th scope="col">Letzter Tag</th>\
                <th scope="col"><span class="visually-hidden">Entfernen</span></th></tr></thead>
                <tbody>\(each: vacations, { row($0, frame) })</tbody></table></div>
                """)
            <section><h2>\(form.title)</h2>
            \(form.form(in: frame))</section>
            """
        )
    }

    private func row(_ line: Line, _ frame: OfficeFrame) -> HTML {
        """
        <tr><th scope="row">\(line.name)</th><td>\(GermanFormat.day(line.first))</td><td>\(GermanFormat.day(line.last))</td>\
        <td>\(frame.form(to: .vacationRemoval(line.id), style: "inline", """
            <button type="submit" class="quiet">Entfernen<span class="visually-hidden">: \(line.name)</span></button>
            """))</td></tr>
        """
    }
}
