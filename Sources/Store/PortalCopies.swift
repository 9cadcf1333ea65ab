public import CouncilModel
public import Foundation
public import OParl
internal import Postgres

extension Transaction {
    /// The door to the second world.
    public var portal: PortalCopies { PortalCopies(transaction: self) }
}

/// Writes copies into the schema `portal`. Works only after ``Publications/release(_:)`` in the same transaction, tombstones
/// also after ``Publications/withdraw(_:reason:)``: the database checks it.
public struct PortalCopies {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// One object as the public will see it.
    public struct Copy: Sendable {
        /// The object's identity, the same as in the council's records.
        public let id: UUID
        /// The body it belongs to.
        public let body: UUID
        /// The object it is a part of.
        public let parent: UUID?
        /// What it is there (files).
        public let parentRole: String?
        /// Order there.
        public let position: Int
        /// What lists are ordered by: begin of a meeting, date of a paper.
        public let sortTime: Date?
        /// Its own properties.
        public var document: OParlDocument
        /// A file's words as an article in HTML; shown as it stands.
        public var article: String?
        /// What a paper has to do with others: those that it bears, and those that others bear to it.
        public let relations: [PaperRelation]

        /// A copy.
        public init(
            id: UUID,
            body: UUID,
            parent: UUID? = nil,
            parentRole: String? = nil,
            position: Int = 0,
            sortTime: Date? = nil,
            document: OParlDocument,
            article: String? = nil,
            relations: [PaperRelation] = []
        ) {
            self.id = id
            self.body = body
            self.parent = parent
            self.parentRole = parentRole
            self.position = position
            self.sortTime = sortTime
            self.document = document
            self.article = article
            self.relations = relations
        }
    }

    /// Waits until no other publication is under way. Call first: then `modified` follows the order of commits, and no
    /// OParl client that asks "since" misses an object.
    public func takeTurn() throws {
        try connection.execute("SELECT pg_advisory_xact_lock(7267266)")
    }

    /// Which of these objects the public can see now.
    public func published(_ ids: [UUID]) throws -> Set<UUID> {
        Set(
            try connection.query(
                "SELECT id FROM portal.object WHERE id = ANY (\(ids)::uuid[]) AND NOT deleted"
            ).map { try $0["id"] }
        )
    }

    /// The parts of some objects that the public can see now.
    public func children(of parents: [UUID]) throws -> [UUID] {
        try connection.query("SELECT id FROM portal.object WHERE parent_id = ANY (\(parents)::uuid[]) AND NOT deleted")
            .map { try $0["id"] }
    }

    /// The papers that the public sees by a meeting and by nothing else.
    public func papersShownOnly(by meeting: MeetingID) throws -> [UUID] {
        try connection.query("SELECT council.papers_shown_only_by(\(try children(of: [meeting.uuid]))::uuid[]) AS id")
            .map { try $0["id"] }
    }

    /// Brings the portal from one state of some objects to another: tombstones for what is gone, new and changed copies,
    /// and no bytes that only the old state named.
    ///
    /// An object that is the same already keeps its `modified`. References to objects that the public cannot see are left
    /// out, so no identity of a hidden thing gets out.
    ///
    /// - Parameters:
    ///   - gone: What the public must not see any more, each with all its parts.
    ///   - copies: What the public is to see; bytes of files are there already.
    /// - Throws: ``PostgresError``.
    public func replace(_ gone: [UUID], by copies: [Copy]) throws {
        let files = copies.filter { $0.document.kind == .file }.map(\.id)
        let digests: [String] = try connection.query(
            """
            SELECT document ->> 'sha256Checksum' AS digest FROM portal.object
            WHERE id = ANY (\(files)::uuid[]) AND NOT deleted AND document ? 'sha256Checksum'
            UNION SELECT unnest(council.take_back(\(gone)::uuid[]))
            """
        ).map { try $0["digest"] }
        if !copies.isEmpty { try put(copies) }
        try connection.execute("SELECT council.erase_unnamed_bytes(\(digests)::text[])")
    }

    private func put(_ copies: [Copy]) throws {
        let own = Set(copies.map(\.id))
        let foreign = Set(copies.flatMap { $0.document.references.map(\.target) }).subtracting(own)
        let visible = own.union(try published(Array(foreign)))
        var rows: [[String: JSONValue]] = []
        var references: [[String: JSONValue]] = []
        for copy in copies {
            let document = copy.document.keepingReferences { visible.contains($0) }
            rows.append(try row(copy, document))
            for reference in document.references {
                references.append([
                    "from_id": .string(copy.id.uuidString), "role": .string(reference.role),
                    "to_id": .string(reference.target.uuidString), "position": .integer(reference.position),
                ])
            }
        }
        try upsert(rows)
        try connection.execute("DELETE FROM portal.reference WHERE from_id = ANY (\(Array(own))::uuid[])")
        try connection.execute(
            """
            INSERT INTO portal.reference (from_id, role, to_id, position)
            SELECT from_id, role, to_id, position
            FROM jsonb_to_recordset(\(try json(references)))
                AS r (from_id uuid, role text, to_id uuid, position integer)
            ON CONFLICT DO NOTHING
            """
        )
        try relate(copies.filter { $0.document.kind == .paper }, visible)
    }

