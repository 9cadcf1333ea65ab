public import CouncilModel
public import Store

/// The event that a packet was opened.
public struct OpenPacket: WritingAction {
    /// Whoever is logged in; the database shows each those of which they may see every part.
    public static let permission = Permission.signedIn
    /// The packet.
    public let packet: PacketID

    /// Opens a packet.
    public init(packet: PacketID) {
        self.packet = packet
    }

    /// An entry in the log of who opened it.
    ///
    /// - Throws: ``StoreError/notFound`` also for a packet that is not the actor's to see, or is not there.
    public func write(in transaction: Transaction) throws -> Performed<Packet> {
        let found = try ShowPacket(packet: packet).read(in: transaction).packet
        return Performed(
            found,
            event: .init(
                kind: found.scope == .public ? "packetOpened" : "nonPublicPacketOpened",
                subjectKind: "meeting",
                subject: found.meeting.uuid,
                detail: ["packet": packet.description]
            )
        )
    }
}
