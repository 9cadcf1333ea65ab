public import CouncilModel
public import CouncilRules
public import Store

/// The lamps of some meetings, as a list shows them.
public struct ShowLamps: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// The meetings.
    public let meetings: [MeetingID]
    private var rules: RuleBook?

    /// Shows the lamps of meetings.
    ///
    /// - Parameters:
    ///   - body: The town.
    ///   - meetings: The meetings.
    public init(body: BodyID, meetings: [MeetingID]) {
        self.body = body
        self.meetings = meetings
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ShowLamps {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Four statements, however many meetings there are. Meetings that are over, called off or without a date have no lamps.
    public func read(in transaction: Transaction) throws -> [MeetingID: MeetingLamps] {
        guard let town = try transaction.bodies.find(body) else { throw StoreError.notFound }
        let now = CivilDateTime(transaction.now, in: transaction.timeZone)
        let places = Dictionary(
            uniqueKeysWithValues: Assembly.allCases.map { ($0, rules?.jurisdiction(of: town, for: $0)) }
        )
        let coming = try MeetingStanding.all(meetings, in: transaction).filter {
            !$0.isHeld && $0.start.date >= now.date
        }
        return Dictionary(
            uniqueKeysWithValues: coming.map { ($0.id, MeetingLamps($0, in: places[$0.assembly] ?? nil, at: now)) }
        )
    }
}
