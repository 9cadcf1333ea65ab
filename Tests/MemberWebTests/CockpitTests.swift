import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The first page of the session office` {
    @Test func `says what is due and lights the lamps of coming meetings, for the clerk alone`() async throws {
        try await OfficeRun.inTown { run in
            try run.council.owner().execute("UPDATE council.body SET land = 'hessen', town_rules = 'musterbach'")
            var draft = run.town.meetingDraft("Sommersitzung")
            draft.date = CivilDate(Date(), in: .councilDefault).adding(days: 9).description
            let meeting = try await run.council.office.perform(
                CreateMeeting(body: run.town.body, draft: draft),
                as: run.town.actor(.clerk)
            )
            try await run.town.item("Haushalt", on: meeting)
            let clerk = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/", cookie: clerk.cookie).text
            for words in [
                "Heute", "Diese Woche", "Sommersitzung", "lamp lamp-soon", "Bekanntmachung", "Ladungsnachweis",
                "href=\"/meetings/\(meeting)/summons\"", "(§\u{A0}9 Abs.\u{A0}1 Geschäftsordnung)",
                "geprüft am 27.11.2026",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            let member = try await run.town.logIn(.releaser)
            let home = try await run.office.get("/", cookie: member.cookie).text
            #expect(home.contains("Nächste Sitzungen") && !home.contains("Diese Woche"))
        }
    }

    @Test func `says kindly that nothing is due`() async throws {
        try await OfficeRun.inTown { run in
            try run.council.owner().execute(
                "INSERT INTO council.meeting_cancellation (meeting_id, cancelled_at) SELECT id, now() FROM council.meeting"
            )
            let clerk = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/", cookie: clerk.cookie).text
            #expect(page.contains("Heute ist nichts fällig.") && page.contains("ist keine Sitzung geplant."))
        }
    }
}
