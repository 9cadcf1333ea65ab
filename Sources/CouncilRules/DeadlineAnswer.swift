public import CouncilModel

/// What a deadline comes to, and how.
public struct DeadlineAnswer: Hashable, Sendable {
    /// Whether it is kept.
    public enum Verdict: String, Hashable, Sendable {
        /// Kept.
        case kept
        /// Kept only as a shortened one: the summons must contain ``DeadlineAnswer/sentence``.
        case keptAsShortened
        /// Not kept.
        case notKept
        /// The question does not say what happened: there is only a date.
        case open
    }

    /// One step of the way.
    public struct Step: Hashable, Sendable {
        /// What a day is on the way.
        public enum Kind: String, Hashable, Sendable {
            /// It was sent.
            case sent
            /// From which it is counted.
            case start
            /// Counted.
            case counted
            /// Passed over.
            case passed
            /// To which it is counted.
            case end
            /// The last day moves.
            case moved
            /// A remark, without a day of its own.
            case remark
        }

        /// What the day is.
        public let kind: Kind
        /// The day; nil for remarks.
        public let date: CivilDate?
        /// German: "1. freier Tag", "frühester Sitzungstag".
        public let text: String

        /// "Mo 5.10.2026: Zugang, zählt nicht mit".
        public var line: String { date.map { "\($0.germanWithWeekday): \(text)" } ?? text }
    }

    /// The rule that was asked for, as it holds in the place.
    public var rule: DeadlineRule
    /// The rule by which the period may be shortened; nil when there is none.
    public var shortening: DeadlineRule?
    /// Whether it is kept.
    public var verdict: Verdict
    /// The day on which it counts as received, or the event.
    public var event: CivilDate?
    /// The first possible day of the meeting, when the event is known.
    public var earliestMeeting: CivilDate?
    /// The last possible day of the event, when the meeting is known.
    public var latestEvent: CivilDate?
    /// The first possible day of the meeting with a shortened period.
    public var earliestShortenedMeeting: CivilDate?
    /// The last possible day of the event with a shortened period.
    public var latestShortenedEvent: CivilDate?
    /// The last day of sending, when the meeting and the way are known.
    public var latestSending: CivilDate?
    /// The last day of sending with a shortened period.
    public var latestShortenedSending: CivilDate?
    /// Until when on the last day of sending.
    public var sendingCloses: CivilTime?
    /// The last day of a period after an event.
    public var lastDay: CivilDate?
    /// How many persons are needed.
    public var required: Int?
    /// What the summons must contain.
    public var sentence: String?
    /// The way, day by day.
    public var steps: [Step]
    /// The way in one line: "Zugang Mo 5.; frei: Di, Mi, Do; frühestens Fr 9."
    public var summary: String

    init(rule: DeadlineRule) {
        self.rule = rule
        verdict = .open
        steps = []
        summary = ""
    }

    /// The day that the question asks for: the earliest meeting, the latest receipt, or the last day of a period.
    public var date: CivilDate? {
        if rule.subject == .shortenedSummons { return earliestShortenedMeeting ?? latestShortenedEvent }
        return lastDay ?? earliestMeeting ?? latestEvent
    }
}
