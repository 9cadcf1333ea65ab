public import CouncilModel
public import CouncilRules
internal import Store

extension RuleBook {
    /// What holds in a town for the meetings of its council or of its committees.
    ///
    /// - Parameters:
    ///   - body: The town with what its record says of Land and rules.
    ///   - assembly: Whose meetings are asked about.
    /// - Returns: Land's law and town's rules; nil when the record names no Land that is known.
    public func jurisdiction(of body: Body, for assembly: Assembly = .council) -> Jurisdiction? {
        guard let land = body.land.flatMap({ land(named: $0) }) else { return nil }
        let town = body.townRules.flatMap { id in
            towns.first { town in
                guard case .town(let name, _) = town.scope else { return false }
                return town.id == id && name == land.id
            }
        }
        return jurisdiction(land: land, town: town, for: assembly)
    }

    /// What holds for a meeting.
    func jurisdiction(of meeting: Meeting, in transaction: Transaction) throws -> Jurisdiction? {
        guard let body = try transaction.bodies.find(meeting.body) else { return nil }
        let bodies = try transaction.organizations.find(Set(meeting.organizations))
        return jurisdiction(of: body, for: Assembly(meetingOf: bodies.values))
    }
}

extension Assembly {
    /// Whose meeting it is when these meet: the council's as soon as it is among them, or when nobody is named.
    ///
    /// - Parameter organizations: Those who meet.
    public init(meetingOf organizations: some Collection<Organization>) {
        self = organizations.isEmpty || organizations.contains(where: \.isCouncil) ? .council : .committee
    }
}
