import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

@Suite struct `The way in` {
    private static let open: Set = [
        "/login", "/logout", "/healthz", "/metrics", "/assets/{name}", "/assets/fonts/{name}", "/pdfjs/{name}",
        // Whoever holds the secret address of a receipt or a calendar; SummonsPageTests look at them.
        "/receipts/{token}", "/feeds/{name}",
    ]

    private static func path(_ template: String) -> String {
        template.replacing("{id}", with: UUID().uuidString.lowercased()).replacing("{name}", with: "office.css")
    }

    @Test func `is the login for every page and every form`() async throws {
        try await OfficeRun.inTown { run in
            let closed = run.servers.officeRoutes.filter { !Self.open.contains($0.template) }
            #expect(closed.count > 30)
            for route in closed {
                for cookie in [nil, String(repeating: "0", count: 64), "x"] {
                    let path = Self.path(route.template)
                    if route.method == "GET" {
                        let answer = try await run.office.get(path, cookie: cookie)
                        #expect(answer.status == 303, "\(route)")
                        #expect(answer["location"]?.hasPrefix("/login") == true, "\(route)")
                        #expect(!answer.text.contains("Prüfhausen"), "\(route)")
                    } else {
                        let answer = try await run.office.post(path, [("csrf", "x"), ("title", "y")], cookie: cookie)
                        #expect(answer.status == 401, "\(route)")
                    }
                }
            }
            #expect(try run.council.owner().query("SELECT FROM council.event").isEmpty)
        }
    }

    @Test func `answers HEAD like GET, without a body`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.clerk)
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Radweg", on: meeting)
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper)
            let identities = [
                "meetings": meeting.description, "agenda-items": item.description, "papers": paper.description,
                "files": file.description, "organizations": run.town.committee.description,
                "persons": try #require(run.town.actor(.chair).person).description,
            ]
            var seen = 0
            for route in run.servers.officeRoutes where route.method == "GET" {
                let noun = route.template.split(separator: "/").first.map(String.init) ?? ""
                let path = route.template.replacing("{id}", with: identities[noun] ?? UUID().uuidString.lowercased())
                    .replacing("{name}", with: "office.css")
                let get = try await run.office.get(path, cookie: login.cookie)
                let head = try await run.office.send("HEAD", path, cookie: login.cookie)
                #expect(head.status == get.status, "\(route)")
                #expect(head.body.isEmpty, "\(route)")
                #expect(head["content-type"] == get["content-type"], "\(route)")
                if get.status == 200 { seen += 1 }
            }
            #expect(seen > 20)
        }
    }

    @Test func `bears every number in every address`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.clerk)
            for number in ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "0", "-1", "1e9", ""]
            {
                for query in ["page", "year", "version"] {
                    for path in ["/meetings", "/papers", "/persons", "/search", "/organizations", "/"] {
                        let answer = try await run.office.get("\(path)?q=a&\(query)=\(number)", cookie: login.cookie)
                        #expect(answer.status == 200, "\(path) \(query) \(number)")
                    }
                }
            }
            let paper = try await run.town.newPaper("Radweg")
            let form = run.paperForm(title: "Radweg Nord", text: "", token: login.token)
            let answer = try await run.office.post(
                "/papers/\(paper)/edit",
                form + [("version", "9223372036854775807")],
                cookie: login.cookie
            )
            #expect(answer.status == 409)
        }
    }

    @Test func `gives a cookie that no script, no other site and no plain connection gets`() async throws {
        try await OfficeRun.inTown { run in
            let answer = try await run.office.post(
                "/login",
                [("user_name", "clerk"), ("password", PlainTown.password)]
            )
            #expect(answer.status == 303)
            let cookies = answer.headers.filter { $0.name == "set-cookie" }.map(\.value)
            #expect(cookies.count == 1)
            let flags = try #require(cookies.first).split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            #expect(flags.first?.hasPrefix("__Host-ratswerk=") == true)
            for flag in ["Secure", "HttpOnly", "Path=/"] { #expect(flags.contains(flag), "\(flag)") }
            #expect(flags.contains("SameSite=Lax") || flags.contains("SameSite=Strict"))
            #expect(!flags.contains { $0.hasPrefix("Domain") })
            let cookie = try #require(answer.sessionCookie)
            #expect(try await run.office.get("/", cookie: cookie).status == 200)
        }
    }

    @Test func `is looked up for pages, not for style sheets and scripts`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.clerk)
            func isSeen(after path: String) async throws -> Bool {
                let owner = try run.council.owner()
                try owner.execute("UPDATE council.login_session SET last_seen_at = now() - interval '5 minutes'")
                #expect(try await run.office.get(path, cookie: login.cookie).status == 200)
                return try owner.one(
                    "SELECT max(last_seen_at) > now() - interval '1 minute' FROM council.login_session"
                )[
                    index: 0
                ]
            }
            for path in ["/assets/office.css", "/assets/fonts/Inter-Regular.otf", "/pdfjs/pdf.js", "/healthz"] {
                #expect(try await !isSeen(after: path), "\(path)")
            }
            #expect(try await isSeen(after: "/papers"))
        }
    }

    @Test func `is closed again after logging out`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.clerk)
            #expect(try await run.office.get("/", cookie: login.cookie).status == 200)
            let out = try await run.office.post("/logout", [("csrf", login.token)], cookie: login.cookie)
            #expect(out.status == 303)
            #expect(out.headers.contains { $0.name == "set-cookie" && $0.value.contains("Max-Age=0") })
            #expect(try await run.office.get("/", cookie: login.cookie).status == 303)
        }
    }

    @Test func `is closed at once when the account is locked`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            #expect(try await run.office.get("/papers", cookie: login.cookie).status == 200)
            let account = try #require(run.town.actor(.author).account)
            try await run.council.office.perform(
                LockAccount(account: account, isLocked: true),
                as: run.town.actor(.administrator)
            )
            #expect(try await run.office.get("/papers", cookie: login.cookie).status == 303)
        }
    }

    @Test func `leads back to the page that was asked for`() async throws {
        try await OfficeRun.inTown { run in
            let asked = try await run.office.get("/papers?q=Rad")
            #expect(asked.status == 303)
            let location = try #require(asked["location"])
            let form = try #require(ShownForm(to: "/login", in: try await run.office.get(location).text))
            let answer = try await run.office.post(
                "/login",
                form.fields + [("user_name", "clerk"), ("password", PlainTown.password)],
                headers: ["Cookie": "__Host-ratswerk-probe=1"]
            )
            #expect(answer["location"] == "/papers?q=Rad")
        }
    }
}

