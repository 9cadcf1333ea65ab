public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Writing what another system holds.
    public var importedRecords: ImportedRecords { ImportedRecords(transaction: self) }
}

/// Brings imported things to the state of their source.
///
/// What people added here stays: texts of papers are not touched; a paper that somebody saved here keeps its title, kind,
/// date and office, and the source's title becomes a revision beside it; a source without a result or resolution does
/// not take away the one that was entered here; publicity changes in one direction only, to ``Publicity/nonPublic``.
public struct ImportedRecords {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Makes a meeting with its organizations and its state, or changes the one of the same identity.
    public func save(_ meeting: Meeting) throws {
        try connection.execute(
            """
            INSERT INTO council.meeting (id, body_id, name, starts_at, ends_at, location_id, created_at, modified_at)
            VALUES (\(meeting.id), \(meeting.body), \(meeting.name), \(meeting.start), \(meeting.end),
                \(meeting.location), \(meeting.created), \(meeting.modified))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, starts_at = excluded.starts_at,
                ends_at = excluded.ends_at, location_id = excluded.location_id,
                version = council.meeting.version + 1, modified_at = \(transaction.now)
            """
        )
        try connection.execute("DELETE FROM council.meeting_organization WHERE meeting_id = \(meeting.id)")
        try connection.execute(
            """
            INSERT INTO council.meeting_organization (meeting_id, organization_id, position)
            SELECT \(meeting.id), organization_id, position - 1
            FROM unnest(\(meeting.organizations.map(\.uuid))::uuid[]) WITH ORDINALITY AS o (organization_id, position)
            """
        )
        switch meeting.state {
        case .scheduled: break
        case .cancelled: try transaction.meetings.cancel(meeting.id, reason: nil)
        case .invited: try announce(meeting.id)
        case .held:
            try announce(meeting.id)
            try transaction.meetings.conclude(
                meeting.id,
                at: min(meeting.end ?? meeting.start ?? transaction.now, transaction.now)
            )
        }
    }

    /// Members see a meeting from its first invitation on.
    private func announce(_ meeting: MeetingID) throws {
        try connection.execute(
            """
            INSERT INTO council.invitation (meeting_id, version, created_at)
            SELECT \(meeting), 1, \(transaction.now)
            WHERE NOT EXISTS (SELECT FROM council.invitation WHERE meeting_id = \(meeting))
            """
        )
    }

    /// Makes an agenda item or changes the one of the same identity.
    public func save(_ item: AgendaItem) throws {
        try connection.execute(
            """
            UPDATE council.consultation SET agenda_item_id = NULL
            WHERE agenda_item_id = \(item.id) AND meeting_id <> \(item.meeting)
            """
        )
        try connection.execute(
            """
            INSERT INTO council.agenda_item (id, meeting_id, position, number, level, name, publicity, neutral_name,
                result, resolution_text, created_at, modified_at)
            VALUES (\(item.id), \(item.meeting), \(item.position), \(item.number), \(item.level), \(item.name),
                \(item.publicity.rawValue), \(item.neutralName), \(item.result), \(item.resolutionText),
                \(item.created), \(item.modified))
            ON CONFLICT (id) DO UPDATE SET meeting_id = excluded.meeting_id, position = excluded.position,
                number = excluded.number, level = excluded.level, name = excluded.name,
                publicity = least(excluded.publicity::text, council.agenda_item.publicity::text),
                neutral_name = coalesce(excluded.neutral_name, council.agenda_item.neutral_name),
                result = coalesce(excluded.result, council.agenda_item.result),
                resolution_text = coalesce(excluded.resolution_text, council.agenda_item.resolution_text),
                version = council.agenda_item.version + 1, modified_at = \(transaction.now)
            """
        )
    }

    /// Puts items that the source does not list behind those that it lists.
    public func makeRoom(in meeting: MeetingID, for listed: [AgendaItemID]) throws {
        try connection.execute(
            """
            UPDATE council.agenda_item a SET position = \(listed.count) + o.place - 1
            FROM (
                SELECT id, row_number() OVER (ORDER BY position) AS place FROM council.agenda_item
                WHERE meeting_id = \(meeting) AND id <> ALL (\(listed.map(\.uuid))::uuid[])
            ) o WHERE o.id = a.id
            """
        )
    }

    /// Puts consultations that the source does not list behind those that it lists.
    public func makeRoom(in paper: PaperID, for listed: [ConsultationID]) throws {
        try connection.execute(
            """
            UPDATE council.consultation c SET position = \(listed.count) + o.place - 1
            FROM (
                SELECT id, row_number() OVER (ORDER BY position) AS place FROM council.consultation
                WHERE paper_id = \(paper) AND id <> ALL (\(listed.map(\.uuid))::uuid[])
            ) o WHERE o.id = c.id
            """
        )
    }

