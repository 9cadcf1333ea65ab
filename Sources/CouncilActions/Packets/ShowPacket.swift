public import CouncilModel
public import Store

/// A packet that is there, without a trace: for HEAD, ranges behind the first and the viewer's frame.
public struct ShowPacket: ReadingAction {
    /// Whoever is logged in; the database shows each those of which they may see every part.
    public static let permission = Permission.signedIn

    /// A packet and its meeting.
    public struct Outcome: Sendable {
        /// The packet.
        public let packet: Packet
        /// The meeting.
        public let meeting: Meeting
    }

    /// The packet.
    public let packet: PacketID

    /// Shows a packet.
    public init(packet: PacketID) {
        self.packet = packet
    }

    /// The packet.
    ///
    /// - Throws: ``StoreError/notFound`` also for a packet that is not the actor's to see, or is not there.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let packet = try transaction.packets.find(packet), case .composed = packet.state,
            let meeting = try transaction.meetings.find(packet.meeting)
        else { throw StoreError.notFound }
        return Outcome(packet: packet, meeting: meeting)
    }
}
