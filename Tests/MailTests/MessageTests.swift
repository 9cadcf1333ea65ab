import Foundation
import Mail
import TestMail
import Testing

@Suite struct `A message` {
    static func message(
        subject: String = "Einladung",
        text: String = "Guten Tag",
        sender: String = "Sitzungsdienst",
        recipient: String = "Anna Weiß"
    ) throws -> MailMessage {
        MailMessage(
            sender: try #require(MailAddress(name: sender, address: "sitzungsdienst@stadt.example.de")),
            recipient: try #require(MailAddress(name: recipient, address: "anna.weiss@rat.example.de")),
            subject: subject,
            text: text,
            messageID: "1f2e@stadt.example.de",
            date: Date(timeIntervalSince1970: 1_780_000_000),
            minutesFromUTC: 120
        )
    }

    @Test func `is read by others as it was written`() throws {
        var message = try Self.message(
            subject:
                "Einladung zur 18. Sitzung der Stadtverordnetenversammlung: Bebauungsplan „Mühlenbach-Süd“, 2. Lesung",
            text:
                "Sehr geehrte Frau Weiß,\n\n.ein Punkt am Anfang\nFrom here = \(String(repeating: "lang ", count: 60))\n"
                + String(repeating: "ß", count: 200) + "\nam Ende ein Leerzeichen \n"
        )
        message.attachments = [
            .init(
                fileName: "Einladung zur Sitzung „Größe“.pdf",
                mediaType: "application/pdf",
                bytes: Array(repeating: 0x2E, count: 100_003)
            ),
            .init(fileName: "a.txt", mediaType: "text/x-unknown", bytes: []),
        ]
        let read = try MailSink.read(message.bytes)
        #expect(read.defects.isEmpty, "\(read.defects)")
        #expect(read.subject == message.subject)
        #expect(read.from == [["Sitzungsdienst", "sitzungsdienst@stadt.example.de"]])
        #expect(read.to == [["Anna Weiß", "anna.weiss@rat.example.de"]])
        #expect(read.id == "<1f2e@stadt.example.de>")
        #expect(read.date == "2026-05-28T22:26:40+02:00")
        #expect(read.text.trimmingCharacters(in: .newlines) == message.text.trimmingCharacters(in: .newlines))
        #expect(read.attachments.map(\.name) == ["Einladung zur Sitzung „Größe“.pdf", "a.txt"])
        #expect(read.attachments.first?.size == 100_003)
        #expect(read.longest <= 78)
        #expect(read.isASCII)
        #expect(read.bareLineEnds == 0)
    }

    @Test(
        arguments: [
            "Hallo\r\nBcc: alle@example.de", "a\nX-Evil: 1\n\nBody", "a\rb", "a\u{85}b\u{2028}c\u{0}d", "=?utf-8?q?a?=",
            String(repeating: "x", count: 1200), String(repeating: "ä", count: 500), "", "  ", "\"; a=\"b", "Ein 👩‍👩‍👧‍👦",
        ]
    )
    func `gets no line by what is put into it`(text: String) throws {
        var message = try Self.message(subject: text, sender: text, recipient: text)
        message.messageID = text + "id@x"
        message.attachments = [.init(fileName: text, mediaType: text, bytes: [1])]
        let read = try MailSink.read(message.bytes)
        #expect(
            read.headers == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
            ]
        )
        #expect(read.from.map(\.[1]) == ["sitzungsdienst@stadt.example.de"])
        #expect(read.kinds.count == 3)
        let plain = text.unicodeScalars.map { $0.properties.generalCategory == .control || $0 == "\u{2028}" ? " " : $0 }
        let clean = String(String.UnicodeScalarView(plain)).split(separator: " ").joined(separator: " ")
        #expect(read.subject == clean, "\(read.subject.count)")
        #expect(read.from.map(\.[0]) == [String(clean.replacing("=?", with: "?").prefix(100))])
        #expect(read.longest <= 998)
    }

    @Test(
        arguments: [
            "", "a", "@", "a@", "@b", "a@b@c", "a b@c.de", "a@b..de", "a..b@c.de", ".a@c.de", "a@-b.de", "a@b_c.de",
            "ä@c.de",
            "a@ü.de", "a@c.de\r\nRCPT TO:<x@y.de>", "<a@c.de>", "\"a\"@c.de", "a@[127.0.0.1]",
            String(repeating: "a", count: 65) + "@c.de",
        ]
    )
    func `has no recipient whose address is not plain`(address: String) {
        #expect(MailAddress(address: address) == nil)
    }

    @Test func `is the same for the same input`() throws {
        #expect(try Self.message().bytes == Self.message().bytes)
    }
}
