import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import TestPictures
import TestTemplate
import Testing

@Suite struct `A composed document` {
    @Test func `is read as text by those who may read it, and the reading is recorded`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.released("Grundstück", .nonPublic)
            let file = try await run.mainFile(of: paper)
            let clerk = try await run.town.logIn(.clerk)
            let answer = try await run.office.get("/files/\(file)/text", cookie: clerk.cookie)
            #expect(answer.status == 200)
            #expect(answer["cache-control"] == "no-store")
            #expect(answer.text.contains("<article lang=\"de\">") && answer.text.contains("Grundstück"))
            _ = try await run.office.get("/files/\(file)/text", cookie: clerk.cookie)
            #expect(try run.openings() == 1)
            let administrator = try await run.town.logIn(.administrator)
            #expect(try await run.office.get("/files/\(file)/text", cookie: administrator.cookie).status == 404)
            #expect(try run.openings() == 1)
        }
    }

    @Test func `has a text, but what others have uploaded has none`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.released("Radweg", .public)
            let attachment = try await run.town.attach("Lageplan", to: paper)
            let clerk = try await run.town.logIn(.clerk)
            #expect(try await run.office.get("/files/\(attachment)/text", cookie: clerk.cookie).status == 404)
        }
    }

    @Test func `is read as text by the public from its publication until it is withdrawn`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.released("Radweg", .public)
            let path = "/files/\(try await run.mainFile(of: paper))/text"
            #expect(try await run.servers.portal.get(path).status == 404)
            let subject = Publications.Subject.paper(paper)
            try await run.council.office.perform(RequestPublication(subject: subject), as: run.town.actor(.clerk))
            try await run.council.office.perform(ReleasePublication(subject: subject), as: run.town.actor(.releaser))
            let answer = try await run.servers.portal.get(path)
            #expect(answer.status == 200)
            #expect(answer.text.contains("<article lang=\"de\">") && answer.text.contains("Radweg"))
            try await run.council.office.perform(
                WithdrawPublication(subject: subject, reason: "Irrtum"),
                as: run.town.actor(.clerk)
            )
            #expect(try await run.servers.portal.get(path).status == 410)
            #expect(try run.council.owner().query("SELECT FROM portal.object WHERE article IS NOT NULL").isEmpty)
        }
    }

    @Test func `shows the public its pictures as long as its words, and none of others`() async throws {
        let arms = SamplePNG(colorType: 2, depth: 8) { x, _ in [200, x * 20, 0] }
        let template = try TestTemplate.own(
            #"{"letterhead":{"body":"Stadt Prüfhausen","arms":"a.png","armsDescription":"Ein Schild"}}"#,
            files: ["a.png": arms.bytes]
        )
        try await OfficeRun.inTown(template: template) { run in
            let paper = try await run.released("Radweg", .public)
            let closed = try await run.released("Grundstück", .nonPublic)
            let file = try await run.mainFile(of: paper)
            let subject = Publications.Subject.paper(paper)
            try await run.council.office.perform(RequestPublication(subject: subject), as: run.town.actor(.clerk))
            try await run.council.office.perform(ReleasePublication(subject: subject), as: run.town.actor(.releaser))
            let page = try await run.servers.portal.get("/files/\(file)/text").text
            #expect(!page.contains("data:"))
            let match = try #require(try /src="(\/files\/[0-9a-f-]+\/pictures\/[0-9a-f]{64})"/.firstMatch(in: page))
            let path = String(match.1)
            let picture = try await run.servers.portal.get(path)
            #expect(picture.status == 200)
            #expect(picture["content-type"] == "image/png")
            #expect(picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            let hidden = path.replacing("\(file)", with: "\(try await run.mainFile(of: closed))")
            #expect(try await run.servers.portal.get(hidden).status == 404)
            #expect(try await run.servers.portal.get(path.dropLast(4) + "0000").status == 404)
            try await run.council.office.perform(
                WithdrawPublication(subject: subject, reason: "Irrtum"),
                as: run.town.actor(.clerk)
            )
            #expect(try await run.servers.portal.get(path).status == 410)
        }
    }
}

extension OfficeRun {
    fileprivate func released(_ name: String, _ publicity: Publicity) async throws -> PaperID {
        let paper = try await town.newPaper(name, publicity)
        _ = try await council.office.perform(ReleasePaper(paper: paper), as: town.actor(.clerk))
        return paper
    }

    fileprivate func mainFile(of paper: PaperID) async throws -> FileID {
        let details = try await council.office.perform(ShowPaper(paper: paper), as: town.actor(.clerk))
        return try #require(details.files.first { $0.role == .mainFile }).id
    }

    fileprivate func openings() throws -> Int {
        try council.owner().query("SELECT FROM council.event WHERE kind = 'nonPublicFileOpened'").count
    }
}
