public import CouncilModel

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

    /// By what a rule about the council holds for its committees, too.
    public struct CommitteeClause: Hashable, Sendable {
        /// The paragraph that is shown for a committee, the rule's own among it: "§ 58 Abs. 1 mit § 62 Abs. 5 HGO".
        public let paragraph: String
        /// Where the wording was read, or why it is only assumed.
        public let source: String
        /// The day on which somebody compared it with the source; nil: unchecked.
        public let checked: CivilDate?
        /// What a town may say instead for committees; nil: the same as for the council.
        public let townMay: TownFreedom?

        /// A clause; the parameters are the properties.
        public init(paragraph: String, source: String, checked: CivilDate?, townMay: TownFreedom? = nil) {
            self.paragraph = paragraph
            self.source = source
            self.checked = checked
            self.townMay = townMay
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
    /// Whose meetings it is about.
    public let appliesTo: Set<Assembly>
    /// By what it holds for committees; nil: by its own paragraph, or not at all.
    public let committees: CommitteeClause?

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
        note: String? = nil,
        appliesTo: Set<Assembly> = Set(Assembly.allCases),
        committees: CommitteeClause? = nil
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
        self.appliesTo = appliesTo
        self.committees = committees
    }

    /// The rule as it holds for an assembly; nil when it does not.
    ///
    /// For committees the clause takes the place of paragraph, source and mark: the mark is a day only if both were compared.
    func asFor(_ assembly: Assembly) -> DeadlineRule? {
        guard appliesTo.contains(assembly) else { return nil }
        guard assembly == .committee, let committees else { return self }
        let checked = origin.checked.flatMap { own in committees.checked.map { min(own, $0) } }
        return DeadlineRule(
            id: id,
            subject: subject,
            title: title,
            requirement: requirement,
            origin: RuleOrigin(
                paragraph: committees.paragraph,
                source: "\(origin.source); \(committees.source)",
                validFrom: origin.validFrom,
                validUntil: origin.validUntil,
                checked: checked
            ),
            shortens: shortens,
            condition: condition,
            sentence: sentence,
            exclusion: exclusion,
            townMay: committees.townMay ?? townMay,
            note: note,
            appliesTo: [.committee]
        )
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
