import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

@Suite struct `An upload` {
    private func upload(
        _ bytes: [UInt8],
        name: String = "anlage.pdf",
        to paper: PaperID,
        _ login: (cookie: String, token: String),
        isPublic: String = "true",
        _ run: OfficeRun
    ) async throws -> PlainAnswer {
        try await run.office.upload(
            "/papers/\(paper)/files",
            [("csrf", login.token), ("file_name", "Lageplan"), ("file_public", isPublic), ("file_role", "attachment")],
            file: ("file", name, bytes),
            cookie: login.cookie
        )
    }

    /// A PDF whose trailer says that it is encrypted.
    private static var encrypted: [UInt8] {
        let id = String(repeating: "00", count: 16)
        let key = String(repeating: "41", count: 32)
        let dictionary = "<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>"
        return Array(
            String(decoding: PlainPDF.bytes(showing: "geheim"), as: UTF8.self)
                .replacing("/Root 1 0 R", with: "/Root 1 0 R /Encrypt \(dictionary) /ID [<\(id)> <\(id)>]").utf8
        )
    }

    @Test(arguments: ["text", "truncated", "encrypted", "empty", "html"])
    func `that is not a readable PDF is refused with the reason, and the paper stays`(kind: String) async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let login = try await run.town.logIn(.author)
            let whole = PlainPDF.bytes(showing: "Anlage")
            let bytes: [UInt8] =
                switch kind {
                case "text": Array("Nur Text, kein PDF".utf8)
                case "truncated": Array(whole.prefix(whole.count - 150))
                case "encrypted": Self.encrypted
                case "html": Array("<html><script>alert(1)</script></html>".utf8)
                default: []
                }
            let answer = try await upload(bytes, to: paper, login, run)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Radweg"))
            #expect(answer.text.contains("Lageplan"), "the name that was typed is lost")
            let reason = ["encrypted": "Kennwort", "empty": "PDF"][kind] ?? "PDF"
            #expect(answer.text.contains(reason), "\(kind)")
            #expect(try run.council.owner().query("SELECT FROM council.file").isEmpty)
            #expect(try await run.town.paper(paper).version == 1)
            #expect(try await run.office.get("/papers/\(paper)", cookie: login.cookie).status == 200)
        }
    }

    @Test func `without a word about publicity is refused`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let login = try await run.town.logIn(.author)
            let answer = try await upload(PlainPDF.bytes(showing: "a"), to: paper, login, isPublic: "", run)
            #expect(answer.status == 422)
            #expect(try run.council.owner().query("SELECT FROM council.file").isEmpty)
        }
    }

    @Test func `that is readable is kept and comes back byte by byte, whole and in parts`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let login = try await run.town.logIn(.author)
            let bytes = PlainPDF.bytes(showing: "Lageplan")
            #expect(try await upload(bytes, name: "Lageplan Süd.pdf", to: paper, login, run).status == 303)
            let id: UUID = try run.council.owner().one("SELECT id FROM council.file")["id"]
            let path = "/files/\(id.uuidString.lowercased())"

            let whole = try await run.office.get(path, cookie: login.cookie)
            #expect(whole.status == 200)
            #expect(whole.body == bytes)
            #expect(whole["content-type"] == "application/pdf")
            #expect(whole["accept-ranges"] == "bytes")
            #expect(whole["x-content-type-options"] == "nosniff")
            #expect(whole["cache-control"]?.contains("private") == true)
            #expect(whole["content-disposition"]?.contains("Lageplan%20S%C3%BCd.pdf") == true)
            let tag = try #require(whole["etag"])

            let part = try await run.office.get(path, cookie: login.cookie, headers: ["Range": "bytes=5-14"])
            #expect(part.status == 206)
            #expect(part.body == Array(bytes[5...14]))
            #expect(part["content-range"] == "bytes 5-14/\(bytes.count)")
            let tail = try await run.office.get(path, cookie: login.cookie, headers: ["Range": "bytes=-6"])
            #expect(tail.status == 206)
            #expect(tail.body == bytes.suffix(6))
            let beyond = try await run.office.get(
                path,
                cookie: login.cookie,
                headers: ["Range": "bytes=\(bytes.count)-"]
            )
            #expect(beyond.status == 416)
            #expect(beyond["content-range"] == "bytes */\(bytes.count)")

            let known = try await run.office.get(path, cookie: login.cookie, headers: ["If-None-Match": tag])
            #expect(known.status == 304)
            #expect(known.body.isEmpty)
            let changed = try await run.office.get(
                path,
                cookie: login.cookie,
                headers: ["Range": "bytes=5-14", "If-Range": "\"another\""]
            )
            #expect(changed.status == 200)
            #expect(changed.body == bytes)
            let head = try await run.office.send("HEAD", path, cookie: login.cookie)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head["content-length"] == String(bytes.count))
            #expect(head["etag"] == tag)
        }
    }

    @Test func `opened by somebody is recorded once for the first look, not for each part`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper, .nonPublic)
            let login = try await run.town.logIn(.author)
            func looks() throws -> Int {
                try run.council.owner().query("SELECT FROM council.event WHERE kind = 'nonPublicFileOpened'").count
            }
            _ = try await run.office.get("/files/\(file)", cookie: login.cookie)
            #expect(try looks() == 1)
            for range in ["bytes=10-20", "bytes=100-"] {
                _ = try await run.office.get("/files/\(file)", cookie: login.cookie, headers: ["Range": range])
            }
            #expect(try looks() == 1)
        }
    }
}
