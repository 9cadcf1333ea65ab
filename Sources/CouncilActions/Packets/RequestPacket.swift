public import CouncilModel
public import Store

/// "Sitzungsmappe zusammenstellen": asks the worker for a packet of a meeting.
public struct RequestPacket: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// `public`: of public things only; `nonPublic`: of the whole agenda.
    public let scope: Publicity

    /// Asks for a packet.
    public init(meeting: MeetingID, scope: Publicity) {
        self.meeting = meeting
        self.scope = scope
    }

    /// Queues the work; while it is under way, pressing again changes nothing.
    public func write(in transaction: Transaction) throws -> Performed<PacketID> {
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        if details.meeting.start == nil { throw RuleViolation.meetingWithoutStart }
        if PacketContents(details, scope: scope).entries.isEmpty { throw RuleViolation.agendaEmpty }
        let (packet, isNew) = try transaction.packets.request(meeting, scope: scope)
        if isNew {
            try transaction.jobs.enqueue(
                kind: ComposePacket.kind,
                key: packet.description,
                payload: "{\"packet\":\"\(packet)\"}"
            )
        }
        return Performed(
            packet,
            event: .init(
                kind: isNew ? "packetRequested" : "packetRequestedAgain",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["packet": packet.description, "scope": scope.rawValue]
            )
        )
    }
}
