public import CouncilModel

/// When a summons reached one member, as far as the ledger says.
public struct SummonsArrival: Hashable, Sendable {
    /// When the mail server took it.
    public var delivered: CivilDateTime?
    /// When the letter went out.
    public var posted: CivilDateTime?
    /// When the member had it: opened, loaded, confirmed, or somebody wrote it down.
    public var seen: CivilDateTime?

    /// An arrival; the parameters are the properties.
    public init(delivered: CivilDateTime? = nil, posted: CivilDateTime? = nil, seen: CivilDateTime? = nil) {
        self.delivered = delivered
        self.posted = posted
        self.seen = seen
    }
}

/// How it stands with the period of a summons: the one count that all pages show.
///
/// It is counted from when the summons was sent, not from when it was made, and whatever left the house only after that is
/// looked at member by member: a mail that waited for its server until the period had run out is late.
public struct SummonsCount: Hashable, Sendable {
    /// How the period is counted.
    public let answer: DeadlineAnswer
    /// By when it had to arrive, shortened or not as it was sent; nil before it is sent, or when it was sent too late.
    public let limit: CivilDate?
    /// Members whom it reached only after ``limit``.
    public let lateMembers: Int
    /// Members whom it has not reached and can no longer reach by ``limit``.
    public let unreachedMembers: Int

    /// Where the period that counts comes from: that of the shortened one when it was sent as one.
    public var origin: RuleOrigin {
        (answer.verdict == .keptAsShortened ? answer.shortening?.origin : nil) ?? answer.rule.origin
    }

    /// Whether somebody was not summoned in time although it was sent in time.
    public var isLate: Bool { lateMembers + unreachedMembers > 0 }

    /// Counts; nil when no rule is known.
    ///
    /// - Parameters:
    ///   - standing: What the records say of the meeting.
    ///   - place: What holds for it.
    ///   - now: The present moment, on the town's clocks.
    public init?(of standing: MeetingStanding, in place: Jurisdiction, at now: CivilDateTime) {
        let day = standing.start.date
        let counted = standing.countedRule.flatMap { place.rule($0, on: day) }
        guard let rule = counted ?? place.rule(about: .summons, on: day) else { return nil }
        let usual = place.town?.channels.first?.id ?? place.land.channels.first?.id
        let channel = standing.countedChannel ?? usual
        var question = DeadlineQuestion(rule: rule.id)
        question.meeting = day
        question.channel = channel
        question.sent = standing.sent?.date
        question.sentTime = standing.sent.map { CivilTime(hour: $0.hour, minute: $0.minute) }
        guard let answer = try? place.answer(question) else { return nil }
        self.answer = answer
        let limit: CivilDate? =
            switch answer.verdict {
            case .kept: answer.latestEvent
            case .keptAsShortened: answer.latestShortenedEvent
            case .notKept, .open: nil
            }
        self.limit = standing.sent == nil ? nil : limit
        guard let limit = self.limit else {
            (lateMembers, unreachedMembers) = (0, 0)
            return
        }
        func receipt(_ moment: CivilDateTime, _ way: ReceiptChannel?) -> CivilDate {
            let time = CivilTime(hour: moment.hour, minute: moment.minute)
            return way?.receipt(sent: moment.date, at: time, place.calendar) ?? moment.date
        }
        func way(_ name: String, _ moment: CivilDateTime) -> ReceiptChannel? { place.channel(name, on: moment.date) }
        // A mail arrives at once: the way that was chosen counts, unless it is one that takes days.
        func mail(_ moment: CivilDateTime) -> CivilDate {
            let chosen = channel.flatMap { way($0, moment) }
            return receipt(moment, chosen.flatMap { $0.delay == 0 ? $0 : nil } ?? way("email", moment))
        }
        let days = standing.arrivals.map { arrival in
            [
                arrival.seen?.date, arrival.delivered.map(mail),
                arrival.posted.map { receipt($0, way("post", $0)) },
            ].compactMap(\.self).min()
        }
        lateMembers = days.count { $0.map { $0 > limit } ?? false }
        unreachedMembers = mail(now) > limit ? days.count { $0 == nil } : 0
    }

    /// "3 Mitglieder erreichte sie erst nach dem 6. Juni, 1 Mitglied noch nicht"; nil when nobody is late.
    ///
    /// - Parameter today: The present day.
    /// - Returns: The words, without a full stop.
    public func lateWords(seenOn today: CivilDate) -> String? {
        guard isLate, let limit else { return nil }
        func members(_ count: Int) -> String { count == 1 ? "1 Mitglied" : "\(count) Mitglieder" }
        let parts = [
            lateMembers > 0 ? "\(members(lateMembers)) erreichte sie erst danach" : nil,
            unreachedMembers > 0 ? "\(members(unreachedMembers)) erreichte sie bisher nicht" : nil,
        ]
        return "sie musste bis \(limit.inSentence(seenOn: today)) zugehen; "
            + parts.compactMap(\.self).joined(separator: ", ")
    }
}
