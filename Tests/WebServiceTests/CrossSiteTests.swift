import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Forms of other sites` {
    private static let tokens = FormTokens(key: [UInt8](repeating: 7, count: 32))
    private static let form = "Content-Type: application/x-www-form-urlencoded\r\nCookie: s=1\r\n"

    private static func with(_ body: @escaping @Sendable (RunningServer) async throws -> Void) async throws {
        var configuration = RunningServer.configuration()
        configuration.crossSiteGuard = CrossSiteGuard(trustedOrigins: ["https://rat.example"]) { request, token in
            tokens.isValid(token, for: request.cookie("s") ?? "")
        }
        try await RunningServer.with(configuration: configuration) { routes in
            routes.get("/", policy: .everyone) { _ in .text("home") }
            routes.post("/", policy: .everyone) { request in .text("changed \(try await request.form()["a"] ?? "-")") }
            routes.post("/upload", policy: .everyone) { request in
                .text("changed \(try await request.multipart().fields["a"] ?? "-")")
            }
            routes.post("/api", policy: .everyone, options: RouteOptions(token: .originOnly)) { _ in .text("changed") }
        } _: { server in
            try await body(server)
        }
    }

    @Test(arguments: [
        ("Sec-Fetch-Site: same-origin\r\n", 200), ("Sec-Fetch-Site: cross-site\r\n", 403),
        ("Sec-Fetch-Site: same-site\r\n", 403), ("Sec-Fetch-Site: none\r\n", 403),
        ("Origin: http://localhost\r\n", 200), ("Origin: https://localhost\r\n", 200),
        ("Origin: https://evil.example\r\n", 403), ("Origin: null\r\n", 403),
        ("Origin: http://localhost.evil\r\n", 403),
        ("Origin: http://localhost\r\nSec-Fetch-Site: cross-site\r\n", 403),
        ("Origin: null\r\nSec-Fetch-Site: same-origin\r\n", 200),
        ("Origin: null\r\nSec-Fetch-Site: cross-site\r\n", 403),
        ("Origin: https://rat.example\r\nSec-Fetch-Site: same-origin\r\n", 200), ("", 403),
    ])
    func `are refused by their origin`(headers: String, status: Int) async throws {
        try await Self.with { server async throws in
            let answer = try await server.post("/api", headers: "Cookie: s=1\r\n\(headers)", body: "")
            #expect(answer.status == status)
            #expect(server.metrics.refusals(.crossSite) == (status == 403 ? 1 : 0))
            #expect(try await server.get("/", headers: "Sec-Fetch-Site: cross-site\r\n").status == 200)
        }
    }

    @Test func `a program without a cookie has no rights to lend`() async throws {
        try await Self.with { server async throws in
            #expect(try await server.post("/api", body: "").status == 200)
        }
    }

    @Test func `are refused without the token of the session`() async throws {
        try await Self.with { server async throws in
            let headers = "Sec-Fetch-Site: same-origin\r\n\(Self.form)"
            let right = Self.tokens.issue(for: "1")
            #expect(
                try await server.post("/", headers: headers, body: "a=7&\(FormTokens.fieldName)=\(right)").text
                    == "changed 7"
            )
            for wrong in ["", Self.tokens.issue(for: "2"), String(right.dropLast()), String(right.dropLast(2)) + "zz"] {
                let answer = try await server.post("/", headers: headers, body: "a=7&\(FormTokens.fieldName)=\(wrong)")
                #expect(answer.status == 403)
                #expect(answer.text.contains("Es wurde nichts geändert"))
            }
            let header = "\(headers)X-Form-Token: \(right)\r\n"
            #expect(try await server.post("/", headers: header, body: "a=8").text == "changed 8")
        }
    }

    @Test func `the token of an upload is looked for in its parts`() async throws {
        try await Self.with { server async throws in
            let headers =
                "Sec-Fetch-Site: same-origin\r\nCookie: s=1\r\nContent-Type: multipart/form-data; boundary=X\r\n"
            func body(_ token: String) -> String {
                "--X\r\nContent-Disposition: form-data; name=a\r\n\r\n7\r\n"
                    + "--X\r\nContent-Disposition: form-data; name=\(FormTokens.fieldName)\r\n\r\n\(token)\r\n--X--\r\n"
            }
            let right = try await server.post("/upload", headers: headers, body: body(Self.tokens.issue(for: "1")))
            #expect(right.text == "changed 7")
            #expect(try await server.post("/upload", headers: headers, body: body("x")).status == 403)
        }
    }

    @Test func `a token looks different every time and is bound to its session`() {
        let first = Self.tokens.issue(for: "1")
        #expect(first != Self.tokens.issue(for: "1"))
        #expect(first.count == 128)
        #expect(Self.tokens.isValid(first, for: "1"))
        #expect(!Self.tokens.isValid(first, for: "2"))
        #expect(!FormTokens(key: [UInt8](repeating: 8, count: 32)).isValid(first, for: "1"))
    }

    @Test func `secrets are compared in full`() {
        #expect(ConstantTime.equal("abc", "abc"))
        #expect(!ConstantTime.equal("abc", "abd"))
        #expect(!ConstantTime.equal("abc", "abcd"))
    }
}
