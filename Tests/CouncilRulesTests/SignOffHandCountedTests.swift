import CouncilModel
import CouncilRules
import TestRules
import Testing

/// Twelve ways to a meeting in Hessen, counted by hand on a wall calendar. By mail the summons must arrive on a working day with three
/// free days before the meeting: the fourth day before it, or the last working day before that. From there the working days of the
/// body's Abgabeschluss are counted back, then those of each stage that comes after the one that has the paper.
@Suite struct `The critical path counted by hand` {
    /// What the bodies laid down: working days between the last day for papers and the summons.
    private static let leads = [
        "Ortsbeirat": 0, "Bauausschuss": 3, "Haupt- und Finanzausschuss": 5, "Stadtverordnetenversammlung": 10,
    ]

    /// Body, meeting, stages ("a": still with the author; "-": all have signed), today; then summons, closing, leaving, state.
    private static let cases: [(String, String, String, String, String, String, String, String)] = [
        // 1. Thursday, ordinary weeks. 24.9. less 4: Sunday 20.9., so Friday 18.9. Thu 17, Wed 16, Tue 15 (3): closing Tue 15.9.
        // One day for the last stage: Mon 14.9. Today is Mon 14.9., two working days would end on Wed 16.9.: tight.
        ("Bauausschuss", "2026-09-24", "2+1", "2026-09-14", "2026-09-18", "2026-09-15", "2026-09-14", "tight"),
        // 2. Wednesday. 23.9. less 4: Saturday 19.9., so Friday 18.9. Thu 17, Wed 16, Tue 15, Mon 14, Fri 11 (5): closing Fri 11.9.
        // Two days for the last stage: Thu 10, Wed 9.9. Today Mon 7.9.: Tue 8, Wed 9.9., just in time.
        (
            "Haupt- und Finanzausschuss", "2026-09-23", "2+2", "2026-09-07", "2026-09-18", "2026-09-11", "2026-09-09",
            "reachable"
        ),
        // 3. Ascension, Thu 14.5. 20.5. less 4: Saturday 16.5., so Friday 15.5. (a working day). Wed 13, Tue 12, Mon 11, Fri 8,
        // Thu 7 (5): closing Thu 7.5. Two days: Wed 6, Tue 5.5. Today Tue 28.4.: Wed 29, Thu 30.4.
        (
            "Haupt- und Finanzausschuss", "2026-05-20", "2+2", "2026-04-28", "2026-05-15", "2026-05-07", "2026-05-05",
            "reachable"
        ),
        // 4. Before Whitsun, with Ascension on the way. 28.5. less 4: Sunday 24.5., so Friday 22.5. Thu 21, Wed 20, Tue 19, Mon 18,
        // Fri 15, Wed 13, Tue 12, Mon 11, Fri 8, Thu 7 (10): closing Thu 7.5. Two days: Wed 6, Tue 5.5. Today Mon 4.5.: Tue 5,
        // Wed 6, Thu 7.5., two days too many.
        (
            "Stadtverordnetenversammlung", "2026-05-28", "3+2", "2026-05-04", "2026-05-22", "2026-05-07", "2026-05-05",
            "tight"
        ),
        // 5. Easter. 9.4. less 4: Easter Sunday 5.4., Sat 4, Good Friday 3.4., so Thursday 2.4., which is closing and leaving too.
        // Today is that Thursday; the next working day is Tue 7.4.
        ("Ortsbeirat", "2026-04-09", "1", "2026-04-02", "2026-04-02", "2026-04-02", "2026-04-02", "tight"),
        // 6. Corpus Christi, Thu 4.6., is the fourth day before Mon 8.6.: Wed 3.6. Tue 2, Mon 1, Fri 29.5. (3): closing Fri 29.5.
        // One day: Thu 28; two days: Wed 27, Tue 26.5. (the day after Whit Monday). Today Wed 20.5.: Thu 21.5.
        ("Bauausschuss", "2026-06-08", "1+1+2", "2026-05-20", "2026-06-03", "2026-05-29", "2026-05-26", "reachable"),
        // 7. The turn of the year. 7.1. less 4: Sunday 3.1., Sat 2, New Year Fri 1.1., so Thu 31.12. Wed 30, Tue 29, Mon 28, Thu 24
        // (Christmas is Fri 25), Wed 23 (5): closing Wed 23.12. Two days: Tue 22, Mon 21.12. Today Mon 14.12.: Wed 16.12.
        (
            "Haupt- und Finanzausschuss", "2027-01-07", "2+2", "2026-12-14", "2026-12-31", "2026-12-23", "2026-12-21",
            "reachable"
        ),
        // 8. Over Christmas with the longest lead. 12.1. less 4: Fri 8.1. Thu 7, Wed 6 (Epiphany is none in Hessen), Tue 5, Mon 4,
        // Thu 31.12., Wed 30, Tue 29, Mon 28, Thu 24, Wed 23 (10): closing Wed 23.12. Three days: Tue 22, Mon 21, Fri 18.12.
        // Today Fri 11.12.: Mon 14, Tue 15.12.
        (
            "Stadtverordnetenversammlung", "2027-01-12", "2+3", "2026-12-11", "2027-01-08", "2026-12-23", "2026-12-18",
            "reachable"
        ),
        // 9. As 1., but today is Tue 15.9.: the paper should have left on Mon 14.9.
        ("Bauausschuss", "2026-09-24", "1+1", "2026-09-15", "2026-09-18", "2026-09-15", "2026-09-14", "missed"),
        // 10. As 2., all have signed on the last day for papers, Fri 11.9.
        (
            "Haupt- und Finanzausschuss", "2026-09-23", "-", "2026-09-11", "2026-09-18", "2026-09-11", "2026-09-11",
            "done"
        ),
        // 11. As 2., still with the author: two and two days before Fri 11.9.: Thu 10, Wed 9, Tue 8, Mon 7.9.
        (
            "Haupt- und Finanzausschuss", "2026-09-23", "a+2+2", "2026-09-04", "2026-09-18", "2026-09-11", "2026-09-07",
            "reachable"
        ),
        // 12. 7.10. less 4: Saturday 3.10., a holiday besides, so Fri 2.10. Thu 1, Wed 30.9., Tue 29.9. (3): closing Tue 29.9.
        // Two days: Mon 28, Fri 25.9. Today is Sunday 20.9.: Mon 21, Tue 22.9.
        ("Bauausschuss", "2026-10-07", "2+2", "2026-09-20", "2026-10-02", "2026-09-29", "2026-09-25", "reachable"),
    ]

    @Test(arguments: cases.indices)
    func `leads to the day that was counted`(index: Int) throws {
        let (body, meeting, stages, today, summons, closing, leaving, state) = Self.cases[index]
        let book = try TestRules.book.get()
        let place = book.jurisdiction(land: try #require(book.land(named: "HE")))
        let (meetingDay, now) = (try #require(CivilDate(meeting)), try #require(CivilDate(today)))
        let lead = try #require(Self.leads[body])
        let forecast = try #require(
            SignOffForecast(
                meetings: [meetingDay],
                body: body,
                lead: lead,
                holder: stages.hasPrefix("a") ? .author : .offices(["Amt 60"]),
                stages: stages.split { "+-".contains($0) }.compactMap { Int($0) },
                in: place,
                by: "email",
                today: now
            )
        )
        #expect(forecast.plan.summons.description == summons)
        #expect(forecast.plan.closing.description == closing)
        #expect(forecast.plan.leaving.description == leaving)
        #expect("\(forecast.state)".prefix { $0 != "(" } == state)
        #expect(forecast.sentence.contains(forecast.decisiveDay))
    }
}
