import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The preview of an agenda` {
    @Test(arguments: AgendaDocumentKind.allCases)
    func `shows the agenda as it stands, and leaves nothing behind`(kind: AgendaDocumentKind) async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            let first = try await run.town.item("Kanarienvogel", on: meeting)
            let second = try await run.town.item("Zeisig", on: meeting)
            try await run.town.item("Verkauf an Meier", on: meeting, .nonPublic)
            let clerk = try await run.town.logIn(.clerk)
            let before = try run.tracks()
            let text = try await run.preview(of: meeting, kind, clerk)
            #expect(text.contains(/(?s)Kanarienvogel.*Zeisig/))
            #expect(text.contains("Meier") == (kind != .notice))
            #expect(text.contains("An die Mitglieder") == (kind == .invitation))
            #expect(try run.tracks() == before)
            #expect(!run.council.log.text.contains("Kanarienvogel"))

            let version = try await run.council.office.perform(
                ShowMeeting(meeting: meeting),
                as: run.town.actor(.clerk)
            ).meeting.version
            _ = try await run.council.office.perform(
                OrderAgenda(meeting: meeting, version: version, order: [second, first]),
                as: run.town.actor(.clerk)
            )
            let after = try await run.preview(of: meeting, kind, clerk)
            #expect(after.contains(/(?s)Zeisig.*Kanarienvogel/))
        }
    }

    @Test func `comes as parts for the script, and says what is missing`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            let clerk = try await run.town.logIn(.clerk)
            let path = "/meetings/\(meeting)/preview"
            let form = [("csrf", clerk.token), ("view", "live"), ("document", "invitation")]
            let empty = try await run.office.post(path, form, cookie: clerk.cookie)
            #expect(empty.status == 422)
            #expect(empty.text.contains(RuleViolation.agendaEmpty.message))
            let page = try await run.office.post(path, [("csrf", clerk.token)], cookie: clerk.cookie)
            #expect(page.status == 422)
            #expect(page.text.contains("Die Einladung kann noch nicht erstellt werden"))
            try await run.town.item("Zeichen \u{10380}", on: meeting)
            let answer = try await run.office.post(path, form, cookie: clerk.cookie)
            #expect(answer.status == 200)
            #expect(answer["content-type"]?.hasPrefix("multipart/form-data; boundary=") == true)
            #expect(answer["cache-control"] == "no-store")
            #expect(answer.text.contains("„\u{10380}“") && answer.text.contains("%PDF-"))
        }
    }

    @Test func `is the clerk's alone, and only with his form`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            try await run.town.item("Verkauf an Meier", on: meeting, .nonPublic)
            let path = "/meetings/\(meeting)/preview"
            #expect(try await run.office.post(path, [("csrf", "")]).status == 401)
            for staff in [PlainTown.Staff.member, .author, .releaser, .administrator] {
                let person = try await run.town.logIn(staff)
                let answer = try await run.office.post(path, [("csrf", person.token)], cookie: person.cookie)
                #expect(answer.status == 403, "\(staff)")
            }
            let clerk = try await run.town.logIn(.clerk)
            #expect(try await run.office.post(path, [("csrf", "")], cookie: clerk.cookie).status == 403)
            #expect(try await run.office.get(path, cookie: clerk.cookie).status == 405)
            let unknown = "/meetings/\(UUID().uuidString.lowercased())/preview"
            #expect(
                try await run.office.post(unknown, [("csrf", clerk.token)], cookie: clerk.cookie).status == 404
            )
        }
    }
}

extension OfficeRun {
    /// The text of the pages.
    fileprivate func preview(
        of meeting: MeetingID,
        _ kind: AgendaDocumentKind,
        _ person: (cookie: String, token: String)
    ) async throws -> String {
        let form = [("csrf", person.token), ("view", "pdf"), ("document", kind.rawValue)]
        let answer = try await office.post("/meetings/\(meeting)/preview", form, cookie: person.cookie)
        #expect(answer.status == 200)
        #expect(answer["content-type"] == "application/pdf")
        #expect(answer["cache-control"] == "no-store")
        return try await council.text(ofPDF: answer.body)
    }

    /// How many rows tell that something was done.
    fileprivate func tracks() throws -> [Int] {
        try ["event", "blob", "file", "file_version", "invitation", "form_submission", "job"].map { table in
            try council.owner().one("SELECT count(*) AS count FROM council.\(unsafeRaw: table)")["count"]
        }
    }
}
