import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

@Suite struct `What somebody typed` {
    private static let text = "Die Verwaltung prüft <b>\"Tempo 30\"</b> & berichtet.\nZweite Zeile."

    @Test func `comes back filled after the session ran out, and can be sent`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            try run.expireSessions()
            let form = run.paperForm(title: "Radweg", text: Self.text, token: login.token)
            let refused = try await run.office.post("/papers", form, cookie: login.cookie)
            #expect(refused.status == 401)
            #expect(try run.paperTitles().isEmpty)
            let loginForm = try #require(ShownForm(to: "/login", in: refused.text))
            #expect(loginForm["kept_value.resolution"] == Self.text)
            #expect(loginForm["kept_value.csrf"] == nil)

            let back = try await run.office.post(
                "/login",
                loginForm.fields + [("user_name", "author"), ("password", PlainTown.password)],
                headers: ["Cookie": "__Host-ratswerk-probe=1"]
            )
            #expect(back.status == 200)
            let cookie = try #require(back.sessionCookie)
            let kept = try #require(ShownForm(to: "/papers", in: back.text))
            #expect(kept["resolution"] == Self.text)
            #expect(kept["title"] == "Radweg")
            #expect(kept["csrf"]?.isEmpty == false)
            #expect(kept["csrf"] != login.token)

