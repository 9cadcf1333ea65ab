internal import CouncilModel
internal import Foundation
public import Store

/// Takes something back from the public: tombstones stay, bytes are gone.
public struct WithdrawPublication: WritingAction {
    /// One person is enough: hiding must be quick.
    public static let permission = Permission.roles([.clerk, .releaser])
    /// What is withdrawn.
    public let subject: Publications.Subject
    /// Why; stays inside.
    public let reason: String

    /// Withdraws a subject.
    public init(subject: Publications.Subject, reason: String) {
        self.subject = subject
        self.reason = reason
    }

    /// Leaves tombstones for the subject and its parts.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        try transaction.portal.takeTurn()
        let reason = try TextField(label: "Grund", text: reason).required()
        guard let status = try transaction.publications.standing(of: subject) else {
            throw RuleViolation.nothingToPublish
        }
        try transaction.publications.withdraw(status, reason: reason)
        var gone = [subject.uuid]
        if case .meeting(let id) = subject {
            gone += try Self.papersOnly(on: id, in: transaction)
        }
        try transaction.portal.withdraw(gone)
        return Performed(
            (),
            event: .init(kind: "publicationWithdrawn", subjectKind: subject.noun, subject: subject.uuid)
        )
    }

    /// The papers that became public by this meeting alone.
    static func papersOnly(on meeting: MeetingID, in transaction: Transaction) throws -> [UUID] {
        var papers: [UUID] = []
        for id in Set(try transaction.consultations.list(in: meeting).map(\.paper)) {
            if try transaction.publications.standing(of: .paper(id)) != nil { continue }
            let others = try transaction.consultations.list(of: id).compactMap(\.meeting).filter { $0 != meeting }
            let stillPublic = try others.contains { try transaction.publications.standing(of: .meeting($0)) != nil }
            if !stillPublic { papers.append(id.uuid) }
        }
        return papers
    }
}
