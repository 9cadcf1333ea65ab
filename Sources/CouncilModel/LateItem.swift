/// How an item came onto an agenda after the invitation.
public enum LateItem: String, Sendable, CaseIterable {
    /// Nachtrag: before the meeting.
    case supplement
    /// Tischvorlage: in the meeting.
    case tabled
}

/// What a town's law asks for before a body deals with something that was not on the invitation, as the rules say for a meeting.
public struct AdmissionRule: Sendable, Equatable {
    /// Who must agree; nil where no rule is known.
    public let share: RequiredShare?
    /// "§ 58 Abs. 2 HGO"; empty where no rule is known.
    public let paragraph: String
    /// Whether somebody compared the rule with the law. Otherwise it binds nobody, and who admits an item says why.
    public let isChecked: Bool
    /// Matters for which no majority suffices, because their notice cannot be shortened.
    public let excluded: Set<AgendaItem.Matter>
    /// Why, "§ 58 Abs. 3 HGO".
    public let exclusionParagraph: String

    /// Matters that are heard and not resolved: no law asks for a vote on them.
    public static let exempt: Set<AgendaItem.Matter> = [.report]
    /// Where nobody knows a rule.
    public static let unknown = AdmissionRule(share: nil, paragraph: "", isChecked: false)

    /// A rule.
    public init(
        share: RequiredShare?,
        paragraph: String,
        isChecked: Bool,
        excluded: Set<AgendaItem.Matter> = [],
        exclusionParagraph: String = ""
    ) {
        self.share = share
        self.paragraph = paragraph
        self.isChecked = isChecked
        self.excluded = excluded
        self.exclusionParagraph = exclusionParagraph
    }

    /// The share that decides; nil where only a reason can admit an item.
    public var bindingShare: RequiredShare? { isChecked ? share : nil }

    /// How many yes votes are enough, of the members that the share counts; nil where no rule is known.
    public func needed(of members: Int) -> Int? { share?.required(of: members) }
}

/// A vote on whether a body deals with a late item.
public struct AdmissionVote: Sendable, Equatable {
    /// Yes votes.
    public let yes: Int
    /// The number of members that the share is of.
    public let statutoryNumber: Int
    /// The share that was needed; nil when no checked rule was known.
    public let share: RequiredShare?
    /// Where the rule stands; empty when none was known.
    public let paragraph: String
    /// Why the item was admitted without a checked rule; nil with one.
    public let reason: String?

    /// A vote under a checked rule, or with a reason instead.
    public init(yes: Int, statutoryNumber: Int, share: RequiredShare?, paragraph: String, reason: String? = nil) {
        self.yes = yes
        self.statutoryNumber = statutoryNumber
        self.share = share
        self.paragraph = paragraph
        self.reason = reason
    }

    /// How many yes votes were needed; nil when no checked rule was known.
    public var needed: Int? { share?.required(of: statutoryNumber) }

    /// Whether the item is dealt with: by number, or on the responsibility of whoever gave the reason.
    public var isAdmitted: Bool { needed.map { yes >= $0 } ?? (reason != nil) }
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
        if !isLate || item.kind == .heading || AdmissionRule.exempt.contains(item.matter) { return .free }
        if rule.excluded.contains(item.matter) { return .excluded }
        guard let vote else { return .needsVote }
        return vote.isAdmitted ? .admitted : .refused
    }
}
