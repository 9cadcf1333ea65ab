public import CouncilModel

extension Jurisdiction {
    /// What must be agreed to before something is dealt with that was not on the invitation.
    ///
    /// - Parameter day: The day of the meeting.
    /// - Returns: The rule of the town or the Land; ``AdmissionRule/unknown`` where neither has one.
    public func admission(on day: CivilDate) -> AdmissionRule {
        guard let rule = rule(about: .addition, on: day), let share = rule.share else { return .unknown }
        let excluded = rule.exclusion?.matters.compactMap(AgendaItem.Matter.init(ruleName:)) ?? []
        return AdmissionRule(
            share: share,
            paragraph: rule.origin.paragraph,
            isChecked: rule.origin.checked != nil,
            excluded: Set(excluded),
            exclusionParagraph: rule.exclusion?.paragraph ?? ""
        )
    }

    /// The last day on which a summons must have arrived for what it names to count as invited.
    ///
    /// - Parameter day: The day of the meeting.
    /// - Returns: The day; nil where no rule is known.
    public func lastDayOfSummons(to day: CivilDate) -> CivilDate? {
        rule(about: .summons, on: day)?.period?.latestEvent(before: day, calendar)
    }
}

extension AgendaItem.Matter {
    /// The matter that the files of rules call so.
    init?(ruleName: String) {
        switch ruleName {
        case "election": self = .election
        case "main-statute": self = .mainStatute
        default: return nil
        }
    }
}
