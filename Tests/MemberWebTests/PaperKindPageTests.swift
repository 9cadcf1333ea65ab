import CouncilActions
import CouncilModel
import Foundation
import TestCouncil
import Testing

@Suite struct `The kinds of papers` {
    private func save(
        _ run: OfficeRun,
        _ kind: PaperKind?,
        _ changed: [String: String],
        _ login: (cookie: String, token: String)
    ) async throws -> PlainAnswer {
        var fields = [
            "csrf": login.token, "form_key": UUID().uuidString.lowercased(), "name": kind?.name ?? "",
            "position": "\((kind?.position ?? 90) + 1)", "resolution": "", "grounds": "", "finance": "",
        ]
        fields.merge(changed) { $1 }
        let path = kind.map { "/paper-kinds/\($0.id)" } ?? "/paper-kinds"
        return try await run.office.post(path, fields.sorted { $0.key < $1.key }.map { ($0, $1) }, cookie: login.cookie)
    }

    private func kind(_ name: String, of kinds: [PaperKind]) throws -> PaperKind {
        try #require(kinds.first { $0.name == name })
    }

    @Test func `have a page each, and the form of a new paper follows`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            let list = ListPaperKinds(body: run.town.body)
            let kinds = try await run.town.office.perform(list, as: run.town.actor(.clerk))
            #expect(kinds.count == 19 && kinds.first?.name == "Beschlussvorlage")
            let motion = try kind("Antrag", of: kinds)
            let twice = try await save(run, motion, ["name": "Anfrage", "resolution": "Getippt"], clerk)
            #expect(twice.status == 422 && twice.text.contains("Die Art „Anfrage“ gäbe es zweimal"))
            #expect(twice.text.contains("Getippt") && twice.text.contains("Art „Antrag“"))
            let statute = try kind("Satzung", of: kinds)
            let text = ["position": "1", "asksResolution": "true", "resolution": "{{stadt}} erlässt [Titel]."]
            #expect(try await save(run, statute, text, clerk).status == 303)
            let budget = try kind("Haushalt", of: kinds)
            #expect(try await save(run, budget, ["hidden": "true"], clerk).status == 303)
            #expect(try await save(run, nil, ["name": "Eilantrag"], clerk).status == 303)
            let saved = try await run.town.office.perform(list, as: run.town.actor(.clerk))
            #expect(saved.count == 20 && saved.first?.name == "Satzung" && saved.last?.name == "Eilantrag")
            #expect(saved.map(\.position) == Array(0..<20))
            let page = try await run.office.get("/papers/new", cookie: clerk.cookie).text
            #expect(page.contains("<option value=\"Eilantrag\"") && !page.contains("<option value=\"Haushalt\""))
            let begun = try await run.office.get("/papers/new?kind=\(statute.id)", cookie: clerk.cookie).text
            #expect(begun.contains("Stadt Prüfhausen erlässt [Titel].") && !begun.contains("{{stadt}}"))
            // Not asked for any more, and without a text to begin with.
            #expect(
                begun.contains("data-part=\"grounds\" hidden") && !begun.contains("data-part=\"resolution\" hidden")
            )

            let preview = try await run.office.get("/paper-kinds/\(statute.id)/preview", cookie: clerk.cookie)
            #expect(preview["content-type"] == "application/pdf")
            #expect(try await run.council.text(ofPDF: preview.body).contains("Stadt Prüfhausen erlässt [Titel]."))
        }
    }

    @Test func `are switched in the form without a script, and nothing that is typed is lost`() async throws {
        try await OfficeRun.inTown { run in
            let author = try await run.town.logIn(.author)
            func ask(_ kind: String, _ typed: [(String, String)]) async throws -> String {
                let fields = [("csrf", author.token), ("view", "kind"), ("title", "Radweg"), ("kind", kind)] + typed
                return try await run.office.post("/papers/preview", fields, cookie: author.cookie).text
            }
            // An answer asks for reasons only.
            let answer = try await ask("Antwort", [("resolution", "Mein Beschluss"), ("grounds", "")])
            #expect(answer.contains("Mein Beschluss") && answer.contains("Radweg"))
            #expect(answer.contains("data-part=\"resolution\">") && answer.contains("data-part=\"finance\" hidden"))
            #expect(answer.contains("Weiterer Teil: Die gewählte Art sieht „Beschlussvorschlag“ nicht vor"))
            #expect(answer.contains("1. [Antwort]"), "an empty part begins with the text of the kind")
            let proposal = try await ask("Beschlussvorlage", [("resolution", "Mein Beschluss"), ("grounds", "Weil")])
            #expect(proposal.contains("Mein Beschluss") && proposal.contains("Weil"))
            #expect(!proposal.contains("data-part=\"finance\" hidden"))
        }
    }

    @Test func `say whether there are amendments to such papers`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            var draft = run.town.paperDraft("Antwort auf eine Frage")
            draft.paperType = "Antwort"
            let action = CreatePaper(body: run.town.body, draft: draft)
            let answer = try await run.town.office.perform(action, as: run.town.actor(.clerk))
            let proposal = try await run.town.newPaper("Radweg")
            let words = "Neuer Änderungsantrag zu dieser"
            #expect(try await run.office.get("/papers/\(proposal)", cookie: clerk.cookie).text.contains(words))
            #expect(try await !run.office.get("/papers/\(answer)", cookie: clerk.cookie).text.contains(words))
            let form = run.paperForm(title: "Anders", text: "Anders", token: clerk.token) + [("amends", "\(answer)")]
            let refused = try await run.office.post("/papers", form, cookie: clerk.cookie)
            #expect(refused.status == 422 && refused.text.contains("Zu einer Vorlage der Art „Antwort“"))
        }
    }
}
