public import CouncilModel
public import Store

/// The packets of a meeting and how far the work on them is.
public struct ShowPackets: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// The packets of one scope.
    public struct Shelf: Sendable {
        /// Of what they are made.
        public let scope: Publicity
        /// The newest one, whatever became of it; `nil` when nobody has asked yet.
        public let newest: Packet?
        /// The newest one that is there.
        public let ready: Packet?
        /// Whether something that it shows has changed since.
        public let isOutdated: Bool
        /// Files about which something is to be said, with the remark.
        public let remarks: [(file: File, remark: String)]
        /// Whether there is anything to put in.
        public let isPossible: Bool
    }

    /// What comes out.
    public struct Outcome: Sendable {
        /// The meeting.
        public let details: MeetingDetails
        /// One for each scope, the whole agenda first.
        public let shelves: [Shelf]
        /// Names of the accounts that occur.
        public let names: [AccountID: String]
    }

    /// The meeting.
    public let meeting: MeetingID

    /// Shows packets.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// The packets.
    ///
    /// - Throws: ``StoreError/notFound`` also for a meeting that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> Outcome {
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        let packets = try transaction.packets.list(of: meeting, limit: 20)
        let shelves = try [Publicity.nonPublic, .public].map { scope in
            let contents = PacketContents(details, scope: scope)
            let own = packets.filter { $0.scope == scope }
            let ready = own.first { if case .composed = $0.state { true } else { false } }
            return Shelf(
                scope: scope,
                newest: own.first,
                ready: ready,
                isOutdated: ready.map { $0.stateDigest != contents.digest } ?? false,
                remarks: try ready.map { try remarks(on: $0.id, in: transaction) } ?? [],
                isPossible: details.meeting.start != nil && !contents.entries.isEmpty
            )
        }
        let accounts = packets.flatMap { packet in
            if case .cancelled(let by) = packet.state { [packet.requestedBy, by] } else { [packet.requestedBy] }
        }
        return Outcome(
            details: details,
            shelves: shelves,
            names: try transaction.accounts.names(accounts.compactMap(\.self))
        )
    }

    private func remarks(
        on packet: PacketID,
        in transaction: Transaction
    ) throws -> [(file: File, remark: String)] {
        try transaction.packets.remarks(on: packet).compactMap { line in
            try transaction.files.find(line.file).map { (file: $0, remark: line.remark) }
        }
    }
}
