import Crypto
import Foundation
import Testing
import WebService

@Suite(.timeLimit(.minutes(1)))
struct `Multipart forms` {
    /// Sends a body and gets back one line per part.
    private static func post(
        _ body: [UInt8],
        contentType: String = "multipart/form-data; boundary=XX",
        pieces: Int = .max
    ) async throws -> RawAnswer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parts-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer {
            // Succeeds only when nothing was left behind.
            #expect(rmdir(folder.path) == 0)
        }
        return try await RunningServer.with { routes in
            let options = RouteOptions(
                bodyLimit: 8 << 20,
                multipart: MultipartLimits(
                    maximumParts: 5,
                    fieldLimit: 100,
                    fileLimit: 4 << 20,
                    memoryLimit: 1000,
                    temporaryDirectory: folder.path
                )
            )
            routes.post("/", policy: .everyone, options: options) { request in
                let form = try await request.multipart()
                var lines = form.fields.fields.map { "field \($0.name)=\($0.value)" }
                for file in form.files {
                    let bytes = try file.bytes()
                    let isRight = Array(SHA256.hash(data: bytes)) == file.sha256 && bytes.count == file.size
                    let place =
                        if case .temporary = file.content {
                            // Killed now, the process would leave nothing behind.
                            try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty ? "disk" : "named"
                        } else {
                            "memory"
                        }
                    lines.append(
                        "file \(file.name) \(file.fileName) \(file.mediaType) \(file.size) \(place) \(isRight)"
                    )
                }
                return .text(lines.joined(separator: "\n"))
            }
        } _: { server in
            let client = try await RawClient.connect(port: server.port)
            try await client.send(
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: \(contentType)\r\nContent-Length: \(body.count)\r\n\r\n"
            )
            var rest = body[...]
            while !rest.isEmpty {
                let piece = rest.prefix(pieces)
                rest = rest.dropFirst(piece.count)
                guard (try? await client.send(Array(piece))) != nil else { break }
                if pieces < 100 {
                    try await Task.sleep(for: .milliseconds(1))
                }
            }
            let answer = await client.answer()
            // A server that ends waits for connections that stay open.
            await client.close()
            return try #require(answer)
        }
    }

    private static func post(
        _ text: String,
        contentType: String = "multipart/form-data; boundary=XX"
    ) async throws -> RawAnswer {
        try await post(Array(text.utf8), contentType: contentType)
    }

    private static let usual =
        "--XX\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHaushalt\r\n2027\r\n"
        + "--XX\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
        + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Übersicht %22A%22.pdf\"\r\n"
        + "Content-Type: Application/PDF\r\n\r\n%PDF\r\n--X\r\n--XY\r\r\n\r\n--XX--\r\n"

    private static let usualResult = """
        field title=Haushalt\r\n2027
        field empty=
        file file Übersicht "A".pdf application/pdf 18 memory true
        """

    @Test func `fields and files come as they were sent`() async throws {
        #expect(try await Self.post(Self.usual).text == Self.usualResult)
    }

    @Test func `it does not matter where the network cuts the body`() async throws {
        for pieces in [1, 7] {
            #expect(try await Self.post(Array(Self.usual.utf8), pieces: pieces).text == Self.usualResult)
        }
    }

    @Test func `a large file lies on the disk while it is needed`() async throws {
        let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let body =
            Array("--XX\r\nContent-Disposition: form-data; name=f; filename=plan.bin\r\n\r\n".utf8) + content
            + Array("\r\n--XX--".utf8)
        #expect(try await Self.post(body).text == "file f plan.bin application/octet-stream 3000000 disk true")
    }

    @Test(arguments: [
        ("filename=\"C:\\\\Users\\\\a\\\\Plan.pdf\"", "Plan.pdf"), ("filename=\"../../etc/passwd\"", "passwd"),
        ("filename=\"a\\\"b.pdf\"", "a\"b.pdf"), ("filename=\"x; y=z.pdf\"", "x; y=z.pdf"),
        ("filename=\"a\u{202e}fdp.exe\"", "afdp.exe"), ("filename*=UTF-8''%C3%84nderung.pdf", "Änderung.pdf"),
        ("filename=\"ä\u{7}.pdf\"", "ä.pdf"),
    ])
    func `the name of a file is only its name`(sent: String, expected: String) async throws {
        let answer = try await Self.post(
            "--XX\r\nContent-Disposition: form-data; name=\"f\"; \(sent)\r\n\r\nabc\r\n--XX--\r\n"
        )
        #expect(answer.text == "file f \(expected) application/octet-stream 3 memory true")
    }

    @Test func `an input left empty is no file`() async throws {
        let answer = try await Self.post(
            "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--XX--\r\n"
        )
        #expect(answer.status == 200)
        #expect(answer.text.isEmpty)
    }

    static let broken: [(name: String, body: String)] = [
        ("nothing", ""),
        ("no closing delimiter", "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"),
        ("another boundary", "--YY\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--YY--\r\n"),
        ("no name", "--XX\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nb\r\n--XX--\r\n"),
        ("an empty name", "--XX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nb\r\n--XX--\r\n"),
        ("no disposition", "--XX\r\nContent-Type: text/plain\r\n\r\nb\r\n--XX--\r\n"),
        ("another disposition", "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--XX--\r\n"),
        ("no header", "--XX\r\nb\r\n--XX--\r\n"),
        ("a header without colon", "--XX\r\nContent-Disposition form-data\r\n\r\nb\r\n--XX--\r\n"),
        ("NUL in a field", "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\u{0}c\r\n--XX--\r\n"),
        ("NUL in a header", "--XX\r\nContent-Disposition: form-data; name=\"a\u{0}\"\r\n\r\nb\r\n--XX--\r\n"),
        ("two bytes behind a delimiter", "--XX::Content-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--XX--\r\n"),
        (
            "text behind a delimiter",
            "--XX and more\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--XX--\r\n"
        ),
        (
            "a header without end",
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\nX: \(String(repeating: "a", count: 9000))\r\n\r\nb\r\n--XX--\r\n"
        ),
        (
            "too many parts",
            String(repeating: "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n", count: 6)
                + "--XX--\r\n"
        ),
    ]

    @Test(arguments: broken.map(\.name))
    func `a broken form is refused in words`(name: String) async throws {
        let body = try #require(Self.broken.first { $0.name == name }?.body)
        let answer = try await Self.post(body)
        #expect(answer.status == 400)
        #expect(answer.text.contains("Formular nicht lesbar"))
    }

    @Test func `text that is not UTF-8 is refused`() async throws {
        let body =
            Array("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8) + [0xe4, 0x62]
            + Array("\r\n--XX--\r\n".utf8)
        #expect(try await Self.post(body).status == 400)
    }

    @Test func `what is too long is refused with its limit`() async throws {
        let field = try await Self.post(
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\(String(repeating: "b", count: 101))\r\n--XX--\r\n"
        )
        #expect(field.status == 413)
        #expect(field.text.contains("100 Byte"))
        let body =
            Array("--XX\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\n".utf8)
            + [UInt8](repeating: 0x61, count: 4 << 20 + 1)
        let file = try await Self.post(body)
        #expect(file.status == 413)
        #expect(file.text.contains("4 MB"))
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
    ])
    func `a form needs a boundary`(contentType: String) async throws {
        #expect(try await Self.post("--XX--\r\n", contentType: contentType).status == 400)
        #expect(try await Self.post("--XX--\r\n", contentType: "text/plain").status == 415)
        #expect(try await Self.post("--XX--\r\n", contentType: "multipart/form-data; boundary=\"XX\"").status == 200)
    }
}
