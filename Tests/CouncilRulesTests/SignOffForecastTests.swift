import CouncilModel
import CouncilRules
import TestRules
import Testing

/// The critical path of a sign-off in Hessen by mail: the summons must be received on a working day with three free days before the
/// meeting, so it leaves on the last working day that lies at least four days before it.
@Suite struct `The critical path of a sign-off` {
    /// Meeting, lead, working days of the stages to come ("a" first: still with the author), today; then, from a reckoning
    /// of its own with its own holidays: the summons, the last day for papers, the day on which it must leave, and how it
    /// stands. Holidays on the way: 1 January, Good Friday 3 April, Easter Monday 6 April, 1 May, Ascension 14 May, Whit
    /// Monday 25 May, Corpus Christi 4 June, 25 December.
    private static let cases = """
        2026-06-12 3 2+2 2026-05-20 2026-06-08 2026-06-02 2026-05-29 reachable
        2026-06-12 0 2 2026-06-08 2026-06-08 2026-06-08 2026-06-08 tight
        2026-06-12 0 2 2026-06-09 2026-06-08 2026-06-08 2026-06-08 missed
        2026-06-12 5 2+2+2 2026-05-18 2026-06-08 2026-05-29 2026-05-22 reachable
        2026-06-09 0 1 2026-06-01 2026-06-05 2026-06-05 2026-06-05 reachable
        2026-06-08 0 1 2026-06-01 2026-06-03 2026-06-03 2026-06-03 reachable
        2026-04-09 0 2 2026-03-30 2026-04-02 2026-04-02 2026-04-02 reachable
        2026-04-10 1 2 2026-03-30 2026-04-02 2026-04-01 2026-04-01 reachable
        2026-04-07 2 1+1 2026-03-25 2026-04-02 2026-03-31 2026-03-30 reachable
        2026-04-08 0 3 2026-04-01 2026-04-02 2026-04-02 2026-04-02 tight
        2026-05-05 0 2 2026-04-28 2026-04-30 2026-04-30 2026-04-30 reachable
        2026-05-06 2 2+1 2026-04-23 2026-04-30 2026-04-28 2026-04-27 reachable
        2026-05-18 0 1 2026-05-12 2026-05-13 2026-05-13 2026-05-13 reachable
        2026-05-18 1 1+2 2026-05-08 2026-05-13 2026-05-12 2026-05-08 tight
        2026-05-29 0 2 2026-05-21 2026-05-22 2026-05-22 2026-05-22 tight
        2026-05-29 3 2+3 2026-05-13 2026-05-22 2026-05-19 2026-05-13 tight
        2026-01-05 0 1 2025-12-30 2025-12-31 2025-12-31 2025-12-31 reachable
        2026-01-05 2 2 2025-12-22 2025-12-31 2025-12-29 2025-12-29 reachable
        2026-01-05 2 2 2025-12-30 2025-12-31 2025-12-29 2025-12-29 missed
        2026-01-08 5 2+2 2025-12-15 2026-01-02 2025-12-23 2025-12-19 reachable
        2026-01-15 5 2+3 2025-12-23 2026-01-09 2026-01-02 2025-12-29 reachable
        2026-01-07 3 2 2025-12-22 2026-01-02 2025-12-29 2025-12-29 reachable
        2027-01-05 0 2 2026-12-29 2026-12-31 2026-12-31 2026-12-31 reachable
        2027-01-05 3 1+1+1 2026-12-18 2026-12-31 2026-12-28 2026-12-23 reachable
        2027-01-12 5 2+2 2026-12-28 2027-01-08 2026-12-31 2026-12-29 tight
        2026-10-07 0 2 2026-10-01 2026-10-02 2026-10-02 2026-10-02 tight
        2026-10-07 1 2 2026-10-02 2026-10-02 2026-10-01 2026-10-01 missed
        2026-10-08 0 1 2026-10-02 2026-10-02 2026-10-02 2026-10-02 tight
        2026-06-12 3 2+2 2026-05-30 2026-06-08 2026-06-02 2026-05-29 missed
        2026-06-12 3 2+2 2026-05-31 2026-06-08 2026-06-02 2026-05-29 missed
        2026-06-12 3 10+2 2026-05-20 2026-06-08 2026-06-02 2026-05-29 tight
        2026-09-14 0 1 2026-09-10 2026-09-10 2026-09-10 2026-09-10 tight
        2026-09-15 0 1 2026-09-11 2026-09-11 2026-09-11 2026-09-11 tight
        2026-09-15 0 1 2026-09-12 2026-09-11 2026-09-11 2026-09-11 missed
        2027-03-30 2 2+2 2027-03-15 2027-03-25 2027-03-23 2027-03-19 reachable
        2026-06-12 3 - 2026-06-03 2026-06-08 2026-06-02 2026-06-02 missed
        2026-06-12 3 - 2026-06-02 2026-06-08 2026-06-02 2026-06-02 done
        2026-06-12 3 a+2+2 2026-05-20 2026-06-08 2026-06-02 2026-05-27 reachable
        2026-06-12 3 a+2+2 2026-05-29 2026-06-08 2026-06-02 2026-05-27 missed
        """

