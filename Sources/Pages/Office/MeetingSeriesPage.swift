public import CouncilModel
public import Foundation

/// The meetings of a series as they stand, and calling the rest of it off.
public struct MeetingSeriesPage: Sendable {
    /// A meeting.
    public struct Line: Sendable {
        /// The meeting's identifier.
        public var id: String
        /// Its title.
        public var title: String
        /// When it begins; unknown while the date is open.
        public var start: Date?
        /// Where it moved from; nothing when it is where the rhythm put it.
        public var movedFrom: CivilDate?
        /// Where it stands.
        public var state: StateMark
        /// Whether it is still to come and nobody was told of it.
        public var canBeCancelled: Bool

        /// A meeting; see the properties.
        public init(
            id: String,
            title: String,
            start: Date?,
            movedFrom: CivilDate?,
            state: StateMark,
            canBeCancelled: Bool
        ) {
            self.id = id
            self.title = title
            self.start = start
            self.movedFrom = movedFrom
            self.state = state
            self.canBeCancelled = canBeCancelled
        }
    }

    /// The series' identifier.
    public var id: String
    /// The rhythm in words: "jeden ersten Dienstag im Monat".
    public var rhythm: String
    /// Its meetings.
    public var lines: [Line]
    /// Why nothing was called off.
    public var refusals: [String]

    /// A series; see the properties.
    public init(id: String, rhythm: String, lines: [Line], refusals: [String] = []) {
        self.id = id
        self.rhythm = rhythm
        self.lines = lines
        self.refusals = refusals
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let rest = lines.filter(\.canBeCancelled)
        return frame.document(
            title: "Serie: \(rhythm)",
            section: .calendar,
            """
            \(Crumbs(links: [(label: "Kalender", address: OfficePath.calendar.text)]))
            <h1>Serie: \(rhythm)</h1>
            \(each: refusals, { Notice(kind: .warning, text: $0).html })
            <p class="lead">Jede Sitzung der Serie geht ihren eigenen Weg: Wird eine verlegt, bleiben die anderen, wo sie sind.</p>
            <ul class="rows">\(each: lines, row)</ul>
            \(if: !rest.isEmpty, """
                <section class="card" aria-labelledby="rest-title"><h2 id="rest-title">Rest der Serie absagen</h2>
                <p>Sagt die gewählte und alle späteren Sitzungen ab und gibt ihre Räume frei. Das geht, solange zu keiner von ihnen \
                eine Einladung oder Veröffentlichung ergangen ist, und lässt sich nicht zurücknehmen.</p>
                \(frame.form(to: .meetingSeriesCancellation(id), style: "stack", """
                    \(SelectField(
                        name: "meeting", label: "Ab", choices: rest.map { line in
                            Choice(
                                value: line.id,
                                label: (line.start.map { GermanFormat.shortDayAndTime($0) } ?? "ohne Termin") + " · " + line.title
                            )
                        }, selected: rest.first?.id ?? ""
                    ))
                    \(TextField(name: "reason", label: "Grund"))
                    <div class="actions"><button type="submit">Diese und alle späteren absagen</button></div>
                    """))</section>
                """)
            """
        )
    }

    private func row(_ line: Line) -> HTML {
        """
        <li class="meeting-row">\(given: line.start, { DateLeaf(day: GermanTime($0).day).html })
        <div class="row-text"><h2><a href="\(OfficePath.meeting(line.id))">\(line.title)</a></h2>
        <p class="row-about">\(given: line.start, { "\(GermanFormat.time($0))" })\
        \(given: line.movedFrom, { " · verlegt vom \(GermanFormat.day($0))" })</p></div>\(line.state)</li>
        """
    }
}
