import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

@Suite struct `A form that arrives twice` {
    /// The fields of a paper's form as the page of a new paper gives them.
    private func fields(_ run: OfficeRun, cookie: String, title: String) async throws -> [(String, String)] {
        let page = try await run.office.get("/papers/new", cookie: cookie)
        let form = try #require(ShownForm(to: "/papers", in: page.text))
        return form.fields
            + run.paperForm(title: title, text: "Beschluss", token: "").filter {
                !["csrf", "form_key"].contains($0.0)
            }
    }

    @Test func `is carried out once, and both get the same answer`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let fields = try await fields(run, cookie: login.cookie, title: "Radweg")
            let first = try await run.office.post("/papers", fields, cookie: login.cookie)
            let second = try await run.office.post("/papers", fields, cookie: login.cookie)
            #expect(first.status == 303)
            #expect(second.status == 303)
            #expect(first["location"] == second["location"])
            #expect(try run.paperTitles() == ["Radweg"])
        }
    }

    @Test func `is carried out once, also when both are under way together`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let fields = try await fields(run, cookie: login.cookie, title: "Radweg")
            let places = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<6 {
                    group.addTask { try await run.office.post("/papers", fields, cookie: login.cookie)["location"] }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(places.count == 1)
            #expect(try run.paperTitles() == ["Radweg"])
        }
    }

    @Test func `with other words is another form`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let fields = try await fields(run, cookie: login.cookie, title: "Radweg")
            _ = try await run.office.post("/papers", fields, cookie: login.cookie)
            let other = fields.map { $0.0 == "title" ? ("title", "Brücke") : $0 }
            _ = try await run.office.post("/papers", other, cookie: login.cookie)
            #expect(try run.paperTitles() == ["Radweg", "Brücke"])
        }
    }

    @Test func `from a second page is another form, and its token looks different`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let one = try await fields(run, cookie: login.cookie, title: "Radweg")
            let two = try await fields(run, cookie: login.cookie, title: "Radweg")
            #expect(one.first { $0.0 == "csrf" }?.1 != two.first { $0.0 == "csrf" }?.1)
            for fields in [one, two] {
                #expect(try await run.office.post("/papers", fields, cookie: login.cookie).status == 303)
            }
            #expect(try run.paperTitles() == ["Radweg", "Radweg"])
        }
    }

    @Test func `and was refused the first time is carried out the second time`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let fields = try await fields(run, cookie: login.cookie, title: "Radweg")
            try run.council.refuseConnections(true)
            let away = try await run.office.post("/papers", fields, cookie: login.cookie)
            #expect(away.status == 503)
            let kept = try #require(ShownForm(to: "/papers", in: away.text))
            #expect(kept["form_key"] == fields.first { $0.0 == "form_key" }?.1)
            try run.council.refuseConnections(false)
            for _ in 0..<50 {
                let again = try await run.office.post("/papers", kept.fields, cookie: login.cookie)
                if again.status == 303 { break }
                try await Task.sleep(for: .milliseconds(100))
            }
            _ = try await run.office.post("/papers", kept.fields, cookie: login.cookie)
            #expect(try run.paperTitles() == ["Radweg"])
        }
    }

    @Test func `because the answer of the database was lost is carried out once`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let fields = try await fields(run, cookie: login.cookie, title: "Radweg")
            try run.council.owner().script(
                """
                CREATE FUNCTION council.hang_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER hang_up AFTER INSERT ON council.event
                    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION council.hang_up();
                CREATE FUNCTION council.wait_for_commit() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN SET CONSTRAINTS ALL DEFERRED; RETURN new; END $$;
                CREATE TRIGGER wait_for_commit BEFORE INSERT ON council.event
                    FOR EACH ROW EXECUTE FUNCTION council.wait_for_commit();
                """
            )
            let lost = try await run.office.post("/papers", fields, cookie: login.cookie)
            #expect(lost.status == 503)
            #expect(lost.text.contains("ist ungewiss"))
            let kept = try #require(ShownForm(to: "/papers", in: lost.text))
            try run.council.owner().script("DROP TRIGGER hang_up ON council.event")
            for _ in 0..<2 {
                #expect(try await run.office.post("/papers", kept.fields, cookie: login.cookie).status == 303)
            }
            #expect(try run.paperTitles() == ["Radweg"])
        }
    }

    @Test func `and takes an item off leads to the meeting twice`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.clerk)
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Radweg", on: meeting)
            let page = try await run.office.get("/agenda-items/\(item)/edit", cookie: login.cookie)
            let form = try #require(ShownForm(to: "/agenda-items/\(item)/removal", in: page.text))
            for _ in 0..<2 {
                let answer = try await run.office.post(form.action, form.fields, cookie: login.cookie)
                #expect(answer.status == 303)
                #expect(answer["location"]?.hasPrefix("/meetings/\(meeting)") == true)
            }
        }
    }

    @Test func `and brings a file attaches it once`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let login = try await run.town.logIn(.author)
            let page = try await run.office.get("/papers/\(paper)", cookie: login.cookie)
            let form = try #require(ShownForm(to: "/papers/\(paper)/files", in: page.text))
            for _ in 0..<2 {
                let answer = try await run.office.upload(
                    form.action,
                    form.fields + [("file_name", "Plan"), ("file_public", "true")],
                    file: ("file", "a.pdf", PlainPDF.bytes(showing: "a")),
                    cookie: login.cookie
                )
                #expect(answer.status == 303)
            }
            #expect(try run.council.owner().query("SELECT FROM council.file").count == 1)
        }
    }
}
