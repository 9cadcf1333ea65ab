import Composition
import CouncilActions
import CouncilModel
import Foundation
import Mail
import Postgres
import Store
import TestCouncil
import TestMail
import Testing

@Suite(.serialized) struct `Summoning the members` {
    @Test func `sends mail to those who consented and letters to the others, once`() async throws {
        try await SummonsRun.inTown { run in
            let sink = try MailSink()
            let meeting = try await run.meeting()
            let notice = try await run.office(sink.port).perform(SendInvitation(meeting: meeting), as: run.clerk)
            #expect(try await run.standings(notice) == [.underWay, .underWay])
            #expect(try await run.work(sink.port) == 1)
            #expect(try sink.recipients == ["chair@rat.example.de"])
            let letters = try await run.council.office.perform(ReadLetters(notice: notice), as: run.clerk)
            let text = try await run.council.text(ofPDF: letters)
            #expect(text.contains("Guten Tag Person member,"))
            #expect(text.contains("Verkauf an Meier"))
            #expect(!text.contains("Guten Tag Person chair,"))

            let read = try #require(try sink.messages().first)
            #expect(read.defects.isEmpty)
            #expect(read.subject.hasPrefix("Einladung: Sitzung am "))
            #expect(read.text.contains("https://rat.example.de/receipts/"))
            #expect(read.calendar?.events.first?.summary == "Sitzung")
            #expect(read.calendar?.method == "REQUEST")
            #expect(read.attachments.map(\.name) == ["Einladung.pdf"])
            let again = await refusal {
                _ = try await run.council.office.perform(SendInvitation(meeting: meeting), as: run.clerk)
            }
            #expect(again == .violates([.noticeAlreadySent]))
        }
    }

    @Test func `names no non-public item in a mail, but keeps the whole agenda as it was sent`() async throws {
        try await SummonsRun.inTown { run in
            let meeting = try await run.meeting()
            let notice = try await run.council.office.perform(SendInvitation(meeting: meeting), as: run.clerk)
            let shown = try await run.council.office.perform(ShowNotice(notice: notice), as: run.clerk)
            let (bytes, kept) = try await run.council.database.read(as: run.clerk) { transaction in
                (
                    try transaction.vault.readAll(shown.notice.document),
                    try transaction.invitedAgendas.list(of: meeting, version: 1)
                )
            }
            let text = try await run.council.text(ofPDF: try #require(bytes))
            #expect(text.contains("Radweg"))
            #expect(!text.contains("Meier"))
            #expect(kept.map(\.name) == ["Radweg", "Verkauf an Meier"])
        }
    }

    @Test func `tries again after a refused connection, and notes a bounce with the server's words`() async throws {
        try await SummonsRun.inTown { run in
            try await run.consent(.member, "gone-1@rat.example.de")
            let sink = try MailSink()
            let meeting = try await run.meeting()
            let notice = try await run.office(sink.port).perform(SendInvitation(meeting: meeting), as: run.clerk)
            sink.end()
            _ = try await run.work(sink.port)
            let away = try await run.receipts(notice)
            #expect(away.map { $0.steps.map(\.state) } == [[.queued, .sent, .deferred], [.queued, .sent, .deferred]])
            #expect(away.allSatisfy { $0.steps.last?.words == "Der Mailserver ist nicht erreichbar." })
            #expect(try await run.work(sink.port) == 0)

            let back = try MailSink(port: sink.port)
            try run.skipPauses()
            _ = try await run.work(sink.port)
            let after = try await run.receipts(notice)
            #expect(after.map { $0.steps.map(\.state).suffix(2) } == [[.sent, .delivered], [.sent, .refused]])
            #expect(after.last?.steps.last?.words == "550 5.1.1 Hier gibt es dieses Postfach nicht")
            #expect(after.map(\.standing) == [.served, .failed])
            #expect(try back.recipients == ["chair@rat.example.de"])
            #expect(try await run.work(sink.port) == 0)

            let bounced = try #require(after.last)
            _ = try await run.council.office.perform(RequeueDelivery(receipt: bounced.id), as: run.clerk)
            _ = try await run.council.office.perform(RequeueDelivery(receipt: bounced.id), as: run.clerk)
            #expect(try await run.receipts(notice).last?.steps.count { $0.state == .queued } == 2)
            #expect(try await run.work(sink.port) == 1)
            _ = try await run.council.office.perform(
                NoteReceipt(receipt: bounced.id, fact: .noted, words: "am Telefon bestätigt"),
                as: run.clerk
            )
            #expect(try await run.standings(notice) == [.served, .served])
            #expect(!run.council.log.text.contains("rat.example.de"))
            let document = try await SummonsEvidence.of(notice, in: run.council.office, as: run.clerk).document()
            let evidence = try await run.council.text(ofPDF: run.council.office.composer.compose(document).pdf)
            #expect(evidence.contains("Alle 2 Mitglieder ordnungsgemäß geladen."))
            #expect(evidence.contains("Telefon"))
        }
    }

    @Test func `is blocked by the database while a member is missing`() async throws {
        try await SummonsRun.inTown { run in
            let meeting = try await run.meeting()
            let notice = try await run.council.office.perform(SendInvitation(meeting: meeting), as: run.clerk)
            let found = try await run.council.office.perform(ShowNotice(notice: notice), as: run.clerk).notice
            let database = run.council.database
            for rows in [0, 1] {
                await #expect {
                    try await database.write(as: run.clerk) { transaction in
                        var copy = found
                        copy.id = transaction.newID()
                        let receipts = try transaction.receipts.list(of: notice).prefix(rows).map { receipt in
                            var receipt = receipt
                            receipt.id = transaction.newID()
                            return receipt
                        }
                        try transaction.meetingNotices.dispatch(copy, to: receipts)
                    }
                } throws: { ($0 as? PostgresError)?.sqlState == "23514" }
            }
            let owner = try run.council.owner()
            for statement in ["UPDATE council.receipt_step SET at = now()", "DELETE FROM council.receipt_step"] {
                #expect { try owner.script(statement) } throws: { ($0 as? PostgresError)?.sqlState == "23001" }
            }
            #expect(try run.count("SELECT FROM council.meeting_notice") == 1)
        }
    }

