internal import CouncilModel
public import Store

/// Prepares something for the public; another person has to release it.
public struct RequestPublication: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// What is to be published.
    public let subject: Publications.Subject

    /// Prepares a subject.
    public init(subject: Publications.Subject) {
        self.subject = subject
    }

    /// Records the request; nothing is public by that.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        switch subject {
        case .body(let id):
            guard try transaction.bodies.find(id) != nil else { throw StoreError.notFound }
        case .meeting(let id):
            guard let meeting = try transaction.meetings.find(id) else { throw StoreError.notFound }
            guard meeting.state != .scheduled else { throw RuleViolation.nothingToPublish }
        case .paper(let id):
            guard let paper = try transaction.papers.find(id) else { throw StoreError.notFound }
            guard paper.publicity == .public, paper.isReleased else { throw RuleViolation.nothingToPublish }
        }
        _ = try transaction.publications.request(subject)
        return Performed(
            (),
            event: .init(kind: "publicationRequested", subjectKind: subject.noun, subject: subject.uuid)
        )
    }
}
