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
        // Whatever the public sees can be taken back, also a paper that became public with a meeting.
        guard try !transaction.portal.published([subject.uuid]).isEmpty else { throw RuleViolation.nothingToPublish }
        try transaction.publications.withdraw(subject, reason: reason)
        var gone = [subject.uuid]
        switch subject {
        case .body: break
        case .meeting(let id): gone += try transaction.portal.papersShownOnly(by: id)
        case .paper(let id):
            // What speaks of it would still tell of it.
            let about = try transaction.paperRelations.about(id)
            let shown = try transaction.portal.published(about.map(\.uuid))
            for paper in about where shown.contains(paper.uuid) {
                try transaction.publications.withdraw(.paper(paper), reason: reason)
                gone.append(paper.uuid)
            }
        }
        try transaction.portal.replace(gone, by: [])
        return Performed(
            (),
            event: .init(kind: "publicationWithdrawn", subjectKind: subject.noun, subject: subject.uuid)
        )
    }
}
