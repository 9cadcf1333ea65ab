import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import TestMail
import Testing

@Suite struct `The pages of a summons` {
    @Test func `the clerk sends, sees the ledger and notes, all without scripts`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            let (cookie, _) = try await run.town.logIn(.clerk)
            let path = "/meetings/\(meeting)/summons"
            let before = try await run.office.get(path, cookie: cookie)
            #expect(before.text.contains("Der Mailversand ist nicht eingerichtet."))
            #expect(before.text.contains("2 Mitglieder: 0 per E-Mail, 2 per Brief."))
            let form = try #require(ShownForm(to: path, in: before.text))
            for _ in 0..<2 {
                let sent = try await run.office.post(path, form.fields, cookie: cookie)
                #expect(sent.status == 303)
            }
            let ledger = try await run.office.get(path, cookie: cookie).text
            #expect(ledger.contains("0 von 2 Mitgliedern ordnungsgemäß geladen; 2 offen: Person chair, Person member."))
            let receipt = try #require(ledger.firstMatch(of: #/id="receipt-([0-9a-f-]{36})"/#)?.1)
            let note = try #require(ShownForm(to: "/ledger/\(receipt)/note", in: ledger))
            let posted = try await run.office.post("/ledger/\(receipt)/note", note.fields, cookie: cookie)
            #expect(posted.status == 303)
            let after = try await run.office.get("/meetings/\(meeting)", cookie: cookie).text
            #expect(after.contains("Einladung: 1 von 2 Mitgliedern ordnungsgemäß geladen; 1 offen: Person member."))
            let notice = try #require(ledger.firstMatch(of: #/\/notices\/([0-9a-f-]{36})\/evidence/#)?.1)
            for kind in ["evidence", "letters"] {
                let answer = try await run.office.get("/notices/\(notice)/\(kind)", cookie: cookie)
                #expect(answer.status == 200)
                #expect(answer["content-type"] == "application/pdf")
            }
        }
    }

    @Test func `a member who opens the invitation and loads the whole packet has it in the ledger`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            let office = run.council.office
            let notice = try await office.perform(SendInvitation(meeting: meeting), as: run.town.actor(.clerk))
            let scope = RequestPacket(meeting: meeting, scope: .nonPublic)
            _ = try await office.perform(scope, as: run.town.actor(.clerk))
            await run.council.worker.drain()
            let (cookie, _) = try await run.town.logIn(.member)
            let details = try await office.perform(ShowMeeting(meeting: meeting), as: run.town.actor(.member))
            let invitation = try #require(details.files.first { $0.role == .invitation })
            let packet = try #require(details.packets.first)
            guard case .composed(_, _, let size) = packet.state else { return #expect(Bool(false), "no packet") }
            _ = try await run.office.get("/files/\(invitation.id)", cookie: cookie)
            func states() async throws -> [[Receipt.State]] {
                try await office.perform(ShowNotice(notice: notice), as: run.town.actor(.clerk))
                    .summons.notices.flatMap(\.receipts).map { $0.steps.map(\.state) }
            }
            #expect(try await states() == [[], [.opened]])
            let half = size / 2
            for range in ["bytes=\(half)-", "bytes=0-\(half - 2)"] {
                _ = try await run.office.get("/packets/\(packet.id)", cookie: cookie, headers: ["Range": range])
                #expect(try await states() == [[], [.opened]])
            }
            _ = try await run.office.get("/packets/\(packet.id)", cookie: cookie, headers: ["Range": "bytes=0-\(half)"])
            #expect(try await states() == [[], [.opened, .downloaded]])
        }
    }

    @Test func `a secret link is open to everybody who holds it, and to nobody else`() async throws {
        try await OfficeRun.inTown { run in
            let unknown = try await run.office.get("/receipts/" + String(repeating: "0", count: 64))
            #expect(unknown.status == 404)
            let posted = try await run.office.post("/receipts/" + String(repeating: "0", count: 64), [])
            #expect(posted.status == 404)
        }
    }

    @Test func `a calendar shows what its owner may see, until it is revoked`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting("Sitzung im Saal")
            try await run.town.item("Radweg", on: meeting)
            try await run.town.item("Verkauf an Meier", on: meeting, .nonPublic)
            let (cookie, token) = try await run.town.logIn(.member)
            _ = try await run.office.post("/account/feeds", [("csrf", token), ("organization", "")], cookie: cookie)
            let account = try await run.office.get("/account", cookie: cookie).text
            let path = try #require(account.firstMatch(of: #/\/feeds\/[0-9a-f]{64}\.ics/#)).output.description
            let planned = try MailSink.readCalendar(try await run.office.get(path).text)
            #expect(planned.events.isEmpty)
            let clerk = run.town.actor(.clerk)
            _ = try await run.council.office.perform(SendInvitation(meeting: meeting), as: clerk)
            let answer = try await run.office.get(path)
            #expect(answer["content-type"] == "text/calendar; charset=utf-8")
            let read = try MailSink.readCalendar(answer.text)
            #expect(read.errors.isEmpty)
            #expect(read.events.map(\.summary) == ["Sitzung im Saal"])
            #expect(read.events.first?.details.contains("Radweg") == true)
            #expect(read.events.first?.details.contains("Meier") == false)
            let tag = try #require(answer["etag"])
            #expect(try await run.office.get(path, headers: ["If-None-Match": tag]).status == 304)
            let feed = try #require(account.firstMatch(of: #/\/account\/feeds\/([0-9a-f-]{36})\/revocation/#)?.1)
            let revoked = try await run.office.post(
                "/account/feeds/\(feed)/revocation",
                [("csrf", token)],
                cookie: cookie
            )
            #expect(revoked.status == 303)
            #expect(try await run.office.get(path).status == 404)
        }
    }
}
