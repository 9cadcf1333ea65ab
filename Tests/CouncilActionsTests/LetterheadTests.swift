import CouncilActions
import CouncilModel
import DocumentInput
import Foundation
import Postgres
import Store
import TestCouncil
import TestPictures
import TestTemplate
import Testing

@Suite struct `The template of the documents` {
    private static let town = """
        {
          "letterhead": {
            "body": "Stadt Prüfhausen", "sender": "Die Bürgermeisterin", "address": "Am Markt 4, 12345 Prüfhausen",
            "arms": "arms.png", "armsDescription": "Ein roter Schild", "imprint": ["Sparkasse Prüfhausen"]
          },
          "texts": {
            "office": { "attachment": "Beilage" },
            "invitation": {
              "recipients": ["An alle Mitglieder {{ofOrganization}}"], "text": ["bitte kommen Sie am {{day}}."],
              "closing": "Es grüßt"
            },
            "notice": { "text": ["Es wird getagt: {{organization}}."] }
          }
        }
        """

    private static func template() throws -> OfficeTemplate {
        let arms = SamplePNG(width: 8, height: 9, colorType: 2, depth: 8) { _, _ in [200, 0, 0] }
        return try TestTemplate.own(town, files: ["arms.png": arms.bytes])
    }

    @Test func `stands in invitation and notice, with another phrase and with arms as PNG`() async throws {
        let standard = try await documents(by: nil)
        #expect(standard.invitation.contains("An die Mitglieder"))
        #expect(standard.invitation.contains("hiermit lade ich Sie zur"))
        let own = try await documents(by: Self.template())
        for (text, phrases) in [
            (own.invitation, ["An alle Mitglieder", "bitte kommen Sie am", "Es grüßt"]),
            (own.notice, ["Es wird getagt:"]),
        ] {
            for phrase in phrases + ["Die Bürgermeisterin", "Am Markt 4", "Sparkasse Prüfhausen"] {
                #expect(text.contains(phrase), "\(phrase)")
                #expect(!standard.invitation.contains(phrase) && !standard.notice.contains(phrase), "\(phrase)")
            }
            #expect(!text.contains("hiermit lade ich"))
        }
        #expect(own.articles.allSatisfy { $0.contains("data:image/png;base64,") && $0.contains("Ein roter Schild") })
        #expect(!standard.articles.contains { $0.contains("data:image") })
    }

    @Test func `stands on papers and on the cover of the packet`() async throws {
        try await PacketRun.inTown(template: Self.template()) { run in
            let packet = try await run.request(.nonPublic)
            #expect(await run.actions.council.worker.drain() == 1)
            let text = try await run.text(of: packet)
            #expect(text.contains("Sparkasse Prüfhausen") && text.contains("Die Bürgermeisterin"))
            let paper = try await run.actions.office.perform(
                ShowPaper(paper: run.openPaper),
                as: run.actions.town.actor(.clerk)
            )
            let main = try #require(paper.files.first { $0.role == .mainFile }?.newest?.sha256)
            let bytes = try await run.actions.council.database.read(as: .system) { try $0.vault.readAll(main) }
            #expect(try await run.actions.council.text(ofPDF: try #require(bytes)).contains("Sparkasse Prüfhausen"))
        }
    }

    @Test func `leaves another body of the same installation its own letterhead`() async throws {
        let own = try await documents(by: Self.template()) { owner in
            try owner.execute("UPDATE council.body SET name = 'Amt Nebenan', short_name = NULL")
            try owner.execute(
                """
                INSERT INTO council.body (id, name, created_at, modified_at)
                VALUES (gen_random_uuid(), 'Stadt Prüfhausen', now(), now())
                """
            )
        }
        #expect(own.invitation.contains("Amt Nebenan"))
        #expect(!own.invitation.contains("Die Bürgermeisterin"))
        #expect(own.invitation.contains("bitte kommen Sie am"))
    }

    @Test(arguments: [
        ("Stadt Prüfhausen", "Sitzungsdienst"), ("prüfhausen", "Sitzungsdienst"), ("Ratsbüro", "Ratsbüro"),
    ])
    func `is not needed for a sender, and the town is none`(contact: String, sender: String) async throws {
        let set = try await documents(by: nil) { owner in
            try owner.execute("UPDATE council.body SET contact_name = \(contact)")
        }
        let head = set.notice.prefix { $0 != ":" }
        #expect(head.contains(sender))
        #expect(head.ranges(of: contact).count <= 1, "\(head)")
    }

    /// Sets the documents of a meeting of the Hauptausschuss.
    private func documents(
        by template: OfficeTemplate?,
        after arrange: (PostgresConnection) throws -> Void = { _ in }
    ) async throws -> (invitation: String, notice: String, articles: [String]) {
        var (texts, articles): ([CouncilModel.File.Role: String], [String]) = ([:], [])
        try await ActionRun.inTown(template: template) { run in
            let town = run.town
            let meeting = try await town.meeting()
            try await town.item("Radweg", on: meeting)
            try arrange(try run.council.owner())
            let clerk = town.actor(.clerk)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            for file in try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk).files {
                let hash = try #require(file.newest?.sha256)
                let bytes = try await run.council.database.read(as: .system) { try $0.vault.readAll(hash) }
                texts[file.role] = try await run.council.text(ofPDF: try #require(bytes))
                articles.append(try await run.office.perform(ReadArticle(file: file.id), as: clerk))
            }
        }
        return (texts[.invitation] ?? "", texts[.publicNotice] ?? "", articles)
    }
}
