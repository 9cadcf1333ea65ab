internal import CouncilModel

extension Jurisdiction {
    /// Answers a question about a deadline.
    ///
    /// - Parameter question: What is known.
    /// - Returns: The date, whether it is kept, and how it is counted.
    /// - Throws: ``DeadlineProblem`` when the question cannot be answered.
    public func answer(_ question: DeadlineQuestion) throws(DeadlineProblem) -> DeadlineAnswer {
        let receipt = try receipt(question)
        let event = question.event ?? receipt?.day
        let rule = try rule(for: question, event: event)
        try checkMatters(question)
        switch rule.requirement {
        case .share(let share): return try answer(rule, share, question)
        case .period(let period):
            switch period.direction {
            case .afterEvent: return try answerAfter(rule, period, event ?? question.meeting, question)
            case .beforeMeeting: return try BeforeMeeting(self, rule, question, event, receipt).answer()
            }
        }
    }

    private func rule(for question: DeadlineQuestion, event: CivilDate?) throws(DeadlineProblem) -> DeadlineRule {
        guard ruleNames.contains(question.rule) else {
            let known = ruleNames.map { "„\($0)“" }.joined(separator: ", ")
            throw DeadlineProblem(part: .rule, message: "für \(name) gibt es diese Regel nicht; bekannt sind \(known)")
        }
        let days = [question.meeting, event, question.sent].compactMap(\.self)
        for day in days where day.year < calendar.firstYear || day.year > 2999 {
            let isMeeting = day == question.meeting
            let message = "die Feiertage sind von \(calendar.firstYear) bis 2999 bekannt"
            throw DeadlineProblem(part: isMeeting ? .meeting : .received, message: message)
        }
        guard let day = days.first else {
            let newest = ((town?.rules ?? []) + land.rules).filter { $0.id == question.rule }
                .max { $0.origin.validFrom < $1.origin.validFrom }
            if let newest, newest.share != nil { return newest }
            throw DeadlineProblem(part: .meeting, message: "fehlt; ohne Sitzungstag und Zugang ist nichts zu rechnen")
        }
        guard let rule = rule(question.rule, on: day) else {
            throw DeadlineProblem(part: .rule, message: "für \(day.german) ist keine Fassung dieser Regel erfasst")
        }
        return rule
    }

    private func checkMatters(_ question: DeadlineQuestion) throws(DeadlineProblem) {
        let known = matters.map(\.id)
        for matter in question.matters where !known.contains(matter) {
            let list = known.map { "„\($0)“" }.joined(separator: ", ")
            throw DeadlineProblem(part: .matters, message: "„\(matter)“ ist unbekannt; bekannt sind \(list)")
        }
    }

    private func receipt(_ question: DeadlineQuestion) throws(DeadlineProblem) -> Receipt? {
        guard let id = question.channel else {
            if question.sent != nil, question.event == nil {
                throw DeadlineProblem(
                    part: .channel,
                    message: "fehlt; der Tag der Absendung sagt noch nicht, wann sie zugeht"
                )
            }
            return nil
        }
        guard let day = question.sent ?? question.event ?? question.meeting else { return nil }
        guard let channel = channel(id, on: day) else {
            let list = channelNames.map { "„\($0)“" }.joined(separator: ", ")
            throw DeadlineProblem(
                part: .channel,
                message: "dieser Weg ist am \(day.german) unbekannt; bekannt sind \(list)"
            )
        }
        guard let sent = question.sent else { return Receipt(channel: channel, sent: nil, day: nil, isLate: false) }
        let received = channel.receipt(sent: sent, at: question.sentTime, calendar)
        return Receipt(channel: channel, sent: sent, day: received, isLate: channel.isLate(question.sentTime))
    }

    private func answer(
        _ rule: DeadlineRule,
        _ share: RequiredShare,
        _ question: DeadlineQuestion
    ) throws(DeadlineProblem) -> DeadlineAnswer {
        guard let members = question.members else {
            throw DeadlineProblem(part: .members, message: "fehlt; erwartet ist die Zahl der Mitglieder")
        }
        let required = share.required(of: members)
        var answer = DeadlineAnswer(rule: rule)
        answer.required = required
        let base = share.base == .statutory ? "gesetzliche Zahl" : "stimmberechtigte Mitglieder"
        answer.summary =
            "Von \(members) (\(base)) müssen mindestens \(required) \(rule.shareVerb): \(share.german)"
        if let votes = question.votes {
            answer.verdict = votes >= required ? .kept : .notKept
            answer.summary += "; es sind \(votes)"
        }
        answer.steps = [.init(kind: .remark, date: nil, text: answer.summary)]
        return answer
    }

    private func answerAfter(
        _ rule: DeadlineRule,
        _ period: CountedPeriod,
        _ event: CivilDate?,
        _ question: DeadlineQuestion
    ) throws(DeadlineProblem) -> DeadlineAnswer {
        guard let event else {
            throw DeadlineProblem(part: .received, message: "fehlt; erwartet ist der Tag des Ereignisses")
        }
        let last = period.lastDay(after: event, nextMeeting: question.nextMeeting, calendar)
        var answer = DeadlineAnswer(rule: rule)
        answer.event = event
        answer.lastDay = last
        let trace = DeadlineTrace(rule: rule, period: period, calendar: calendar)
        (answer.steps, answer.summary) = trace.after(event, to: last, nextMeeting: question.nextMeeting)
        if let done = question.done {
            answer.verdict = done <= last ? .kept : .notKept
            answer.summary +=
                "; \(rule.taskName) \(done.german(among: [event, last])): "
                + (done <= last ? "gewahrt" : "nicht gewahrt")
        }
        return answer
    }

    /// When something sent counts as received.
    struct Receipt {
        let channel: ReceiptChannel
        let sent: CivilDate?
        let day: CivilDate?
        let isLate: Bool

        /// The steps from sending to receipt.
        func steps(_ calendar: WorkCalendar) -> [DeadlineAnswer.Step] {
            guard let sent, let day else { return [] }
            var text = "Absendung: \(channel.name)"
            if channel.delay > 0 { text += "; gilt nach \(channel.delay) Tagen als zugegangen" }
            if isLate, let closes = channel.closes {
                text += "; nach \(closes.longForm), gilt am Tag danach als zugegangen"
            }
            let arrival = sent.adding(days: isLate ? 1 : channel.delay)
            var steps = [DeadlineAnswer.Step(kind: .sent, date: sent, text: text + " (\(channel.origin.paragraph))")]
            if arrival != day {
                let reason = calendar.restReason(arrival, among: channel.restDays) ?? ""
                steps.append(
                    .init(
                        kind: .moved,
                        date: arrival,
                        text: "\(reason): gilt erst am nächsten Arbeitstag als zugegangen"
                    )
                )
            }
            return steps
        }
    }
}
