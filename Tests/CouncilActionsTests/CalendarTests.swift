import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

@Suite struct `The calendar` {
    @Test func `members of two bodies that meet at once are named, as long as both meet`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let other = try await run.save(.init(name: "Sozialausschuss", kind: "Gremium"))
            let members = try await run.members(on: "2026-05-01")
            for member in members.prefix(1) {
                let draft = SaveMembership.Draft(person: member.person.id)
                _ = try await run.office.perform(SaveMembership(.new(other), draft: draft), as: clerk)
            }
            let first = try await run.town.meeting("Erste")
            var draft = run.town.meetingDraft("Zweite")
            draft.organization = other
            draft.startTime = "20:59"
            let create = CreateMeeting(body: run.town.body, draft: draft)
            let second = try await run.office.perform(create, as: clerk)
            let found = try await run.office.perform(ShowCollisions(meeting: first), as: clerk)
            #expect(found.map(\.other) == [second])
            #expect(found.first?.persons == members.prefix(1).map(\.person.name))

            draft.startTime = "21:00"
            _ = try await run.office.perform(ChangeMeeting(meeting: second, version: 1, draft: draft), as: clerk)
            let after = try await run.office.perform(ShowCollisions(meeting: first), as: clerk)
            #expect(after.isEmpty)

            draft.startTime = "18:00"
            _ = try await run.office.perform(ChangeMeeting(meeting: second, version: 2, draft: draft), as: clerk)
            let month = ShowCalendar(
                body: run.town.body,
                month: try #require(CivilDate(draft.date)),
                rules: nil
            )
            let shown = try await run.office.perform(month, as: clerk)
            #expect(Set(shown.collisions.map(\.meeting)) == [first, second])
            let seen = try await run.office.perform(month, as: run.town.actor(.member))
            #expect(seen.meetings.isEmpty && seen.collisions.isEmpty)
        }
    }
}
