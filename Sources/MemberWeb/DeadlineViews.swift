internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Pages

/// Turns the deadlines of a meeting into what its page shows.
struct DeadlineViews {
    let deadlines: MeetingDeadlines
    let terms: SummonsTerms
    let today: CivilDate

    var lines: [ShownDeadline] {
        deadlines.lines.map { line in
            ShownDeadline(
                title: line.answer.rule.title,
                mark: Self.mark(line.state, today: today),
                summary: line.answer.summary,
                steps: line.answer.steps.map(\.line),
                paragraph: line.answer.rule.origin.paragraph,
                checkMark: line.answer.rule.origin.checkMark
            )
        }
    }

    var form: SummonsForm {
        let gate = deadlines.gate
        guard gate.verdict != .unknown else { return SummonsForm() }
        return SummonsForm(
            channels: gate.channels.map { Choice(value: $0.id, label: $0.name) },
            channel: gate.channel ?? "",
            asksForSecondMeeting: true,
            isSecondMeeting: terms.isSecondMeeting,
            shortening: gate.verdict == .onlyShortened ? shortening(gate) : nil,
            reason: terms.reason
        )
    }

    private func shortening(_ gate: InvitationGate) -> SummonsForm.Shortening {
        SummonsForm.Shortening(
            way: gate.way,
            condition: gate.answer?.shortening?.condition,
            sentence: gate.sentence,
            excluding: gate.excluding.map(\.name).joined(separator: ", "),
            suspects: gate.suspects
        )
    }

    private static func mark(_ state: MeetingDeadlines.State, today: CivilDate) -> LampMark {
        func day(_ day: CivilDate) -> String {
            "\(GermanFormat.weekdayAbbreviation(day)) \(GermanFormat.shortDay(day))"
        }
        return switch state {
        case .kept: LampMark(state: .good, word: "gewahrt")
        case .shortened: LampMark(state: .soon, word: "nur als verkürzte Frist gewahrt")
        case .due(let last):
            LampMark(state: last <= today.adding(days: 7) ? .soon : .good, word: "bis \(day(last))")
        case .past(let last): LampMark(state: .late, word: "war bis \(day(last))")
        case .missed: LampMark(state: .late, word: "nicht gewahrt")
        case .later: LampMark(state: .notApplicable, word: "noch nicht")
        }
    }
}
