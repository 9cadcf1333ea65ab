internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Pages

/// Turns the deadlines of a meeting into what its page shows.
struct DeadlineViews {
    let deadlines: MeetingDeadlines
    let terms: SummonsTerms

    var lines: [ShownDeadline] {
        deadlines.lines.map { line in
            let (lamp, state) = Self.words(line.state)
            return ShownDeadline(
                title: line.answer.rule.title,
                lamp: lamp,
                state: state,
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

    private static func words(_ state: MeetingDeadlines.State) -> (ShownDeadline.Lamp, String) {
        switch state {
        case .kept: (.kept, "gewahrt")
        case .shortened: (.warning, "nur als verkürzte Frist gewahrt")
        case .due(let day): (.due, "bis \(GermanFormat.weekdayAbbreviation(day)) \(GermanFormat.shortDay(day))")
        case .past(let day): (.missed, "war bis \(GermanFormat.weekdayAbbreviation(day)) \(GermanFormat.shortDay(day))")
        case .missed: (.missed, "nicht gewahrt")
        }
    }
}
