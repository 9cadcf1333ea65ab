public import CouncilModel
internal import CouncilRules
public import Store

/// What waits for the actor's signature, what the actor's offices have signed, and where the actor's own papers are.
public struct ListSignOffs: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    private var rules: RuleBook?

    /// A paper with its sign-off.
    public struct Entry: Sendable {
        /// The paper.
        public let paper: Paper
        /// Its sign-off.
        public let shown: ShowSignOff.Outcome
    }

    /// What comes out.
    public struct Outcome: Sendable {
        /// Papers with steps of the actor's offices, those of accounts whom the actor stands in for among them.
        public let asked: [Entry]
        /// Papers that the actor wrote and that are being signed.
        public let authored: [Entry]
        /// The day.
        public let today: CivilDate
    }

    /// Lists sign-offs.
    public init() {}

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ListSignOffs {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Those that are not over, the oldest first.
    public func read(in transaction: Transaction) throws -> Outcome {
        Outcome(
            asked: try entries(transaction.signOffs.ownCourses(), in: transaction),
            authored: try entries(transaction.signOffs.authoredCourses(), in: transaction),
            today: transaction.today
        )
    }

    private func entries(_ courses: [SignOffCourse], in transaction: Transaction) throws -> [Entry] {
        let papers = try transaction.papers.find(Set(courses.map(\.paper)))
        return try courses.compactMap { course in
            guard let paper = papers[course.paper] else { return nil }
            return Entry(
                paper: paper,
                shown: try ShowSignOff.outcome(of: paper, course: course, rules: rules, in: transaction)
            )
        }
    }
}
