public import CouncilModel

/// The form of a series of meetings, and the dates that it gives, each to be ticked or shifted.
public struct MeetingSeriesFormPage: Sendable {
    /// A date.
    public struct Line: Sendable {
        /// The day that the rhythm gives.
        public var planned: CivilDate
        /// The day of the meeting, `yyyy-mm-dd`, as it was typed; empty: none.
        public var day: String
        /// What is to be known of it, a sentence each.
        public var notes: [String]
        /// What speaks against it, a sentence each.
        public var warnings: [String]
        /// Whether it is ticked.
        public var isChosen: Bool

        /// A date; see the properties.
        public init(planned: CivilDate, day: String, notes: [String], warnings: [String], isChosen: Bool) {
            self.planned = planned
            self.day = day
            self.notes = notes
            self.warnings = warnings
            self.isChosen = isChosen
        }
    }

    /// What is asked, with what was typed and what is wrong.
    public var form: RecordFormPage
    /// The rhythm in words: "jeden ersten Dienstag im Monat".
    public var rhythm: String
    /// The dates; empty before they were asked for.
    public var lines: [Line]

    /// A form; see the properties.
    public init(form: RecordFormPage, rhythm: String = "", lines: [Line] = []) {
        self.form = form
        self.rhythm = rhythm
        self.lines = lines
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: form.title,
            section: .calendar,
            width: lines.isEmpty ? .normal : .wide,
            styles: [.calendarCSS],
            """
            \(Crumbs(links: [(label: "Kalender", address: OfficePath.calendar.text)]))
            <h1>\(form.title)</h1>
            \(ErrorSummary(errors: form.errors))
            \(if: lines.isEmpty, form.form(in: frame), else: dates(in: frame))
            """
        )
    }

    /// The dates come first; what was asked for can still be changed below them.
    private func dates(in frame: OfficeFrame) -> HTML {
        let chosen = lines.count(where: \.isChosen)
        return frame.form(
            to: .meetingSeries,
            """
            <section aria-labelledby="dates-title"><h2 id="dates-title">\(GermanFormat.count(lines.count, "Termin", "Termine")): \(rhythm)</h2>
            <p>\(chosen) davon \(chosen == 1 ? "ist" : "sind") angekreuzt. Jeden Tag können Sie verschieben; „Neu prüfen“ zeigt, was am \
            neuen Tag dagegen spricht. Angelegt werden alle angekreuzten Sitzungen oder keine.</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label="Tabelle der Termine">
            <table class="series-dates"><thead><tr><th scope="col">Anlegen</th><th scope="col">Nach dem Rhythmus</th>\
            <th scope="col">Tag der Sitzung</th><th scope="col">Hinweise</th></tr></thead>
            <tbody id="field-days">\(each: lines, row)</tbody></table></div>
            <div class="actions"><button type="submit" class="primary">Angekreuzte Sitzungen anlegen</button>
            <button type="submit" formaction="\(OfficePath.meetingSeriesPreview)">Neu prüfen</button>
            <a class="button" href="\(OfficePath.calendar)">Abbrechen</a></div></section>
            <details><summary>Angaben ändern</summary><div class="stack">\(form.inputs)
            <p>Ändern sich Rhythmus, Tage oder Feiertage, entsteht die Liste neu.</p>
            <div class="actions"><button type="submit" name="anew" value="true" \
            formaction="\(OfficePath.meetingSeriesPreview)">Termine neu berechnen</button></div></div></details>
            """
        )
    }

    private func row(_ line: Line) -> HTML {
        let id = line.planned.description
        let label = GermanFormat.dayWithWeekday(line.planned)
        return """
            <tr><td><input type="checkbox" id="pick-\(id)" name="picks" value="\(id)"\(flag: "checked", if: line.isChosen)>\
            <label for="pick-\(id)" class="visually-hidden">Sitzung nach dem \(label) anlegen</label></td>
            <th scope="row">\(label)<input type="hidden" name="planned" value="\(id)"></th>
            <td><label for="day-\(id)" class="visually-hidden">Tag statt \(label)</label>\
            <input id="day-\(id)" name="day-\(id)" type="date" value="\(line.day)"></td>
            <td>\(each: line.notes, { "<p class=\"row-about\">\($0)</p>" })\
            \(each: line.warnings, { "<p class=\"day-collision\">\(Icon.warning)<span>\($0)</span></p>" })</td></tr>
            """
    }
}
