import HTTPTypes
import Logging
import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Answers` {
    struct SecretFailure: Error, CustomStringConvertible {
        var description: String { "password=hunter2 SELECT * FROM council.person" }
    }

    struct Conflict: Error {}

    private static func with(
        _ change: (inout WebConfiguration) -> Void = { _ in },
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        var configuration = RunningServer.configuration()
        configuration.presentation = { error in
            error is Conflict
                ? RequestRefusal(status: .conflict, title: "Geändert", message: "Jemand war schneller.") : nil
        }
        change(&configuration)
        let metrics = configuration.metrics
        try await RunningServer.with(configuration: configuration) { routes in
            routes.get("/", policy: .everyone) { _ in .html(Array("<p>Grüße</p>".utf8)) }
            routes.get("/page", policy: .everyone) { _ in
                .html(Array(String(repeating: "<li>Vorlage</li>", count: 500).utf8))
            }
            routes.get("/picture", policy: .everyone) { _ in
                WebResponse(bytes: [UInt8](repeating: 7, count: 5000)).settingHeader("Content-Type", "image/png")
            }
            routes.get("/export", policy: .everyone) { _ in
                WebResponse(headers: [.contentType: "text/csv"], length: nil) { writer in
                    for line in 0..<3 {
                        try await writer.write(Array("\(line);x\n".utf8))
                    }
                }
            }
            routes.get("/failure", policy: .everyone) { _ in throw SecretFailure() }
            routes.get("/half", policy: .everyone) { _ in
                WebResponse(length: nil) { writer in
                    try await writer.write([1, 2, 3])
                    throw SecretFailure()
                }
            }
            routes.get("/conflict", policy: .everyone) { _ in throw Conflict() }
            routes.get("/login-needed", policy: .everyone) { _ in throw ImmediateAnswer(.redirect303("/login")) }
            routes.get("/away", policy: .everyone) { request in .redirect303(request.query["to"] ?? "/") }
            routes.get("/cookie", policy: .everyone) { request in
                WebResponse.text(request.cookie("__Host-s") ?? "none")
                    .settingCookie(WebCookie(name: "s", value: "abc", maximumAge: 60, sameSite: .strict, secure: true))
            }
            routes.get("/address", policy: .everyone) { request in .text(request.clientAddress ?? "none") }
            let open = RouteOptions(errorFormat: .json, scriptAccess: .anyOrigin)
            routes.get("/oparl/{id}", policy: .everyone, options: open) { request in
                guard request.parameter("id") == "1" else { throw RequestRefusal.notFound }
                return .json(Array("{}".utf8))
            }
            routes.addOperations(policy: .everyone, metrics: metrics) { true }
        } _: { server in
            try await body(server)
        }
    }

    @Test func `every kind of answer carries the security headers and a number`() async throws {
        try await Self.with { server async throws in
            for (target, status) in [
                ("/", 200), ("/nowhere", 404), ("/failure", 500), ("/%zz", 400), ("/login-needed", 303),
                ("/page/", 301),
                ("/conflict", 409), ("/export", 200), ("/healthz", 200), ("/metrics", 200), ("/oparl/2", 404),
            ] {
                let answer = try await server.get(target)
                #expect(answer.status == status)
                let policy = try #require(answer["Content-Security-Policy"])
                #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
                #expect(!policy.contains("unsafe"))
                #expect(answer["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains")
                #expect(answer["X-Content-Type-Options"] == "nosniff")
                #expect(answer["Referrer-Policy"] == "same-origin")
                #expect(answer["Cross-Origin-Opener-Policy"] == "same-origin")
                #expect(answer["Cross-Origin-Embedder-Policy"] == "require-corp")
                #expect(answer["Permissions-Policy"]?.contains("geolocation=()") == true)
                #expect(answer["Cache-Control"] == "no-store")
                #expect(answer["Date"] != nil)
                let isOpen = target.hasPrefix("/oparl")
                #expect(answer["Cross-Origin-Resource-Policy"] == (isOpen ? "cross-origin" : "same-origin"))
                #expect(answer["Access-Control-Allow-Origin"] == (isOpen ? "*" : nil))
                let number = try #require(answer["X-Request-Id"])
                #expect(number.count == 32 && number.allSatisfy(\.isHexDigit))
                #expect(server.log.lines.contains { $0.contains(number) })
            }
        }
    }

    @Test func `an error says nothing internal, only its number`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/failure")
            #expect(answer.status == 500)
            for word in ["hunter2", "SELECT", "SecretFailure", "Answers", "swift"] {
                #expect(!answer.text.contains(word))
            }
            #expect(answer.text.contains(try #require(answer["X-Request-Id"])))
            #expect(server.log.lines.contains { $0.contains("SecretFailure") })
            #expect(!server.log.lines.contains { $0.contains("hunter2") })
        }
    }

    @Test func `errors of other layers are made presentable, and the text of a page is escaped by no one else`()
        async throws
    {
        try await Self.with { server async throws in
            #expect(try await server.get("/conflict").text.contains("Jemand war schneller."))
            let json = try await server.get("/oparl/2")
            #expect(json["Content-Type"] == "application/json")
            #expect(json.text.hasPrefix("{\"status\":404,\"title\":\"Seite nicht gefunden\""))
            let program = try await server.get("/conflict", headers: "Accept: application/json\r\n")
            #expect(program["Content-Type"] == "application/json")
        }
    }

    @Test func `a stream that fails is cut, so that nobody takes it for whole`() async throws {
        try await Self.with { server async throws in
            #expect(try await server.get("/export").text == "0;x\n1;x\n2;x\n")
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET /half HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.answer() == nil)
        }
    }

    @Test func `HTTP 1.0 gets a body that ends with the connection`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET /export HTTP/1.0\r\n\r\n")
            let answer = try #require(await client.answer())
            #expect(answer.text == "0;x\n1;x\n2;x\n")
            #expect(answer["Transfer-Encoding"] == nil)
        }
    }

    @Test func `text is compressed for who accepts it`() async throws {
        try await Self.with { server async throws in
            let plain = try await server.get("/page")
            #expect(plain["Content-Encoding"] == nil)
            #expect(plain["Vary"] == "Accept-Encoding")
            for accept in ["gzip", "deflate, gzip;q=0.5", "*", "GZIP"] {
                let packed = try await server.get("/page", headers: "Accept-Encoding: \(accept)\r\n")
                #expect(packed["Content-Encoding"] == "gzip")
                #expect(packed.body.count < plain.body.count / 10)
                #expect(try Unpacked.gzip(packed.body) == plain.body)
                let head = try await server.get("/page", method: "HEAD", headers: "Accept-Encoding: \(accept)\r\n")
                #expect(head["Content-Length"] == packed["Content-Length"])
            }
            for accept in ["gzip;q=0", "br", "", "*;q=0"] {
                #expect(
                    try await server.get("/page", headers: "Accept-Encoding: \(accept)\r\n")["Content-Encoding"] == nil
                )
            }
            let accept = "Accept-Encoding: gzip\r\n"
            #expect(try await server.get("/", headers: accept)["Content-Encoding"] == nil)
            #expect(try await server.get("/picture", headers: accept)["Content-Encoding"] == nil)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a%0d%0aSet-Cookie:x=1", "",
    ])
    func `a redirect never leaves the application`(target: String) async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/away?to=\(target)")
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/")
            #expect(answer["Set-Cookie"] == nil)
            #expect(try await server.get("/away?to=/meetings/7%3Fa=b")["Location"] == "/meetings/7?a=b")
        }
    }

    @Test func `cookies belong to this host alone`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/cookie", headers: "Cookie: a=b; __Host-s=x=y; __Host-s=z\r\n")
            #expect(answer.text == "x=y")
            #expect(
                answer["Set-Cookie"] == "__Host-s=abc; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60"
            )
            #expect(WebCookie.expired("s", secure: false).name == "s")
        }
    }

    @Test func `a proxy is believed only when it is ours`() async throws {
        let spoofed = "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n"
        try await Self.with { server async throws in
            let warnings = { server.log.lines.count { $0.hasPrefix("warning X-Forwarded-For") } }
            #expect(try await server.get("/address").text == "127.0.0.1")
            #expect(warnings() == 0)
            #expect(try await server.get("/address", headers: spoofed).text == "127.0.0.1")
            #expect(try await server.get("/address", headers: spoofed).text == "127.0.0.1")
            #expect(warnings() == 1, "the operator is told once")
        }
        try await Self.with {
            $0.trustedProxies = ["127.0.0.1", "10.0.0.1"]
        } _: { server async throws in
            #expect(try await server.get("/address", headers: spoofed).text == "203.0.113.9")
            let chain = "X-Forwarded-For: 198.51.100.1, 203.0.113.9, 10.0.0.1\r\n"
            #expect(try await server.get("/address", headers: chain).text == "203.0.113.9")
            #expect(try await server.get("/address", headers: "X-Forwarded-For: <script>\r\n").text == "127.0.0.1")
            #expect(!server.log.lines.contains { $0.hasPrefix("warning") })
        }
    }

    @Test func `only names the server knows are answered`() async throws {
        try await Self.with {
            $0.allowedHosts = ["localhost"]
        } _: { server async throws in
            #expect(try await server.get("/").status == 200)
            let other = try await server.exchange("GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n")
            #expect(other.status == 421)
        }
    }

    @Test func `the log names routes, not what people asked for`() async throws {
        try await Self.with { server async throws in
            _ = try await server.get("/oparl/geheim?q=Mustermann")
            _ = try await server.get("/verborgen/pfad")
            let lines = server.log.lines.joined(separator: "\n")
            #expect(lines.contains("http.route=/oparl/{id}"))
            #expect(lines.contains("http.route=unmatched"))
            for word in ["geheim", "Mustermann", "verborgen", "127.0.0.1:"] {
                #expect(!lines.contains(word))
            }
        }
    }

    @Test func `counts are given by route, and health is the truth`() async throws {
        try await Self.with { server async throws in
            for _ in 0..<3 {
                _ = try await server.get("/oparl/1")
            }
            _ = try await server.get("/oparl/2")
            _ = try await server.get("/wo?x=\"}")
            let text = try await server.get("/metrics").text
            #expect(text.contains("http_requests_total{route=\"/oparl/{id}\",method=\"GET\",status=\"200\"} 3"))
            #expect(text.contains("http_requests_total{route=\"/oparl/{id}\",method=\"GET\",status=\"404\"} 1"))
            #expect(text.contains("http_requests_total{route=\"unmatched\",method=\"GET\",status=\"404\"} 1"))
            #expect(text.contains("http_request_duration_seconds_bucket{route=\"/oparl/{id}\",le=\"+Inf\"} 4"))
            #expect(text.contains("http_guard_refusals_total{reason=\"slow_header\"} 0"))
            #expect(text.contains("http_connections_open "))
            #expect(try await server.get("/healthz").text == "ok\n")
        }
    }

    @Test func `a server whose check fails says so`() async throws {
        try await RunningServer.with { routes in
            routes.addOperations(policy: .everyone, metrics: ServerMetrics()) { throw SecretFailure() }
        } _: { server async throws in
            let answer = try await server.get("/healthz")
            #expect(answer.status == 503)
            #expect(answer.text == "unavailable\n")
        }
    }
}
