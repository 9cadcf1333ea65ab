import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

@Suite struct `Rooms` {
    @Test func `a room is given to one meeting at a time, until that one ends, moves or is called off`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let room = try await run.office.perform(
                SaveLocation(body: run.town.body, draft: .init(room: "Ratssaal", street: "Markt 1", seats: "60")),
                as: clerk
            )
            var draft = run.town.meetingDraft("Erste")
            draft.room = room
            let first = try await run.create(draft)
            draft.name = "Zweite"
            draft.startTime = "20:59"
            let taken = try await run.refusal(of: draft)
            let words = try #require(taken?.message)
            #expect(words.contains("„Ratssaal, Markt 1“ ist am"))
            #expect(words.contains("von 18:00 Uhr bis 21:00 Uhr belegt: „Erste“"))

            // The same place typed as text is the same room; other places may be used by many at once.
            (draft.room, draft.location) = (nil, "Ratssaal, Markt 1")
            #expect(try await run.refusal(of: draft) != nil)
            draft.location = "Rathaus"
            let second = try await run.create(draft)
            _ = try await run.create(draft)

            (draft.room, draft.startTime) = (room, "21:00")
            _ = try await run.office.perform(ChangeMeeting(meeting: second, version: 1, draft: draft), as: clerk)
            draft.startTime = "20:00"
            await #expect(throws: ActionError.self) {
                try await run.office.perform(ChangeMeeting(meeting: second, version: 2, draft: draft), as: clerk)
            }
            try await run.office.database.write(as: clerk) { try $0.meetings.cancel(first, reason: nil) }
            _ = try await run.office.perform(ChangeMeeting(meeting: second, version: 2, draft: draft), as: clerk)
        }
    }

    @Test func `the database refuses a second meeting in a room, whoever writes it`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let save = SaveLocation(body: run.town.body, draft: .init(room: "Ratssaal"))
            let room = try await run.office.perform(save, as: clerk)
            func insert(_ hour: Double) async throws {
                try await run.office.database.write(as: clerk) { transaction in
                    var meeting = Meeting(
                        id: transaction.newID(),
                        body: run.town.body,
                        name: "Sitzung",
                        created: transaction.now
                    )
                    meeting.location = room
                    meeting.start = Date(timeIntervalSince1970: 1_800_000_000 + hour * 3600)
                    try transaction.meetings.insert(meeting)
                }
            }
            try await insert(0)
            try await insert(3)
            await #expect(throws: StoreError.self) { try await insert(2.9) }
        }
    }
}

extension ActionRun {
    fileprivate func create(_ draft: MeetingDraft) async throws -> MeetingID {
        try await office.perform(CreateMeeting(body: town.body, draft: draft), as: town.actor(.clerk))
    }

    fileprivate func refusal(of draft: MeetingDraft) async throws -> RuleViolation? {
        do {
            _ = try await create(draft)
            return nil
        } catch ActionError.violates(let violations) {
            return violations.first
        }
    }
}
