import CouncilModel
import CouncilRules
import Foundation
import TestRules
import Testing

@Suite struct `Holidays` {
    private static func days(_ year: Int, _ land: String, _ regions: Set<String> = []) throws -> [String] {
        try TestRules.book.get().holidays.holidays(in: year, land: land, regions: regions).map(\.date.description)
    }

    /// `2026-06-04 BW BY HE …`; an asterisk stands for all Länder.
    @Test func `of 2026 are those of the list, in all Länder`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "holidays-2026.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let laender = [
            "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH",
        ]
        for land in laender {
            let expected = lines.compactMap { line -> String? in
                let words = line.split(separator: " ")
                return words.contains("*") || words.contains(Substring(land)) ? String(words[0]) : nil
            }
            #expect(try Self.days(2026, land) == expected, "\(land)")
        }
    }

    @Test(arguments: [
        ("2017-10-31", "HE", true), ("2016-10-31", "HE", false), ("2018-10-31", "HE", false),
        ("2017-10-31", "NI", true), ("2016-10-31", "NI", false), ("2018-10-31", "NI", true), ("2018-10-31", "SH", true),
        ("2018-10-31", "HB", true), ("2018-10-31", "HH", true), ("2016-10-31", "SN", true), ("2018-10-31", "BE", false),
        ("2018-03-08", "BE", false), ("2019-03-08", "BE", true), ("2022-03-08", "MV", false),
        ("2023-03-08", "MV", true),
        ("2018-09-20", "TH", false), ("2019-09-20", "TH", true),
        ("2020-05-08", "BE", true), ("2021-05-08", "BE", false), ("2025-05-08", "BE", true),
        ("2025-05-08", "BB", false),
        ("2026-11-18", "SN", true), ("2026-11-18", "BY", false), ("2022-11-16", "SN", true), ("2023-11-22", "SN", true),
    ])
    func `begin and end when the law says so`(day: String, land: String, isHoliday: Bool) throws {
        let year = try #require(Int(day.prefix(4)))
        #expect(try Self.days(year, land).contains(day) == isHoliday)
    }

    @Test func `of parts of a Land hold only there`() throws {
        #expect(try !Self.days(2026, "BY").contains("2026-08-15"))
        #expect(try Self.days(2026, "BY", ["BY-katholisch"]).contains("2026-08-15"))
        #expect(try Self.days(2026, "SL").contains("2026-08-15"))
        #expect(try !Self.days(2026, "BY", ["BY-katholisch"]).contains("2026-08-08"))
        #expect(try Self.days(2026, "BY", ["BY-augsburg"]).contains("2026-08-08"))
        #expect(try !Self.days(2026, "SN").contains("2026-06-04"))
        #expect(try Self.days(2026, "SN", ["SN-fronleichnam"]).contains("2026-06-04"))
        #expect(try Self.days(2026, "TH", ["TH-fronleichnam"]).contains("2026-06-04"))
    }

    /// From the almanac: early and late Easters, and those for which Gauß's first rule was wrong.
    @Test(arguments: [
        "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
        "2049-04-18", "2076-04-19", "2285-03-22",
    ])
    func `follow Easter`(day: String) throws {
        let date = try #require(CivilDate(day))
        #expect(CivilDate.easterSunday(of: date.year) == date)
    }

    @Test func `before Easter's calendar there is none`() {
        #expect(CivilDate.easterSunday(of: 1582) == nil)
    }
}
