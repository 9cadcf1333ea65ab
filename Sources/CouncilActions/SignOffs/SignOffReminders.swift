internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Mail
internal import Store

/// Mails to offices whose signature is awaited: when their turn comes, on the working day before the last day, and after it.
enum SignOffReminders {
    /// Nobody is reminded at night: from this hour on.
    private static let firstHour = 7

    /// Files and queues what is due, each mail once.
    ///
    /// - Throws: What the database throws.
    static func queue(in office: CouncilOffice) async throws {
        let rules = office.rules
        let courses = try await office.database.read(as: .system) { try $0.signOffs.waitingCourses() }
        if courses.isEmpty { return }
        try await office.database.write(as: .system) { transaction in
            for course in try transaction.signOffs.waitingCourses() {
                guard let paper = try transaction.papers.find(course.paper) else { continue }
                let schedule = try ShowSignOff.schedule(of: course, paper: paper, rules: rules, in: transaction)
                let calendar = try ShowSignOff.calendar(of: paper, rules: rules, in: transaction)
                for step in course.awaited {
                    guard let turn = schedule[step.id] else { continue }
                    let kind = kind(turn, calendar, in: transaction)
                    // Whoever took the own signature back knows that it is awaited.
                    if kind == .asked && step.decision == .takenBack { continue }
                    try queue(kind, step, in: transaction)
                }
            }
        }
    }

    private static func queue(_ kind: SignOffMail.Kind, _ step: SignOffStep, in transaction: Transaction) throws {
        for recipient in try transaction.signOffMails.recipients(of: step.office) {
            let mail = SignOffMail(
                id: transaction.newID(),
                step: step.id,
                act: step.acts.count,
                kind: kind,
                account: recipient.account,
                deputyFor: recipient.deputyFor,
                address: recipient.address,
                queued: transaction.now
            )
            guard MailAddress(address: mail.address) != nil, try transaction.signOffMails.insert(mail) else { continue }
            try DeliverSignOffMail.enqueue(mail.id, in: transaction)
        }
    }

    private static func kind(
        _ turn: SignOffSchedule.Turn,
        _ calendar: WorkCalendar,
        in transaction: Transaction
    ) -> SignOffMail.Kind {
        guard CivilDateTime(transaction.now, in: transaction.timeZone).hour >= firstHour else { return .asked }
        let today = transaction.today
        if today > turn.last { return .late }
        let near = calendar.day(1, workingDaysBefore: turn.last)
        return today >= near && today > turn.first ? .soon : .asked
    }
}
