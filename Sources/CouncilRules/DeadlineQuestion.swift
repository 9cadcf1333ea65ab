public import CouncilModel

/// What somebody wants to know about a deadline.
public struct DeadlineQuestion: Hashable, Sendable {
    /// The rule's short name.
    public var rule: String
    /// The day of the meeting.
    public var meeting: CivilDate?
    /// The day of what the rule counts from: the receipt, the notice, the motion; of a period after an event, the event.
    public var event: CivilDate?
    /// The day of sending, when the receipt follows from it.
    public var sent: CivilDate?
    /// When on that day; nil: early enough.
    public var sentTime: CivilTime?
    /// The way of sending.
    public var channel: String?
    /// What stands on the agenda that some rules treat differently.
    public var matters: [String]
    /// When it was done, for periods after an event.
    public var done: CivilDate?
    /// The day of the next meeting, for periods that end with it.
    public var nextMeeting: CivilDate?
    /// How many members there are, for rules about a number: of the kind that the rule's share is of.
    public var members: Int?
    /// How many were present, agreed or demanded.
    public var votes: Int?

    /// A question about a rule; what is known is set afterwards.
    ///
    /// - Parameter rule: The rule's short name.
    public init(rule: String) {
        self.rule = rule
        matters = []
    }
}

/// Why a question has no answer.
public struct DeadlineProblem: Error, Hashable, Sendable {
    /// Which part of the question is wrong.
    public enum Part: String, Sendable {
        /// The rule.
        case rule
        /// The day of the meeting.
        case meeting
        /// The day of the receipt or event.
        case received
        /// The way of sending.
        case channel
        /// What stands on the agenda.
        case matters
        /// The number of members.
        case members
    }

    /// Which part of the question is wrong.
    public let part: Part
    /// German, without a full stop.
    public let message: String
}
