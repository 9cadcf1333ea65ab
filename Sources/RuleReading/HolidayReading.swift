internal import CouncilModel
public import CouncilRules
public import JSONReading

extension HolidayTable {
    /// The Länder in ISO 3166-2 without "DE-".
    static let codes: Set<String> = [
        "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH",
    ]

    /// Reads the file of the holidays; its shape stands in `docs/schema/holidays.schema.json`.
    ///
    /// - Parameter input: The object of the file.
    public init(holidays input: InputObject) {
        let regions = input.objects("regions") { region in (region.text("id"), region.text("name"), region.text("land"))
        }
        let known = Set(regions.map { "\($0.2) \($0.0)" })
        _ = input.text("version")
        let rules = input.objects("holidays", isRequired: true) { holiday in
            let rule = HolidayRule(holiday: holiday)
            if let region = rule.region, !rule.laender.contains(where: { known.contains("\($0) \(region)") }) {
                holiday.report("„\(region)“ steht nicht in „regions“", at: "region")
            }
            return rule
        }
        self.init(
            rules: rules,
            regions: Dictionary(regions.map { ($0.0, $0.1) }) { first, _ in first },
            firstYear: input.integer("firstYear", in: 1900...2100)
        )
    }
}

extension HolidayRule {
    init(holiday input: InputObject) {
        let laender = input.texts("laender")
        for code in laender where !HolidayTable.codes.contains(code) {
            input.report("„\(code.prefix(20))“ ist kein Land", at: "laender")
        }
        let days: [Day] = [
            input.written("fixed", expected: "ein Tag wie \"05-01\"") { Self.monthDay($0) }
                .map { .fixed(month: $0.0, day: $0.1) },
            input.optionalInteger("easter", in: -60...60).map { .easter($0) },
            input.optionalObject("weekdayBefore") { before in
                let weekday = before.integer("weekday", in: 1...7)
                let limit = before.written("day", expected: "ein Tag wie \"11-23\"") { Self.monthDay($0) }
                if limit == nil, !before.has("day") {
                    before.mismatch("day", expected: "ein Tag wie \"11-23\"", found: nil)
                }
                return .weekdayBefore(weekday: weekday, month: limit?.0 ?? 1, day: limit?.1 ?? 1)
            },
        ].compactMap(\.self)
        if days.count != 1 { input.report("erwartet ist genau eines von „fixed“, „easter“ und „weekdayBefore“") }
        let from = input.optionalInteger("from", in: 1900...2999)
        let until = input.optionalInteger("until", in: 1900...2999)
        if let from, let until, until < from { input.report("liegt vor „from“", at: "until") }
        _ = input.ruleMark()
        self.init(
            name: input.text("name"),
            day: days.first ?? .easter(0),
            laender: Set(laender),
            region: input.optionalText("region"),
            from: from,
            until: until
        )
    }

    private static func monthDay(_ text: String) -> (Int, Int)? {
        guard text.utf8.count == 5, let day = CivilDate("2001-" + text) else { return nil }
        return (day.month, day.day)
    }
}
