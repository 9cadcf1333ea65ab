internal import CouncilModel

/// All rules that an installation knows.
public struct RuleBook: Hashable, Sendable {
    /// The law of the Länder.
    public let laender: [RuleSet]
    /// Hauptsatzung and Geschäftsordnung of towns.
    public let towns: [RuleSet]
    /// The holidays of all Länder.
    public let holidays: HolidayTable

    /// - Parameters:
    ///   - laender: The law of the Länder.
    ///   - towns: Hauptsatzung and Geschäftsordnung of towns, each free of ``conflicts(of:with:holidays:)``.
    ///   - holidays: The holidays of all Länder.
    public init(laender: [RuleSet], towns: [RuleSet], holidays: HolidayTable) {
        self.laender = laender
        self.towns = towns
        self.holidays = holidays
    }

    /// The law of a Land.
    ///
    /// - Parameter name: Its short name ("hessen"), its German name or its code ("HE", "DE-HE"), in any case.
    /// - Returns: The law; nil when there is no file of it.
    public func land(named name: String) -> RuleSet? {
        let wanted = name.lowercased()
        return laender.first { land in
            guard case .land(let code) = land.scope else { return false }
            return [land.id, land.name, code, "DE-" + code].contains { $0.lowercased() == wanted }
        }
    }

    /// What holds in a place.
    ///
    /// - Parameters:
    ///   - land: The law of the Land.
    ///   - town: What the town has; nil: only the Land's law.
    ///   - assembly: Whose meetings are asked about.
    /// - Returns: Both together.
    public func jurisdiction(
        land: RuleSet,
        town: RuleSet? = nil,
        for assembly: Assembly = .council
    ) -> Jurisdiction {
        Jurisdiction(
            land: land.narrowed(to: assembly),
            town: town?.narrowed(to: assembly),
            calendar: Self.calendar(land: land, town: town, holidays)
        )
    }

    private static func calendar(land: RuleSet, town: RuleSet?, _ holidays: HolidayTable) -> WorkCalendar {
        var (code, regions): (String, Set<String>) = ("", [])
        if case .land(let own) = land.scope { code = own }
        if case .town(_, let own)? = town?.scope { regions = own }
        return WorkCalendar(table: holidays, land: code, regions: regions)
    }

    /// One thing in which a town's file leaves what the Land's law allows.
    public struct Conflict: Hashable, Sendable {
        /// Index of the rule in the town's file.
        public let rule: Int
        /// German, without a full stop.
        public let message: String
    }

    /// Where a town's rules leave what the Land's law allows.
    ///
    /// - Parameters:
    ///   - town: The town's rules.
    ///   - land: The law of its Land.
    ///   - holidays: The holidays of all Länder.
    /// - Returns: All of them, in the order of the rules.
    public static func conflicts(of town: RuleSet, with land: RuleSet, holidays: HolidayTable) -> [Conflict] {
        let calendar = Self.calendar(land: land, town: town, holidays)
        return town.rules.enumerated().compactMap { index, own in
            for assembly in Assembly.allCases where own.appliesTo.contains(assembly) {
                let laws = land.rules.compactMap { $0.asFor(assembly) }
                for law in laws where law.id == own.id && law.origin.overlaps(own.origin) {
                    if let message = conflict(of: own, with: law, calendar) {
                        return Conflict(rule: index, message: message)
                    }
                }
            }
            return nil
        }
    }

    private static func conflict(
        of own: DeadlineRule,
        with law: DeadlineRule,
        _ calendar: WorkCalendar
    ) -> String? {
        guard own.subject == law.subject, own.period?.direction == law.period?.direction else {
            return "„\(own.id)“ ist im Landesrecht etwas anderes (\(law.title))"
        }
        switch law.townMay {
        case .free: return nil
        case .none: return "\(law.origin.paragraph) lässt keine eigene Regelung der Stadt zu (\(law.title))"
        case .stricter: break
        }
        guard let mine = own.period, let theirs = law.period,
            let start = CivilDate(year: max(calendar.firstYear + 1, own.origin.validFrom.year), month: 1, day: 1)
        else { return "\(law.origin.paragraph) lässt keine eigene Regelung der Stadt zu (\(law.title))" }
        // Six years have every weekday on nearly every date, a leap day and movable holidays.
        for offset in 0..<2192 {
            let day = start.adding(days: offset)
            let (last, limit, of) =
                mine.direction == .beforeMeeting
                ? (mine.latestEvent(before: day, calendar), theirs.latestEvent(before: day, calendar), "Sitzung am")
                : (
                    mine.lastDay(after: day, nextMeeting: nil, calendar),
                    theirs.lastDay(after: day, nextMeeting: nil, calendar), "Beginn am"
                )
            if last > limit {
                return "die Regelung bleibt hinter \(law.origin.paragraph) zurück: bei \(of) \(day.germanWithWeekday) "
                    + "wäre der letzte Tag \(last.germanWithWeekday), das Gesetz verlangt \(limit.germanWithWeekday)"
            }
        }
        return nil
    }
}
