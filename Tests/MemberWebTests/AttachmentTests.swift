import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

@Suite struct `The form of an attachment` {
    @Test func `changes and removes it, and keeps what was typed when an answer is missing`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper)
            let login = try await run.town.logIn(.author)
            let page = try await run.office.get("/papers/\(paper)", cookie: login.cookie)
            #expect(page.text.contains("href=\"/files/\(file)/edit\""))
            let form = try await run.office.get("/files/\(file)/edit", cookie: login.cookie)
            #expect(form.status == 200 && form.text.contains("value=\"Lageplan\""))

            let unanswered = try await run.office.post(
                "/files/\(file)/edit",
                [("csrf", login.token), ("file_name", "Anlage 7")],
                cookie: login.cookie
            )
            #expect(unanswered.status == 422 && unanswered.text.contains("value=\"Anlage 7\""))

            let saved = try await run.office.post(
                "/files/\(file)/edit",
                [("csrf", login.token), ("file_name", "Anlage 7"), ("file_public", "false")],
                cookie: login.cookie
            )
            #expect(saved.status == 303)
            let names: [String] = try run.council.owner().query(
                "SELECT name || ' ' || publicity AS name FROM council.file"
            ).map { try $0["name"] }
            #expect(names == ["Anlage 7 nonPublic"])

            let removed = try await run.office.post(
                "/files/\(file)/removal",
                [("csrf", login.token)],
                cookie: login.cookie
            )
            #expect(removed.status == 303)
            let after = try await run.office.get("/papers/\(paper)", cookie: login.cookie)
            #expect(!after.text.contains("Anlage 7"))
            #expect(try await run.office.get("/files/\(file)", cookie: login.cookie).status == 404)
        }
    }

    @Test func `is not there for those who only read the paper`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper)
            try run.council.owner().execute("INSERT INTO council.paper_release VALUES (\(paper.uuid), now(), NULL)")
            for (staff, status) in [(PlainTown.Staff.otherAuthor, 404), (.member, 403)] {
                let login = try await run.town.logIn(staff)
                #expect(try await run.office.get("/files/\(file)/view", cookie: login.cookie).status == 200)
                #expect(try await run.office.get("/files/\(file)/edit", cookie: login.cookie).status == status)
                for path in ["edit", "removal"] {
                    let answer = try await run.office.post(
                        "/files/\(file)/\(path)",
                        [("csrf", login.token), ("file_name", "x"), ("file_public", "false")],
                        cookie: login.cookie
                    )
                    #expect(answer.status == status, "\(staff) \(path)")
                }
            }
        }
    }
}
