import CouncilModel
import Foundation
import ICalendar
import Mail
import TestMail
import Testing

@Suite struct `A calendar` {
    static func event(_ day: String, _ hour: Int, to end: Int, summary: String = "Sitzung") throws -> CalendarEvent {
        let date = try #require(CivilDate(day))
        return CalendarEvent(
            uid: "1f2e@stadt.example.de",
            sequence: 2,
            stamp: Date(timeIntervalSince1970: 1_780_000_000),
            start: try #require(CivilDateTime(date: date, hour: hour, minute: 30)),
            end: try #require(CivilDateTime(date: date, hour: end, minute: 0)),
            summary: summary,
            location: "Rathaus; Saal 1, Markt\\platz",
            details: "Erste Zeile\nZweite Zeile: „Größe“, \(String(repeating: "ä", count: 100))",
            url: "https://rat.example.de/meetings/1",
            organizer: .init(name: "Der \"Vorsteher\"", address: "rat@stadt.example.de"),
            attendees: [.init(name: "Weiß; Anna:\r\nX-EVIL:1", address: "anna@rat.example.de")]
        )
    }

    @Test func `is read by others as it was written, in summer and in winter`() throws {
        let summer = try Self.event(
            "2026-07-01",
            18,
            to: 21,
            summary: "18. Sitzung, \(String(repeating: "ü", count: 80))"
        )
        let winter = try Self.event("2026-12-01", 18, to: 21)
        let shift = try Self.event("2026-10-25", 4, to: 6)
        let calendar = CalendarDocument(
            method: .publish,
            name: "Bauausschuss und Bücherei",
            events: [summer, winter, shift]
        )
        let read = try MailSink.readCalendar(calendar.text)
        #expect(read.errors.isEmpty)
        #expect(read.method == "PUBLISH")
        #expect(read.name == "Bauausschuss und Bücherei")
        #expect(read.zones == ["Europe/Berlin"])
        #expect(read.longest <= 75)
        #expect(
            read.events.map(\.start) == [
                "2026-07-01T16:30:00+00:00", "2026-12-01T17:30:00+00:00", "2026-10-25T03:30:00+00:00",
            ]
        )
        let first = try #require(read.events.first)
        #expect(first.summary == summer.summary)
        #expect(first.location == summer.location)
        #expect(first.details == summer.details)
        #expect(first.sequence == 2)
        #expect(first.status == "CONFIRMED")
        #expect(first.organizer == "mailto:rat@stadt.example.de")
        #expect(first.attendees == ["mailto:anna@rat.example.de"])
        #expect(first.names == ["Weiß; Anna:X-EVIL:1"])
    }

    @Test func `travels as an alternative to the text`() throws {
        var message = try `A message`.message()
        let cancelled = CalendarDocument(method: .cancel, events: [try Self.event("2026-07-01", 18, to: 21)])
        message.invitation = .init(method: .cancel, calendar: cancelled.text)
        message.attachments = [.init(fileName: "x.pdf", mediaType: "application/pdf", bytes: [1])]
        let read = try MailSink.read(message.bytes)
        #expect(
            read.kinds == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/pdf",
            ]
        )
        #expect(read.method == "CANCEL")
        #expect(read.calendar?.method == "CANCEL")
        #expect(read.defects.isEmpty)
        #expect(read.longest <= 78)
    }
}
