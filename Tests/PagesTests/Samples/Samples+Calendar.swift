import CouncilModel
import Pages

extension Samples {
    var calendarPages: [SamplePage] {
        [
            SamplePage(
                name: "calendar",
                model: calendar(isList: false),
                html: calendar(isList: false).render(in: frame())
            ),
            SamplePage(
                name: "calendar-list",
                model: calendar(isList: true),
                html: calendar(isList: true).render(in: frame())
            ),
            SamplePage(name: "vacations", model: vacations, html: vacations.render(in: frame())),
            SamplePage(name: "locations", model: locations, html: locations.render(in: frame())),
            SamplePage(
                name: "meeting-series-form",
                model: MeetingSeriesFormPage(form: seriesForm),
                html: MeetingSeriesFormPage(form: seriesForm).render(in: frame())
            ),
            SamplePage(name: "meeting-series-dates", model: seriesDates, html: seriesDates.render(in: frame())),
            SamplePage(name: "meeting-series", model: series, html: series.render(in: frame())),
        ]
    }

    func calendar(isList: Bool) -> CalendarPage {
        var page = CalendarPage(
            month: today,
            today: today,
            entries: [12, 13].map { day in
                .init(
                    id: self("m\(day)"),
                    title: self("Gemeinsame Sitzung des Hauptausschusses und des Bauausschusses"),
                    bodies: self("HA und BA"),
                    start: instant(5, day, 18),
                    place: self("Ratssaal"),
                    isCancelled: day == 13,
                    collisions: day == 12 ? [self("Gleichzeitig „Sozialausschuss“: Erika Mustermann")] : []
                )
            },
            holidays: [CivilDate(2026, 5, 14): self("Christi Himmelfahrt")],
            organizations: organizations,
            organization: self("o2"),
            isList: isList,
            mayCreate: true
        )
        page.vacations = [CivilDate(2026, 5, 15): self("Bewegliche Ferien")]
        return page
    }

    var vacations: VacationPage {
        VacationPage(
            vacations: [
                .init(
                    id: self("v1"),
                    name: self("Sommerferien"),
                    first: CivilDate(2026, 6, 29),
                    last: CivilDate(2026, 8, 7)
                )
            ],
            form: seriesForm
        )
    }

    private var seriesForm: RecordFormPage {
        RecordFormPage(
            title: self("Mehrere Sitzungen anlegen"),
            section: .calendar,
            way: [(self("Kalender"), .calendar)],
            target: .meetingSeriesPreview,
            fields: [
                .init(self("organization"), self("Gremium"), .choice(organizations), value: self("o2")),
                .init(self("first"), self("Erster Tag"), .day, value: self("2026-05-01")),
                .init(self("start_time"), self("Beginn"), .time, value: self("18:00")),
                .init(self("vacation"), self("In den Ferien keine Sitzung"), .tick, value: self("true")),
            ],
            button: self("Termine ansehen")
        )
    }

    var seriesDates: MeetingSeriesFormPage {
        var page = MeetingSeriesFormPage(
            form: seriesForm,
            rhythm: self("am ersten im Monat, Dienstag"),
            lines: [
                .init(
                    planned: CivilDate(2026, 5, 5),
                    day: self("2026-05-06"),
                    notes: [self("Verschoben.")],
                    warnings: [self("Der Raum ist belegt: „Jugendparlament“.")],
                    isChosen: true
                ),
                .init(
                    planned: CivilDate(2026, 7, 7),
                    day: self(""),
                    notes: [self("Sommerferien.")],
                    warnings: [],
                    isChosen: false
                ),
            ]
        )
        page.form.errors = [FieldError(field: "days", message: self("Der Raum ist belegt."))]
        return page
    }

    var series: MeetingSeriesPage {
        MeetingSeriesPage(
            id: self("s1"),
            rhythm: self("jeden ersten Dienstag im Monat"),
            lines: [5, 6].map { month in
                .init(
                    id: self("m\(month)"),
                    title: self("12. Sitzung des Hauptausschusses"),
                    start: instant(month, 5, 18),
                    movedFrom: month == 6 ? CivilDate(2026, 6, 2) : nil,
                    state: StateMark(label: self("geplant"), kind: .open),
                    canBeCancelled: true
                )
            },
            refusals: [self("Nichts wurde abgesagt.")]
        )
    }
}
