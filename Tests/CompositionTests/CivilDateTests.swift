import Composition
import CouncilModel
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        (CivilDate(iso: 2026, 11, 12), "Donnerstag, 12.\u{A0}November 2026"),
        (CivilDate(iso: 2024, 2, 29), "Donnerstag, 29.\u{A0}Februar 2024"),
        (CivilDate(iso: 2000, 1, 1), "Samstag, 1.\u{A0}Januar 2000"),
        (CivilDate(iso: 1899, 12, 31), "Sonntag, 31.\u{A0}Dezember 1899"),
    ])
    func `a day is written with its weekday`(date: CivilDate, expected: String) {
        #expect(date.longFormWithWeekday == expected)
    }

    @Test func `short form and time have two digits`() {
        #expect(CivilDate(iso: 2026, 3, 7).shortForm == "07.03.2026")
        #expect(CivilTime(hour: 9, minute: 5).longForm == "09:05\u{A0}Uhr")
    }
}

extension CivilDate {
    /// A day that the test knows to exist; one that does not shows as 1 January 1970.
    init(iso year: Int, _ month: Int, _ day: Int) {
        self = CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSince1970: 0)
    }
}
