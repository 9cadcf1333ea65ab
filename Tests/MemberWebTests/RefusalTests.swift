import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Whoever may not` {
    /// The head of an upload of 50 MB and the first bytes of its body.
    private func beginning(_ path: String, cookie: String?, type: String) -> [UInt8] {
        Array(
            """
            POST \(path) HTTP/1.1\r
            Host: localhost\r
            Origin: http://localhost\r
            Content-Type: \(type)\r
            Content-Length: 50000000\r
            \(cookie.map { "Cookie: __Host-ratswerk=\($0)\r\n" } ?? "")\r
            --X\r
            Content-Disposition: form-data; name="file"; filename="a.pdf"\r
            \r
            abc
            """.utf8
        )
    }

    @Test func `upload gets the answer before a byte of the file is read`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/files"
            let member = try await run.town.logIn(.member)
            let type = "multipart/form-data; boundary=X"
            for (cookie, status) in [(nil, 401), (String(repeating: "0", count: 64), 401), (member.cookie, 403)] {
                let answer = try await run.office.exchange(beginning(path, cookie: cookie, type: type))
                #expect(answer.status == status)
            }
            // A form is carried through the login, but not one that would fill the memory.
            let form = "application/x-www-form-urlencoded"
            #expect(try await run.office.exchange(beginning("/papers", cookie: nil, type: form)).status == 413)
        }
    }

    @Test func `enter is sent from an upload back to the page it came from`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let answer = try await run.office.send(
                "POST",
                "/papers/\(paper)/files",
                headers: [
                    "Content-Type": "multipart/form-data; boundary=X", "Origin": "http://localhost",
                    "Referer": "http://localhost/papers/\(paper)",
                ]
            )
            #expect(answer.status == 401)
            #expect(ShownForm(to: "/login", in: answer.text)?["return_to"] == "/papers/\(paper)")
        }
    }

    @Test func `keep a cookie is told so instead of being led around in circles`() async throws {
        try await OfficeRun.inTown { run in
            let page = try await run.office.get("/login")
            let probe = try #require(page.headers.first { $0.name == "set-cookie" }?.value)
            #expect(probe.hasPrefix("__Host-ratswerk-probe=1;") && probe.contains("Secure"))
            let form = try #require(ShownForm(to: "/login", in: page.text))
            let fields = form.fields + [("user_name", "clerk"), ("password", PlainTown.password)]
            let refused = try await run.office.post("/login", fields)
            #expect(refused.status == 403)
            #expect(refused.text.contains("https://"))
            #expect(refused.sessionCookie == nil)
            let kept = try await run.office.post("/login", fields, headers: ["Cookie": "__Host-ratswerk-probe=1"])
            #expect(kept.status == 303)
        }
    }

    @Test func `keep assets for ever gets them with a tag to ask again`() async throws {
        try await OfficeRun.inTown { run in
            let page = try await run.office.get("/login").text
            let address = try #require(
                page.firstMatch(of: /\/assets\/office\.js\?v=[a-z0-9]+/).map { String($0.output) }
            )
            #expect(try await run.office.get(address)["cache-control"]?.contains("immutable") == true)
            for path in [
                "/assets/office.js", "/assets/office.js?v=1", "/assets/icons.svg", "/assets/viewer-search.js",
                "/pdfjs/pdf.js",
            ] {
                let answer = try await run.office.get(path)
                #expect(answer["cache-control"] == "no-cache", "\(path)")
                #expect(answer["etag"] != nil)
            }
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper)
            let login = try await run.town.logIn(.author)
            let viewer = try await run.office.get("/files/\(file)/view", cookie: login.cookie).text
            for name in ["pdf.js", "pdf.worker.js"] { #expect(viewer.contains("\"/pdfjs/\(name)?v="), "\(name)") }
        }
    }

    @Test(arguments: [
        ["If-None-Match": "\"x\""], ["Range": "bytes=-999999999"], ["Range": "Bytes=0-"], ["Range": "bytes= 0-"],
        ["Range": "bytes=1-"], ["Range": "bytes=0-0"], ["Range": "bytes=0-", "If-Range": "\"x\""],
        ["If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"], ["Range": "items=1"], [:],
    ])
    func `read unseen finds no form of request that goes unrecorded`(headers: [String: String]) async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper, .nonPublic)
            let login = try await run.town.logIn(.author)
            func looks() throws -> Int {
                try run.council.owner().query("SELECT FROM council.event WHERE kind = 'nonPublicFileOpened'").count
            }
            for _ in 0..<2 {
                let answer = try await run.office.get("/files/\(file)", cookie: login.cookie, headers: headers)
                #expect([200, 206].contains(answer.status))
            }
            #expect(try looks() == 1, "one reading")
            let other = try await run.town.logIn(.author)
            let answer = try await run.office.get("/files/\(file)", cookie: other.cookie, headers: headers)
            #expect(try looks() == 2, "another session reads for itself")
            let tag = try #require(answer["etag"])
            let third = try await run.town.logIn(.author)
            _ = try await run.office.get("/files/\(file)", cookie: third.cookie, headers: ["If-None-Match": tag])
            _ = try await run.office.send("HEAD", "/files/\(file)", cookie: third.cookie)
            #expect(try looks() == 2, "no bytes, no reading")
        }
    }
}

@Suite struct `The forms of the office` {
    @Test func `take "no financial effects" at its word`() async throws {
        try await OfficeRun.inTown { run in
            let login = try await run.town.logIn(.author)
            func send(_ answer: String, _ text: String) async throws -> PlainAnswer {
                let form =
                    run.paperForm(title: "Radweg", text: "Beschluss", token: login.token)
                    .filter { !$0.0.hasPrefix("finance") } + [("finance", answer), ("finance_text", text)]
                return try await run.office.post("/papers", form, cookie: login.cookie)
            }
            #expect(try await send("none", "48.000 Euro aus dem alten Entwurf").status == 303)
            let stored: String = try run.council.owner().one("SELECT financial_effects FROM council.paper")[index: 0]
            #expect(stored.isEmpty)
            let asked = try await send("some", " \r\n ")
            #expect(asked.status == 422)
            #expect(asked.text.contains("id=\"error-finance_text\""))
            #expect(try await send("some", "48.000 Euro").status == 303)
        }
    }

    @Test func `offer committees until their last day, and keep what is chosen`() async throws {
        try await OfficeRun.inTown { run in
            let today = CivilDate(Date(), in: .councilDefault)
            let ends = ["Endet morgen": 1, "Endet heute": 0, "Endete gestern": -1]
            let ids = try await run.council.database.write(as: .system) { transaction in
                try ends.mapValues { days in
                    var committee = Organization(
                        id: transaction.newID(),
                        body: run.town.body,
                        name: "Ausschuss \(days)",
                        kind: .committee,
                        created: transaction.now
                    )
                    committee.endDate = today.adding(days: days)
                    try transaction.organizations.save(committee)
                    return committee.id
                }
            }
            var draft = run.town.meetingDraft("Letzte Sitzung")
            draft.organization = ids["Endete gestern"]
            let meeting = try await run.council.office.perform(
                CreateMeeting(body: run.town.body, draft: draft),
                as: run.town.actor(.clerk)
            )
            let login = try await run.town.logIn(.clerk)
            func offers(_ path: String, _ name: String) async throws -> Bool {
                let id = ids[name]?.description ?? ""
                return try await run.office.get(path, cookie: login.cookie).text.contains("<option value=\"\(id)\"")
            }
            #expect(try await offers("/meetings/new", "Endet morgen"))
            #expect(try await offers("/meetings/new", "Endet heute"))
            #expect(try await !offers("/meetings/new", "Endete gestern"))
            #expect(try await offers("/meetings/\(meeting)/edit", "Endete gestern"))
        }
    }
}