    @Test func `tells of changes, supplements and the cancellation`() async throws {
        try await SummonsRun.inTown { run in
            let sink = try MailSink()
            let office = run.office(sink.port)
            let meeting = try await run.meeting()
            let early = await refusal {
                _ = try await office.perform(SendSupplement(meeting: meeting, reason: ""), as: run.clerk)
            }
            #expect(early == .violates([.noticeMissing]))
            _ = try await office.perform(SendInvitation(meeting: meeting), as: run.clerk)
            let same = await refusal {
                _ = try await office.perform(SendSupplement(meeting: meeting, reason: ""), as: run.clerk)
            }
            #expect(same == .violates([.nothingNewToSend]))
            try await run.town.item("Hochwasser", on: meeting)
            _ = try await office.perform(SendSupplement(meeting: meeting, reason: "Eilbedürftig"), as: run.clerk)
            _ = try await office.perform(SendChangeNotice(meeting: meeting, reason: "Heizung"), as: run.clerk)
            _ = try await office.perform(SendCancellation(meeting: meeting, reason: "Sturm"), as: run.clerk)
            _ = try await run.work(sink.port)
            let read = try sink.messages()
            #expect(
                Set(read.flatMap(\.attachments).map(\.name)) == [
                    "Einladung.pdf", "Nachtrag.pdf", "Änderungsmitteilung.pdf", "Absage.pdf",
                ]
            )
            let cancelled = try #require(read.first { $0.subject.hasPrefix("Abgesagt") })
            #expect(cancelled.calendar?.method == "CANCEL")
            #expect(cancelled.calendar?.events.first?.status == "CANCELLED")
            #expect(Set(read.compactMap(\.calendar?.events.first?.uid)).count == 1)
            let state = try await office.perform(ShowMeeting(meeting: meeting), as: run.clerk).meeting.state
            #expect(state == .cancelled)
            let over = await refusal {
                _ = try await office.perform(SendChangeNotice(meeting: meeting, reason: ""), as: run.clerk)
            }
            #expect(over == .violates([.meetingOver]))
        }
    }

    @Test func `a link confirms once, says nothing of the meeting, and cannot be guessed`() async throws {
        try await SummonsRun.inTown { run in
            let sink = try MailSink()
            let meeting = try await run.meeting()
            let office = run.office(sink.port)
            let notice = try await office.perform(SendInvitation(meeting: meeting), as: run.clerk)
            _ = try await run.work(sink.port)
            let text = try #require(try sink.messages().first?.text)
            let token = try #require(text.firstMatch(of: #/receipts/([0-9a-f]{64})/#)?.1).description
            let desk = ReceiptDesk(office: office)
            #expect(try await desk.slip(for: token)?.confirmed == nil)
            #expect(try await desk.confirm(token)?.confirmed != nil)
            #expect(try await desk.confirm(token)?.confirmed != nil)
            let steps = try await run.receipts(notice).flatMap(\.steps).filter { $0.state == .confirmed }
            #expect(steps.count == 1)
            let last: Character = token.hasSuffix("0") ? "1" : "0"
            for wrong in [
                "", "x", String(token.dropLast()) + String(last), token.uppercased(), String(token.reversed()),
            ] {
                #expect(try await desk.confirm(wrong) == nil)
            }
            #expect(try run.events().filter { $0 == "receiptConfirmed" }.count == 1)
        }
    }

    @Test func `sixty members are queued at once and each gets one mail`() async throws {
        try await SummonsRun.inTown { run in
            let sink = try MailSink()
            try await run.addMembers(58)
            try await run.consent(.member, "member@rat.example.de")
            let meeting = try await run.meeting()
            let clock = ContinuousClock()
            let office = run.office(sink.port)
            let queueing = try await clock.measure {
                _ = try await office.perform(SendInvitation(meeting: meeting), as: run.clerk)
            }
            let delivery = try await clock.measure { _ = try await run.work(sink.port) }
            print("60 members: queued in \(queueing), delivered in \(delivery)")
            let recipients = try sink.recipients
            #expect(recipients.count == 60)
            #expect(Set(recipients).count == 60)
        }
    }
}
