internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Several meetings planned at once: the form, its dates, planning the ticked ones, and the series afterwards.
struct MeetingSeriesRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/meeting-series/new", CreateMeetingSeries.self) { visit in
            visit.page { MeetingSeriesFormPage(form: form(visit)).render(in: $0) }
        }
        routes.ask("/meeting-series/preview", PreviewMeetingSeries.self, bodyLimit: 1_000_000) { visit in
            try await preview(visit, [])
        }
        routes.post("/meeting-series", CreateMeetingSeries.self) { try await create($0) }
        routes.get("/meeting-series/{id}", ShowMeetingSeries.self) { try await series($0, [], .ok) }
        routes.post("/meeting-series/{id}/cancellation", CancelMeetingSeries.self) { try await cancel($0) }
    }

    private func preview(_ visit: Visit, _ violations: [RuleViolation]) async throws -> WebResponse {
        let typed = try await visit.request.form()
        let draft = MeetingSeriesDraft(typed)
        let rules = visit.counter.office.rules
        do {
            let action = PreviewMeetingSeries(body: visit.town.body.id, draft: draft, rules: rules)
            let lines = try await visit.perform(action).map(Self.line)
            var filled = form(visit).refused(typed, violations)
            filled.errors = zip(violations, filled.errors).map { violation, error in
                switch violation {
                case .seriesDate, .missing("Sitzungen anlegen am"), .unreadable("Sitzungen anlegen am", _):
                    FieldError(field: "days", message: error.message)
                default: error
                }
            }
            if lines.isEmpty {
                let nothing = RuleViolation.unreadable(
                    field: "Letzter Tag",
                    expected: "ein Tag, bis zu dem der Rhythmus mindestens einen Termin ergibt"
                )
                filled = form(visit).refused(typed, [nothing])
            }
            let page = MeetingSeriesFormPage(form: filled, rhythm: Self.words(draft), lines: lines)
            let isRefused = !violations.isEmpty || lines.isEmpty
            return .html(page.render(in: visit.frame()).bytes, status: isRefused ? .unprocessableContent : .ok)
        } catch ActionError.violates(let found) {
            let page = MeetingSeriesFormPage(form: form(visit).refused(typed, found))
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private static func words(_ draft: MeetingSeriesDraft) -> String {
        let rhythm = rhythms.first { $0.value == draft.rhythm }?.label ?? ""
        let weekday = weekdays.first { $0.value == draft.weekday }?.label ?? ""
        return "\(rhythm), \(weekday)"
    }

    private static func line(_ line: PreviewMeetingSeries.Line) -> MeetingSeriesFormPage.Line {
        var notes: [String] = []
        if let holiday = line.entry.holiday { notes.append("\(GermanFormat.day(line.entry.planned)) ist \(holiday).") }
        if let vacation = line.entry.vacation { notes.append("\(vacation).") }
        if line.day == nil {
            notes.append("Nach Ihrer Wahl keine Sitzung; tragen Sie einen Tag ein, wenn doch eine sein soll.")
        } else if line.day != line.entry.planned {
            notes.append("Verschoben.")
        }
        var warnings: [String] = []
        if let holiday = line.holiday { warnings.append("Der neue Tag ist \(holiday).") }
        if line.isTwice { warnings.append("Zwei Termine der Serie liegen auf diesem Tag.") }
        warnings += line.collisions.map { collision in
            let others = collision.persons.count - 3
            return "Gleichzeitig „\(collision.meeting)“: \(collision.persons.prefix(3).joined(separator: ", "))"
                + (others > 0 ? " und \(others) weitere." : ".")
        }
        if let other = line.roomTaken { warnings.append("Der Raum ist belegt: „\(other)“.") }
        return MeetingSeriesFormPage.Line(
            planned: line.entry.planned,
            day: line.day?.description ?? "",
            notes: notes,
            warnings: warnings,
            isChosen: line.isChosen
        )
    }

    private func create(_ visit: Visit) async throws -> WebResponse {
        let draft = MeetingSeriesDraft(try await visit.request.form())
        let action = CreateMeetingSeries(body: visit.town.body.id, draft: draft, rules: visit.counter.office.rules)
        do {
            return try await visit.carryOut(action) { id in
                visit.go(to: .seriesOfMeetings(id.description), done: .seriesPlanned)
            }
        } catch ActionError.violates(let violations) {
            return try await preview(visit, violations)
        }
    }

    private func series(
        _ visit: Visit,
        _ refusals: [String],
        _ status: HTTPResponse.Status
    ) async throws -> WebResponse {
        let id: MeetingSeriesID = try visit.id()
        let shown = try await visit.perform(ShowMeetingSeries(series: id))
        let page = MeetingSeriesPage(
            id: id.description,
            rhythm: shown.series.words,
            lines: shown.dates.map { date in
                let day = date.meeting.start.map { CivilDate($0, in: .councilDefault) }
                return MeetingSeriesPage.Line(
                    id: date.meeting.id.description,
                    title: date.meeting.name,
                    start: date.meeting.start,
                    movedFrom: day == date.planned ? nil : date.planned,
                    state: date.meeting.mark,
                    canBeCancelled: date.meeting.state == .scheduled && !date.isAnnounced
                        && day.map { $0 >= visit.today } ?? true
                )
            },
            refusals: refusals
        )
        return .html(page.render(in: visit.frame()).bytes, status: status)
    }

    private func cancel(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let id: MeetingSeriesID = try visit.id()
        let action = CancelMeetingSeries(
            series: id,
            from: MeetingID(form.text("meeting")),
            reason: form.text("reason")
        )
        do {
            return try await visit.carryOut(action) { _ in
                visit.go(to: .seriesOfMeetings(id.description), done: .seriesCancelled)
            }
        } catch ActionError.violates(let violations) {
            return try await series(visit, violations.map(\.message), .unprocessableContent)
        }
    }

    private static let rhythms: [Choice] =
        [
            ("weeks-1", "Jede Woche"), ("weeks-2", "Alle 2 Wochen"), ("weeks-3", "Alle 3 Wochen"),
            ("weeks-4", "Alle 4 Wochen"), ("weeks-6", "Alle 6 Wochen"), ("weeks-8", "Alle 8 Wochen"),
            ("month-1", "Am ersten im Monat"), ("month-2", "Am zweiten im Monat"), ("month-3", "Am dritten im Monat"),
            ("month-4", "Am vierten im Monat"), ("last", "Am letzten im Monat"),
        ].map { Choice(value: $0.0, label: $0.1) }

    private static let weekdays: [Choice] =
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"].enumerated()
        .map { Choice(value: "\($0 + 1)", label: $1) }

    private func form(_ visit: Visit) -> RecordFormPage {
        typealias Field = RecordFormPage.Field
        let committees = visit.town.committeeChoices(on: visit.today)
        let holidays = [
            ("move", "auf den nächsten Werktag verlegen"), ("skip", "ausfallen lassen"), ("keep", "stehen lassen"),
        ].map { Choice(value: $0.0, label: $0.1) }
        return RecordFormPage(
            title: "Mehrere Sitzungen anlegen",
            section: .calendar,
            way: [("Kalender", .calendar)],
            target: .meetingSeriesPreview,
            fields: [
                Field("organization", "Gremium", .choice(committees)),
                Field(
                    "title",
                    "Titel",
                    hint: "Für alle gleich. Bleibt das Feld leer, entsteht er aus dem Gremium.",
                    isOptional: true
                ),
                Field(
                    "number",
                    "Nummer der ersten Sitzung",
                    hint: "Zum Beispiel 17 für „17. Sitzung“; die weiteren werden fortgezählt.",
                    isOptional: true
                ),
                Field("rhythm", "Rhythmus", .choice(Self.rhythms)),
                Field("weekday", "Wochentag", .choice(Self.weekdays)),
                Field("first", "Erster Tag", .day), Field("last", "Letzter Tag", .day),
                Field("start_time", "Beginn", .time), Field("end_time", "Ende", .time, isOptional: true),
                Field("holidays", "An Feiertagen", .choice(holidays), value: "move"),
                Field("vacation", "In den Ferien keine Sitzung", .tick, value: "true"),
                Field("room", "Raum", .choice(visit.town.locations.filter(\.isRoom).map(\.choice)), isOptional: true),
                Field("location", "Ort", hint: "Gilt, wenn kein Raum gewählt ist.", isOptional: true),
            ],
            button: "Termine ansehen"
        )
    }
}

extension Meeting {
    /// Where it stands.
    var mark: StateMark {
        switch state {
        case .scheduled: .scheduled
        case .invited: .invited
        case .held: .held
        case .cancelled: .cancelled
        }
    }
}

extension MeetingSeriesDraft {
    init(_ form: FormValues) {
        let chosen = Set(form.all("picks"))
        let planned = form.text("anew") == "true" ? [] : form.all("planned")
        self.init(
            meeting: MeetingDraft(
                name: form.text("title"),
                date: "",
                startTime: form.text("start_time"),
                endTime: form.text("end_time"),
                organization: OrganizationID(form.text("organization")),
                location: form.text("location"),
                room: LocationID(form.text("room"))
            ),
            firstNumber: form.text("number"),
            rhythm: form.text("rhythm"),
            weekday: form.text("weekday"),
            first: form.text("first"),
            last: form.text("last"),
            onHolidays: form.text("holidays"),
            skipsVacation: form.text("vacation") == "true",
            picks: planned.prefix(400).compactMap { text in
                CivilDate(text).map {
                    Pick(planned: $0, day: form.text("day-\(text)"), isChosen: chosen.contains(text))
                }
            }
        )
    }
}
