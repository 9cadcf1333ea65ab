public import CouncilModel
internal import Store

/// A meeting as a list shows it.
public struct MeetingSummary: Sendable {
    /// The meeting.
    public let meeting: Meeting
    /// The names of those who meet.
    public let organizationNames: [String]
    /// Where, in one line.
    public let place: String?
    /// Whether the public sees it.
    public let isPublic: Bool
    /// Whether it waits for a releaser.
    public let isWaiting: Bool
    /// How many items of the agenda the actor may see.
    public let itemCount: Int

    static func make(_ meetings: [Meeting], in transaction: Transaction) throws -> [MeetingSummary] {
        guard let body = meetings.first?.body else { return [] }
        let names = Dictionary(
            uniqueKeysWithValues: try transaction.organizations.all(of: body).map { ($0.id, $0.name) }
        )
        let places = Dictionary(
            uniqueKeysWithValues: try transaction.bodies.locations(of: body).map { ($0.id, $0.line) }
        )
        let statuses = try transaction.publications.statuses(of: meetings.map { .meeting($0.id) })
        let counts = try transaction.agendaItems.counts(of: meetings.map(\.id))
        return meetings.map { meeting in
            let status = statuses[.meeting(meeting.id)]
            return MeetingSummary(
                meeting: meeting,
                organizationNames: meeting.organizations.compactMap { names[$0] },
                place: meeting.location.flatMap { places[$0] },
                isPublic: status?.isPublic ?? false,
                isWaiting: status?.isWaiting ?? false,
                itemCount: counts[meeting.id] ?? 0
            )
        }
    }
}
