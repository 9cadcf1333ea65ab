import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import TestMail
import Testing

@Suite(.serialized) struct `Mail that came back` {
    @Test func `is undeliverable in the ledger until it is sent again`() async throws {
        try await SummonsRun.inTown { run in
            let sink = try MailSink()
            let meeting = try await run.meeting()
            let notice = try await run.office(sink.port).perform(SendInvitation(meeting: meeting), as: run.clerk)
            let receipt = try #require(try await run.receipts(notice).first { $0.channel == .mail })
            let desk = ReturnedMail(office: run.council.office)
            #expect(try await desk.take(Self.report(on: receipt.id)) == .nothingNew)
            _ = try await run.work(sink.port)

            #expect(try await desk.take(Array("Subject: Abwesend\n\nIch bin im Urlaub.".utf8)) == .otherMail)
            #expect(try await desk.take(Self.report(on: receipt.id, action: "delayed")) == .nothingNew)
            #expect(try await desk.take(Self.report(on: ReceiptID(UUID()))) == .nothingNew)
            #expect(try await run.receipts(notice).first { $0.id == receipt.id }?.standing == .served)

            #expect(try await desk.take(Self.report(on: receipt.id)) == .noted)
            #expect(try await desk.take(Self.report(on: receipt.id)) == .nothingNew)
            let back = try #require(try await run.receipts(notice).first { $0.id == receipt.id })
            #expect(back.standing == .failed)
            #expect(
                back.last(.returned)?.words
                    == "Das Postfach ist voll. (5.2.2) Der Mailserver sagt: 552 5.2.2 Mailbox full"
            )
            _ = try await run.council.office.perform(RequeueDelivery(receipt: receipt.id), as: run.clerk)
            #expect(try await run.work(sink.port) == 1)
            #expect(try await run.receipts(notice).first { $0.id == receipt.id }?.standing == .served)
        }
    }

    @Test func `is given up in the ledger when the worker dies on the last attempt`() async throws {
        try await SummonsRun.inTown { run in
            let sink = try MailSink()
            let meeting = try await run.meeting()
            let notice = try await run.office(sink.port).perform(SendInvitation(meeting: meeting), as: run.clerk)
            let receipt = try #require(try await run.receipts(notice).first { $0.channel == .mail })
            try await run.council.database.write(as: .system) { transaction in
                _ = try transaction.jobs.claim(worker: UUID(), kinds: ["deliverNotice"], lease: 60)
                try transaction.receipts.note(.sent, on: receipt.id)
            }
            try run.council.owner().execute(
                "UPDATE council.job SET attempts = max_attempts, lease_until = now() - interval '1 hour' WHERE kind = 'deliverNotice'"
            )

            _ = try await run.work(sink.port)

            let left = try #require(try await run.receipts(notice).first { $0.id == receipt.id })
            #expect(left.steps.map(\.state) == [.queued, .sent, .abandoned])
            #expect(left.standing == .failed)
            #expect(left.steps.last?.words?.contains("ob die Nachricht ankam, ist nicht bekannt") == true)
            #expect(left.canBeRequeued)
        }
    }

    private static func report(on receipt: ReceiptID, action: String = "failed") -> [UInt8] {
        Array(
            """
            Content-Type: multipart/report; report-type=delivery-status; boundary=B

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.de

            Final-Recipient: rfc822; chair@rat.example.de
            Action: \(action)
            Status: 5.2.2
            Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

            --B
            Content-Type: text/rfc822-headers

            Message-ID: <\(receipt)@stadt.example.de>

            --B--
            """.utf8
        )
    }
}
