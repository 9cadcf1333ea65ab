import CouncilActions
import CouncilModel
import Foundation
import Store

extension GuardedTown {
    /// Two meetings that were planned together, to which nobody is invited yet, and a week without any.
    func planSeries(_ token: String, of organization: OrganizationID) async throws {
        let first = CivilDate(Date(), in: .councilDefault).adding(days: 60)
        let vacation = SaveVacation(
            body: body,
            name: "Ferien",
            first: first.adding(days: 30).description,
            last: first.adding(days: 37).description
        )
        _ = try await council.office.perform(vacation, as: actor(.clerk))
        var draft = MeetingSeriesDraft(
            meeting: MeetingDraft(
                name: "Sitzung \(token)",
                date: "",
                startTime: "18:00",
                endTime: "",
                organization: organization,
                location: "Rathaus"
            ),
            rhythm: "weeks-2",
            weekday: "\(first.weekday)",
            first: first.description,
            last: first.adding(days: 14).description,
            onHolidays: "keep"
        )
        draft.picks = [first, first.adding(days: 14)].map { .init(planned: $0, day: $0.description, isChosen: true) }
        let series = CreateMeetingSeries(body: body, draft: draft, rules: nil)
        _ = try await council.office.perform(series, as: actor(.clerk))
    }
}
