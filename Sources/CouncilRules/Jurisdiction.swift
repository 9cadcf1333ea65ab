public import CouncilModel

/// What holds in one place: the law of the Land, and what the town has instead or beside.
public struct Jurisdiction: Hashable, Sendable {
    /// The law of the Land.
    public let land: RuleSet
    /// What the town has; nil: nothing.
    public let town: RuleSet?
    /// The holidays of the place.
    public let calendar: WorkCalendar

    init(land: RuleSet, town: RuleSet?, calendar: WorkCalendar) {
        self.land = land
        self.town = town
        self.calendar = calendar
    }

    /// The short names of all rules, each once, the Land's first.
    public var ruleNames: [String] { Self.distinct(land.rules.map(\.id) + (town?.rules.map(\.id) ?? [])) }

    /// The short names of all ways of sending, each once.
    public var channelNames: [String] { Self.distinct(land.channels.map(\.id) + (town?.channels.map(\.id) ?? [])) }

    /// What some rules treat differently.
    public var matters: [RuleSet.Matter] { land.matters }

    /// The rule that holds on a day: the town's, if it has one.
    ///
    /// - Parameters:
    ///   - id: Short name.
    ///   - day: The day.
    /// - Returns: The rule; nil when none holds.
    public func rule(_ id: String, on day: CivilDate) -> DeadlineRule? {
        town?.rule(id, on: day) ?? land.rule(id, on: day)
    }

    /// The rule about a subject that holds on a day: the town's, if it has one.
    ///
    /// - Parameters:
    ///   - subject: What it is about.
    ///   - day: The day.
    /// - Returns: The rule; nil when none holds.
    public func rule(about subject: DeadlineRule.Subject, on day: CivilDate) -> DeadlineRule? {
        let all = (town?.rules ?? []) + land.rules
        return all.first { $0.subject == subject && $0.origin.holds(on: day) }
    }

    /// The rule that may shorten another.
    func rule(shortening id: String, on day: CivilDate) -> DeadlineRule? {
        let all = (town?.rules ?? []) + land.rules
        return all.first { $0.shortens == id && $0.origin.holds(on: day) }
    }

    /// A way of sending as it holds on a day: the town's, if it has one.
    ///
    /// - Parameters:
    ///   - id: Short name.
    ///   - day: The day.
    /// - Returns: The way of sending; nil when there is none.
    public func channel(_ id: String, on day: CivilDate) -> ReceiptChannel? {
        let all = (town?.channels ?? []) + land.channels
        return all.first { $0.id == id && $0.origin.holds(on: day) }
    }

    /// The name of the town, or of the Land.
    public var name: String { town?.name ?? land.name }

    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
