public import CouncilModel
public import Store

/// Stops the work on a packet.
public struct CancelPacket: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The packet.
    public let packet: PacketID

    /// Stops the work on a packet.
    public init(packet: PacketID) {
        self.packet = packet
    }

    /// Stops it; one that has ended stays as it is.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let found = try transaction.packets.find(packet) else { throw StoreError.notFound }
        let isStopped = try transaction.packets.cancel(packet)
        return Performed(
            found.meeting,
            event: .init(
                kind: isStopped ? "packetCancelled" : "packetCancelledTooLate",
                subjectKind: "meeting",
                subject: found.meeting.uuid,
                detail: ["packet": packet.description]
            )
        )
    }
}