@Suite struct `A form` {
    @Test(arguments: ["missing", "empty", "wrong", "of somebody else"])
    func `without its own token is refused and changes nothing`(kind: String) async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let other = try await run.town.logIn(.clerk)
            let tokens = ["empty": "", "wrong": String(repeating: "0", count: 64), "of somebody else": other.token]
            let form = run.paperForm(title: "Radweg", text: "", token: tokens[kind] ?? "")
                .filter { kind != "missing" || $0.0 != "csrf" }
            let answer = try await run.office.post("/papers", form, cookie: login.cookie)
            #expect(answer.status == 403)
            #expect(try run.paperTitles().isEmpty)
            let paper = try await run.town.newPaper("Brücke")
            let upload = try await run.office.upload(
                "/papers/\(paper)/files",
                form.filter { $0.0 == "csrf" } + [("file_public", "true")],
                file: ("file", "a.pdf", PlainPDF.bytes(showing: "a")),
                cookie: login.cookie
            )
            #expect(upload.status == 403)
            #expect(try run.council.owner().query("SELECT FROM council.file").isEmpty)
        }
    }

    @Test func `from another site is refused, also with the right token`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            let form = run.paperForm(title: "Radweg", text: "", token: login.token)
            let answer = try await run.office.post(
                "/papers",
                form,
                cookie: login.cookie,
                headers: ["Origin": "https://example.org"]
            )
            #expect(answer.status == 403)
            #expect(try run.paperTitles().isEmpty)
            let foreign = try await run.office.post(
                "/login",
                [("user_name", "clerk"), ("password", PlainTown.password)],
                headers: ["Origin": "https://example.org"]
            )
            #expect(foreign.status == 403)
            #expect(foreign.sessionCookie == nil)
        }
    }

    @Test func `of a duty that one does not have is refused`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.member)
            let answer = try await run.office.post(
                "/papers",
                run.paperForm(title: "Radweg", text: "", token: login.token),
                cookie: login.cookie
            )
            #expect(answer.status == 403)
            #expect(try run.paperTitles().isEmpty)
        }
    }

    @Test func `that releases is refused when somebody changed the agenda meanwhile`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            _ = try await run.council.office.perform(CreateInvitation(meeting: meeting), as: run.town.actor(.clerk))
            let login = try await run.town.logIn(.releaser)
            let path = "/meetings/\(meeting)/publication"
            let page = try await run.office.get(path, cookie: login.cookie)
            let form = try #require(ShownForm(to: path, in: page.text))
            try await run.town.item("Nachtrag", on: meeting)
            let stale = try await run.office.post(path, form.fields, cookie: login.cookie)
            #expect(stale.status == 409)
            #expect(try run.council.owner().query("SELECT FROM portal.object").isEmpty)
            #expect(ShownForm(to: path, in: stale.text) == nil)
            #expect(stale.text.contains(RuleViolation.invitationOutdated.message))
            _ = try await run.council.office.perform(CreateInvitation(meeting: meeting), as: run.town.actor(.clerk))
            let fresh = try await run.office.get(path, cookie: login.cookie)
            let again = try #require(ShownForm(to: path, in: fresh.text))
            let released = try await run.office.post(path, again.fields, cookie: login.cookie)
            #expect(released.status == 303)
            #expect(try await run.servers.portal.get("/meetings/\(meeting)").text.contains("Nachtrag"))
        }
    }
}
