internal import CouncilModel
internal import CouncilRules
internal import JSONReading

extension InputObject {
    /// How a period is counted.
    func countedPeriod() -> CountedPeriod {
        let direction =
            requiredChoice("direction", among: ["beforeMeeting": .beforeMeeting, "afterEvent": .afterEvent])
            ?? CountedPeriod.Direction.beforeMeeting
        let unit =
            requiredChoice("unit", among: ["days": .days, "weeks": .weeks, "months": .months])
            ?? CountedPeriod.Unit.days
        let onlyWorkingDays = choice("counts", among: ["calendarDays": false, "workingDays": true]) ?? false
        let end =
            choice("endOnRestDay", among: ["stays": .stays, "next": .next, "previous": .previous])
            ?? CountedPeriod.RestDayEnd.stays
        let period = CountedPeriod(
            direction: direction,
            length: integer("length", in: 0...366),
            unit: unit,
            countsOnlyWorkingDays: onlyWorkingDays,
            countsEvent: flag("countsEvent", default: false),
            countsMeeting: flag("countsMeeting", default: false),
            restDays: restDays(),
            restDayEnd: end,
            restDayReason: text("restDayReason", default: ""),
            endsWithNextMeeting: flag("endsWithNextMeeting", default: false)
        )
        check(period)
        return period
    }

    private func check(_ period: CountedPeriod) {
        if period.countsOnlyWorkingDays, period.unit != .days {
            report("Arbeitstage werden in Tagen gezählt, nicht in Wochen oder Monaten", at: "unit")
        }
        if period.restDays.isEmpty, period.countsOnlyWorkingDays || period.restDayEnd != .stays {
            report("fehlt; erwartet ist, welche Tage keine Arbeitstage sind", at: "restDays")
        }
        switch period.direction {
        case .beforeMeeting:
            if period.unit == .months { report("vor einer Sitzung wird in Tagen oder Wochen gezählt", at: "unit") }
            if period.restDayEnd == .next {
                report(
                    "„next“ gilt nur nach einem Ereignis: vor der Sitzung würde die Frist dadurch kürzer",
                    at: "endOnRestDay"
                )
            }
            if period.endsWithNextMeeting { report("gilt nur nach einem Ereignis", at: "endsWithNextMeeting") }
            if period.length == 0, period.countsEvent, period.countsMeeting {
                report("bei null Tagen kann nicht beides zählen", at: "countsMeeting")
            }
        case .afterEvent:
            if period.restDayEnd == .previous { report("„previous“ gilt nur vor einer Sitzung", at: "endOnRestDay") }
            if period.countsMeeting { report("gilt nur vor einer Sitzung", at: "countsMeeting") }
        }
    }

    /// A number of persons, as a share of others.
    func requiredShare() -> RequiredShare {
        let numerator = integer("numerator", in: 1...100)
        let denominator = integer("denominator", in: 1...100)
        if numerator > denominator { report("der Zähler ist größer als der Nenner", at: "numerator") }
        return RequiredShare(
            numerator: numerator,
            denominator: denominator,
            mustExceed: flag("mustExceed", default: false),
            base: requiredChoice("base", among: ["statutory": .statutory, "entitled": .entitled]) ?? .statutory
        )
    }
}