    /// Makes a paper or changes the one of the same identity; a released one is released here too.
    public func save(_ paper: Paper) throws {
        // A number that the source gave to another paper since: that one gets its new number in the same run.
        try connection.execute(
            """
            UPDATE council.paper SET reference = NULL
            WHERE body_id = \(paper.body) AND reference = \(paper.reference) AND id <> \(paper.id)
            """
        )
        try connection.execute(
            """
            INSERT INTO council.paper (id, body_id, reference, name, paper_type, date, publicity, resolution_text,
                reasons, financial_effects, under_direction_of_id, originator_organization_id, created_at, modified_at)
            VALUES (\(paper.id), \(paper.body), \(paper.reference), \(paper.name), \(paper.paperType), \(paper.date),
                \(paper.publicity.rawValue), \(paper.resolutionText), \(paper.reasons), \(paper.financialEffects),
                \(paper.underDirectionOf), \(paper.originator), \(paper.created), \(paper.modified))
            ON CONFLICT (id) DO UPDATE SET reference = excluded.reference,
                (name, paper_type, date, under_direction_of_id) = (
                    SELECT CASE WHEN here.wrote THEN council.paper.name ELSE excluded.name END,
                        CASE WHEN here.wrote THEN council.paper.paper_type ELSE excluded.paper_type END,
                        CASE WHEN here.wrote THEN council.paper.date ELSE excluded.date END,
                        CASE WHEN here.wrote THEN council.paper.under_direction_of_id
                            ELSE excluded.under_direction_of_id END
                    FROM (SELECT EXISTS (SELECT FROM council.paper_revision r
                        WHERE r.paper_id = council.paper.id AND r.written_by IS NOT NULL) AS wrote) here),
                publicity = least(excluded.publicity::text, council.paper.publicity::text),
                originator_organization_id = excluded.originator_organization_id,
                version = council.paper.version + 1, modified_at = \(transaction.now)
            """
        )
        try connection.execute(
            """
            INSERT INTO council.paper_revision (paper_id, revision, name, resolution_text, reasons, financial_effects,
                financial_rows, based_on, written_at)
            SELECT p.id, coalesce(last.revision, 0) + 1, \(paper.name), p.resolution_text, p.reasons,
                p.financial_effects, p.financial_rows, p.version - 1, \(transaction.now)
            FROM council.paper p
            LEFT JOIN LATERAL (
                SELECT max(r.revision) AS revision,
                    (array_agg(r.name ORDER BY r.revision DESC) FILTER (WHERE r.written_by IS NULL))[1] AS imported
                FROM council.paper_revision r WHERE r.paper_id = p.id
            ) last ON true
            WHERE p.id = \(paper.id) AND last.imported IS DISTINCT FROM \(paper.name)
            """
        )
        if paper.isReleased { try transaction.papers.release(paper.id) }
    }

    /// Replaces what a paper has to do with other papers, as far as no person laid it down here, and with the persons who
    /// brought it in.
    public func saveRelations(
        of paper: PaperID,
        related: [PaperID],
        superordinated: [PaperID],
        originators: [PersonID]
    ) throws {
        try connection.execute(
            "DELETE FROM council.paper_relation WHERE paper_id = \(paper) AND added_at IS NULL"
        )
        for (role, papers) in [("related", related), ("superordinated", superordinated)] {
            try connection.execute(
                """
                INSERT INTO council.paper_relation (paper_id, related_id, role)
                SELECT \(paper), id, \(role) FROM unnest(\(papers.map(\.uuid))::uuid[]) AS o (id)
                ON CONFLICT DO NOTHING
                """
            )
        }
        try connection.execute("DELETE FROM council.paper_originator WHERE paper_id = \(paper)")
        try connection.execute(
            """
            INSERT INTO council.paper_originator (paper_id, person_id)
            SELECT \(paper), id FROM unnest(\(originators.map(\.uuid))::uuid[]) AS o (id) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Makes a file without bytes or changes the one of the same identity.
    public func save(_ file: File) throws {
        var file = file
        if let known = try connection.atMostOne("SELECT publicity FROM council.file WHERE id = \(file.id)") {
            file.publicity = .strictest(of: [file.publicity, try known.word("publicity")])
        }
        try transaction.files.save(file)
    }

    /// Which paper bears which reference.
    public func references(of body: BodyID) throws -> [String: PaperID] {
        var references: [String: PaperID] = [:]
        for row in try connection.query(
            "SELECT reference, id FROM council.paper WHERE body_id = \(body) AND reference IS NOT NULL"
        ) {
            references[try row["reference"]] = try row["id"]
        }
        return references
    }
}

extension ImportReferences {
    /// An object that was taken.
    public struct Entry: Sendable {
        /// Its identity at the source.
        public let externalID: String
        /// The noun, "meeting".
        public let kind: String
        /// The object here.
        public let object: UUID
        /// SHA-256 of the source object, 32 bytes.
        public let digest: [UInt8]

        /// An object that was taken.
        public init(externalID: String, kind: String, object: UUID, digest: [UInt8]) {
            self.externalID = externalID
            self.kind = kind
            self.object = object
            self.digest = digest
        }
    }

    /// Remembers that objects were taken.
    public func save(_ entries: [Entry], from source: String) throws {
        try transaction.connection.execute(
            """
            INSERT INTO council.import_reference (source, external_id, object_kind, object_id, digest, taken_at)
            SELECT \(source), external_id, kind, object, digest, \(transaction.now)
            FROM unnest(\(entries.map(\.externalID))::text[], \(entries.map(\.kind))::text[],
                \(entries.map(\.object))::uuid[], \(entries.map(\.digest))::bytea[])
                AS e (external_id, kind, object, digest)
            ON CONFLICT (source, external_id) DO UPDATE SET digest = excluded.digest, taken_at = excluded.taken_at
            """
        )
    }
}
