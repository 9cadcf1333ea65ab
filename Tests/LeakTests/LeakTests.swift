import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite(.serialized) struct `Nothing leaks` {
    @Test func `no route of the office shows anybody what they may not see, nor does the log`() async throws {
        try await guarded { harness in
            let findings = try await harness.officeFindings()
            #expect(findings.isEmpty, "\(findings.prefix(10)) of \(findings.count)")
            let posted = try await harness.postFindings()
            #expect(posted.isEmpty, "\(posted.prefix(10)) of \(posted.count)")
            let stored = try harness.storedFindings()
            #expect(stored.isEmpty, "\(stored.prefix(10)) of \(stored.count)")
        }
    }

    /// The files are those of after a rewriting of the tables.
    @Test func `no route of the portal shows what was not published, nor do log and database files`() async throws {
        try await guarded { harness in
            let findings = try await harness.portalFindings()
            #expect(findings.isEmpty, "\(findings.prefix(10)) of \(findings.count)")
            let stored = try harness.storedFindings()
            #expect(stored.isEmpty, "\(stored.prefix(10)) of \(stored.count)")
        }
    }

    @Test func `a hidden identity answers like one that does not exist`() async throws {
        try await guarded { harness in
            let (differences, compared) = try await harness.tellingDifferences()
            #expect(differences.isEmpty, "\(differences.prefix(10)) of \(differences.count)")
            #expect(compared > 1000)
        }
    }

    @Test func `those who may see a thing do see it, so that silence is no proof`() async throws {
        try await guarded { harness in
            for viewer in GuardedTown.Viewer.allCases {
                let pages = try await harness.everything(as: viewer)
                for secret in harness.town.secrets where secret.readers.contains(viewer) {
                    // The clerk's editor of a meeting has no results.
                    if viewer == .clerk, secret.name.hasPrefix("result") { continue }
                    #expect(pages.contains(secret.token), "\(viewer) should see: \(secret.name)")
                }
            }
            let portal = try await harness.everythingPublic()
            for secret in harness.town.secrets where secret.isPublic {
                #expect(portal.contains(secret.token), "the portal should show: \(secret.name)")
            }
        }
    }

    @Test func `a policy that lets too much through is found`() async throws {
        try await guarded { harness in
            try harness.council.owner().script("CREATE POLICY planted ON council.agenda_item FOR SELECT USING (true)")
            #expect(try await !harness.officeFindings(isComplete: false).isEmpty)
        }
    }

    @Test func `a row that is copied into the portal past the door is found`() async throws {
        try await guarded { harness in
            let owner = try harness.council.owner()
            try owner.script(
                """
                ALTER TABLE portal.object DISABLE TRIGGER object_through_the_door;
                INSERT INTO portal.object (id, kind, body_id, parent_id, created, modified, document)
                SELECT a.id, 'agendaItem', m.body_id, m.id, now(), now(), jsonb_build_object('name', a.name, 'public', true)
                FROM council.agenda_item a JOIN council.meeting m ON m.id = a.meeting_id
                WHERE a.publicity = 'nonPublic' ON CONFLICT (id) DO UPDATE SET document = excluded.document;
                """
            )
            #expect(try await !harness.portalFindings(isComplete: false).isEmpty)
            #expect(try !harness.storedFindings().isEmpty)
        }
    }

    private func guarded(_ body: @escaping @Sendable (LeakHarness) async throws -> Void) async throws {
        let (council, town) = try await GuardedTown.copy()
        try await council.serving { servers in
            try await body(LeakHarness(council: council, town: town, servers: servers))
        }
        await council.database.close()
    }
}

extension LeakHarness {
    /// All that a viewer can read: pages, and the text of the files.
    func everything(as viewer: GuardedTown.Viewer) async throws -> String {
        var text = ""
        for noun in ["meetings", "papers"] {
            for id in town.identities[noun] ?? [] {
                text += try await servers.office.get("/\(noun)/\(id)", cookie: town.cookies[viewer]).text
                if noun == "meetings" {
                    text += try await servers.office.get("/meetings/\(id)/summons", cookie: town.cookies[viewer]).text
                }
            }
        }
        for path in ["/papers/new"] + (town.identities["papers"] ?? []).map({ "/papers/\($0)/edit" }) {
            text += try await servers.office.get(path, cookie: town.cookies[viewer]).text
        }
        for id in town.identities["papers"] ?? [] {
            let answer = try await servers.office.get("/papers/\(id)/pictures/zu.svg", cookie: town.cookies[viewer])
            if answer.status == 200 { text += answer.text }
        }
        for id in town.identities["files"] ?? [] {
            let answer = try await servers.office.get("/files/\(id)", cookie: town.cookies[viewer])
            if answer.status == 200 { text += try await council.text(ofPDF: answer.body) }
        }
        return text
    }

    /// All that the public can read: pages, interface, and the text of the files.
    func everythingPublic() async throws -> String {
        var text = ""
        for noun in ["meetings", "papers"] {
            for id in town.identities[noun] ?? [] { text += try await servers.portal.get("/\(noun)/\(id)").text }
        }
        for id in town.identities["files"] ?? [] {
            let answer = try await servers.portal.get("/files/\(id)")
            if answer.status == 200 { text += try await council.text(ofPDF: answer.body) }
        }
        return text
    }
}
