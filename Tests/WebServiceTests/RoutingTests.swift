import HTTPTypes
import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Routes` {
    private static func with(_ body: @escaping @Sendable (RunningServer) async throws -> Void) async throws {
        try await RunningServer.with { routes in
            routes.get("/", policy: .everyone) { _ in .text("home") }
            routes.get("/meetings", policy: .everyone) { request in .text("list \(request.query["q"] ?? "-")") }
            routes.post("/meetings", policy: .everyone) { request in
                .redirect303("/meetings/\(try await request.form().text("title"))")
            }
            routes.get("/meetings/new", policy: .everyone) { _ in .text("new") }
            routes.get("/meetings/{id}", policy: .everyone) { request in .text("meeting \(request.parameter("id"))") }
            routes.post("/meetings/{id}", policy: .everyone) { _ in .noContent }
            routes.get("/number/{n}", policy: .everyone) { request in
                .text("\(try request.parameter("n", Int.init) + 1)")
            }
            routes.get("/viewer/{path...}", policy: .everyone) { request in .text(request.parameter("path")) }
            routes.get("/secret", policy: .nobody) { _ in .text("secret") }
        } _: { server async throws in
            try await body(server)
        }
    }

    @Test func `a literal segment wins over a parameter, and parameters are decoded`() async throws {
        try await Self.with { server async throws in
            #expect(try await server.get("/").text == "home")
            #expect(try await server.get("/meetings/new").text == "new")
            #expect(try await server.get("/meetings/Gr%C3%BCn%20%2B").text == "meeting Grün +")
            #expect(try await server.get("/viewer/cmaps/78-H.bcmap").text == "cmaps/78-H.bcmap")
            #expect(try await server.get("/meetings?q=Stra%C3%9Fe+7").text == "list Straße 7")
        }
    }

    @Test func `a parameter that makes no value is not found`() async throws {
        try await Self.with { server async throws in
            #expect(try await server.get("/number/41").text == "42")
            #expect(try await server.get("/number/x").status == 404)
        }
    }

    @Test func `the wrong method is told which ones are right`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/meetings/new", method: "DELETE")
            #expect(answer.status == 405)
            #expect(answer["Allow"] == "GET, HEAD, OPTIONS, POST")
            #expect(answer.text.contains("So geht das hier nicht"))
            let options = try await server.get("/secret", method: "OPTIONS")
            #expect(options.status == 204)
            #expect(options["Allow"] == "GET, HEAD, OPTIONS")
        }
    }

    @Test func `a slash too many leads to the right address`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/meetings/?q=a%20b")
            #expect(answer.status == 301)
            #expect(answer["Location"] == "/meetings?q=a%20b")
        }
    }

    @Test(arguments: ["//evil.example", "/meetings//", "/meetings/../secret", "/meetings/%2e%2e", "/meetings/a%2Fb"])
    func `other spellings of an address are not found`(target: String) async throws {
        try await Self.with { server async throws in
            let answer = try await server.get(target)
            #expect(answer.status == 404)
            #expect(answer["Location"] == nil)
        }
    }

    @Test(arguments: ["/meetings/%zz", "/meetings/%00", "/meetings/%ff", "/meetings?q=%00", "/meetings?q=%C3"])
    func `what is not text is a bad request`(target: String) async throws {
        try await Self.with { server async throws in
            #expect(try await server.get(target).status == 400)
        }
    }

    @Test func `HEAD answers as GET does, without the body`() async throws {
        try await Self.with { server async throws in
            for target in ["/", "/meetings/7", "/nowhere", "/secret", "/meetings/"] {
                let get = try await server.get(target)
                let head = try await server.get(target, method: "HEAD")
                #expect(head.status == get.status)
                let names = get.headers.map(\.name).sorted()
                #expect(head.headers.map(\.name).sorted() == names)
                #expect(head["Content-Length"] == get["Content-Length"])
            }
        }
    }

    @Test func `the policy stands before the handler`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/secret")
            #expect(answer.status == 403)
            #expect(!answer.text.contains("secret"))
        }
    }

    @Test func `every registered route can be enumerated and reached`() async throws {
        var table = RunningServer.table()
        table.get("/papers/{id}/files/{name}", policy: .everyone) { request in .text(request.parameter("name")) }
        table.post("/papers", policy: .nobody) { _ in .noContent }
        #expect(
            table.entries.map { "\($0.method.rawValue) \($0.template) \($0.policy)" } == [
                "GET /papers/{id}/files/{name} everyone", "POST /papers nobody",
            ]
        )
        #expect(table.entries[0].path { "ä \($0)" } == "/papers/%C3%A4%20id/files/%C3%A4%20name")
    }

    @Test func `every route can be tried without a network, by its own policy`() async throws {
        var table = RunningServer.table()
        table.get("/open/{id}", policy: .everyone) { request in .text(request.parameter("id")) }
        table.get("/closed/{id}", policy: .nobody) { _ in .text("secret") }
        table.post("/closed", policy: .nobody) { _ in .text("secret") }
        let application = WebApplication(
            routes: table,
            configuration: RunningServer.configuration(),
            logger: LogCapture().logger
        )
        for entry in table.entries {
            let answer = try await application.exchange(entry.method, entry.path { _ in "7" })
            #expect(answer.status == (entry.policy == .everyone ? .ok : .forbidden))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(!String(decoding: answer.body, as: UTF8.self).contains("secret"))
        }
    }

    @Test func `a form leads to the page of what it made`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.post(
                "/meetings",
                headers: "Content-Type: application/x-www-form-urlencoded\r\n",
                body: "title=+rat+&x=1"
            )
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/meetings/rat")
            let wrong = try await server.post("/meetings", headers: "Content-Type: text/plain\r\n", body: "title=a")
            #expect(wrong.status == 415)
        }
    }

    @Test func `a connection serves one request after another`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            for number in 1...3 {
                try await client.send("GET /number/\(number) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(await client.answer()?.text == "\(number + 1)")
            }
            try await client.send(
                "GET /number/1 HTTP/1.1\r\nHost: x\r\n\r\nGET /number/2 HTTP/1.1\r\nHost: x\r\n\r\n"
            )
            #expect(await client.answer()?.text == "2")
            #expect(await client.answer()?.text == "3")
            await client.close()
        }
    }
}
