import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import TestPictures
import Testing

@Suite struct `The pictures of a paper` {
    private static let png = SamplePNG(width: 12, height: 8, colorType: 2, depth: 8) { x, y in [x, y, 0] }.bytes

    private func upload(
        _ bytes: [UInt8],
        name: String = "platz.png",
        isPublic: String = "true",
        to paper: PaperID,
        _ login: (cookie: String, token: String),
        _ run: OfficeRun
    ) async throws -> PlainAnswer {
        try await run.office.upload(
            "/papers/\(paper)/pictures",
            [("csrf", login.token), ("picture_public", isPublic)],
            file: ("picture", name, bytes),
            cookie: login.cookie
        )
    }

    private func paper(_ text: String, _ run: OfficeRun) async throws -> PaperID {
        try await run.council.office.perform(
            CreatePaper(body: run.town.body, draft: run.town.paperDraft("Platz", text: text)),
            as: run.town.actor(.author)
        )
    }

    @Test func `are uploaded, offered beside the editor and shown in the text`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await paper("![Der Platz von Süden](platz.png)\nStand 2026", run)
            let login = try await run.town.logIn(.author)
            let answer = try await upload(Self.png, to: paper, login, run)
            #expect(answer.status == 303)
            let editor = try await run.office.get("/papers/\(paper)/edit", cookie: login.cookie).text
            #expect(editor.contains("data-picture=\"platz.png\""))
            let page = try await run.office.get("/papers/\(paper)", cookie: login.cookie).text
            let address = "/papers/\(paper)/pictures/platz.png"
            #expect(page.contains("<img src=\"\(address)\" alt=\"Der Platz von Süden\""))
            #expect(page.contains("<figcaption>Stand 2026</figcaption>"))
            let picture = try await run.office.get(address, cookie: login.cookie)
            #expect(picture.status == 200 && picture.body == Self.png && picture["content-type"] == "image/png")
            #expect(picture["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(picture["x-content-type-options"] == "nosniff")
            let removal = [("csrf", login.token), ("picture_name", "platz.png")]
            _ = try await run.office.post("/papers/\(paper)/picture-removal", removal, cookie: login.cookie)
            #expect(try await run.office.get(address, cookie: login.cookie).status == 404)
            #expect(
                try await run.office.get("/papers/\(paper)", cookie: login.cookie).text.contains("Abbildung: Der Platz")
            )
        }
    }

    @Test func `are in the reading view of the document, at addresses of their own`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await paper("![Der Platz](platz.png)", run)
            let login = try await run.town.logIn(.author)
            _ = try await upload(Self.png, to: paper, login, run)
            _ = try await run.council.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
            let details = try await run.council.office.perform(ShowPaper(paper: paper), as: run.town.actor(.clerk))
            let file = try #require(details.files.first { $0.role == .mainFile }?.id)
            let clerk = try await run.town.logIn(.clerk)
            let text = try await run.office.get("/files/\(file)/text", cookie: clerk.cookie).text
            #expect(!text.contains("data:image"))
            let address = try #require(text.firstMatch(of: /\/files\/[^"]+\/pictures\/[0-9a-f]{64}/)).0
            let picture = try await run.office.get(String(address), cookie: clerk.cookie)
            #expect(picture.status == 200 && picture["content-type"] == "image/png")
            #expect(try await run.office.get(String(address)).status == 303)
        }
    }

    @Test func `that are broken or unanswered come back with what is wrong`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Platz")
            let login = try await run.town.logIn(.author)
            let broken = try await upload(Array(Self.png.prefix(30)), to: paper, login, run)
            #expect(broken.status == 422 && broken.text.contains("kann nicht gelesen werden"))
            #expect(broken.text.contains("value=\"true\" checked"), "the choice is lost")
            let unanswered = try await upload(Self.png, isPublic: "", to: paper, login, run)
            #expect(unanswered.status == 422 && unanswered.text.contains("Öffentlichkeit"))
            #expect(try run.council.owner().query("SELECT FROM council.paper_picture").isEmpty)
        }
    }
}
