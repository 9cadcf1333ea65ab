internal import CouncilModel

/// Answers a question about something that must have happened before a meeting.
struct BeforeMeeting {
    private let place: Jurisdiction
    private let rule: DeadlineRule
    private let question: DeadlineQuestion
    private let event: CivilDate?
    private let receipt: Jurisdiction.Receipt?

    /// A rule with the period that binds: its own, or the one that must be kept at least.
    private struct Binding {
        let rule: DeadlineRule
        let period: CountedPeriod
        let latest: CivilDate?
        let earliest: CivilDate?
    }

    init(
        _ place: Jurisdiction,
        _ rule: DeadlineRule,
        _ question: DeadlineQuestion,
        _ event: CivilDate?,
        _ receipt: Jurisdiction.Receipt?
    ) {
        self.place = place
        self.rule = rule
        self.question = question
        self.event = event
        self.receipt = receipt
    }

    private var calendar: WorkCalendar { place.calendar }

    func answer() throws(DeadlineProblem) -> DeadlineAnswer {
        guard let day = question.meeting ?? event else {
            throw DeadlineProblem(part: .meeting, message: "fehlt; ohne Sitzungstag und Zugang ist nichts zu rechnen")
        }
        let base = rule.shortens.flatMap { place.rule($0, on: day) } ?? rule
        let shortening = rule.shortens == nil ? place.rule(shortening: rule.id, on: day) : rule
        guard let regular = binding(base, on: day) else {
            throw DeadlineProblem(part: .rule, message: "„\(base.id)“ nennt keine Frist")
        }
        let shortened = shortening.flatMap { binding($0, on: day) }.flatMap { isShorter($0, regular) ? $0 : nil }
        var answer = DeadlineAnswer(rule: rule)
        answer.event = event
        answer.shortening = shortened == nil ? nil : shortening
        answer.earliestMeeting = regular.earliest
        answer.latestEvent = regular.latest
        answer.earliestShortenedMeeting = shortened?.earliest
        answer.latestShortenedEvent = shortened?.latest
        if let channel = receipt?.channel {
            answer.latestSending = regular.latest.map { channel.latestSending(receivedBy: $0, calendar) }
            answer.latestShortenedSending = shortened?.latest.map { channel.latestSending(receivedBy: $0, calendar) }
            answer.sendingCloses = channel.closes
        }
        judge(&answer)
        describe(&answer, regular, shortened, shortening)
        return answer
    }

    private func binding(_ rule: DeadlineRule, on day: CivilDate) -> Binding? {
        var rules = [rule]
        if let exclusion = exclusion(of: rule), let floor = place.land.rule(exclusion.atLeast, on: day) {
            rules.append(floor)
        }
        return rules.compactMap(binding).reduce(nil) { found, next in
            found.map { isShorter(next, $0) || isEqual(next, $0) ? $0 : next } ?? next
        }
    }

    private func binding(_ rule: DeadlineRule) -> Binding? {
        guard let period = rule.period, period.direction == .beforeMeeting else { return nil }
        return Binding(
            rule: rule,
            period: period,
            latest: question.meeting.map { period.latestEvent(before: $0, calendar) },
            earliest: event.map { period.earliestMeeting(after: $0, calendar) }
        )
    }

    private func exclusion(of rule: DeadlineRule) -> DeadlineRule.Exclusion? {
        rule.exclusion.flatMap { exclusion in
            exclusion.matters.contains { question.matters.contains($0) } ? exclusion : nil
        }
    }

    private func isShorter(_ left: Binding, _ right: Binding) -> Bool {
        if let own = left.latest, let other = right.latest { return own > other }
        if let own = left.earliest, let other = right.earliest { return own < other }
        return false
    }

    private func isEqual(_ left: Binding, _ right: Binding) -> Bool {
        left.latest == right.latest && left.earliest == right.earliest
    }

    private func judge(_ answer: inout DeadlineAnswer) {
        guard let event, question.meeting != nil, let latest = answer.latestEvent else { return }
        if event <= latest {
            answer.verdict = .kept
            answer.sentence = rule.shortens == nil ? rule.sentence : nil
        } else if let limit = answer.latestShortenedEvent, event <= limit {
            answer.verdict = .keptAsShortened
            answer.sentence = answer.shortening?.sentence
        } else {
            answer.verdict = .notKept
        }
    }

