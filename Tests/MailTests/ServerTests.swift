import Foundation
import Mail
import TestMail
import Testing

@Suite struct `A mail server` {
    private func message(to address: String, text: String = "Guten Tag\n.\n..\n.zwei\n") throws -> MailMessage {
        var message = try `A message`.message(text: text)
        message.recipient = try #require(MailAddress(name: "Anna Weiß", address: address))
        return message
    }

    @Test func `takes a message byte for byte, lines with a dot included`() async throws {
        let sink = try MailSink()
        let server = try MailServer(url: "smtp://127.0.0.1:\(sink.port)")
        var sent = try message(to: "anna@rat.example.de")
        sent.attachments = [
            .init(fileName: "x.pdf", mediaType: "application/pdf", bytes: Array(repeating: 7, count: 3_000_000))
        ]
        let verdict = await server.send(sent)
        #expect(verdict == .delivered(words: "250 2.0.0 Angenommen als 1"))
        let read = try #require(try sink.messages().first)
        #expect(read.text.trimmingCharacters(in: .newlines) == "Guten Tag\n.\n..\n.zwei")
        #expect(read.attachments.map(\.size) == [3_000_000])
        #expect(try sink.recipients == ["anna@rat.example.de"])
    }

    @Test func `refuses for good with its words, or asks for another time`() async throws {
        let sink = try MailSink()
        let server = try MailServer(url: "smtp://127.0.0.1:\(sink.port)")
        #expect(
            await server.send(try message(to: "gone-1@rat.example.de"))
                == .refused(words: "550 5.1.1 Hier gibt es dieses Postfach nicht")
        )
        let busy = try message(to: "busy-1@rat.example.de")
        let later = MailVerdict.tryAgain(.busy(words: "451 4.7.1 Bitte versuchen Sie es noch einmal"))
        #expect(await server.send(busy) == later)
        #expect(await server.send(busy) == later)
        #expect(await server.send(busy) == .delivered(words: "250 2.0.0 Angenommen als 1"))
    }

    @Test func `that is not there is tried again`() async throws {
        let sink = try MailSink()
        let server = try MailServer(url: "smtp://127.0.0.1:\(sink.port)")
        sink.end()
        #expect(await server.send(try message(to: "anna@rat.example.de")) == .tryAgain(.unreachable))
        let back = try MailSink(port: sink.port)
        #expect(
            await server.send(try message(to: "anna@rat.example.de")) == .delivered(words: "250 2.0.0 Angenommen als 1")
        )
        #expect(try back.recipients.count == 1)
    }

    @Test func `that does not answer is given up after a time`() async throws {
        // A socket that listens and says nothing: connections wait in its queue.
        let silent = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(silent) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                #expect(bind(silent, raw, length) == 0)
                #expect(listen(silent, 1) == 0)
                #expect(getsockname(silent, raw, &length) == 0)
            }
            return UInt16(bigEndian: pointer.pointee.sin_port)
        }
        var server = try MailServer(url: "smtp://127.0.0.1:\(port)")
        server.timeout = .milliseconds(300)
        #expect(await server.send(try message(to: "anna@rat.example.de")) == .tryAgain(.timedOut))
    }

    @Test(arguments: [MailSink.Encryption.startTLS, .implicit])
    func `is spoken to with TLS, and only when its certificate is known`(encryption: MailSink.Encryption) async throws {
        let sink = try MailSink(encryption: encryption)
        let scheme = encryption == .implicit ? "smtps" : "smtp"
        var server = try MailServer(url: "\(scheme)://localhost:\(sink.port)")
        #expect(await server.send(try message(to: "anna@rat.example.de")) == .tryAgain(.notEncrypted))
        server.trustedCertificates = sink.certificate
        #expect(
            await server.send(try message(to: "anna@rat.example.de")) == .delivered(words: "250 2.0.0 Angenommen als 1")
        )
    }

    @Test func `elsewhere gets nothing without STARTTLS`() async throws {
        let sink = try MailSink()
        let strict = try MailServer(url: "smtp://127.0.0.2:\(sink.port)")
        #expect(strict.encryption == .required)
        #expect(await strict.send(try message(to: "anna@rat.example.de")) == .tryAgain(.notEncrypted))
        #expect(try sink.recipients.isEmpty)
        #expect(try MailServer(url: "smtp://127.0.0.2:25", allowsPlainText: true).encryption == .opportunistic)
        #expect(try MailServer(url: "smtps://mail.example.de").encryption == .implicit)
        #expect(try MailServer(url: "smtp://localhost").encryption == .opportunistic)
    }

    @Test func `that knows its clients by password refuses the wrong one, which is no bounce`() async throws {
        let sink = try MailSink(login: (user: "ratswerk", password: "richtig"))
        var server = try MailServer(url: "smtp://localhost:\(sink.port)")
        (server.user, server.password) = ("ratswerk", "falsch")
        #expect(await server.send(try message(to: "anna@rat.example.de")) == .tryAgain(.loginRefused))
        server.password = "richtig"
        #expect(
            await server.send(try message(to: "anna@rat.example.de")) == .delivered(words: "250 2.0.0 Angenommen als 1")
        )
    }

    @Test(
        arguments: [
            ("smtp://u:p@host", MailServer.Unusable.holdsPassword), ("http://host", .notAnAddress),
            ("host:25", .notAnAddress),
            ("smtp://", .notAnAddress), ("smtp://u@host", .notAnAddress), ("smtp://host?x=1", .notAnAddress),
            ("smtp://ho st", .notAnAddress),
        ]
    )
    func `has an address without a password`(url: String, reason: MailServer.Unusable) {
        #expect(throws: reason) { try MailServer(url: url) }
    }
}
