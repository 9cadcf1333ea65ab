public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Items that came after the invitation.
    public var agendaAdditions: AgendaAdditions { AgendaAdditions(transaction: self) }
}

/// Items that came onto agendas after the invitation, and the votes on whether they are dealt with.
public struct AgendaAdditions {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A late item.
    public struct Addition: Sendable {
        /// Nachtrag or Tischvorlage.
        public let kind: LateItem
        /// When it was added.
        public let at: Date
        /// Who added it.
        public let by: AccountID?
    }

    /// The vote that counts.
    public struct Admission: Sendable {
        /// The votes.
        public let vote: AdmissionVote
        /// When it was recorded.
        public let at: Date
        /// Who recorded it.
        public let by: AccountID?
    }

    /// The late items of a meeting that the actor may see.
    public func list(of meeting: MeetingID) throws -> [AgendaItemID: Addition] {
        var additions: [AgendaItemID: Addition] = [:]
        for row in try connection.query(
            """
            SELECT d.* FROM council.agenda_addition d JOIN council.agenda_item a ON a.id = d.agenda_item_id
            WHERE a.meeting_id = \(meeting)
            """
        ) {
            additions[try row["agenda_item_id"]] = Addition(
                kind: try row.word("kind"),
                at: try row["added_at"],
                by: try row["added_by"]
            )
        }
        return additions
    }

    /// Marks an item as late.
    public func mark(_ item: AgendaItemID, as kind: LateItem) throws {
        try connection.execute(
            """
            INSERT INTO council.agenda_addition (agenda_item_id, kind, added_at, added_by)
            VALUES (\(item), \(kind.rawValue), \(transaction.now), \(transaction.actor.account))
            """
        )
    }

    /// The votes of a meeting's items that count.
    public func admissions(of meeting: MeetingID) throws -> [AgendaItemID: Admission] {
        var admissions: [AgendaItemID: Admission] = [:]
        for row in try connection.query(
            "SELECT * FROM council.agenda_admission WHERE meeting_id = \(meeting) ORDER BY agenda_item_id, version"
        ) {
            admissions[try row["agenda_item_id"]] = Admission(
                vote: AdmissionVote(
                    yes: try row["yes_votes"],
                    statutoryNumber: try row["statutory_number"],
                    share: try share(row),
                    paragraph: try row["paragraph"],
                    reason: try row["reason"]
                ),
                at: try row["recorded_at"],
                by: try row["recorded_by"]
            )
        }
        return admissions
    }

    private func share(_ row: PostgresRow) throws -> RequiredShare? {
        guard let numerator: Int = try row["numerator"], let denominator: Int = try row["denominator"] else {
            return nil
        }
        let base: String? = try row["share_of"]
        return RequiredShare(
            numerator: numerator,
            denominator: denominator,
            mustExceed: try row["must_exceed"] ?? false,
            base: base == "entitled" ? .entitled : .statutory
        )
    }

    /// Records a vote; earlier ones of the item stay in the table and count no more.
    public func record(_ vote: AdmissionVote, on item: AgendaItemID, in meeting: MeetingID) throws {
        let base = vote.share.map { $0.base == .statutory ? "statutory" : "entitled" }
        try connection.execute(
            """
            INSERT INTO council.agenda_admission (agenda_item_id, version, meeting_id, yes_votes, statutory_number,
                numerator, denominator, must_exceed, share_of, paragraph, reason, recorded_at, recorded_by)
            SELECT \(item), coalesce(max(version), 0) + 1, \(meeting), \(vote.yes), \(vote.statutoryNumber),
                \(vote.share?.numerator), \(vote.share?.denominator), \(vote.share?.mustExceed), \(base),
                \(vote.paragraph), \(vote.reason), \(transaction.now), \(transaction.actor.account)
            FROM council.agenda_admission WHERE agenda_item_id = \(item)
            """
        )
    }
}
