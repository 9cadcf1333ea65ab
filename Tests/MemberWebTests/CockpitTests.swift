import CouncilActions
import CouncilModel
import CouncilRules
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

    @Test func `lights the same lamps in the list of meetings and on the page of each, for the clerk alone`()
        async throws
    {
        try await OfficeRun.inTown { run in
            try run.council.owner().execute("UPDATE council.body SET land = 'hessen', town_rules = 'musterbach'")
            var draft = run.town.meetingDraft("Sommersitzung")
            draft.date = CivilDate(Date(), in: .councilDefault).adding(days: 9).description
            let meeting = try await run.council.office.perform(
                CreateMeeting(body: run.town.body, draft: draft),
                as: run.town.actor(.clerk)
            )
            try await run.town.item("Haushalt", on: meeting)
            let clerk = try await run.town.logIn(.clerk).cookie
            let lamps = try #require(
                try await run.council.office.perform(
                    ShowLamps(body: run.town.body, meetings: [meeting]),
                    as: run.town.actor(.clerk)
                )[meeting]
            ).lamps
            #expect(lamps.count == 5)
            for path in ["/meetings", "/meetings/\(meeting)", "/"] {
                let page = try await run.office.get(path, cookie: clerk).text.replacing("\u{A0}", with: " ")
                for lamp in lamps {
                    let sentence = lamp.sentence.replacing("\u{A0}", with: " ")
                    #expect(page.contains(sentence), "\(path): \(sentence)")
                    if let paragraph = lamp.paragraph { #expect(page.contains("\(paragraph) · geprüft")) }
                }
            }
            _ = try await run.council.office.perform(CreateInvitation(meeting: meeting), as: run.town.actor(.clerk))
            let member = try await run.town.logIn(.member).cookie
            for path in ["/meetings", "/meetings/\(meeting)"] {
                let page = try await run.office.get(path, cookie: member).text
                #expect(page.contains("Sommersitzung") && !page.contains("head-lamps") && !page.contains("row-lamps"))
            }
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