    private func place() throws -> Jurisdiction {
        let book = try TestRules.book.get()
        return book.jurisdiction(land: try #require(book.land(named: "HE")))
    }

    private func day(_ text: some StringProtocol) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `is what a reckoning of its own says over holidays, weekends and the turn of the year`() throws {
        let place = try place()
        let lines = Self.cases.split(separator: "\n").map(String.init)
        #expect(lines.count >= 30)
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            try #require(words.count == 8)
            let stages = words[2].split { "+-".contains($0) }.compactMap { Int($0) }
            let isAuthor = words[2].hasPrefix("a")
            let (lead, meeting, today) = (try #require(Int(words[1])), try day(words[0]), try day(words[3]))
            let forecast = try #require(
                SignOffForecast(
                    meetings: [meeting],
                    body: "Bauausschuss",
                    lead: lead,
                    holder: isAuthor ? .author : .offices(["Amt 60"]),
                    stages: stages,
                    in: place,
                    by: "email",
                    today: today
                )
            )
            #expect(forecast.plan.summons.description == words[4], "summons of \(line)")
            #expect(forecast.plan.closing.description == words[5], "closing of \(line)")
            #expect(forecast.plan.leaving.description == words[6], "leaving of \(line)")
            let state =
                switch forecast.state {
                case .reachable: "reachable"
                case .tight: "tight"
                case .missed: "missed"
                case .done: "done"
                }
            #expect(state == words[7], "state of \(line)")
        }
    }

    @Test func `names the next meeting that can be reached when one is missed`() throws {
        let meetings = try ["2026-06-12", "2026-06-19", "2026-07-10"].map { try day($0) }
        func forecast(_ today: String, _ meetings: [CivilDate]) throws -> SignOffForecast {
            let (place, today) = (try place(), try day(today))
            return try #require(
                SignOffForecast(
                    meetings: meetings,
                    body: "Stadtverordnetenversammlung",
                    lead: 3,
                    holder: .offices(["Amt 20", "Amt 60"]),
                    stages: [2, 2],
                    in: place,
                    by: "email",
                    today: today
                )
            )
        }
        let late = try forecast("2026-06-11", meetings)
        #expect(late.state == .missed(next: meetings[2]))
        #expect(
            late.sentence
                == "Die Vorlage kann in der Stadtverordnetenversammlung am 12. Juni nicht mehr rechtzeitig beraten werden: "
                + "Sie hätte Amt 20 und Amt 60 bis Freitag, 29. Mai verlassen müssen. Erreichbar ist die Sitzung am 10. Juli."
        )
        #expect(try forecast("2026-06-11", [meetings[0]]).state == .missed(next: nil))
    }

    @Test func `is one line for the office that has the paper`() throws {
        let (meeting, today, place) = (try day("2026-06-12"), try day("2026-05-20"), try place())
        let forecast = try #require(
            SignOffForecast(
                meetings: [meeting],
                body: "Haupt- und Finanzausschuss",
                lead: 4,
                holder: .offices(["Amt 60"]),
                stages: [2, 2],
                in: place,
                by: "email",
                today: today
            )
        )
        #expect(
            forecast.sentence
                == "Damit die Vorlage am 12. Juni im Haupt- und Finanzausschuss beraten werden kann, muss sie Amt 60 bis "
                + "Donnerstag, 28. Mai verlassen."
        )
    }
}
