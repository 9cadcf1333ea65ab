public import CouncilModel
public import Foundation

/// The sign-off of a paper as pages show it.
public struct ShownSignOff: Sendable {
    /// One entry of a step's history.
    public struct Entry: Sendable, Equatable {
        /// What happened, "gezeichnet".
        public var deed: String
        /// Who, "Anna Weiß in Vertretung von Bert Groß".
        public var person: String
        /// When.
        public var instant: Date
        /// Remark or reason; empty for none.
        public var words: String

        /// An entry; see the properties.
        public init(deed: String, person: String, instant: Date, words: String) {
            self.deed = deed
            self.person = person
            self.instant = instant
            self.words = words
        }
    }

    /// One office's step.
    public struct Step: Sendable {
        /// Its identifier.
        public var id: String
        /// The office's name.
        public var office: String
        /// Its state in a word with a shape.
        public var state: StateMark
        /// The working days that it is given.
        public var workingDays: Int
        /// Whether its signature is awaited now.
        public var isCurrent = false
        /// The last day for signing, while it is awaited.
        public var due: CivilDate?
        /// From when its turn is expected, while others have the paper.
        public var expected: CivilDate?
        /// When it was signed or returned.
        public var decided: CivilDate?
        /// Whether the last day is over and nobody has signed.
        public var isOverdue = false
        /// Whether its signature is for an older text.
        public var isOutdated = false
        /// Remark or reason of the signature or the return that stands; empty for none.
        public var words = ""
        /// What happened, oldest first.
        public var history: [Entry] = []
        /// Whom the reader would stand in for; empty when acting for the own office.
        public var standsInFor = ""
        /// Whether the reader can sign or return it now.
        public var canDecide = false
        /// Whether the reader can take the signature back.
        public var canTakeBack = false
        /// Whether the reader can give it to another office.
        public var canHandOver = false
        /// Whether the reader can take it out of the plan.
        public var canRemove = false

        /// A step; what is known is set afterwards.
        public init(id: String, office: String, state: StateMark, workingDays: Int) {
            self.id = id
            self.office = office
            self.state = state
            self.workingDays = workingDays
        }
    }

    /// The critical path in a sentence around the day that counts.
    public struct CriticalPath: Sendable, Equatable {
        /// Its state in a word with a shape.
        public var state: StateMark
        /// What stands before the day.
        public var before: String
        /// The day, "Donnerstag, 28. Mai".
        public var day: String
        /// What stands after it.
        public var after: String

        /// A sentence; see the properties.
        public init(state: StateMark, before: String, day: String, after: String) {
            self.state = state
            self.before = before
            self.day = day
            self.after = after
        }
    }

    /// A course that is laid down and can be taken for this paper.
    public struct Offer: Sendable, Equatable {
        /// The template's identifier.
        public var id: String
        /// Its name.
        public var name: String
        /// Who signs in which order.
        public var about: String

        /// An offer; see the properties.
        public init(id: String, name: String, about: String) {
            self.id = id
            self.name = name
            self.about = about
        }
    }

    /// The name of the field for the reason of a release in spite of an open sign-off.
    public static let waiver = "despite_sign_off"

    /// The paper's identifier.
    public var paperID: String
    /// The version of the paper that is shown and would be signed.
    public var version: Int
    /// The state of the course in a word with a shape; nothing without a course.
    public var state: StateMark?
    /// The steps of each stage in order.
    public var stages: [[Step]] = []
    /// The critical path; nothing when nobody can say.
    public var criticalPath: CriticalPath?
    /// Whether the reader arranges the course.
    public var mayArrange = false
    /// Whether a release would pass somebody by.
    public var isOpen = false
    /// Whether it can be sent.
    public var canSend = false
    /// Whether it was returned, so that it is sent on.
    public var isReturned = false
    /// Whether it goes on, so that it can be taken back.
    public var canWithdraw = false
    /// The offices to choose from.
    public var offices: [Choice] = []
    /// The courses to choose from before the first office is planned.
    public var offers: [Offer] = []
    /// Whether it is shown in a list, and refused forms come back there.
    public var isListed = false
    /// The form that was refused, with what was typed.
    public var refusal: Refusal?

    /// A sign-off; what is known is set afterwards.
    public init(paperID: String, version: Int) {
        self.paperID = paperID
        self.version = version
    }

    var steps: [Step] { stages.flatMap(\.self) }

    /// Whether the reader can sign here.
    var decidesHere: Bool { steps.contains(where: \.canDecide) }
}
