import CouncilModel
import CouncilRules
import TestRules
import Testing

@Suite struct `The way to a date` {
    private func answer(
        _ land: String,
        _ rule: String,
        received: String? = nil,
        meeting: String? = nil,
        _ change: (inout DeadlineQuestion) -> Void = { _ in }
    ) throws -> DeadlineAnswer {
        let book = try TestRules.book.get()
        let town = book.towns.first { $0.id == land }
        let place = book.jurisdiction(land: try #require(book.land(named: town == nil ? land : "hessen")), town: town)
        var question = DeadlineQuestion(rule: rule)
        question.event = received.flatMap { CivilDate($0) }
        question.meeting = meeting.flatMap { CivilDate($0) }
        change(&question)
        return try place.answer(question)
    }

    @Test func `is told in one line`() throws {
        #expect(
            try answer("HE", "ladungsfrist", received: "2026-10-05").summary
                == "Zugang Mo 5.; frei: Di, Mi, Do; frühestens Fr 9."
        )
        #expect(
            try answer("HE", "ladungsfrist", received: "2026-12-31").summary
                == "Zugang Do 31.12.2026; frei: Fr, Sa, So; frühestens Mo 4.1.2027"
        )
        #expect(
            try answer("HE", "ladungsfrist", meeting: "2026-10-09") { $0.channel = "post" }.summary
                == "Sitzung Fr 9.; frei: Do, Mi, Di; Zugang spätestens Mo 5.; Absendung spätestens Do 1."
        )
        #expect(
            try answer("HE", "ladungsfrist", received: "2026-10-05", meeting: "2026-10-08") {
                $0.matters = ["election"]
            }
            .summary == "Zugang Mo 5.; frei: Di, Mi, Do; frühestens Fr 9.; Sitzung Do 8.: nicht gewahrt, "
                + "Zugang war bis So 4. nötig"
        )
        #expect(
            try answer("ST", "ladungsfrist", received: "2026-10-05").summary
                == "Zugang Mo 5.; frei: Di, Mi, Do, Fr, Sa, So, Mo; frühestens Di 13."
        )
    }

    @Test func `names every day, and why one counts or not`() throws {
        let lines = try answer("HE", "ladungsfrist", received: "2026-04-02").steps.map(\.line)
        #expect(
            lines == [
                "Do 2.4.2026: Zugang, zählt nicht mit",
                "Fr 3.4.2026: 1. freier Tag, zählt mit, obwohl Karfreitag (§ 193 BGB gilt nicht)",
                "Sa 4.4.2026: 2. freier Tag, zählt mit, obwohl Samstag (§ 193 BGB gilt nicht)",
                "So 5.4.2026: 3. freier Tag, zählt mit, obwohl Sonntag (§ 193 BGB gilt nicht)",
                "Mo 6.4.2026: frühester Sitzungstag",
                "Ladungsfrist: 3 Tage, § 58 Abs. 1 Satz 2 HGO",
            ]
        )
        let back = try answer("musterbach", "antragsfrist", meeting: "2026-10-08").steps.map(\.line)
        #expect(
            back.contains(
                "So 27.9.2026: letzter Tag, aber Sonntag: es gilt der Arbeitstag davor (§ 12 Abs. 2 Satz 2 Geschäftsordnung)"
            )
        )
        let after = try answer("musterbach", "protokollfrist", meeting: "2026-12-11")
        #expect(
            after.summary
                == "Sitzung Fr 11.12.2026; 3 Wochen ab Sa 12.12.2026; Ende Fr 1.1.2027 (Neujahr), verschoben auf Mo 4.1.2027"
        )
        #expect(
            after.steps.map(\.line).contains(
                "Fr 1.1.2027: rechnerisches Ende, aber Neujahr: es gilt der nächste Arbeitstag (§ 193 BGB)"
            )
        )
    }

    @Test func `says what shortening needs, and what rules it out`() throws {
        let late = try answer("HE", "ladungsfrist", received: "2026-10-07", meeting: "2026-10-09")
        #expect(late.sentence?.contains("§ 58 Abs. 1 Satz 4 HGO") == true)
        #expect(late.steps.map(\.line).contains("Die Ladung muss auf die Verkürzung hinweisen."))
        let election = try answer("HE", "ladungsfrist", received: "2026-10-07", meeting: "2026-10-09") {
            $0.matters = ["election"]
        }
        #expect(election.sentence == nil)
        #expect(election.steps.map(\.line).contains("Verkürzte Ladungsfrist gilt hier nicht (Wahl): § 58 Abs. 3 HGO"))
        let town = try answer("musterbach", "ladungsfrist", received: "2026-10-05", meeting: "2026-10-09") {
            $0.matters = ["election"]
        }
        #expect(
            town.steps.map(\.line).contains(
                "Verkürzte Ladungsfrist ist hier nur bis auf 3 Tage zulässig (Wahl): § 58 Abs. 3 HGO"
            )
        )
        #expect(town.steps.map(\.line).contains("Das Gesetz verlangt mindestens: 3 Tage, § 58 Abs. 1 Satz 2 HGO"))
    }

    @Test func `of working days passes over the others`() throws {
        let book = try TestRules.book.get()
        let place = book.jurisdiction(land: try #require(book.land(named: "HE")))
        let period = CountedPeriod(
            direction: .beforeMeeting,
            length: 3,
            countsOnlyWorkingDays: true,
            restDays: [.saturday, .sunday, .holiday]
        )
        // Received Thursday before Easter: Tuesday, Wednesday, Thursday are working days; the Friday is the first day.
        let event = try #require(CivilDate("2026-04-02"))
        #expect(period.earliestMeeting(after: event, place.calendar) == CivilDate("2026-04-10"))
        #expect(
            period.latestEvent(before: try #require(CivilDate("2026-04-10")), place.calendar) == CivilDate("2026-04-06")
        )
        let months = CountedPeriod(direction: .afterEvent, length: 1, unit: .months)
        #expect(
            months.lastDay(after: try #require(CivilDate("2027-01-31")), nextMeeting: nil, place.calendar)
                == CivilDate("2027-02-28")
        )
        #expect(
            months.lastDay(after: try #require(CivilDate("2028-01-31")), nextMeeting: nil, place.calendar)
                == CivilDate("2028-02-29")
        )
        #expect(
            months.lastDay(after: try #require(CivilDate("2026-12-15")), nextMeeting: nil, place.calendar)
                == CivilDate("2027-01-15")
        )
    }
}
