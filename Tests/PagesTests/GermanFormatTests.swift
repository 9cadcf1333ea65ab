import CouncilModel
import Foundation
import Pages
import Testing

@Suite struct GermanFormatTests {
    private let may = CivilDate(2026, 5, 12)

    /// 12 May 2026, 16:00 UTC.
    private let evening = Date(timeIntervalSince1970: 1_778_601_600)

    @Test func `days are written out, short, and with their weekday`() {
        #expect(GermanFormat.day(may) == "12.\u{A0}Mai 2026")
        #expect(GermanFormat.shortDay(CivilDate(2026, 1, 7)) == "07.01.2026")
        #expect(GermanFormat.dayWithWeekday(may) == "Dienstag, 12.\u{A0}Mai 2026")
        #expect(GermanFormat.monthAndYear(CivilDate(2026, 3, 1)) == "März 2026")
    }

    @Test func `a citation keeps its signs and numbers on one line`() throws {
        let text = "fällig (§ 28 Abs. 3 Satz 2 Geschäftsordnung)."
        let task = CockpitPage.Task(text: text, due: may, isLate: false, path: .meetings)
        let page = CockpitPage(
            personName: "",
            today: may,
            now: [task],
            week: [],
            columns: [],
            rows: [],
            newPapers: []
        ).render(in: Samples().frame()).text
        #expect(page.contains("(§\u{A0}28 Abs.\u{A0}3 Satz\u{A0}2 Geschäftsordnung)"))
    }

    @Test func `times are those of Germany with a narrow space before Uhr`() {
        #expect(GermanFormat.time(evening) == "18:00\u{202F}Uhr")
        #expect(GermanFormat.shortDayAndTime(evening) == "12.05.2026, 18:00\u{202F}Uhr")
        #expect(GermanTime(evening).iso == "2026-05-12T18:00+02:00")
    }

    @Test func `a meeting's times are joined when it ends on the same day`() {
        #expect(GermanFormat.timeRange(evening, evening.addingTimeInterval(12_600)) == "18:00–21:30\u{202F}Uhr")
        #expect(GermanFormat.timeRange(evening, nil) == "18:00\u{202F}Uhr")
        #expect(GermanFormat.timeRange(evening, evening.addingTimeInterval(25_200)) == "18:00\u{202F}Uhr")
    }

    @Test(arguments: Array(stride(from: 820_454_400, to: 2_240_000_000, by: 12_345_677)))
    func `the parts of an instant agree with the time zone data of the system`(seconds: Int) throws {
        let instant = Date(timeIntervalSince1970: Double(seconds))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .weekday], from: instant)
        let time = GermanTime(instant)
        #expect(time.day.year == parts.year)
        #expect(time.day.month == parts.month)
        #expect(time.day.day == parts.day)
        #expect(time.hour == parts.hour)
        #expect(time.minute == parts.minute)
        #expect(time.day.weekday % 7 + 1 == parts.weekday)
    }

    @Test func `the clocks change at one in the morning of world time`() {
        let spring = Date(timeIntervalSince1970: 1_774_746_000)
        #expect(GermanTime(spring.addingTimeInterval(-1)).iso == "2026-03-29T01:59+01:00")
        #expect(GermanTime(spring).iso == "2026-03-29T03:00+02:00")
        let autumn = Date(timeIntervalSince1970: 1_792_890_000)
        #expect(GermanTime(autumn.addingTimeInterval(-1)).iso == "2026-10-25T02:59+02:00")
        #expect(GermanTime(autumn).iso == "2026-10-25T02:00+01:00")
    }

    @Test(arguments: [-800_000, -719_468, -1, 0, 11_016, 20_585, 47_540])
    func `a day and its number are the same day`(number: Int) {
        #expect(CivilDate(daysSince1970: number).daysSince1970 == number)
    }

    @Test func `distances are said as people say them`() {
        #expect(GermanFormat.distance(from: may, to: may) == "heute")
        #expect(GermanFormat.distance(from: may, to: CivilDate(2026, 5, 13)) == "morgen")
        #expect(GermanFormat.distance(from: may, to: CivilDate(2026, 5, 11)) == "gestern")
        #expect(GermanFormat.distance(from: may, to: CivilDate(2026, 6, 1)) == "in 20 Tagen")
        #expect(GermanFormat.distance(from: may, to: CivilDate(2026, 5, 2)) == "vor 10 Tagen")
    }

    @Test func `periods may be open at either end`() {
        let start = CivilDate(2024, 7, 1)
        #expect(GermanFormat.period(start, may) == "1.\u{A0}Juli 2024 bis 12.\u{A0}Mai 2026")
        #expect(GermanFormat.period(start, nil) == "seit 1.\u{A0}Juli 2024")
        #expect(GermanFormat.period(nil, may) == "bis 12.\u{A0}Mai 2026")
        #expect(GermanFormat.period(nil, nil).isEmpty)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-45_000, "−45.000"),
    ])
    func `numbers are grouped by points`(number: Int, text: String) {
        #expect(GermanFormat.number(number) == text)
    }

    @Test(arguments: [
        (0, "0\u{202F}Byte"), (999, "999\u{202F}Byte"), (1_000, "1\u{202F}kB"), (1_449, "1,4\u{202F}kB"),
        (14_000, "14\u{202F}kB"), (999_499, "999\u{202F}kB"), (999_960, "1\u{202F}MB"), (1_412_000, "1,4\u{202F}MB"),
        (3_250_000_000, "3,3\u{202F}GB"), (1_250_000_000_000, "1.250\u{202F}GB"),
    ])
    func `file sizes have at most one decimal`(bytes: Int, text: String) {
        #expect(GermanFormat.fileSize(bytes) == text)
    }

    @Test func `sums of money have two decimals`() {
        #expect(GermanFormat.euro(cents: 18_431_245) == "184.312,45\u{202F}€")
        #expect(GermanFormat.euro(cents: -5) == "−0,05\u{202F}€")
    }

    @Test func `counts agree with their noun`() {
        #expect(GermanFormat.count(0, "Vorlage", "Vorlagen") == "keine Vorlagen")
        #expect(GermanFormat.count(1, "Vorlage", "Vorlagen") == "1 Vorlage")
        #expect(GermanFormat.count(1_200, "Vorlage", "Vorlagen") == "1.200 Vorlagen")
        #expect(GermanFormat.ordinalMeeting(12) == "12.\u{A0}Sitzung")
        #expect(GermanFormat.paragraph("12") == "§\u{202F}12")
        #expect(GermanFormat.quoted("Am Stadtpark") == "„Am Stadtpark“")
    }
}
