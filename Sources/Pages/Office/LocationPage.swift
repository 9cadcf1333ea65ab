/// The rooms for meetings, each to be changed, and the form of the next one.
public struct LocationPage: Sendable {
    /// A room.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// Its name.
        public var room: String
        /// Street and number.
        public var street: String
        /// How many people can sit there.
        public var seats: Int?
        /// Whether it is reached without steps.
        public var isAccessible: Bool

        /// A room; see the properties.
        public init(id: String, room: String, street: String, seats: Int?, isAccessible: Bool) {
            self.id = id
            self.room = room
            self.street = street
            self.seats = seats
            self.isAccessible = isAccessible
        }
    }

    /// All rooms, by name.
    public var rooms: [Line]
    /// The form: of a new room, or of the one that is changed.
    public var form: RecordFormPage

    /// The rooms.
    public init(rooms: [Line], form: RecordFormPage) {
        self.rooms = rooms
        self.form = form
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Räume",
            section: .calendar,
            """
            \(Crumbs(links: [(label: "Kalender", address: OfficePath.calendar.text)]))
            <h1>Räume</h1>
            <p class="lead">Diese Räume stehen beim Anlegen einer Sitzung zur Wahl. Zur selben Zeit bekommt jeden nur eine Sitzung; \
            eine ohne Ende zählt drei Stunden, eine abgesagte gibt ihn frei.</p>
            \(ErrorSummary(errors: form.errors))
            \(if: rooms.isEmpty, EmptyNote(text: "Es ist noch kein Raum eingetragen.").html, else: """
                <div class="table-scroll" role="region" tabindex="0" aria-label="Tabelle Räume"><table class="members"><caption class="visually-hidden">Räume</caption>
                <thead><tr><th scope="col">Raum</th><th scope="col">Straße</th><th scope="col">Plätze</th>\
                <th scope="col">Barrierefrei</th><th scope="col"><span class="visually-hidden">Ändern</span></th></tr></thead>
                <tbody>\(each: rooms, row)</tbody></table></div>
                """)
            <section><h2>\(form.title)</h2>
            \(form.form(in: frame))</section>
            """
        )
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr><th scope="row">\(line.room)</th><td>\(line.street)</td>\
        <td>\(given: line.seats, { "\($0)" })</td><td>\(line.isAccessible ? "ja" : "nein")</td>\
        <td><a href="\(OfficePath.locations.text + "?location=" + line.id)">Ändern<span class="visually-hidden">: \
        \(line.room)</span></a></td></tr>
        """
    }
}
