import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil

extension ActionRun {
    /// Everything that the public can read: all rows of the portal, and the text of all its PDFs; without what lines and
    /// hyphenation add.
    func everythingPublic() async throws -> String {
        let owner = try council.owner()
        var text = try self.text(
            """
            SELECT coalesce(string_agg(t, E'\n'), '') FROM (
                SELECT o::text AS t FROM portal.object o WHERE NOT deleted UNION ALL SELECT s::text FROM portal.site s) a
            """
        )
        for row in try owner.query(
            "SELECT string_agg(bytes, ''::bytea ORDER BY seq) AS bytes FROM portal.blob_chunk GROUP BY sha256"
        ) {
            text += "\n" + (try await council.text(ofPDF: try row["bytes"]))
        }
        return text.squeezed
    }

    /// Whether the portal has a tombstone; `nil` when it never had the object.
    func isDeleted(_ id: UUID) throws -> Bool? {
        try council.owner().atMostOne("SELECT deleted FROM portal.object WHERE id = \(id)").map { try $0["deleted"] }
    }

    /// Changes an item as the form does: with the paper that it names.
    func change(_ item: AgendaItemID, to draft: AgendaDraft, as staff: PlainTown.Staff = .clerk) async throws {
        let version = try await office.perform(ShowAgendaItem(item: item), as: town.actor(.clerk)).item.version
        _ = try await office.perform(
            ChangeAgendaItem(item: item, version: version, draft: draft),
            as: town.actor(staff)
        )
    }

    func invite(_ meeting: MeetingID) async throws {
        _ = try await office.perform(CreateInvitation(meeting: meeting), as: town.actor(.clerk))
    }

    func release(_ subject: Publications.Subject) async throws {
        try await office.perform(ReleasePublication(subject: subject), as: town.actor(.releaser))
    }

    func request(_ subject: Publications.Subject) async throws {
        try await office.perform(RequestPublication(subject: subject), as: town.actor(.clerk))
    }

    func withdraw(_ subject: Publications.Subject) async throws {
        try await office.perform(WithdrawPublication(subject: subject, reason: "Irrtum"), as: town.actor(.clerk))
    }

    /// Publishes a paper by itself.
    func publish(_ paper: PaperID) async throws {
        if try await !town.paper(paper).isReleased {
            _ = try await office.perform(ReleasePaper(paper: paper), as: town.actor(.clerk))
        }
        try await request(.paper(paper))
        try await release(.paper(paper))
    }

    /// The number that people type.
    func reference(_ paper: PaperID) async throws -> String { try await town.paper(paper).reference ?? "" }

    /// A date of change long ago for everything published.
    func age() throws {
        try council.owner().script(
            "SET session_replication_role = replica; UPDATE portal.object SET modified = '2020-01-01'"
        )
    }

    /// Whether a published object bears a new date of change since ``age()``.
    func isTouched(_ id: UUID) throws -> Bool {
        try count("SELECT FROM portal.object WHERE id = \(id) AND modified > '2020-01-02'") == 1
    }
}

extension String {
    /// Without what lines and hyphenation add.
    var squeezed: String { filter { !$0.isWhitespace && !["-", "\u{AD}", "\u{2010}"].contains($0) } }
}

/// The state with which the database refused something; `nil` when it did not.
func refusedState(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch {
        return (error as? PostgresError)?.sqlState ?? "\(error)"
    }
}
