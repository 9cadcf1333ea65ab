public import CouncilModel
public import Store

/// A meeting with all that its page shows.
public struct MeetingDetails: Sendable {
    /// The meeting.
    public let meeting: Meeting
    /// The town.
    public let body: Body
    /// Who meets.
    public let organizations: [Organization]
    /// Where.
    public let location: Location?
    /// The agenda as far as the actor may see it.
    public let agenda: [AgendaEntry]
    /// Files of the meeting itself.
    public let files: [File]
    /// The invitations, newest first.
    public let invitations: [Meetings.Invitation]
    /// The newest publication request; members see none.
    public let publication: Publications.Status?
    /// What happened, newest first.
    public let history: [Events.Recorded]
    /// Names of the accounts that occur.
    public let names: [AccountID: String]
    /// The newest packet of each kind that the actor may read.
    public let packets: [Packet]
    /// Who chairs the leading organization on the day of the meeting.
    public let chair: Person?
}

extension MeetingDetails {
    /// Whether something that a packet shows has changed since it was made.
    public func isOutdated(_ packet: Packet) -> Bool {
        packet.stateDigest != PacketContents(self, scope: packet.scope).digest
    }
}
