import Foundation
import Mail
import Testing

@Suite struct `Reports of mail servers` {
    static let bounce = """
        From: MAILER-DAEMON@mail.example.de (Mail Delivery System)
        To: sitzungsdienst@stadt.example.de
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="4A1/mail.example.de"

        --4A1/mail.example.de
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you.

        --4A1/mail.example.de
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.de
        Arrival-Date: Thu, 26 Nov 2026 10:00:00 +0100 (CET)

        Final-Recipient: rfc822; anna@rat.example.de
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <anna@rat.example.de>: Recipient
            address rejected

        --4A1/mail.example.de
        Content-Type: message/rfc822

        Message-ID: <0193-abc@stadt.example.de>
        Subject: Einladung

        Text
        --4A1/mail.example.de--

        """

    @Test(arguments: ["\n", "\r\n"]) func `are read with status and the server's words`(end: String) throws {
        let bytes = Array(Self.bounce.replacing("\n", with: end).utf8)
        let report = try #require(DeliveryReport(bytes))
        #expect(report.messageID == "0193-abc@stadt.example.de")
        #expect(report.action == .failed)
        #expect(report.status == "5.1.1")
        #expect(report.diagnostic == "550 5.1.1 <anna@rat.example.de>: Recipient address rejected")
    }

    @Test func `of a failure count before those of a delay`() throws {
        let delayed = Self.bounce.replacing("Action: failed", with: "Action: delayed")
        #expect(DeliveryReport(Array(delayed.utf8))?.action == .delayed)
        let both = Self.bounce.replacing(
            "Final-Recipient: rfc822; anna",
            with:
                "Final-Recipient: rfc822; bernd@rat.example.de\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; anna"
        )
        #expect(DeliveryReport(Array(both.utf8))?.action == .failed)
    }

    @Test(arguments: [
        "multipart/mixed; report-type=delivery-status;", "multipart/report; report-type=disposition-notification;",
        "text/plain; report-type=delivery-status;",
    ])
    func `are told from answers and notices of absence`(type: String) {
        let mail = Self.bounce.replacing("multipart/report; report-type=delivery-status;", with: type)
        #expect(DeliveryReport(Array(mail.utf8)) == nil)
    }

    @Test func `that are broken anywhere are no danger`() {
        let bytes = Array(Self.bounce.utf8)
        for length in bytes.indices { _ = DeliveryReport(Array(bytes.prefix(length))) }
        for index in bytes.indices {
            var broken = bytes
            broken[index] = [0, 10, 13, 58, 255][index % 5]
            if let report = DeliveryReport(broken) {
                #expect(!report.diagnostic.unicodeScalars.contains { $0.value < 32 })
                #expect(report.status.utf8.count <= 11)
            }
        }
        let deep = String(repeating: "--4A1/mail.example.de\nContent-Type: message/delivery-status\n\n", count: 20_000)
        #expect(DeliveryReport(Array((Self.bounce.prefix(300) + deep).utf8)) == nil)
    }
}