    private func describe(
        _ answer: inout DeadlineAnswer,
        _ regular: Binding,
        _ shortened: Binding?,
        _ shortening: DeadlineRule?
    ) {
        let main = rule.shortens == nil ? regular : shortened ?? regular
        let trace = DeadlineTrace(rule: main.rule, period: main.period, calendar: calendar)
        var steps = receipt?.steps(calendar) ?? []
        var summary = ""
        if let event, let earliest = main.earliest {
            let way = trace.forward(from: event, to: earliest)
            steps += way.steps
            summary = way.summary
        } else if let meeting = question.meeting, let latest = main.latest {
            let way = trace.backward(from: meeting, to: latest)
            steps += way.steps
            summary = way.summary
            if let channel = receipt?.channel {
                let sending = channel.latestSending(receivedBy: latest, calendar)
                let until = channel.closes.map { " bis \($0.longForm)" } ?? ""
                let text = "spätester Tag der Absendung\(until): \(channel.name) (\(channel.origin.paragraph))"
                steps.append(.init(kind: .sent, date: sending, text: text))
                summary += "; Absendung spätestens \(sending.german(among: [meeting, latest]))"
            }
        }
        summary += verdictEnd(answer, main)
        for text in remarks(main, shortened, shortening, answer) {
            steps.append(.init(kind: .remark, date: nil, text: text))
        }
        answer.steps = steps
        answer.summary = summary
    }

    private func verdictEnd(_ answer: DeadlineAnswer, _ main: Binding) -> String {
        guard let meeting = question.meeting, let event, let latest = main.latest else { return "" }
        let shown = [event, meeting, latest]
        let until = "\(rule.eventName) war bis \(latest.german(among: shown)) nötig"
        let start = "; Sitzung \(meeting.german(among: shown)): "
        switch answer.verdict {
        case .kept: return start + "gewahrt"
        case .keptAsShortened: return start + "nur als verkürzte Frist gewahrt"
        case .notKept: return start + "nicht gewahrt, \(until)"
        case .open: return ""
        }
    }

    private func remarks(
        _ main: Binding,
        _ shortened: Binding?,
        _ shortening: DeadlineRule?,
        _ answer: DeadlineAnswer
    ) -> [String] {
        var texts = ["\(main.rule.title): \(main.period.german), \(main.rule.origin.paragraph)"]
        if place.town?.rules.contains(main.rule) == true, let law = place.land.rule(main.rule.id, on: day(main)),
            let period = law.period
        {
            texts.append("Das Gesetz verlangt mindestens: \(period.german), \(law.origin.paragraph)")
        }
        for own in [rule, shortening].compactMap(\.self) {
            guard let exclusion = exclusion(of: own) else { continue }
            let names = place.matters.filter { exclusion.matters.contains($0.id) && question.matters.contains($0.id) }
                .map(\.name).joined(separator: ", ")
            let floor = own.shortens == nil ? nil : shortened?.period.german
            let effect = floor.map { "ist hier nur bis auf \($0) zulässig" } ?? "gilt hier nicht"
            texts.append("\(own.title) \(effect) (\(names)): \(exclusion.paragraph)")
            break
        }
        if answer.verdict == .keptAsShortened, let shortening, let shortened {
            let condition = shortening.condition.map { ", \($0)" } ?? ""
            let period = shortened.period
            let reach = shortened.latest.map { "; spätestens \($0.germanWithWeekday)" } ?? ""
            let length = period.length > 0 ? " (\(period.german))" : ""
            texts.append("\(shortening.title)\(length)\(condition): \(shortening.origin.paragraph)\(reach)")
            if shortening.sentence != nil { texts.append("Die Ladung muss auf die Verkürzung hinweisen.") }
        }
        return texts
    }

    private func day(_ main: Binding) -> CivilDate {
        question.meeting ?? event ?? main.rule.origin.validFrom
    }
}
