/// How an item came onto an agenda after the invitation.
public enum LateItem: String, Sendable, CaseIterable {
    /// Nachtrag: before the meeting.
    case supplement
    /// Tischvorlage: in the meeting.
    case tabled
}

/// What a town's law asks for before a body deals with something that was not on the invitation.
///
/// The value is data: it comes from the rules of the Land. ``hessen`` stands here until they are read.
public struct AdmissionRule: Sendable, Equatable {
    /// Of the statutory number of members.
    public let numerator: Int
    /// Of the statutory number of members.
    public let denominator: Int
    /// "§ 58 Abs. 2 HGO".
    public let paragraph: String
    /// Matters for which no majority suffices, because their notice cannot be shortened.
    public let excluded: Set<AgendaItem.Matter>
    /// Why, "§ 58 Abs. 3 HGO".
    public let exclusionParagraph: String
    /// Matters that are heard and not resolved: they need no vote.
    public let exempt: Set<AgendaItem.Matter>
    /// Full days that must lie between an invitation and the day of the meeting for its items to count as invited.
    public let clearDays: Int

    /// A rule.
    public init(
        numerator: Int,
        denominator: Int,
        paragraph: String,
        excluded: Set<AgendaItem.Matter> = [],
        exclusionParagraph: String = "",
        exempt: Set<AgendaItem.Matter> = [],
        clearDays: Int = 0
    ) {
        self.numerator = numerator
        self.denominator = denominator
        self.paragraph = paragraph
        self.excluded = excluded
        self.exclusionParagraph = exclusionParagraph
        self.exempt = exempt
        self.clearDays = clearDays
    }

    /// HGO § 58(2): two thirds of the statutory number; § 58(3): elections and the Hauptsatzung always need three days between
    /// receipt and meeting; § 58(1): three days between.
    public static let hessen = AdmissionRule(
        numerator: 2,
        denominator: 3,
        paragraph: "§ 58 Abs. 2 HGO",
        excluded: [.election, .mainStatute],
        exclusionParagraph: "§ 58 Abs. 3 HGO",
        exempt: [.report],
        clearDays: 3
    )

    /// How many yes votes are enough.
    public func needed(of statutoryNumber: Int) -> Int {
        (statutoryNumber * numerator + denominator - 1) / denominator
    }

    /// Whether an invitation that was made on a day is early enough for a meeting. Necessary, not sufficient: receipt comes
    /// after it.
    public func isInTime(invited: CivilDate, meeting: CivilDate) -> Bool {
        invited.adding(days: clearDays) < meeting
    }
}

/// A vote on whether a body deals with a late item.
public struct AdmissionVote: Sendable, Equatable {
    /// Yes votes.
    public let yes: Int
    /// The number of members that the law prescribes.
    public let statutoryNumber: Int
    /// The rule that it was taken under.
    public let rule: AdmissionRule

    /// A vote.
    public init(yes: Int, statutoryNumber: Int, rule: AdmissionRule) {
        self.yes = yes
        self.statutoryNumber = statutoryNumber
        self.rule = rule
    }

    /// Whether the item is dealt with.
    public var isAdmitted: Bool { yes >= rule.needed(of: statutoryNumber) }
}

/// Where a late item stands.
public enum AdmissionState: Sendable, Equatable {
    /// It was on an invitation that went out early enough, or it needs no vote.
    case free
    /// The body has to vote before it is dealt with.
    case needsVote
    /// The body voted for it.
    case admitted
    /// Too few voted for it: it cannot be dealt with.
    case refused
    /// No majority suffices.
    case excluded

    /// The state of an item.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - isLate: Whether it stood on no invitation that was early enough.
    ///   - vote: The vote that counts.
    ///   - rule: What the law asks for.
    /// - Returns: The state.
    public static func of(
        _ item: AgendaItem,
        isLate: Bool,
        vote: AdmissionVote?,
        rule: AdmissionRule
    ) -> AdmissionState {
        if !isLate || item.kind == .heading || rule.exempt.contains(item.matter) { return .free }
        if rule.excluded.contains(item.matter) { return .excluded }
        guard let vote else { return .needsVote }
        return vote.isAdmitted ? .admitted : .refused
    }
}
