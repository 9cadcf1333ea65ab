import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

/// What somebody types into the form of a paper and has not saved.
@Suite struct `Unsaved writing` {
    private func fields(_ grounds: String, id: String, edition: Int, _ token: String) -> [(String, String)] {
        [
            ("csrf", token), ("draft_id", id), ("draft_edition", "\(edition)"), ("title", "Radweg"), ("kind", "Antrag"),
            ("public", "true"), ("organization", ""), ("resolution", ""), ("grounds", grounds), ("finance", "none"),
            ("finance_text", ""),
        ]
    }

    private func identity() -> String { UUID().uuidString.lowercased() }

    @Test func `is kept on the server, offered to its writer alone and gone when it is saved`() async throws {
        try await OfficeRun.inTown { run in
            let author = try await run.town.logIn(.author)
            let id = identity()
            let kept = try await run.office.post(
                "/papers/drafts",
                fields("Noch nicht fertig", id: id, edition: 0, author.token),
                cookie: author.cookie
            )
            #expect(kept.status == 200)
            #expect(kept.text == "1")
            #expect(try await run.office.get("/papers/new", cookie: author.cookie).text.contains("draft=\(id)"))
            let opened = try await run.office.get("/papers/new?draft=\(id)", cookie: author.cookie).text
            #expect(opened.contains("Noch nicht fertig"))
            #expect(ShownForm(to: "/papers", in: opened)?["draft_edition"] == "1")

            for other in [PlainTown.Staff.otherAuthor, .clerk] {
                let visitor = try await run.town.logIn(other)
                let page = try await run.office.get("/papers/new?draft=\(id)", cookie: visitor.cookie).text
                #expect(!page.contains("Noch nicht fertig"))
                #expect(!page.contains("draft=\(id)"))
                let drop = [("csrf", visitor.token)]
                _ = try await run.office.post("/drafts/\(id)/removal", drop, cookie: visitor.cookie)
            }

            let saved = try await run.office.post(
                "/papers",
                fields("Jetzt fertig", id: id, edition: 1, author.token),
                cookie: author.cookie
            )
            #expect(saved.status == 303)
            #expect(saved["location"]?.contains("saved=\(id)") == true)
            #expect(!(try await run.office.get("/papers/new", cookie: author.cookie).text.contains("draft=\(id)")))
            #expect(try run.council.owner().query("SELECT FROM council.paper_draft").isEmpty)
        }
    }

    @Test func `of two windows is never written over`() async throws {
        try await OfficeRun.inTown { run in
            let author = try await run.town.logIn(.author)
            let id = identity()
            for (edition, status, grounds) in [(0, 200, "eins"), (1, 200, "zwei"), (1, 409, "drei"), (0, 409, "vier")] {
                let answer = try await run.office.post(
                    "/papers/drafts",
                    fields(grounds, id: id, edition: edition, author.token),
                    cookie: author.cookie
                )
                #expect(answer.status == status, "\(grounds)")
            }
            let opened = try await run.office.get("/papers/new?draft=\(id)", cookie: author.cookie).text
            #expect(opened.contains("zwei") && !opened.contains("drei"))
        }
    }

    @Test func `leaves no event and nothing in the portal`() async throws {
        try await OfficeRun.inTown { run in
            let author = try await run.town.logIn(.author)
            let count = "SELECT FROM council.event" as SQL
            let before = try run.council.owner().query(count).count
            _ = try await run.office.post(
                "/papers/drafts",
                fields("Text", id: identity(), edition: 0, author.token),
                cookie: author.cookie
            )
            #expect(try run.council.owner().query(count).count == before)
        }
    }

    @Test func `that is older than the paper does not win: both texts are shown`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/edit"
            let author = try await run.town.logIn(.author)
            let clerk = try await run.town.logIn(.clerk)
            let id = identity()
            let form = try #require(
                ShownForm(to: path, in: try await run.office.get(path, cookie: author.cookie).text)
            )
            let typed = fields("Meine Gründe", id: id, edition: 0, author.token)
            let kept = try await run.office.post(
                "/papers/\(paper)/drafts",
                typed + [("version", form["version"] ?? ""), ("base", form["base"] ?? "")],
                cookie: author.cookie
            )
            #expect(kept.status == 200)

            let other = try #require(
                ShownForm(to: path, in: try await run.office.get(path, cookie: clerk.cookie).text)
            )
            let theirs =
                other.fields.filter { !$0.0.hasPrefix("draft") }
                + run.paperForm(
                    title: "Radweg",
                    text: "Beschluss",
                    token: clerk.token
                ).map { $0.0 == "grounds" ? ($0.0, "Ihre Gründe") : $0 }.filter {
                    !["csrf", "form_key"].contains($0.0)
                }
            #expect(try await run.office.post(path, theirs, cookie: clerk.cookie).status == 303)

            let page = try await run.office.get("\(path)?draft=\(id)", cookie: author.cookie).text
            #expect(page.contains("Seitdem wurde die Vorlage gespeichert"))
            #expect(page.contains("Meine Gründe"))
            let resumed = try #require(ShownForm(to: path, in: page))
            #expect(resumed["version"] == "1")
            let sent = resumed.fields + typed.filter { !["csrf", "draft_id", "draft_edition"].contains($0.0) }
            let asked = try await run.office.post(path, sent, cookie: author.cookie)
            #expect(asked.status == 409)
            #expect(asked.text.contains("Meine Gründe") && asked.text.contains("Ihre Gründe"))
            #expect(ShownForm(to: path, in: asked.text)?["draft_id"] == id)
            #expect(try await run.town.paper(paper).reasons == "Ihre Gründe")
        }
    }

    @Test func `for a paper of somebody else is refused like for one that does not exist`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let other = try await run.town.logIn(.otherAuthor)
            let typed = fields("Text", id: identity(), edition: 0, other.token)
            for id in [paper.description, identity()] {
                let answer = try await run.office.post("/papers/\(id)/drafts", typed, cookie: other.cookie)
                #expect(answer.status == 404)
            }
        }
    }

    @Test func `waits for a login that has run out, and goes on under the next one`() async throws {
        try await OfficeRun.inTown { run in
            let author = try await run.town.logIn(.author)
            try run.expireSessions()
            let typed = fields("Text", id: identity(), edition: 0, author.token)
            #expect(try await run.office.post("/papers/drafts", typed, cookie: author.cookie).status == 401)
            let again = try await run.town.logIn(.author)
            let sent = typed.map { $0.0 == "csrf" ? ($0.0, again.token) : $0 }
            #expect(try await run.office.post("/papers/drafts", sent, cookie: again.cookie).status == 200)
        }
    }
}
