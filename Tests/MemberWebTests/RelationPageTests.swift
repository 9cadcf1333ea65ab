import CouncilActions
import CouncilModel
import Foundation
import TestCouncil
import Testing

@Suite struct `Relating papers on a paper's page` {
    @Test func `works without scripts: by number, and by choosing from what was found`() async throws {
        try await OfficeRun.inTown { run in
            let bridge = try await run.town.newPaper("Brücke am Markt")
            let motion = try await run.town.newPaper("Holz statt Stahl")
            let clerk = try await run.town.logIn(.clerk)
            let path = "/papers/\(motion)/relations"
            func send(_ fields: [(String, String)]) async throws -> PlainAnswer {
                let tokens = [("csrf", clerk.token), ("form_key", UUID().uuidString.lowercased())]
                return try await run.office.post(path, tokens + fields, cookie: clerk.cookie)
            }
            let refused = try await send([("relation", "amends"), ("reference", "Brücke")])
            #expect(refused.status == 422)
            #expect(refused.text.contains("Bitte wählen Sie unter den gefundenen Drucksachen"))
            #expect(refused.text.contains("value=\"\(bridge)\""))
            let unknown = try await send([("relation", "amends"), ("reference", "1999/7")])
            #expect(unknown.text.contains("Eine Drucksache „1999/7“ gibt es nicht"))
            let chosen = [("relation", "amends"), ("reference", "Brücke"), ("other", bridge.description)]
            #expect(try await send(chosen).status == 303)
            let page = try await run.office.get("/papers/\(bridge)", cookie: clerk.cookie).text
            #expect(page.contains("<dt>Änderungs- und Ergänzungsanträge</dt>") && page.contains("Holz statt Stahl"))
        }
    }

    @Test func `a new amendment opens with its paper, and keeps it when something is missing`() async throws {
        try await OfficeRun.inTown { run in
            let bridge = try await run.town.newPaper("Brücke am Markt")
            let clerk = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/papers/new?amends=\(bridge)", cookie: clerk.cookie).text
            let form = try #require(ShownForm(to: "/papers", in: page))
            #expect(form["amends"] == bridge.description)
            #expect(page.contains("Änderungsantrag zu 2"))
            var fields = run.paperForm(title: "", text: "Holz", token: clerk.token)
            fields.append(("amends", bridge.description))
            let refused = try await run.office.post("/papers", fields, cookie: clerk.cookie)
            #expect(refused.status == 422)
            #expect(ShownForm(to: "/papers", in: refused.text)?["amends"] == bridge.description)
            fields[2].1 = "Holz statt Stahl"
            #expect(try await run.office.post("/papers", fields, cookie: clerk.cookie).status == 303)
            let shown = try await run.office.get("/papers/\(bridge)", cookie: clerk.cookie).text
            #expect(shown.contains("-1 Holz statt Stahl"))
        }
    }

    @Test func `a new amendment to a non-public paper begins without its title, and is not public`() async throws {
        try await OfficeRun.inTown { run in
            let closed = try await run.town.newPaper("Verkauf an Meier", .nonPublic)
            let clerk = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/papers/new?amends=\(closed)", cookie: clerk.cookie).text
            #expect(page.contains("value=\"Änderungsantrag\"") && !page.contains("Änderungsantrag zu 2026"))
            #expect(!page.contains(": Verkauf an Meier"))
            var fields = run.paperForm(title: "Änderungsantrag", text: "Holz", token: clerk.token)
            fields.append(("amends", closed.description))
            let refused = try await run.office.post("/papers", fields, cookie: clerk.cookie)
            #expect(refused.status == 422 && refused.text.contains("gilt einer nichtöffentlichen Vorlage"))
        }
    }
}
