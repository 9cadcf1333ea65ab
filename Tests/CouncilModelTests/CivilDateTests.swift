import CouncilModel
import Foundation
import Testing

@Suite struct `A day of the calendar` {
    @Test(arguments: [(2000, 29), (1900, 28), (2024, 29), (2025, 28), (2100, 28)])
    func `February is as long as the Gregorian rule says`(year: Int, length: Int) {
        #expect(CivilDate(year: year, month: 2, day: length) != nil)
        #expect(CivilDate(year: year, month: 2, day: length + 1) == nil)
    }

    @Test(arguments: [
        (2026, 4, 31), (2026, 6, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1),
    ])
    func `a day that does not exist cannot be made`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `every day from 1900 to 2100 follows its day before and comes back from its count and its text`() throws
    {
        let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2100, month: 12, day: 31))
        #expect(last.daysSince1970 - first.daysSince1970 == 73_413)
        var broken: [Int] = []
        var before = first.adding(days: -1)
        for count in first.daysSince1970...last.daysSince1970 {
            let day = CivilDate(daysSince1970: count)
            let isNext =
                day.day == before.day + 1 && day.month == before.month
                || day.day == 1 && (day.month == before.month + 1 || day.month == 1 && day.year == before.year + 1)
            let comesBack = day.daysSince1970 == count && CivilDate(day.description) == day
            if !isNext || !comesBack || day <= before || day.weekday != before.weekday % 7 + 1 { broken.append(count) }
            before = day
        }
        #expect(broken.isEmpty, "\(broken.prefix(5))")
    }

    @Test(arguments: [
        ("1970-01-01", 4), ("1900-01-01", 1), ("2000-02-29", 2), ("2026-11-21", 6), ("2026-11-22", 7),
        ("1949-05-23", 1),
    ])
    func `weekdays are those of the calendar on the wall`(text: String, weekday: Int) throws {
        #expect(try #require(CivilDate(text)).weekday == weekday)
    }

    @Test(arguments: [
        "", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01T00:00", "2026-02-30", "2026-+1-01",
        "+026-01-01",
        "2026-01--1", " 2026-01-01", "21.11.2026",
    ])
    func `another way of writing a day is not read`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `a moment belongs to the day that the town's clock shows`() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let newYear = Date(timeIntervalSince1970: 1_767_222_000)
        #expect(CivilDate(newYear, in: berlin).description == "2026-01-01")
        #expect(CivilDate(newYear.addingTimeInterval(-1), in: berlin).description == "2025-12-31")
        #expect(CivilDate(newYear, in: .gmt).description == "2025-12-31")
        #expect(CivilDate(Date(timeIntervalSince1970: -1), in: .gmt).description == "1969-12-31")
    }
}

@Suite struct `A time on the wall clock of Berlin` {
    private let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    private func moment(_ day: String, _ time: String) throws -> Date {
        let date = try #require(CivilDate(day))
        return try #require(CivilDateTime(date: date, time: time)).moment(in: berlin)
    }

    private func instant(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    @Test(arguments: [
        ("2026-01-15", "18:00", "2026-01-15T17:00:00Z"), ("2026-07-15", "18:00", "2026-07-15T16:00:00Z"),
        ("2026-03-29", "01:59", "2026-03-29T00:59:00Z"), ("2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
        ("2026-03-29", "18:00", "2026-03-29T16:00:00Z"), ("2026-10-25", "01:59", "2026-10-24T23:59:00Z"),
        ("2026-10-25", "03:00", "2026-10-25T02:00:00Z"), ("2026-10-25", "18:00", "2026-10-25T17:00:00Z"),
    ])
    func `is one moment, in winter, in summer and on the days of change`(
        day: String,
        time: String,
        expected: String
    ) throws {
        #expect(try moment(day, time) == instant(expected))
        #expect(try CivilDateTime(moment(day, time), in: berlin).date.description == day)
    }

    @Test func `means the first pass of the hour that autumn repeats`() throws {
        #expect(try moment("2026-10-25", "02:30") == instant("2026-10-25T00:30:00Z"))
    }

    @Test func `lies after the jump when spring skips it`() throws {
        let jump = try instant("2026-03-29T01:00:00Z")
        for time in ["02:00", "02:30", "02:59"] { #expect(try moment("2026-03-29", time) >= jump, "\(time)") }
        #expect(try moment("2026-03-29", "02:30") == instant("2026-03-29T01:30:00Z"))
    }

    @Test func `comes back from its moment on every hour of ten years but the skipped ones`() throws {
        let first = try #require(CivilDate("2020-01-01")).daysSince1970
        var lost: [String] = []
        for count in first..<(first + 3653) {
            for hour in 0...23 {
                let civil = try #require(CivilDateTime(date: CivilDate(daysSince1970: count), hour: hour, minute: 15))
                if CivilDateTime(civil.moment(in: berlin), in: berlin) != civil { lost.append("\(civil.date) \(hour)") }
            }
        }
        #expect(lost.count == 10)
        #expect(lost.allSatisfy { $0.hasSuffix(" 2") && $0.contains("-03-") }, "\(lost)")
    }

    @Test(arguments: ["", "18", "24:00", "18:60", "-1:00", "18:", "achtzehn:00"])
    func `cannot be read from what no clock shows`(time: String) throws {
        #expect(CivilDateTime(date: try #require(CivilDate("2026-11-21")), time: time) == nil)
    }
}