            let saved = try await run.office.post("/papers", kept.fields, cookie: cookie)
            #expect(saved.status == 303)
            #expect(try run.paperTitles() == ["Radweg"])
            let stored: String = try run.council.owner().one("SELECT resolution_text FROM council.paper")[index: 0]
            #expect(stored == Self.text)
        }
    }

    @Test func `survives a wrong password on the way`() async throws {
        try await OfficeRun.inTown { run in
            let form = run.paperForm(title: "Radweg", text: Self.text, token: "")
            let refused = try await run.office.post("/papers", form)
            #expect(refused.status == 401)
            let first = try #require(ShownForm(to: "/login", in: refused.text))
            let wrong = try await run.office.post(
                "/login",
                first.fields + [("user_name", "author"), ("password", "falsch")],
                headers: ["Cookie": "__Host-ratswerk-probe=1"]
            )
            #expect(wrong.status == 403)
            #expect(wrong.sessionCookie == nil)
            let second = try #require(ShownForm(to: "/login", in: wrong.text))
            #expect(second["kept_value.resolution"] == Self.text)
            #expect(second["kept_action"] == "/papers")
        }
    }

    @Test func `is not kept when it was a password`() async throws {
        try await OfficeRun.inTown { run in
            let fields = [
                ("csrf", "x"), ("current_password", "mein-altes-geheimnis"), ("new_password", "mein-neues-geheimnis"),
                ("repeated_password", "mein-neues-geheimnis"),
            ]
            let refused = try await run.office.post("/account/password", fields)
            #expect(refused.status == 401)
            #expect(!refused.text.contains("geheimnis"))
        }
    }

    @Test(arguments: ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"])
    func `never leads to another site after the login`(target: String) async throws {
        try await OfficeRun.inTown { run in
            let answer = try await run.office.post(
                "/login",
                [("user_name", "clerk"), ("password", PlainTown.password), ("return_to", target)]
            )
            #expect(answer.status == 303)
            #expect(answer["location"] == "/")
            let kept = try await run.office.post(
                "/login",
                [
                    ("user_name", "clerk"), ("password", PlainTown.password), ("kept_action", target),
                    ("kept_value.title", "x"),
                ]
            )
            #expect(!kept.text.contains("action=\"\(target)\""))
        }
    }

    @Test func `is shown beside what somebody else saved meanwhile, and nothing is lost`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let path = "/papers/\(paper)/edit"
            let page = try await run.office.get(path, cookie: one.cookie)
            #expect(ShownForm(to: path, in: page.text)?["version"] == "1")

            let first = try await run.office.post(
                path,
                run.paperForm(title: "Radweg", text: "Text der ersten", token: one.token, version: 1),
                cookie: one.cookie
            )
            #expect(first.status == 303)
            let second = try await run.office.post(
                path,
                run.paperForm(title: "Radweg Nord", text: "Text der zweiten", token: two.token, version: 1),
                cookie: two.cookie
            )
            #expect(second.status == 409)
            for text in ["Text der ersten", "Text der zweiten", "Radweg Nord", "Person clerk"] {
                #expect(second.text.contains(text), "\(text)")
            }
            #expect(try await run.town.paper(paper).resolutionText == "Text der ersten")
            let merge = try #require(ShownForm(to: path, in: second.text))
            #expect(merge["version"] == "2")

            let merged = try await run.office.post(
                path,
                run.paperForm(title: "Radweg", text: "Beides", token: two.token, version: 2),
                cookie: two.cookie
            )
            #expect(merged.status == 303)
            #expect(try await run.town.paper(paper).resolutionText == "Beides")
            let revisions = try run.council.owner().query("SELECT FROM council.paper_revision").count
            #expect(revisions == 4)
        }
    }

    @Test func `stays on the page when a field is missing`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let answer = try await run.office.post(
                "/papers",
                run.paperForm(title: "", text: "Langer Beschluss", token: login.token),
                cookie: login.cookie
            )
            #expect(answer.status == 422)
            #expect(answer.text.contains("Langer Beschluss"))
            #expect(answer.text.contains("Bitte füllen Sie das Feld „Titel“ aus."))
            #expect(try run.paperTitles().isEmpty)
        }
    }

    @Test func `comes back when the database is away, and can be sent when it is there again`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let form = run.paperForm(title: "Radweg", text: Self.text, token: login.token)
            try run.council.refuseConnections(true)
            let away = try await run.office.post("/papers", form, cookie: login.cookie)
            #expect(away.status == 503)
            #expect(away["retry-after"] != nil)
            let kept = try #require(ShownForm(to: "/papers", in: away.text))
            #expect(kept["resolution"] == Self.text)
            let page = try await run.office.get("/papers", cookie: login.cookie)
            #expect(page.status == 503)
            #expect(try await run.office.get("/healthz").status == 503)

            try run.council.refuseConnections(false)
            var saved = try await run.office.post("/papers", kept.fields, cookie: login.cookie)
            for _ in 0..<50 where saved.status == 503 {
                try await Task.sleep(for: .milliseconds(100))
                saved = try await run.office.post("/papers", kept.fields, cookie: login.cookie)
            }
            #expect(saved.status == 303)
            #expect(try run.paperTitles() == ["Radweg"])
        }
    }

    @Test func `comes back when what it was for is gone`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.clerk)
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Radweg", on: meeting)
            let page = try await run.office.get("/agenda-items/\(item)/edit", cookie: login.cookie)
            let form = try #require(ShownForm(to: "/agenda-items/\(item)", in: page.text))
            _ = try await run.council.office.perform(RemoveAgendaItem(item: item), as: run.town.actor(.deputy))
            let fields = form.fields + [("title", "Ein langer Titel"), ("paper", ""), ("public", "false")]
            let gone = try await run.office.post(form.action, fields, cookie: login.cookie)
            #expect(gone.status == 404)
            #expect(gone.text.contains("<dd>Ein langer Titel</dd>"))
            #expect(gone.text.contains("<dd>nichtöffentlich</dd>"))
            #expect(ShownForm(to: form.action, in: gone.text)?["title"] == "Ein langer Titel")
        }
    }

    @Test func `comes back when its page was too old, but never to another site`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let form = run.paperForm(title: "Radweg", text: Self.text, token: "veraltet")
            let refused = try await run.office.post("/papers", form, cookie: login.cookie)
            #expect(refused.status == 403)
            let kept = try #require(ShownForm(to: "/papers", in: refused.text))
            #expect(try await run.office.post("/papers", kept.fields, cookie: login.cookie).status == 303)
            let foreign = try await run.office.post(
                "/papers",
                form,
                cookie: login.cookie,
                headers: ["Origin": "https://example.org"]
            )
            #expect(foreign.status == 403)
            #expect(ShownForm(to: "/papers", in: foreign.text) == nil)
        }
    }

    @Test func `is carried out after two transactions got into each other's way`() async throws {
        try await OfficeRun.inTown { run in
            try run.council.owner().script(
                """
                CREATE SEQUENCE council.collision;
                CREATE FUNCTION council.collide() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    IF nextval('council.collision') = 1 THEN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER collision BEFORE INSERT ON council.paper
                    FOR EACH ROW EXECUTE FUNCTION council.collide();
                """
            )
            let login = try await run.town.logIn(.author)
            let form = run.paperForm(title: "Radweg", text: Self.text, token: login.token)
            #expect(try await run.office.post("/papers", form, cookie: login.cookie).status == 303)
            #expect(try run.paperTitles() == ["Radweg"])
        }
    }

    @Test func `comes back when the database cannot do it`() async throws {
        try await OfficeRun.inTown { run in
            try run.council.owner().script(
                """
                CREATE FUNCTION council.fail() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'x'; END $$;
                CREATE TRIGGER failure BEFORE INSERT ON council.paper FOR EACH ROW EXECUTE FUNCTION council.fail();
                """
            )
            let login = try await run.town.logIn(.author)
            let form = run.paperForm(title: "Radweg", text: Self.text, token: login.token)
            let failed = try await run.office.post("/papers", form, cookie: login.cookie)
            #expect(failed.status == 500)
            #expect(ShownForm(to: "/papers", in: failed.text)?["resolution"] == Self.text)
        }
    }

    @Test func `may be as long as its fields allow`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let long = String(repeating: "ü", count: 400_000)
            let form = run.paperForm(title: "Radweg", text: long, token: login.token)
                .filter { !["grounds", "finance", "finance_text"].contains($0.0) }
            let fields = form + [("grounds", long), ("finance", "some"), ("finance_text", long)]
            #expect(try await run.office.post("/papers", fields, cookie: login.cookie).status == 303)
        }
    }

    @Test func `stays in the login while the database is away, and nobody is said to be logged out`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let form = run.paperForm(title: "Radweg", text: Self.text, token: "")
            let expired = try await run.office.post("/papers", form)
            let loginForm = try #require(ShownForm(to: "/login", in: expired.text))
            let fields =
                loginForm.fields.filter { $0.0 != "probe" }
                + [("user_name", "author"), ("password", PlainTown.password)]
            try run.council.refuseConnections(true)
            let away = try await run.office.post("/login", fields)
            #expect(away.status == 503)
            #expect(away["retry-after"] != nil)
            #expect(ShownForm(to: "/login", in: away.text)?["kept_value.resolution"] == Self.text)
            let out = try await run.office.post("/logout", [("csrf", login.token)], cookie: login.cookie)
            #expect(out.status == 503)
            #expect(!out.headers.contains { $0.name == "set-cookie" })
            try run.council.refuseConnections(false)
        }
    }

    @Test func `is shown in words to be checked after the login`() async throws {
        try await OfficeRun.inTown { run in
            _ = try await run.office.get("/login")
            let organization = run.town.committee.description
            let form =
                run.paperForm(title: "Radweg", text: Self.text, token: "")
                .filter { !["organization", "public"].contains($0.0) }
                + [("organization", organization), ("public", "false")]
            let expired = try await run.office.post("/papers", form)
            let loginForm = try #require(ShownForm(to: "/login", in: expired.text))
            let back = try await run.office.post(
                "/login",
                loginForm.fields + [("user_name", "author"), ("password", PlainTown.password)],
                headers: ["Cookie": "__Host-ratswerk-probe=1"]
            )
            #expect(back.status == 200)
            for words in ["Bauausschuss", "nichtöffentlich", "keine"] {
                #expect(back.text.contains("<dd>\(words)</dd>"), "\(words)")
            }
            for raw in [organization, "false", "none", "key"] {
                #expect(!back.text.contains("<dd>\(raw)</dd>"), "\(raw)")
            }
            #expect(ShownForm(to: "/papers", in: back.text)?["organization"] == organization)
        }
    }
}

extension PlainAnswer {
    /// The session's cookie that the answer sets; `nil` when it sets none.
    var sessionCookie: String? {
        headers.filter { $0.name == "set-cookie" }.compactMap { header in
            let pair = header.value.prefix { $0 != ";" }
            return pair.hasPrefix("__Host-ratswerk=") ? String(pair.dropFirst("__Host-ratswerk=".count)) : nil
        }.first { !$0.isEmpty }
    }
}
