import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
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
