public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// The Sitzungsmappen of meetings.
    public var packets: Packets { Packets(transaction: self) }
}

/// Packets of meetings; their bytes lie in the ``FileVault``.
public struct Packets {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    private static let columns: SQL = """
        SELECT p.*, b.size FROM council.packet p
        LEFT JOIN council.blob b ON b.sha256 = p.sha256 AND b.erased_at IS NULL
        """

    /// A packet that the actor may see.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(_ id: PacketID) throws -> Packet? {
        try connection.atMostOne("\(fragment: Self.columns) WHERE p.id = \(id)").map(packet)
    }

    /// The packets of a meeting that the actor may see, newest first.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - limit: At most so many of each scope.
    /// - Returns: The packets.
    /// - Throws: ``PostgresError``.
    public func list(of meeting: MeetingID, limit: Int) throws -> [Packet] {
        try Publicity.allCases.flatMap { scope in
            try connection.query(
                """
                \(fragment: Self.columns) WHERE p.meeting_id = \(meeting) AND p.scope = \(scope.rawValue)
                ORDER BY p.requested_at DESC, p.id DESC LIMIT \(limit)
                """
            ).map(packet)
        }
    }

    /// The newest packet of each scope that is there and that the actor may see.
    public func readable(of meeting: MeetingID) throws -> [Packet] {
        try connection.query(
            """
            SELECT DISTINCT ON (p.scope) p.*, b.size FROM council.packet p
            JOIN council.blob b ON b.sha256 = p.sha256 AND b.erased_at IS NULL
            WHERE p.meeting_id = \(meeting) AND p.outcome = 'composed'
            ORDER BY p.scope, p.requested_at DESC, p.id DESC
            """
        ).map(packet)
    }

    /// Asks for a packet; while one of the same scope is under way, that one is meant.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - scope: Of what it is to be made.
    /// - Returns: The packet, and whether it is a new one.
    /// - Throws: ``PostgresError``.
    public func request(_ meeting: MeetingID, scope: Publicity) throws -> (id: PacketID, isNew: Bool) {
        let id: PacketID = transaction.newID()
        let made = try connection.execute(
            """
            INSERT INTO council.packet (id, meeting_id, scope, requested_by, requested_at)
            VALUES (\(id), \(meeting), \(scope.rawValue), \(transaction.actor.account), \(transaction.now))
            ON CONFLICT (meeting_id, scope) WHERE ended_at IS NULL DO NOTHING
            """
        )
        if made == 1 { return (id, true) }
        let open = try connection.atMostOne(
            """
            SELECT id FROM council.packet
            WHERE meeting_id = \(meeting) AND scope = \(scope.rawValue) AND ended_at IS NULL
            """
        )
        guard let open else { throw StoreError.stale(currentVersion: 0) }
        return (try open["id"], false)
    }

    /// Notes how far the work is.
    ///
    /// - Parameters:
    ///   - id: The packet.
    ///   - progress: Parts of a thousand.
    /// - Returns: `false` when it has ended meanwhile: somebody stopped it.
    /// - Throws: ``PostgresError``.
    public func advance(_ id: PacketID, to progress: Int) throws -> Bool {
        try connection.execute(
            """
            UPDATE council.packet SET progress = \(min(max(progress, 0), 1000)),
                started_at = coalesce(started_at, \(transaction.now))
            WHERE id = \(id) AND ended_at IS NULL
            """
        ) == 1
    }

    /// Files what came out.
    ///
    /// - Parameters:
    ///   - id: The packet.
    ///   - sha256: Where its bytes lie in the vault.
    ///   - pageCount: Number of pages.
    ///   - stateDigest: Of what it was made; 32 bytes.
    ///   - parts: Everything it shows or leaves out.
    /// - Returns: `false` when it has ended meanwhile; then nothing is filed.
    /// - Throws: ``PostgresError``.
    public func complete(
        _ id: PacketID,
        sha256: [UInt8],
        pageCount: Int,
        stateDigest: [UInt8],
        parts: [Packet.Part]
    ) throws -> Bool {
        let isFiled =
            try connection.execute(
                """
                UPDATE council.packet SET outcome = 'composed', ended_at = \(transaction.now), progress = 1000,
                    sha256 = \(sha256), page_count = \(pageCount), state_digest = \(stateDigest)
                WHERE id = \(id) AND ended_at IS NULL
                """
            ) == 1
        guard isFiled else { return false }
        for (position, part) in parts.enumerated() {
            var item: AgendaItemID?
            var paper: PaperID?
            var file: FileID?
            var bytes: [UInt8]?
            switch part.subject {
            case .item(let id): item = id
            case .paper(let id): paper = id
            case .file(let id, let sha256): (file, bytes) = (id, sha256)
            }
            try connection.execute(
                """
                INSERT INTO council.packet_part (packet_id, position, agenda_item_id, paper_id, file_id, sha256, remark)
                VALUES (\(id), \(position), \(item), \(paper), \(file), \(bytes), \(part.remark))
                """
            )
        }
        return true
    }

    /// Says why there will be no packet.
    ///
    /// - Returns: `false` when it has ended before.
    @discardableResult
    public func fail(_ id: PacketID, because failure: Packet.Failure) throws -> Bool {
        try connection.execute(
            """
            UPDATE council.packet SET outcome = 'failed', failure = \(failure.rawValue), ended_at = \(transaction.now)
            WHERE id = \(id) AND ended_at IS NULL
            """
        ) == 1
    }

    /// Stops the work on a packet.
    ///
    /// - Returns: `false` when it has ended before.
    public func cancel(_ id: PacketID) throws -> Bool {
        try connection.execute(
            """
            UPDATE council.packet SET outcome = 'cancelled', ended_at = \(transaction.now),
                cancelled_by = \(transaction.actor.account)
            WHERE id = \(id) AND ended_at IS NULL
            """
        ) == 1
    }

    /// The files of a packet about which something is to be said, in order.
    public func remarks(on id: PacketID) throws -> [(file: FileID, remark: String)] {
        try connection.query(
            """
            SELECT file_id, remark FROM council.packet_part WHERE packet_id = \(id) AND remark IS NOT NULL
            ORDER BY position
            """
        ).map { (file: try $0["file_id"], remark: try $0["remark"]) }
    }

    private func packet(_ row: PostgresRow) throws -> Packet {
        Packet(
            id: try row["id"],
            meeting: try row["meeting_id"],
            scope: try row.word("scope"),
            requestedBy: try row["requested_by"],
            requested: try row["requested_at"],
            started: try row["started_at"],
            ended: try row["ended_at"],
            state: try state(row),
            stateDigest: try row["state_digest"]
        )
    }

    private func state(_ row: PostgresRow) throws -> Packet.State {
        let outcome: String? = try row["outcome"]
        switch outcome {
        case "composed":
            let sha256: [UInt8]? = try row["sha256"]
            let size: Int? = try row["size"]
            guard let sha256, let size else { return .erased }
            return .composed(sha256: sha256, pageCount: try row["page_count"], size: size)
        case "failed": return .failed(try row.word("failure"))
        case "cancelled": return .cancelled(by: try row["cancelled_by"])
        default:
            let started: Date? = try row["started_at"]
            return started == nil ? .waiting : .running(progress: try row["progress"])
        }
    }
}
