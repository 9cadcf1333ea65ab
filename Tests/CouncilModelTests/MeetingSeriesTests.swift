import CouncilModel
import Foundation
import Testing

@Suite struct `Meeting series` {
    private static let holidays = [
        "2026-04-03": "Karfreitag", "2026-04-06": "Ostermontag", "2026-06-04": "Fronleichnam",
        "2026-12-25": "1. Weihnachtstag", "2026-12-26": "2. Weihnachtstag", "2027-01-01": "Neujahr",
    ]

    private static func days(
        _ rhythm: MeetingSeries.Rhythm,
        _ first: String,
        _ last: String,
        _ choice: MeetingSeries.HolidayChoice = .keep
    ) throws -> [MeetingSeries.Entry] {
        let series = MeetingSeries(
            rhythm: rhythm,
            first: try #require(CivilDate(first)),
            last: try #require(CivilDate(last)),
            onHolidays: choice
        )
        return series.entries { holidays[$0.description] }
    }

    /// Rhythm, bounds, and months and days counted off a calendar.
    private static let cases: [(MeetingSeries.Rhythm, String, String, String)] = [
        // Every third Thursday of 2026.
        (
            .month(nth: 3, weekday: 4), "2026-01-01", "2026-12-31",
            "01-15 02-19 03-19 04-16 05-21 06-18 07-16 08-20 09-17 10-15 11-19 12-17"
        ),
        // A fifth Thursday is in five months only.
        (.month(nth: 5, weekday: 4), "2026-01-01", "2026-12-31", "01-29 04-30 07-30 10-29 12-31"),
        // The last Friday, across the year's end; a leap year's February.
        (.lastOfMonth(weekday: 5), "2026-11-01", "2027-02-28", "11-27 12-25 01-29 02-26"),
        (.lastOfMonth(weekday: 2), "2028-02-01", "2028-02-29", "02-29"),
        // Every second Tuesday, across the year's end; the first day is a Thursday.
        (.weeks(every: 2, weekday: 2), "2026-12-03", "2027-01-31", "12-08 12-22 01-05 01-19"),
        // The bounds belong to it.
        (.weeks(every: 1, weekday: 1), "2026-03-02", "2026-03-16", "03-02 03-09 03-16"),
        (.month(nth: 1, weekday: 7), "2026-03-02", "2026-04-04", ""),
    ]

    @Test(arguments: cases)
    func `have the days of the calendar`(
        rhythm: MeetingSeries.Rhythm,
        first: String,
        last: String,
        expected: String
    ) throws {
        let found = try Self.days(rhythm, first, last)
        #expect(found.map { $0.planned.description.suffix(5) }.joined(separator: " ") == expected)
    }

    @Test func `keep, skip or move what falls on a holiday`() throws {
        let fridays = MeetingSeries.Rhythm.weeks(every: 1, weekday: 5)
        let kept = try Self.days(fridays, "2026-04-01", "2026-04-10")
        #expect(kept.map(\.day?.description) == ["2026-04-03", "2026-04-10"])
        #expect(kept.map(\.holiday) == ["Karfreitag", nil])
        let skipped = try Self.days(fridays, "2026-04-01", "2026-04-10", .skip)
        #expect(skipped.map(\.day?.description) == [nil, "2026-04-10"])
        let moved = try Self.days(fridays, "2026-04-01", "2026-04-10", .move)
        #expect(moved.map(\.day?.description) == ["2026-04-07", "2026-04-10"])
        let christmas = try Self.days(.lastOfMonth(weekday: 5), "2026-12-01", "2026-12-31", .move)
        #expect(christmas.map(\.day?.description) == ["2026-12-28"])
        let corpusChristi = try Self.days(.month(nth: 1, weekday: 4), "2026-06-01", "2026-06-30", .move)
        #expect(corpusChristi.map(\.day?.description) == ["2026-06-05"])
    }

    @Test func `leave vacations out, also where a holiday would move a meeting into one`() throws {
        let easter = Vacation(
            id: VacationID(UUID()),
            name: "Osterferien",
            first: try #require(CivilDate("2026-04-07")),
            last: try #require(CivilDate("2026-04-17"))
        )
        func days(_ skips: Bool) throws -> [String?] {
            let series = MeetingSeries(
                rhythm: .weeks(every: 1, weekday: 5),
                first: try #require(CivilDate("2026-04-03")),
                last: try #require(CivilDate("2026-04-24")),
                onHolidays: .move,
                skipsVacation: skips
            )
            return series.entries(vacations: [easter]) { Self.holidays[$0.description] }.map(\.day?.description)
        }
        #expect(try days(true) == [nil, nil, nil, "2026-04-24"])
        #expect(try days(false) == ["2026-04-07", "2026-04-10", "2026-04-17", "2026-04-24"])
    }

    @Test func `are told in words`() throws {
        let day = try #require(CivilDate("2026-01-01"))
        let rhythms: [MeetingSeries.Rhythm] = [
            .month(nth: 1, weekday: 2), .weeks(every: 1, weekday: 1), .weeks(every: 2, weekday: 4),
            .lastOfMonth(weekday: 5),
        ]
        let words = rhythms.map { MeetingSeries(rhythm: $0, first: day, last: day, onHolidays: .keep).words }
        #expect(
            words == [
                "jeden ersten Dienstag im Monat", "jeden Montag", "alle 2 Wochen am Donnerstag",
                "jeden letzten Freitag im Monat",
            ]
        )
    }

    @Test func `begin at the same time by the clock on the wall in summer and winter`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
        let thursdays = MeetingSeries.Rhythm.weeks(every: 1, weekday: 4)
        func starts(_ first: String, _ last: String) throws -> [String] {
            try Self.days(thursdays, first, last).compactMap(\.day).map { day in
                let start = try #require(CivilDateTime(date: day, hour: 18, minute: 0))
                return start.moment(in: zone).formatted(.iso8601)
            }
        }
        #expect(try starts("2026-10-22", "2026-10-29") == ["2026-10-22T16:00:00Z", "2026-10-29T17:00:00Z"])
        #expect(try starts("2027-03-25", "2027-04-01") == ["2027-03-25T17:00:00Z", "2027-04-01T16:00:00Z"])
    }
}
