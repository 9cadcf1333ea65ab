public import CouncilModel
public import CouncilRules
public import Foundation
internal import Store

/// The deadlines of one meeting, as they stand at a moment.
public struct MeetingDeadlines: Sendable {
    /// How it stands with a deadline.
    public enum State: Sendable, Equatable {
        /// Kept.
        case kept
        /// Kept only as a shortened one.
        case shortened
        /// There is time until a day, that one included.
        case due(CivilDate)
        /// The day is over and nothing is recorded.
        case past(CivilDate)
        /// It happened too late.
        case missed
        /// Nobody knows yet from which day it is counted.
        case later
    }

    /// One deadline.
    public struct Line: Sendable {
        /// How it stands.
        public let state: State
        /// How it is counted.
        public let answer: DeadlineAnswer
    }

    /// The deadlines in the order of the council's work; empty when nobody counts.
    public let lines: [Line]
    /// Whether the summons may go out now.
    public let gate: InvitationGate
    /// The lamps of the meeting; nil when it is over, called off or has no date.
    public let lamps: MeetingLamps?

    /// Counts the deadlines of a meeting.
    ///
    /// - Parameters:
    ///   - details: The meeting.
    ///   - standing: What the records say of it; nil when it is called off or has no date.
    ///   - rules: All rules; nil: nobody counts.
    ///   - now: The present moment.
    ///   - timeZone: The town's.
    ///   - terms: On which terms the clerk would summon.
    public init(
        of details: MeetingDetails,
        standing: MeetingStanding?,
        by rules: RuleBook?,
        at now: Date,
        in timeZone: TimeZone,
        on terms: SummonsTerms = .init()
    ) {
        let place = rules?.jurisdiction(of: details.body, for: Assembly(meetingOf: details.organizations))
        let moment = CivilDateTime(now, in: timeZone)
        let day = details.meeting.start.map { CivilDate($0, in: timeZone) }
        gate = InvitationGate(of: details, by: rules, at: now, in: timeZone, on: terms)
        let isComing = standing.map { !$0.isHeld && $0.start.date >= moment.date } ?? false
        lamps = isComing ? standing.map { MeetingLamps($0, in: place, at: moment) } : nil
        guard let place, let day else {
            lines = []
            return
        }
        let channel = gate.channel
        let released = details.publication.flatMap { $0.withdrawn == nil ? $0.released : nil }
        var found: [Line] = []
        let minutes = details.files.filter { [.resultsProtocol, .verbatimProtocol].contains($0.role) }
            .map { CivilDate($0.created, in: timeZone) }.min()
        var subjects = [DeadlineRule.Subject.motion, .summons, .publicNotice, .minutes, .objection]
        if terms.isSecondMeeting { subjects.insert(.secondMeeting, at: 2) }
        for subject in subjects {
            guard let rule = place.rule(about: subject, on: day) else { continue }
            var question = DeadlineQuestion(rule: rule.id)
            question.meeting = day
            if subject == .summons, let count = standing.flatMap({ SummonsCount(of: $0, in: place, at: moment) }),
                standing?.sent != nil
            {
                found.append(
                    Line(
                        state: count.isLate ? .missed : Self.state(count.answer, on: moment.date),
                        answer: count.answer
                    )
                )
                continue
            }
            switch subject {
            case .summons: question.channel = channel
            case .secondMeeting: question.channel = channel
            case .publicNotice: question.event = released.map { CivilDate($0, in: timeZone) }
            case .minutes: question.done = minutes
            // Counted from when the minutes reach the members; before, the days only show how it is counted.
            case .objection: question.event = minutes ?? day
            default: break
            }
            guard let answer = try? place.answer(question) else { continue }
            if subject == .objection, minutes == nil {
                found.append(Line(state: .later, answer: answer))
                continue
            }
            found.append(Line(state: Self.state(answer, on: moment.date), answer: answer))
        }
        lines = found
    }

    private static func state(_ answer: DeadlineAnswer, on today: CivilDate) -> State {
        switch answer.verdict {
        case .kept: return .kept
        case .keptAsShortened: return .shortened
        case .notKept: return .missed
        case .open:
            let limit = answer.lastDay ?? answer.latestSending ?? answer.latestEvent ?? today
            return today <= limit ? .due(limit) : .past(limit)
        }
    }
}
