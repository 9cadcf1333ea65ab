import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

/// Two people open the same form; the first saves, then the second.
@Suite struct `Two who change the same thing` {
    /// What the second person sends: the hidden fields of the page that both opened, and what was typed.
    private func hidden(_ run: OfficeRun, _ path: String, to action: String, cookie: String) async throws -> ShownForm {
        try #require(ShownForm(to: action, in: try await run.office.get(path, cookie: cookie).text))
    }

    private func paperFields(_ changes: [String: String]) -> [(String, String)] {
        let fields = [
            ("title", "Radweg"), ("kind", "Beschlussvorlage"), ("public", "true"), ("organization", ""),
            ("resolution", "Beschluss"), ("grounds", ""), ("finance", "none"), ("finance_text", ""),
        ]
        return fields.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test func `in different fields of a paper both get their way, without a question`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/edit"
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try await hidden(run, path, to: path, cookie: one.cookie)
            let second = try await hidden(run, path, to: path, cookie: two.cookie)
            let grounds = paperFields(["grounds": "Neue Gründe", "public": "false"])
            #expect(try await run.office.post(path, first.fields + grounds, cookie: one.cookie).status == 303)
            let title = paperFields(["title": "Radweg Nord"])
            #expect(try await run.office.post(path, second.fields + title, cookie: two.cookie).status == 303)
            let saved = try await run.town.paper(paper)
            #expect(saved.name == "Radweg Nord")
            #expect(saved.reasons == "Neue Gründe")
            #expect(saved.publicity == .nonPublic)
        }
    }

    @Test func `in the same field of a paper see both, and only that one`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/edit"
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try await hidden(run, path, to: path, cookie: one.cookie)
            let second = try await hidden(run, path, to: path, cookie: two.cookie)
            let theirs = paperFields(["grounds": "Ihre Gründe", "title": "Radweg Süd"])
            #expect(try await run.office.post(path, first.fields + theirs, cookie: one.cookie).status == 303)
            let mine = paperFields(["grounds": "Meine Gründe"])
            let asked = try await run.office.post(path, second.fields + mine, cookie: two.cookie)
            #expect(asked.status == 409)
            #expect(asked.text.contains("Ihre Gründe") && asked.text.contains("Meine Gründe"))
            #expect(!asked.text.contains("id=\"conflict-title\""))
            let merge = try #require(ShownForm(to: path, in: asked.text))
            #expect(merge["title"] == "Radweg Süd")
            let both = merge.fields + [("grounds", "Beide Gründe")]
            #expect(try await run.office.post(path, both, cookie: two.cookie).status == 303)
            let saved = try await run.town.paper(paper)
            #expect(saved.name == "Radweg Süd")
            #expect(saved.reasons == "Beide Gründe")
        }
    }

    @Test func `of whom one hides the paper, never make it public by saving`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/edit"
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try await hidden(run, path, to: path, cookie: one.cookie)
            let hiding = paperFields(["public": "false"])
            #expect(try await run.office.post(path, first.fields + hiding, cookie: one.cookie).status == 303)
            // A form without the memory of what it was filled with: each difference is a question.
            let blind = [("csrf", two.token), ("version", "1")] + paperFields([:])
            let asked = try await run.office.post(path, blind, cookie: two.cookie)
            #expect(asked.status == 409)
            #expect(asked.text.contains("value=\"false\" checked"))
            #expect(!asked.text.contains("value=\"true\" checked"))
        }
    }

    @Test func `who typed the same are not asked`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/edit"
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try await hidden(run, path, to: path, cookie: one.cookie)
            let second = try await hidden(run, path, to: path, cookie: two.cookie)
            let same = paperFields(["grounds": "Dieselben\r\nGründe"])
            #expect(try await run.office.post(path, first.fields + same, cookie: one.cookie).status == 303)
            #expect(try await run.office.post(path, second.fields + same, cookie: two.cookie).status == 303)
            #expect(try await run.town.paper(paper).version == 2)
        }
    }

    @Test func `plan a meeting together`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting("Sitzung")
            let path = "/meetings/\(meeting)/edit"
            let draft = run.town.meetingDraft("Sitzung")
            func fields(_ changes: [String: String]) -> [(String, String)] {
                [
                    ("organization", run.town.committee.description), ("title", "Sitzung"), ("day", draft.date),
                    ("start_time", "18:00"), ("end_time", ""), ("location", "Rathaus"),
                ].map { ($0.0, changes[$0.0] ?? $0.1) }
            }
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try await hidden(run, path, to: path, cookie: one.cookie)
            let second = try await hidden(run, path, to: path, cookie: two.cookie)
            let theirs = fields(["start_time": "19:00", "location": "Lindenhof"])
            #expect(try await run.office.post(path, first.fields + theirs, cookie: one.cookie).status == 303)
            let apart = fields(["end_time": "21:00"])
            #expect(try await run.office.post(path, second.fields + apart, cookie: two.cookie).status == 303)
            let page = try await run.office.get(path, cookie: one.cookie).text
            for value in ["19:00", "21:00", "Lindenhof"] { #expect(page.contains("value=\"\(value)\""), "\(value)") }

            let asked = try await run.office.post(
                path,
                second.fields + fields(["start_time": "17:00"]),
                cookie: two.cookie
            )
            #expect(asked.status == 409)
            #expect(asked.text.contains("17:00") && asked.text.contains("19:00"))
            #expect(asked.text.contains("value=\"Lindenhof\""), "what only the other changed is taken over")
        }
    }

    @Test func `write an item of the agenda together`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Radweg", on: meeting)
            let (path, action) = ("/agenda-items/\(item)/edit", "/agenda-items/\(item)")
            func fields(_ title: String, _ isPublic: String) -> [(String, String)] {
                [("title", title), ("paper", ""), ("public", isPublic), ("neutral_title", "")]
            }
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try await hidden(run, path, to: action, cookie: one.cookie)
            let second = try await hidden(run, path, to: action, cookie: two.cookie)
            let theirs = first.fields + fields("Radweg", "false")
            #expect(try await run.office.post(action, theirs, cookie: one.cookie).status == 303)
            let mine = second.fields + fields("Radweg Nord", "true")
            #expect(try await run.office.post(action, mine, cookie: two.cookie).status == 303)
            let row = try run.council.owner().one("SELECT name::text AS name, publicity FROM council.agenda_item")
            #expect(try row["name"] == "Radweg Nord")
            #expect(try row["publicity"] == "nonPublic")

            let late = second.fields + fields("Radweg Süd", "true")
            let asked = try await run.office.post(action, late, cookie: two.cookie)
            #expect(asked.status == 409)
            #expect(asked.text.contains("Radweg Süd") && asked.text.contains("Radweg Nord"))
        }
    }
}
