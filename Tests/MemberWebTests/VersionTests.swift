import CouncilActions
import CouncilModel
import Foundation
import TestCouncil
import Testing

@Suite struct `The saved texts of a paper` {
    @Test func `are listed and compared for those who may change it, and for nobody else`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let clerk = run.town.actor(.clerk)
            for (version, text) in [(1, "Der Rat stimmt zu."), (2, "Der Rat stimmt nicht zu."), (1, "Zu spät.")] {
                let draft = run.town.paperDraft("Radweg", text: text)
                _ = try await run.council.office.perform(
                    ChangePaper(paper: paper, version: version, draft: draft),
                    as: clerk
                )
            }
            _ = try await run.council.office.perform(ReleasePaper(paper: paper), as: clerk)
            let author = try await run.town.logIn(.author)
            let path = "/papers/\(paper)/versions"
            let page = try await run.office.get("\(path)?old=2&new=3", cookie: author.cookie)
            #expect(page.status == 200)
            #expect(page.text.contains("<ins><span class=\"visually-hidden\">[eingefügt: </span>nicht "))
            #expect(page.text.contains("Fassung 4") && page.text.contains("(nicht übernommen)"))
            let beside = try await run.office.get("\(path)?old=1&new=2&view=beside", cookie: author.cookie).text
            #expect(beside.contains("difference-table"))
            // Order and numbers that do not exist make no difference.
            #expect(try await run.office.get("\(path)?old=3&new=2", cookie: author.cookie).text.contains("<ins>"))
            #expect(try await run.office.get("\(path)?old=77&new=x", cookie: author.cookie).status == 200)

            let other = try await run.town.logIn(.otherAuthor)
            #expect(try await run.office.get(path, cookie: other.cookie).status == 404)
            let member = try await run.town.logIn(.member)
            #expect(try await run.office.get(path, cookie: member.cookie).status == 403)
        }
    }
}
