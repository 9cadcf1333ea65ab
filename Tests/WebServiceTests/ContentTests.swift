import Crypto
import Foundation
import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Stored content` {
    static let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    static let sha256 = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    static let tag = "\"\(sha256)\""
    static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

    private static func with(
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        try await RunningServer.with { routes in
            for (path, type, size) in [
                ("/file", "application/pdf", 600_000), ("/text", "text/html", 600_000),
                ("/empty", "application/pdf", 0),
            ] {
                routes.get(path, policy: .everyone) { request in
                    StoredContent(
                        sha256: sha256,
                        size: size,
                        mediaType: type,
                        disposition: .inline(fileName: "Übersicht \"Bäume\".pdf"),
                        lastModified: Date(timeIntervalSince1970: 784_111_777),
                        cacheControl: "private, no-cache"
                    ) { range in
                        #expect(range.count <= 256 * 1024)
                        return Array(bytes[range])
                    }.answer(to: request)
                }
            }
            routes.get("/broken", policy: .everyone) { request in
                StoredContent(
                    sha256: sha256,
                    size: 1000,
                    mediaType: "application/pdf",
                    disposition: .attachment(fileName: "a")
                ) { range in range.lowerBound == 0 ? [1, 2, 3] : [] }.answer(to: request)
            }
        } _: { server in
            try await body(server)
        }
    }

    @Test func `is sent whole, with its tag, date and name`() async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/file")
            #expect(answer.status == 200)
            #expect(answer.body == Self.bytes)
            #expect(answer["ETag"] == Self.tag)
            #expect(answer["Last-Modified"] == Self.date)
            #expect(answer["Accept-Ranges"] == "bytes")
            #expect(answer["Cache-Control"] == "private, no-cache")
            #expect(
                answer["Content-Disposition"]
                    == "inline; filename=\"Uebersicht _Baeume_.pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%22B%C3%A4ume%22.pdf"
            )
        }
    }

    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=0-99", 0..<100), ("bytes=100-", 100..<600_000),
        ("bytes=-100", 599_900..<600_000), ("bytes=-700000", 0..<600_000), ("bytes=599999-", 599_999..<600_000),
        ("bytes=599990-999999", 599_990..<600_000), ("bytes=10-300000", 10..<300_001),
        ("bytes=5-99999999999999999999", 5..<600_000), ("Bytes=0-1", 0..<2),
    ])
    func `a range gives exactly those bytes`(header: String, expected: Range<Int>) async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/file", headers: "Range: \(header)\r\n")
            #expect(answer.status == 206)
            #expect(answer["Content-Range"] == "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/600000")
            #expect(answer.body == Array(Self.bytes[expected]))
        }
    }

    @Test(arguments: ["bytes=600000-", "bytes=700000-800000", "bytes=-0", "bytes=99999999999999999999-"])
    func `a range beyond the end is refused`(header: String) async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/file", headers: "Range: \(header)\r\n")
            #expect(answer.status == 416)
            #expect(answer["Content-Range"] == "bytes */600000")
            #expect(answer.body.isEmpty)
            #expect(try await server.get("/empty", headers: "Range: bytes=-5\r\n").status == 416)
        }
    }

    @Test(arguments: [
        "bytes=0-1,5-6", "bytes=9-5", "bytes=a-b", "bytes=", "bytes=-", "pages=1-2", "bytes=1-2-3", "bytes=+1-2",
    ])
    func `several ranges and what is no range give the whole`(header: String) async throws {
        try await Self.with { server async throws in
            let answer = try await server.get("/file", headers: "Range: \(header)\r\n")
            #expect(answer.status == 200)
            #expect(answer.body.count == 600_000)
            #expect(answer["Content-Range"] == nil)
        }
    }

    @Test func `a range is only given while the content is the one the client has`() async throws {
        try await Self.with { server async throws in
            for (condition, status) in [
                (Self.tag, 206), (Self.date, 206), ("\"other\"", 200), ("W/\(Self.tag)", 200),
                ("Sun, 06 Nov 1994 08:49:38 GMT", 200),
            ] {
                let answer = try await server.get("/file", headers: "Range: bytes=0-9\r\nIf-Range: \(condition)\r\n")
                #expect(answer.status == status)
            }
        }
    }

    @Test func `a client that has the content gets 304`() async throws {
        try await Self.with { server async throws in
            for condition in [Self.tag, "W/\(Self.tag)", "*", "\"a\", \(Self.tag), \"b,c\"", "\"x\",W/\(Self.tag)"] {
                let answer = try await server.get("/file", headers: "If-None-Match: \(condition)\r\n")
                #expect(answer.status == 304)
                #expect(answer.body.isEmpty)
                #expect(answer["ETag"] == Self.tag)
                #expect(answer["Content-Length"] == nil)
            }
            #expect(try await server.get("/file", headers: "If-Modified-Since: \(Self.date)\r\n").status == 304)
            for condition in ["\"a\"", Self.sha256, "", "\"\(Self.sha256.dropLast())\""] {
                let headers = "If-None-Match: \(condition)\r\nIf-Modified-Since: \(Self.date)\r\n"
                #expect(try await server.get("/file", headers: headers).status == 200)
            }
        }
    }

    @Test func `HEAD tells length and range without reading`() async throws {
        try await Self.with { server async throws in
            let whole = try await server.get("/file", method: "HEAD")
            #expect(whole.status == 200)
            #expect(whole["Content-Length"] == "600000")
            let part = try await server.get("/file", method: "HEAD", headers: "Range: bytes=-100\r\n")
            #expect(part.status == 206)
            #expect(part["Content-Length"] == "100")
            let client = try await RawClient.connect(port: server.port)
            try await client.send("HEAD /file HTTP/1.1\r\nHost: x\r\n\r\nGET /empty HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.answer(toHead: true)?.status == 200)
            #expect(await client.answer()?["Content-Length"] == "0")
        }
    }

    @Test func `what a person uploaded cannot run as a page of ours`() async throws {
        try await Self.with { server async throws in
            let policy = try #require(try await server.get("/text")["Content-Security-Policy"])
            #expect(policy.contains("sandbox"))
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("script-src"))
            #expect(try await server.get("/text")["X-Content-Type-Options"] == "nosniff")
            #expect(try await server.get("/text", headers: "Accept-Encoding: gzip\r\n")["Content-Encoding"] == nil)
        }
    }

    @Test func `a store that gives too few bytes cuts the answer instead of padding it`() async throws {
        try await Self.with { server async throws in
            let client = try await RawClient.connect(port: server.port)
            try await client.send("GET /broken HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await client.answer() == nil)
            #expect(server.log.lines.contains { $0.contains("complete=false") })
        }
    }

    @Test func `prepared content is compressed once and keeps one tag`() async throws {
        let page = PreparedContent(
            Array(String(repeating: "<p>Ratssitzung</p>", count: 200).utf8),
            mediaType: WebResponse.htmlType
        )
        try await RunningServer.with { routes in
            routes.get("/", policy: .everyone) { request in page.answer(to: request) }
        } _: { server async throws in
            let plain = try await server.get("/")
            #expect(plain.body.count == 3600)
            #expect(plain["ETag"] == page.tag.description)
            #expect(plain["Vary"] == "Accept-Encoding")
            let packed = try await server.get("/", headers: "Accept-Encoding: br, gzip\r\n")
            #expect(packed["Content-Encoding"] == "gzip")
            #expect(packed["ETag"] == "W/\(page.tag)")
            #expect(try Unpacked.gzip(packed.body) == plain.body)
            for tag in [plain["ETag"], packed["ETag"]] {
                let again = try await server.get("/", headers: "If-None-Match: \(try #require(tag))\r\n")
                #expect(again.status == 304)
            }
        }
    }
}
