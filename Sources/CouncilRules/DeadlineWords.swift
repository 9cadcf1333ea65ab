public import CouncilModel

extension DeadlineRule {
    /// What it counts from, German: "Zugang".
    var eventName: String {
        switch subject {
        case .summons, .shortenedSummons, .secondMeeting: "Zugang"
        case .publicNotice: "Bekanntmachung"
        case .motion: "Eingang"
        case .objection: "Zugang der Niederschrift"
        case .minutes, .addition, .quorum, .demand, .inspection: "Sitzung"
        }
    }

    /// What must be done until the end of a period after an event, German.
    var taskName: String {
        switch subject {
        case .minutes: "Niederschrift"
        case .objection: "Einwendung"
        default: title
        }
    }

    /// What the members of a share must do, German, at the end of a sentence.
    var shareVerb: String {
        switch subject {
        case .quorum: "anwesend sein"
        case .addition: "zustimmen"
        default: "es verlangen"
        }
    }
}

extension CountedPeriod {
    /// "3 Tage", "1 Woche", "10 Arbeitstage".
    public var german: String {
        switch unit {
        case .days where countsOnlyWorkingDays: length == 1 ? "1 Arbeitstag" : "\(length) Arbeitstage"
        case .days: length == 1 ? "1 Tag" : "\(length) Tage"
        case .weeks: length == 1 ? "1 Woche" : "\(length) Wochen"
        case .months: length == 1 ? "1 Monat" : "\(length) Monate"
        }
    }

    /// "3 Tagen", "1 Woche", "10 Arbeitstagen": after "von" and "nach".
    var germanDative: String { unit != .weeks && length != 1 ? german + (german.hasSuffix("n") ? "" : "n") : german }

    /// What a counted day is called.
    var dayName: String {
        countsOnlyWorkingDays ? "Arbeitstag" : countsEvent || countsMeeting ? "Tag" : "freier Tag"
    }

    /// What the list of counted days is called.
    var listName: String { countsEvent || countsMeeting ? "gezählt" : "frei" }
}

extension RequiredShare {
    /// "mehr als die Hälfte".
    public var german: String {
        let share =
            switch (numerator, denominator) {
            case (1, 2): "die Hälfte"
            case (1, 3): "ein Drittel"
            case (2, 3): "zwei Drittel"
            case (1, 4): "ein Viertel"
            case (3, 4): "drei Viertel"
            default: "\(numerator)/\(denominator)"
            }
        return (mustExceed ? "mehr als " : "") + share
    }
}