    private func upsert(_ rows: [[String: JSONValue]]) throws {
        let changed: [UUID] = try connection.query(
            """
            INSERT INTO portal.object AS o (id, kind, body_id, parent_id, parent_role, position, sort_time, created,
                modified, document, article)
            SELECT id, kind, body_id, parent_id, parent_role, position, sort_time,
                date_trunc('second', clock_timestamp()), date_trunc('second', clock_timestamp()) + interval '1 second',
                document, article
            FROM jsonb_to_recordset(\(try json(rows))) AS r (id uuid, kind text, body_id uuid, parent_id uuid,
                parent_role text, position integer, sort_time timestamptz, document jsonb, article text)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, body_id = excluded.body_id,
                parent_id = excluded.parent_id, parent_role = excluded.parent_role, position = excluded.position,
                sort_time = excluded.sort_time, modified = excluded.modified, deleted = false,
                document = excluded.document, article = excluded.article
            WHERE (o.deleted, o.kind, o.parent_id, o.parent_role, o.position, o.sort_time, o.document, o.article)
                IS DISTINCT FROM (false, excluded.kind, excluded.parent_id, excluded.parent_role, excluded.position,
                    excluded.sort_time, excluded.document, excluded.article)
            RETURNING id
            """
        ).map { try $0["id"] }
        try connection.execute("SELECT council.touch_wholes(\(changed)::uuid[])")
    }

    private func row(_ copy: Copy, _ document: OParlDocument) throws -> [String: JSONValue] {
        [
            "id": .string(copy.id.uuidString), "kind": .string(document.kind.rawValue),
            "body_id": .string(copy.body.uuidString),
            "parent_id": copy.parent.map { .string($0.uuidString) } ?? .null,
            "parent_role": copy.parentRole.map { .string($0) } ?? .null,
            "position": .integer(copy.position),
            "sort_time": copy.sortTime.map { .string($0.formatted(.iso8601)) } ?? .null,
            "article": copy.article.map { .string($0) } ?? .null,
            "document": try JSONDecoder().decode(JSONValue.self, from: Data(try document.json().utf8)),
        ]
    }

    private func json(_ rows: [[String: JSONValue]]) throws -> PostgresJSON {
        PostgresJSON(String(decoding: try JSONEncoder().encode(rows), as: UTF8.self))
    }

    /// Copies bytes from the vault; only cleaned ones may be given.
    ///
    /// - Parameters:
    ///   - sha256: 32 bytes.
    ///   - mediaType: Media type.
    /// - Throws: ``PostgresError``.
    public func putBytes(_ sha256: [UInt8], mediaType: String) throws {
        let inserted = try connection.execute(
            """
            INSERT INTO portal.blob (sha256, size, media_type)
            SELECT sha256, size, \(mediaType) FROM council.blob WHERE sha256 = \(sha256) AND erased_at IS NULL
            ON CONFLICT DO NOTHING
            """
        )
        guard inserted > 0 else { return }
        try connection.execute(
            """
            INSERT INTO portal.blob_chunk (sha256, seq, bytes)
            SELECT sha256, seq, bytes FROM council.blob_chunk WHERE sha256 = \(sha256)
            """
        )
    }

    /// Whether the portal has the master data of a body as they stand: as many objects, none changed since the copy.
    public func hasMasterData(of body: BodyID) throws -> Bool {
        try connection.one(
            """
            WITH master AS (
                SELECT modified_at FROM council.organization WHERE body_id = \(body)
                UNION ALL SELECT modified_at FROM council.person WHERE body_id = \(body)
                UNION ALL SELECT modified_at FROM council.legislative_term WHERE body_id = \(body)
                UNION ALL SELECT modified_at FROM council.body WHERE id = \(body)
                UNION ALL SELECT m.modified_at FROM council.membership m
                    JOIN council.person p ON p.id = m.person_id WHERE p.body_id = \(body)
            )
            SELECT coalesce(
                (SELECT count(*) FROM master) = (
                    SELECT count(*) FROM portal.object WHERE body_id = \(body) AND NOT deleted
                        AND kind IN ('organization', 'person', 'legislativeTerm', 'body', 'membership'))
                AND (SELECT max(modified_at) FROM master) <= (SELECT modified FROM portal.site), false) AS has
            """
        )["has"]
    }

    /// Writes the portal's own name and contact.
    public func putSite(_ body: Body) throws {
        try connection.execute(
            """
            INSERT INTO portal.site (name, contact_email, contact_name, license, modified)
            VALUES (\(body.name), \(body.contactEmail), \(body.contactName), \(body.license), \(transaction.now))
            ON CONFLICT (one) DO UPDATE SET name = excluded.name, contact_email = excluded.contact_email,
                contact_name = excluded.contact_name, license = excluded.license, modified = excluded.modified
            """
        )
    }

    /// What cleaning made of some bytes, and the text that can be read in that.
    ///
    /// - Returns: `nil` when they were not cleaned yet.
    public func cleaned(_ source: [UInt8]) throws -> (sha256: [UInt8], text: String?)? {
        try connection.atMostOne(
            "SELECT sha256, text_content FROM council.cleaned_blob WHERE source_sha256 = \(source)"
        )
        .map { (sha256: try $0["sha256"], text: try $0["text_content"]) }
    }

    /// Remembers what cleaning made of some bytes.
    ///
    /// - Parameters:
    ///   - source: The uploaded bytes' digest.
    ///   - cleaned: The cleaned bytes' digest.
    ///   - text: What can be read in the cleaned bytes; NUL characters are dropped, PostgreSQL cannot hold them.
    /// - Throws: ``PostgresError``.
    public func rememberCleaned(_ source: [UInt8], as cleaned: [UInt8], text: String?) throws {
        try connection.execute(
            """
            INSERT INTO council.cleaned_blob (source_sha256, sha256, text_content, cleaned_at)
            VALUES (\(source), \(cleaned), \(text?.replacing("\0", with: "")), \(transaction.now)) ON CONFLICT DO NOTHING
            """
        )
    }
}
