internal import Composition
internal import CouncilModel
internal import DocumentInput
internal import Foundation
internal import ICalendar
internal import Mail
internal import Store

/// A job: hands one member's mail to the mail server and notes what became of it.
enum DeliverNotice {
    /// The job's kind.
    static let kind = "deliverNotice"
    /// With growing pauses of at most an hour these are two thirds of a day.
    private static let mostAttempts = 26

    private struct Payload: Codable {
        let receipt: UUID
    }

    static func enqueue(_ receipt: ReceiptID, in transaction: Transaction) throws {
        try transaction.jobs.enqueue(
            kind: kind,
            key: receipt.description,
            payload: "{\"receipt\":\"\(receipt)\"}",
            attempts: mostAttempts
        )
    }

    /// Does one such job. A mail that the server took is not sent again; one whose sending broke off in the middle is.
    ///
    /// - Throws: What the database throws; the queue tries again.
    static func run(_ lease: Jobs.Lease, in office: CouncilOffice) async throws {
        guard let server = office.correspondence.server, let sender = office.correspondence.sender else { return }
        let payload = try JSONDecoder().decode(Payload.self, from: Data(lease.payload.utf8))
        let id = ReceiptID(payload.receipt)
        let message = try await office.database.write(as: .system) { transaction -> MailMessage? in
            guard try transaction.receipts.note(.sent, on: id) else { return nil }
            return try composed(for: id, from: sender, by: office, in: transaction)
        }
        guard let message else {
            try await office.database.write(as: .system) { _ = try $0.jobs.finish(lease) }
            return
        }
        let verdict = await server.send(message)
        try await office.database.write(as: .system) { transaction in
            switch verdict {
            case .delivered(let words): try transaction.receipts.note(.delivered, on: id, words: words)
            case .refused(let words): try transaction.receipts.note(.refused, on: id, words: words)
            case .tryAgain(let trouble):
                try transaction.receipts.note(.deferred, on: id, words: trouble.words)
                if lease.attempt < mostAttempts {
                    try transaction.jobs.fail(lease, errorKind: trouble.word)
                    return
                }
                try transaction.receipts.note(.abandoned, on: id)
            }
            if try !transaction.jobs.finish(lease) { throw StoreError.stale(currentVersion: 0) }
        }
    }

    /// Notes that nobody tries any more; what became of a last try that broke off in the middle nobody knows.
    ///
    /// - Parameters:
    ///   - job: A job of any kind.
    ///   - transaction: The one that gives it up.
    /// - Throws: An error of the database.
    static func noteGivenUp(_ job: Jobs.GivenUp, in transaction: Transaction) throws {
        guard job.kind == kind, let payload = try? JSONDecoder().decode(Payload.self, from: Data(job.payload.utf8))
        else { return }
        let words = "Der letzte Versuch brach ab; ob die Nachricht ankam, ist nicht bekannt."
        try transaction.receipts.note(.abandoned, on: ReceiptID(payload.receipt), words: words)
    }

    private static func composed(
        for id: ReceiptID,
        from sender: MailAddress,
        by office: CouncilOffice,
        in transaction: Transaction
    ) throws -> MailMessage? {
        guard let receipt = try transaction.receipts.find(id),
            let notice = try transaction.meetingNotices.find(receipt.notice),
            let meeting = try transaction.meetings.find(notice.meeting),
            let person = try transaction.persons.find(receipt.person),
            let body = try transaction.bodies.find(meeting.body),
            let document = try transaction.vault.readAll(notice.document),
            let recipient = MailAddress(name: person.name, address: receipt.address ?? "")
        else { return nil }
        let secret = try SecretLink.secret(in: transaction)
        let start = CivilDateTime(notice.start, in: transaction.timeZone)
        let leading = try meeting.organizations.first.flatMap { try transaction.organizations.find($0) }
        let wording = NoticeWording(
            kind: notice.kind,
            meeting: MeetingFacts(
                organization: leading?.name ?? "",
                name: meeting.name,
                date: start.date,
                start: CivilTime(hour: start.hour, minute: start.minute),
                location: notice.place,
                chair: try ShowMeeting.chair(of: meeting, in: transaction)?.name ?? ""
            ),
            body: body.name,
            reason: notice.reason,
            by: office.template
        )
        let address = office.correspondence.officeAddress
        let page = address.map { "\($0)/meetings/\(meeting.id)" }
        let end = meeting.end.flatMap { $0 > notice.start ? $0 : nil } ?? notice.start.addingTimeInterval(7200)
        let event = CalendarEvent(
            uid: "\(meeting.id)@\(sender.domain)",
            sequence: notice.number - 1,
            stamp: notice.created,
            start: start,
            end: CivilDateTime(end, in: transaction.timeZone),
            summary: meeting.name,
            location: notice.place,
            details: page ?? "",
            url: page,
            organizer: .init(name: body.name, address: sender.address),
            attendees: [.init(name: person.name, address: recipient.address)],
            isCancelled: notice.kind == .cancellation
        )
        let method: MailMessage.Invitation.Method = notice.kind == .cancellation ? .cancel : .request
        let calendar = CalendarDocument(method: method == .cancel ? .cancel : .request, events: [event])
        return MailMessage(
            sender: sender,
            recipient: recipient,
            subject: wording.subject,
            text: wording.mail(
                to: person,
                meetingLink: page,
                receiptLink: address.map { "\($0)/receipts/\(SecretLink.receipt.token(for: id.uuid, secret: secret))" },
                sender: [body.contactName, body.name].compactMap(\.self).joined(separator: "\n")
            ),
            invitation: .init(method: method, calendar: calendar.text),
            attachments: [.init(fileName: wording.fileName, mediaType: "application/pdf", bytes: document)],
            messageID: "\(id)@\(sender.domain)",
            date: notice.created,
            minutesFromUTC: transaction.timeZone.secondsFromGMT(for: notice.created) / 60
        )
    }
}

extension MailVerdict.Trouble {
    /// What the ledger says, German, or the server's own words.
    fileprivate var words: String {
        switch self {
        case .unreachable: "Der Mailserver ist nicht erreichbar."
        case .timedOut: "Der Mailserver antwortet nicht rechtzeitig."
        case .notEncrypted: "Der Mailserver bietet keine Verschlüsselung, der zu trauen ist."
        case .loginRefused: "Der Mailserver nimmt Benutzername oder Kennwort nicht an."
        case .busy(let words): words.isEmpty ? "Der Mailserver bittet um einen späteren Versuch." : words
        }
    }
}
