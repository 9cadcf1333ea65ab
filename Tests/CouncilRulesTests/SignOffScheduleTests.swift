import CouncilModel
import CouncilRules
import Foundation
import TestRules
import Testing

/// Turns and last days, counted by hand on the calendar of Hessen in 2026.
@Suite struct `The schedule of a sign-off` {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func act(_ decision: SignOffDecision, _ day: String) throws -> SignOffAct {
        let days = try #require(CivilDate(day)).daysSince1970
        return SignOffAct(
            decision,
            at: Date(timeIntervalSince1970: Double(days) * 86_400 + 36_000),
            account: nil,
            paperVersion: 1
        )
    }

    private func step(_ stage: Int, _ days: Int, _ acts: [SignOffAct], deadline: String? = nil) throws -> SignOffStep {
        SignOffStep(
            id: SignOffStepID(UUID()),
            stage: stage,
            plannedOffice: OrganizationID(UUID()),
            workingDays: days,
            deadline: try deadline.map(day),
            acts: acts
        )
    }

    private func schedule(_ steps: [SignOffStep], today: String) throws -> SignOffSchedule {
        let book = try TestRules.book.get()
        let course = SignOffCourse(
            id: SignOffCourseID(UUID()),
            paper: PaperID(UUID()),
            created: Date(timeIntervalSince1970: 0),
            steps: steps
        )
        return SignOffSchedule(
            of: course,
            in: book.jurisdiction(land: try #require(book.land(named: "HE"))).calendar,
            today: try day(today)
        ) { CivilDate($0.at, in: .gmt) }
    }

    private func turn(_ first: String, _ last: String, hasCome: Bool) throws -> SignOffSchedule.Turn {
        .init(first: try day(first), last: try day(last), hasCome: hasCome)
    }

    @Test func `counts from the day after the turn came, over Ascension and the weekend`() throws {
        // Asked on Wed 13 May; Thu 14 is a holiday: Fri 15 is the first day, Mon 18 the second. The next office has Tue 19, Wed 20 and
        // Thu 21.
        let steps = [try step(0, 2, [act(.asked, "2026-05-13")]), try step(1, 3, [act(.asked, "2026-05-13")])]
        let schedule = try schedule(steps, today: "2026-05-13")
        #expect(schedule[steps[0].id] == (try turn("2026-05-13", "2026-05-18", hasCome: true)))
        #expect(schedule[steps[1].id] == (try turn("2026-05-18", "2026-05-21", hasCome: false)))
    }

    @Test func `waits for the slowest of a stage, and for one who is late until today`() throws {
        // The fixed day Fri 8 May lies after the two days of the other (Tue 5): both are late on Mon 11, so the next has until Wed 13.
        let steps = [
            try step(0, 2, [act(.asked, "2026-04-30")]),
            try step(0, 2, [act(.asked, "2026-04-30")], deadline: "2026-05-08"),
            try step(1, 2, [act(.asked, "2026-04-30")]),
        ]
        let schedule = try schedule(steps, today: "2026-05-11")
        // 30 April is a Thursday, 1 May a holiday: Mon 4 and Tue 5.
        #expect(schedule[steps[0].id] == (try turn("2026-04-30", "2026-05-05", hasCome: true)))
        #expect(schedule[steps[1].id]?.last == (try day("2026-05-08")))
        #expect(schedule[steps[2].id] == (try turn("2026-05-11", "2026-05-13", hasCome: false)))
    }

    @Test func `begins anew with the last signature of the stage before, and when it was taken over`() throws {
        let steps = [
            try step(0, 2, [act(.asked, "2026-09-01"), act(.signed, "2026-09-03")]),
            try step(1, 2, [act(.asked, "2026-09-01")]),
            try step(1, 2, [act(.asked, "2026-09-01"), act(.takenOver, "2026-09-07")]),
        ]
        let schedule = try schedule(steps, today: "2026-09-07")
        #expect(schedule[steps[0].id] == nil)
        // Thu 3 Sep: Fri 4, Mon 7. Mon 7 Sep: Tue 8, Wed 9.
        #expect(schedule[steps[1].id] == (try turn("2026-09-03", "2026-09-07", hasCome: true)))
        #expect(schedule[steps[2].id]?.first == (try day("2026-09-07")))
        #expect(schedule[steps[2].id]?.last == (try day("2026-09-09")))
    }

    @Test func `says nothing while the author has the paper`() throws {
        let planned = try step(0, 2, [])
        let returned = try step(0, 2, [act(.asked, "2026-09-01"), act(.returned, "2026-09-02")])
        #expect(try schedule([planned], today: "2026-09-02")[planned.id] == nil)
        #expect(try schedule([returned], today: "2026-09-02")[returned.id] == nil)
    }
}
