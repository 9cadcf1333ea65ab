public import CouncilModel
public import CouncilRules
internal import Foundation

/// Whether a meeting may be invited to now, on which way, and what the summons must then say.
public struct InvitationGate: Sendable {
    /// What the law says to it.
    public enum Verdict: Sendable, Equatable {
        /// No rules are known for the town: nobody counts.
        case unknown
        /// In time.
        case open
        /// Only with a shortened period: a reason is needed, and ``InvitationGate/sentence`` must stand in the summons.
        case onlyShortened
        /// Too late.
        case closed
    }

    /// What the law says to it.
    public let verdict: Verdict
    /// How it was counted; nil when nobody counts.
    public let answer: DeadlineAnswer?
    /// The ways of sending that the town's rules know.
    public let channels: [ReceiptChannel]
    /// The way that was counted with.
    public let channel: String?
    /// What rules shortening out, where a shortened period is the only one: must be confirmed to be absent.
    public let excluding: [RuleSet.Matter]
    /// Titles of items that look like ``excluding``.
    public let suspects: [String]

    /// What the summons must say; nil: nothing.
    public var sentence: String? { answer?.sentence }

    /// Asks the rules.
    ///
    /// - Parameters:
    ///   - day: The day of the meeting; nil while it is open.
    ///   - titles: The titles of the agenda's items.
    ///   - place: What holds in the town; nil: nobody counts.
    ///   - moment: When the summons is sent, on the town's clocks.
    ///   - channel: The way of sending; nil: the first that the town, then the Land, names.
    ///   - isSecondMeeting: Whether it is the second meeting after a lack of quorum.
    ///   - matters: What stands on the agenda of the things that some rules treat differently.
    public init(
        meetingOn day: CivilDate?,
        titles: [String],
        in place: Jurisdiction?,
        sent moment: CivilDateTime,
        by channel: String? = nil,
        isSecondMeeting: Bool = false,
        matters: [String] = []
    ) {
        let known = place.map { place in place.channelNames.compactMap { place.channel($0, on: moment.date) } } ?? []
        channels = known
        let first = place?.town?.channels.first?.id ?? place?.land.channels.first?.id
        let chosen = channel.flatMap { name in known.contains { $0.id == name } ? name : nil } ?? first
        self.channel = chosen
        guard let place, let day, let chosen,
            let rule = place.rule(about: isSecondMeeting ? .secondMeeting : .summons, on: day)
        else {
            (verdict, answer, excluding, suspects) = (.unknown, nil, [], [])
            return
        }
        var question = DeadlineQuestion(rule: rule.id)
        question.meeting = day
        question.sent = moment.date
        question.sentTime = CivilTime(hour: moment.hour, minute: moment.minute)
        question.channel = chosen
        question.matters = matters
        guard let answer = try? place.answer(question) else {
            (verdict, self.answer, excluding, suspects) = (.unknown, nil, [], [])
            return
        }
        self.answer = answer
        verdict =
            switch answer.verdict {
            case .kept: .open
            case .keptAsShortened: .onlyShortened
            case .notKept, .open: .closed
            }
        let excluded = answer.verdict == .keptAsShortened ? answer.shortening?.exclusion?.matters ?? [] : []
        let ruledOut = place.matters.filter { excluded.contains($0.id) && !matters.contains($0.id) }
        excluding = ruledOut
        let words = Set(ruledOut.flatMap(\.words))
        suspects = titles.filter { title in
            title.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
        }
    }

    /// The way in a sentence, without a full stop: "Zugang Mo 5.; frei: Di, Mi, Do; frühestens Fr 9. (§ 58 …)".
    public var way: String {
        answer.map { "\($0.summary) (\($0.rule.origin.paragraph))" } ?? ""
    }
}

extension InvitationGate {
    /// Asks the rules about a meeting.
    ///
    /// - Parameters:
    ///   - details: The meeting.
    ///   - rules: All rules; nil: nobody counts.
    ///   - now: The present moment.
    ///   - timeZone: The town's.
    ///   - terms: On which terms the clerk would summon.
    init(
        of details: MeetingDetails,
        by rules: RuleBook?,
        at now: Date,
        in timeZone: TimeZone,
        on terms: SummonsTerms
    ) {
        self.init(
            meetingOn: details.meeting.start.map { CivilDate($0, in: timeZone) },
            titles: details.agenda.map(\.item.name),
            in: rules?.jurisdiction(of: details.body, for: Assembly(meetingOf: details.organizations)),
            sent: CivilDateTime(now, in: timeZone),
            by: terms.channel,
            isSecondMeeting: terms.isSecondMeeting
        )
    }
}
