internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Mail
internal import Store

/// A job: hands one hint of a sign-off to the mail server and notes what became of it.
enum DeliverSignOffMail {
    /// The job's kind.
    static let kind = "deliverSignOffMail"
    /// With growing pauses of at most an hour these are two thirds of a day.
    private static let mostAttempts = 26

    private struct Payload: Codable {
        let mail: UUID
    }

    static func enqueue(_ mail: SignOffMailID, in transaction: Transaction) throws {
        try transaction.jobs.enqueue(
            kind: kind,
            key: mail.description,
            payload: "{\"mail\":\"\(mail)\"}",
            attempts: mostAttempts
        )
    }

    /// Does one such job. A mail that the server took is not sent again; one whose matter is settled is not sent at all.
    ///
    /// - Throws: What the database throws; the queue tries again.
    static func run(_ lease: Jobs.Lease, in office: CouncilOffice) async throws {
        guard let server = office.correspondence.server, let sender = office.correspondence.sender else { return }
        let payload = try JSONDecoder().decode(Payload.self, from: Data(lease.payload.utf8))
        let (id, rules) = (SignOffMailID(payload.mail), office.rules)
        let address = office.correspondence.officeAddress
        let message = try await office.database.write(as: .system) { transaction -> MailMessage? in
            let last = try transaction.signOffMails.state(of: id)
            guard last == nil || last == .deferred || last == .sent else { return nil }
            guard
                let message = try composed(id, from: sender, at: address, rules: rules, in: transaction)
            else {
                try transaction.signOffMails.note(.dropped, on: id)
                return nil
            }
            try transaction.signOffMails.note(.sent, on: id)
            return message
        }
        guard let message else {
            try await office.database.write(as: .system) { _ = try $0.jobs.finish(lease) }
            return
        }
        let verdict = await server.send(message)
        try await office.database.write(as: .system) { transaction in
            switch verdict {
            case .delivered(let words): try transaction.signOffMails.note(.delivered, on: id, words: words)
            case .refused(let words): try transaction.signOffMails.note(.refused, on: id, words: words)
            case .tryAgain(let trouble):
                try transaction.signOffMails.note(.deferred, on: id, words: trouble.word)
                if lease.attempt < mostAttempts {
                    try transaction.jobs.fail(lease, errorKind: trouble.word)
                    return
                }
                try transaction.signOffMails.note(.abandoned, on: id)
            }
            if try !transaction.jobs.finish(lease) { throw StoreError.stale(currentVersion: 0) }
        }
    }

    /// Notes that nobody tries any more.
    ///
    /// - Parameters:
    ///   - job: A job of any kind.
    ///   - transaction: The one that gives it up.
    /// - Throws: An error of the database.
    static func noteGivenUp(_ job: Jobs.GivenUp, in transaction: Transaction) throws {
        guard job.kind == kind, let payload = try? JSONDecoder().decode(Payload.self, from: Data(job.payload.utf8))
        else { return }
        try transaction.signOffMails.note(.abandoned, on: SignOffMailID(payload.mail))
    }

    /// The message; nil when the signature is no longer awaited, or the account does not get hints for this office any more.
    private static func composed(
        _ id: SignOffMailID,
        from sender: MailAddress,
        at office: String?,
        rules: RuleBook?,
        in transaction: Transaction
    ) throws -> MailMessage? {
        guard let mail = try transaction.signOffMails.find(id),
            let course = try transaction.signOffs.course(with: mail.step), course.canDecide(mail.step),
            let step = course.steps.first(where: { $0.id == mail.step }), step.acts.count == mail.act,
            let paper = try transaction.papers.find(course.paper), !paper.isReleased,
            let recipient = try transaction.signOffMails.recipients(of: step.office)
                .first(where: { $0.account == mail.account }),
            let name = try transaction.organizations.find(step.office)?.name,
            let body = try transaction.bodies.find(paper.body)
        else { return nil }
        let names = try transaction.accounts.names([mail.account, recipient.deputyFor].compactMap(\.self))
        guard let address = MailAddress(name: names[mail.account] ?? "", address: recipient.address) else { return nil }
        let turn = try ShowSignOff.schedule(of: course, paper: paper, rules: rules, in: transaction)[step.id]
        let wording = SignOffMailWording(
            kind: mail.kind,
            office: name,
            last: turn?.last,
            reader: names[mail.account] ?? "",
            standsInFor: recipient.deputyFor.flatMap { names[$0] },
            link: office.map { "\($0)/papers/\(paper.id)" },
            sender: [body.contactName, body.name].compactMap(\.self).joined(separator: "\n")
        )
        return MailMessage(
            sender: sender,
            recipient: address,
            subject: wording.subject,
            text: wording.text,
            messageID: "\(id)@\(sender.domain)",
            date: mail.queued,
            minutesFromUTC: transaction.timeZone.secondsFromGMT(for: mail.queued) / 60
        )
    }
}
