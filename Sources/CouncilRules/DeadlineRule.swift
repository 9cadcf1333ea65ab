/// One rule of a Land or a town about a period or a number, in one of its versions.
public struct DeadlineRule: Hashable, Sendable {
    /// What a rule is about; the raw value is the word of the files.
    public enum Subject: String, CaseIterable, Sendable {
        /// Ladungsfrist.
        case summons
        /// Shortened Ladungsfrist.
        case shortenedSummons
        /// Ladungsfrist of a second meeting after a lack of quorum.
        case secondMeeting
        /// Öffentliche Bekanntmachung of time, place and agenda.
        case publicNotice
        /// Last day for motions and papers.
        case motion
        /// Until when the minutes must be there.
        case minutes
        /// Until when objections against the minutes may be raised.
        case objection
        /// Consent to items that are not on the agenda.
        case addition
        /// Beschlussfähigkeit.
        case quorum
        /// Who can demand a meeting.
        case demand
        /// Who can demand to see files.
        case inspection

        /// Whether it says when a summons must arrive.
        public var isSummons: Bool { [.summons, .shortenedSummons, .secondMeeting].contains(self) }
    }

    /// What it asks for.
    public enum Requirement: Hashable, Sendable {
        /// A period.
        case period(CountedPeriod)
        /// A number of persons.
        case share(RequiredShare)
    }

    /// Which matters on the agenda take a rule away.
    public struct Exclusion: Hashable, Sendable {
        /// Names of the matters, such as `election`.
        public let matters: [String]
        /// The Land's rule whose period must then be kept at least, whatever the town has.
        public let atLeast: String
        /// The paragraph that says so.
        public let paragraph: String

        /// - Parameters:
        ///   - matters: Names of the matters.
        ///   - atLeast: The Land's rule whose period must then be kept at least.
        ///   - paragraph: The paragraph that says so.
        public init(matters: [String], atLeast: String, paragraph: String) {
            self.matters = matters
            self.atLeast = atLeast
            self.paragraph = paragraph
        }
    }

    /// What a town may say instead.
    public enum TownFreedom: Hashable, Sendable {
        /// Nothing.
        case none
        /// What is kept then is kept after the Land's law, too.
        case stricter
        /// Anything: the law leaves it to the town.
        case free
    }

    /// Short name in the files and in cases, "ladungsfrist".
    public let id: String
    /// What it is about.
    public let subject: Subject
    /// German title, "Ladungsfrist".
    public let title: String
    /// What it asks for.
    public let requirement: Requirement
    /// The paragraph, the source, since when.
    public let origin: RuleOrigin
    /// The rule that this one may shorten, under ``condition``.
    public let shortens: String?
    /// When it may be used, German, "in eiligen Fällen".
    public let condition: String?
    /// What the summons must say when this rule is used.
    public let sentence: String?
    /// Which matters take it away.
    public let exclusion: Exclusion?
    /// What a town may say instead.
    public let townMay: TownFreedom
    /// A remark for the reader.
    public let note: String?

    /// A rule; the parameters are the properties.
    public init(
        id: String,
        subject: Subject,
        title: String,
        requirement: Requirement,
        origin: RuleOrigin,
        shortens: String? = nil,
        condition: String? = nil,
        sentence: String? = nil,
        exclusion: Exclusion? = nil,
        townMay: TownFreedom = .none,
        note: String? = nil
    ) {
        self.id = id
        self.subject = subject
        self.title = title
        self.requirement = requirement
        self.origin = origin
        self.shortens = shortens
        self.condition = condition
        self.sentence = sentence
        self.exclusion = exclusion
        self.townMay = townMay
        self.note = note
    }

    /// The period, when it asks for one.
    public var period: CountedPeriod? {
        if case .period(let period) = requirement { period } else { nil }
    }

    /// The share, when it asks for one.
    public var share: RequiredShare? {
        if case .share(let share) = requirement { share } else { nil }
    }
}
