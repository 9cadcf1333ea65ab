import CouncilActions
import CouncilModel
import Foundation
import TestCouncil
import Testing

@Suite struct `The kinds of papers` {
    @Test func `are laid down on a page, and the form of a new paper follows`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            let list = ListPaperKinds(body: run.town.body)
            let kinds = try await run.town.office.perform(list, as: run.town.actor(.clerk))
            #expect(kinds.count == 19 && kinds.first?.name == "Beschlussvorlage")
            func send(_ changed: [String: String]) async throws -> PlainAnswer {
                let key = UUID().uuidString.lowercased()
                var fields = [("csrf", clerk.token), ("form_key", key), ("new", "Eilantrag")]
                for kind in kinds {
                    fields.append(("\(kind.id)-name", changed[kind.name] ?? kind.name))
                    fields.append(("\(kind.id)-position", kind.name == "Satzung" ? "0" : "\(kind.position + 1)"))
                    if kind.name == "Haushalt" { fields.append(("\(kind.id)-hidden", "true")) }
                    if kind.name == "Satzung" { fields.append(("\(kind.id)-resolution", "{{stadt}} erlässt [Titel].")) }
                }
                return try await run.office.post("/paper-kinds", fields, cookie: clerk.cookie)
            }
            let twice = try await send(["Antrag": "Anfrage"])
            #expect(twice.status == 422 && twice.text.contains("Die Art „Anfrage“ gäbe es zweimal"))
            #expect(try await send(["Antrag": "Anfrage", "Anfrage": "Antrag"]).status == 303)
            let saved = try await run.town.office.perform(list, as: run.town.actor(.clerk))
            #expect(saved.count == 20 && saved.first?.name == "Satzung" && saved.last?.name == "Eilantrag")
            let page = try await run.office.get("/papers/new", cookie: clerk.cookie).text
            #expect(page.contains("<option value=\"Eilantrag\"") && !page.contains("<option value=\"Haushalt\""))
            let statute = try #require(saved.first?.id)
            let begun = try await run.office.get("/papers/new?kind=\(statute)", cookie: clerk.cookie).text
            #expect(begun.contains(" erlässt [Titel].") && !begun.contains("{{stadt}}"))
            // Not asked for any more, and without a text to begin with.
            #expect(!begun.contains("name=\"grounds\"") && begun.contains("name=\"resolution\""))
        }
    }
}
