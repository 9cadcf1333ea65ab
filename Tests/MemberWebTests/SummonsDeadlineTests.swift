import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The deadlines on a meeting's page` {
    @Test func `stand there with word, way and paragraph, and a late summons asks for its reason`() async throws {
        try await OfficeRun.inTown { run in
            try run.council.owner().execute("UPDATE council.body SET land = 'hessen', town_rules = 'musterbach'")
            var draft = run.town.meetingDraft("Eilige Sitzung")
            draft.date = CivilDate(Date(), in: .councilDefault).adding(days: 3).description
            let meeting = try await run.council.office.perform(
                CreateMeeting(body: run.town.body, draft: draft),
                as: run.town.actor(.clerk)
            )
            try await run.town.item("Hauptsatzung, dritte Änderung", on: meeting)
            let session = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/meetings/\(meeting)", cookie: session.cookie).text
            for words in [
                "Fristen", "lamp lamp-late", "§\u{A0}9 Abs.\u{A0}1 Geschäftsordnung · geprüft am 27.11.2026",
                "<details><summary>Rechenweg",
                "spätester Tag: Zugang", "Nur mit verkürzter Ladungsfrist.", "Hauptsatzung, dritte Änderung",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(page.contains("name=\"shortening_reason\"") && page.contains("name=\"nothing_excluded\""))

            func send(_ more: [(String, String)]) async throws -> (status: Int, text: String) {
                let form = [("csrf", session.token), ("channel", "uebergabe")] + more
                let answer = try await run.office.post("/meetings/\(meeting)/invitation", form, cookie: session.cookie)
                return (answer.status, answer.text)
            }
            let refused = try await send([])
            #expect(refused.status == 422)
            #expect(refused.text.contains("Es wurde keine Einladung erstellt."))
            #expect(refused.text.contains("Begründen Sie die Eile"))
            let unconfirmed = try await send([("shortening_reason", "Fördermittel verfallen")])
            #expect(unconfirmed.status == 422)
            #expect(unconfirmed.text.contains("Fördermittel verfallen"))
            let done = try await send([("shortening_reason", "Fördermittel"), ("nothing_excluded", "confirmed")])
            #expect(done.status == 303)
            let after = try await run.office.get("/meetings/\(meeting)", cookie: session.cookie).text
            #expect(after.contains("lamp lamp-soon") || after.contains("nur als verkürzte Frist gewahrt"))
        }
    }
}
