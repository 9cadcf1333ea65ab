import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@testable import MemberWeb

@Suite struct `A preview` {
    @Test func `shows the unsaved text as pages, and leaves nothing behind`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            let paper = try await run.town.newPaper("Radweg")
            let before = try run.traces()
            let answer = try await run.office.post(
                "/papers/\(paper)/preview",
                run.paperForm(title: "Fußweg", text: "Kanarienvogel", token: clerk.token, version: 1)
                    + [("view", "pdf")],
                cookie: clerk.cookie
            )
            #expect(answer.status == 200)
            #expect(answer["content-type"] == "application/pdf")
            #expect(answer["cache-control"] == "no-store")
            let text = try await run.council.text(ofPDF: answer.body)
            #expect(text.contains("Fußweg") && text.contains("Kanarienvogel"))
            #expect(try run.traces() == before)
            #expect(try await run.town.paper(paper).name == "Radweg")
            #expect(!run.council.log.text.contains("Kanarienvogel"))
        }
    }

    @Test func `comes as parts for the script, with what is to be said about the text`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            let word = String(repeating: "donau", count: 12)
            let answer = try await run.office.post(
                "/papers/preview",
                run.paperForm(title: "", text: "\(word) \u{10380}", token: clerk.token) + [("view", "live")],
                cookie: clerk.cookie
            )
            #expect(answer.status == 200)
            #expect(answer["content-type"]?.hasPrefix("multipart/form-data; boundary=") == true)
            #expect(answer["cache-control"] == "no-store")
            #expect(answer.text.contains("Der Titel fehlt noch."))
            #expect(answer.text.contains("ist sehr lang"))
            #expect(answer.text.contains("„\u{10380}“"))
            #expect(answer.text.contains("%PDF-"))
            #expect(try run.paperTitles().isEmpty)
        }
    }

    @Test func `without a script is the editor with the typed text and the pages as text`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            let paper = try await run.town.newPaper("Radweg")
            let answer = try await run.office.post(
                "/papers/\(paper)/preview",
                run.paperForm(title: "Fuß & Weg", text: "# Eins\n\nzwei", token: clerk.token, version: 1)
                    + [("base", "title.abc")],
                cookie: clerk.cookie
            )
            #expect(answer.status == 200)
            #expect(answer.text.contains("value=\"Fuß &amp; Weg\""))
            #expect(answer.text.contains("<article lang=\"de\">"))
            let form = try #require(ShownForm(to: "/papers/\(paper)/edit", in: answer.text))
            #expect(form["version"] == "1")
            #expect(form["base"] == "title.abc")
        }
    }

    @Test func `is for those who may change the paper, and only with their form`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/preview"
            let form = run.paperForm(title: "x", text: "y", token: "")
            #expect(try await run.office.post(path, form).status == 401)
            let member = try await run.town.logIn(.member)
            let own = run.paperForm(title: "x", text: "y", token: member.token)
            #expect(try await run.office.post(path, own, cookie: member.cookie).status == 403)
            let author = try await run.town.logIn(.otherAuthor)
            let foreign = run.paperForm(title: "x", text: "y", token: author.token)
            #expect(try await run.office.post(path, foreign, cookie: author.cookie).status == 404)
            let clerk = try await run.town.logIn(.clerk)
            #expect(try await run.office.post(path, form, cookie: clerk.cookie).status == 403)
            #expect(try await run.office.get(path, cookie: clerk.cookie).status == 405)
        }
    }

    @Test func `of a text that is too long says so`() async throws {
        try await OfficeRun.inTown { run in
            let clerk = try await run.town.logIn(.clerk)
            let title = String(repeating: "Weg ", count: 200)
            let answer = try await run.office.post(
                "/papers/preview",
                run.paperForm(title: title, text: "y", token: clerk.token) + [("view", "live")],
                cookie: clerk.cookie
            )
            #expect(answer.status == 422)
            #expect(answer.text.contains("„Titel“ darf höchstens 500 Zeichen lang sein."))
        }
    }

    @Test func `that was overtaken is not composed, and other sessions do not wait`() async throws {
        let turns = PreviewTurns()
        let (session, other) = (UUID(), UUID())
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        async let first = turns.perform(of: session) {
            beginning.finish()
            for await _ in gate {}
            return 1
        }
        for await _ in begun {}
        async let second = turns.perform(of: session) { 2 }
        while await turns.waitingCount == 0 { await Task.yield() }
        async let third = turns.perform(of: session) { 3 }
        #expect(try await second == nil)
        #expect(try await turns.perform(of: other) { 4 } == 4)
        opening.finish()
        #expect(try await [first, third] == [1, 3])
        await #expect(throws: CancellationError.self) {
            _ = try await turns.perform(of: session) { () -> Int in throw CancellationError() }
        }
        #expect(try await turns.perform(of: session) { 5 } == 5)
    }
}

extension OfficeRun {
    /// How many rows tell that something was done.
    fileprivate func traces() throws -> [Int] {
        let row = try council.owner().one(
            """
            SELECT (SELECT count(*) FROM council.event) AS events, (SELECT count(*) FROM council.blob) AS blobs,
                (SELECT count(*) FROM council.file_version) AS versions,
                (SELECT count(*) FROM council.paper_revision) AS revisions,
                (SELECT count(*) FROM council.form_submission) AS forms, (SELECT count(*) FROM council.job) AS jobs
            """
        )
        return try ["events", "blobs", "versions", "revisions", "forms", "jobs"].map { try row[$0] }
    }
}
