internal import CouncilModel

/// Writes down how a period is counted.
struct DeadlineTrace {
    let rule: DeadlineRule
    let period: CountedPeriod
    let calendar: WorkCalendar

    typealias Step = DeadlineAnswer.Step

    private static let allRestDays: RestDays = [.saturday, .sunday, .holiday]

    /// From the event to the first possible day of the meeting.
    func forward(from event: CivilDate, to earliest: CivilDate) -> (steps: [Step], summary: String) {
        var steps = [Step(kind: .start, date: event, text: rule.eventName + (isCountedEvent(event) ? "" : notCounted))]
        var number = 0
        if isCountedEvent(event) {
            number = 1
            steps[0] = Step(kind: .start, date: event, text: "\(rule.eventName), 1. \(period.dayName)")
        }
        var day = event.adding(days: 1)
        while day < earliest {
            steps.append(step(day, number: &number))
            day = day.adding(days: 1)
        }
        let isCounted = period.countsMeeting && number < period.dayCount
        let end = "frühester Sitzungstag" + (isCounted ? ", \(number + 1). \(period.dayName)" : "")
        if earliest > event {
            steps.append(Step(kind: .end, date: earliest, text: end))
        } else {
            steps[0] = Step(kind: .start, date: event, text: "\(rule.eventName) und frühester Sitzungstag")
        }
        let shown = [event, earliest]
        let parts =
            ["\(rule.eventName) \(event.german(among: shown))"] + list(of: steps)
            + ["frühestens \(earliest.german(among: shown))"]
        return (steps, parts.joined(separator: "; "))
    }

    /// From the meeting back to the last possible day of the event.
    func backward(from meeting: CivilDate, to latest: CivilDate) -> (steps: [Step], summary: String) {
        var number = 0
        var start = "Sitzung" + notCounted
        if period.countsMeeting, period.counts(meeting, calendar), period.dayCount > 0 {
            number = 1
            start = "Sitzung, 1. \(period.dayName)"
        }
        var steps = [Step(kind: .start, date: meeting, text: start)]
        let unshifted = period.unshiftedLatestEvent(before: meeting, calendar)
        var day = meeting.adding(days: -1)
        while day > unshifted {
            steps.append(step(day, number: &number))
            day = day.adding(days: -1)
        }
        if latest < unshifted {
            let reason = calendar.restReason(unshifted, among: period.restDays) ?? ""
            let text = "letzter Tag, aber \(reason): es gilt der Arbeitstag davor\(inBrackets(period.restDayReason))"
            steps.append(Step(kind: .moved, date: unshifted, text: text))
        }
        let end = "spätester Tag: \(rule.eventName)"
        steps.append(Step(kind: .end, date: latest, text: end))
        let shown = [meeting, latest]
        let parts =
            ["Sitzung \(meeting.german(among: shown))"] + list(of: steps)
            + ["\(rule.eventName) spätestens \(latest.german(among: shown))"]
        return (steps, parts.joined(separator: "; "))
    }

    /// From the event to the last day of a period after it.
    func after(_ event: CivilDate, to last: CivilDate, nextMeeting: CivilDate?) -> (steps: [Step], summary: String) {
        let first = period.countsEvent ? event : event.adding(days: 1)
        let unshifted = period.unshiftedLastDay(after: event, calendar)
        let shifted = period.lastDay(after: event, nextMeeting: nil, calendar)
        var steps = [
            Step(kind: .start, date: event, text: rule.eventName + (period.countsEvent ? ", 1. Tag" : notCounted))
        ]
        if !period.countsEvent, period.length > 0 {
            steps.append(Step(kind: .counted, date: first, text: "1. Tag von \(period.germanDative)"))
        }
        if period.countsOnlyWorkingDays {
            var day = first
            while day < unshifted {
                if let reason = calendar.restReason(day, among: period.restDays) {
                    steps.append(Step(kind: .passed, date: day, text: "zählt nicht (\(reason))"))
                }
                day = day.adding(days: 1)
            }
        }
        let shown = [event, last, unshifted]
        var end = "Ende \(unshifted.german(among: shown))"
        if shifted != unshifted {
            let reason = calendar.restReason(unshifted, among: period.restDays) ?? ""
            let text = "rechnerisches Ende, aber \(reason): es gilt der nächste Arbeitstag"
            steps.append(Step(kind: .moved, date: unshifted, text: text + inBrackets(period.restDayReason)))
            end += " (\(reason)), verschoben auf \(shifted.german(among: shown))"
        }
        if last < shifted {
            steps.append(Step(kind: .remark, date: shifted, text: "Ende nach \(period.germanDative)"))
            steps.append(Step(kind: .end, date: last, text: "nächste Sitzung: \(rule.taskName) spätestens jetzt"))
            end += "; nächste Sitzung schon \(last.german(among: shown))"
        } else {
            var text = "letzter Tag: \(rule.taskName)"
            if shifted == unshifted, let reason = calendar.restReason(last, among: Self.allRestDays) {
                text += ", obwohl \(reason)"
                if period.restDayEnd == .stays { text += inBrackets(period.restDayReason) }
            }
            steps.append(Step(kind: .end, date: last, text: text))
        }
        let start = "\(rule.eventName) \(event.german(among: shown))"
        return (steps, "\(start); \(period.german) ab \(first.german(among: shown)); \(end)")
    }

    private var notCounted: String { ", zählt nicht mit" }

    private func isCountedEvent(_ event: CivilDate) -> Bool {
        period.countsEvent && period.dayCount > 0 && period.counts(event, calendar)
    }

    private func step(_ day: CivilDate, number: inout Int) -> Step {
        guard period.counts(day, calendar) else {
            let reason = calendar.restReason(day, among: period.restDays) ?? ""
            return Step(kind: .passed, date: day, text: "zählt nicht (\(reason))")
        }
        guard number < period.dayCount else {
            return Step(kind: .passed, date: day, text: "liegt ebenfalls dazwischen")
        }
        number += 1
        var text = "\(number). \(period.dayName)"
        if let reason = calendar.restReason(day, among: Self.allRestDays) {
            text += ", zählt mit, obwohl \(reason)"
            if period.restDayEnd == .stays { text += inBrackets(period.restDayReason) }
        }
        return Step(kind: .counted, date: day, text: text)
    }

    private func inBrackets(_ reason: String) -> String { reason.isEmpty ? "" : " (\(reason))" }

    /// "frei: Di, Mi, Do"; many days are given by the first and the last.
    private func list(of steps: [Step]) -> [String] {
        func names(_ kind: Step.Kind) -> [CivilDate] { steps.filter { $0.kind == kind }.compactMap(\.date) }
        let counted = names(.counted)
        guard let first = counted.first, let last = counted.last else { return [] }
        let passed = names(.passed)
        var text = "\(period.listName): "
        if counted.count > 7 {
            let shown = [first, last]
            text += "\(counted.count) Tage von \(first.german(among: shown)) bis \(last.german(among: shown))"
        } else {
            text += counted.map(\.weekdayName).joined(separator: ", ")
        }
        if !passed.isEmpty, passed.count <= 7 {
            text += " (ohne " + passed.map(\.weekdayName).joined(separator: ", ") + ")"
        }
        return [text]
    }
}
