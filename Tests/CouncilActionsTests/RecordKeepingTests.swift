import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `A paper that came with its own document` {
    /// A released paper with a main file that Ratswerk did not set.
    private func importedPaper(_ run: ActionRun) async throws -> (paper: PaperID, file: FileID) {
        let bytes = PlainPDF.bytes(showing: "Original")
        let body = run.town.body
        return try await run.council.database.write(as: .system) { transaction in
            var paper = Paper(
                id: transaction.newID(),
                body: body,
                name: "Ausbau des Dorfplatzse",
                paperType: "Antrag",
                created: transaction.now
            )
            paper.publicity = .public
            paper.isReleased = true
            try transaction.importedRecords.save(paper)
            var main = File(
                id: transaction.newID(),
                body: body,
                name: "Antrag",
                owner: .paper(paper.id),
                role: .mainFile,
                created: transaction.now
            )
            main.publicity = .public
            main.externalURL = "https://rat.example.org/1.pdf"
            try transaction.files.save(main)
            try transaction.files.addVersion(
                try transaction.vault.put(bytes),
                to: main.id,
                fileName: "1.pdf",
                mediaType: "application/pdf",
                pageCount: 1
            )
            return (paper.id, main.id)
        }
    }

    @Test(arguments: ["changed", "released", "invited"])
    func `keeps it as its newest version`(doing: String) async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let (paper, file) = try await importedPaper(run)
            switch doing {
            case "changed":
                _ = try await run.office.perform(
                    ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Ausbau des Dorfplatzes", text: "")),
                    as: clerk
                )
            case "released": _ = try await run.office.perform(ReleasePaper(paper: paper), as: clerk)
            default:
                try run.council.owner().execute("DELETE FROM council.paper_release")
                let meeting = try await town.meeting()
                try run.council.owner().execute(
                    "UPDATE council.paper SET reference = '7/2021' WHERE id = \(paper.uuid)"
                )
                try await town.item("", on: meeting, paper: paper)
                _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            }
            let files = try await run.office.perform(ShowPaper(paper: paper), as: clerk).files
            #expect(files.map(\.id) == [file])
            #expect(files.first?.newest?.number == 1)
            #expect(files.first?.name == "Antrag")
        }
    }

    @Test func `and one that was written here gets a new version of the same file`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let paper = try await town.newPaper("Brücke")
            _ = try await run.office.perform(ReleasePaper(paper: paper), as: clerk)
            let change = ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Steg"))
            _ = try await run.office.perform(change, as: clerk)
            let files = try await run.office.perform(ShowPaper(paper: paper), as: clerk).files
            #expect(files.map(\.newest?.number) == [2])
        }
    }
}

@Suite struct `A number` {
    @Test(arguments: [Publicity.public, .nonPublic])
    func `that an imported paper bears is passed over`(publicity: Publicity) async throws {
        try await ActionRun.inTown { run in
            let (town, author) = (run.town, run.town.actor(.author))
            try await run.council.database.write(as: .system) { transaction in
                for number in ["2026/0001", "2026/0002", "2026/0004"] {
                    var paper = Paper(
                        id: transaction.newID(),
                        body: town.body,
                        name: "Übernommen",
                        paperType: "Antrag",
                        created: transaction.now
                    )
                    paper.reference = number
                    paper.publicity = publicity
                    try transaction.importedRecords.save(paper)
                }
            }
            var numbers: [String?] = []
            for _ in 0..<3 {
                var draft = town.paperDraft("Radweg")
                draft.date = "2026-05-04"
                let id = try await run.office.perform(CreatePaper(body: town.body, draft: draft), as: author)
                numbers.append(try await town.paper(id).reference)
            }
            #expect(numbers == ["2026/0003", "2026/0005", "2026/0006"])
        }
    }
}

@Suite struct `A joint meeting` {
    @Test func `keeps the others when its time is changed, and when another body leads`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let others = try await run.council.database.write(as: .system) { transaction in
                try ["Finanzausschuss", "Umweltausschuss", "Sozialausschuss"].map { name in
                    let other = Organization(
                        id: transaction.newID(),
                        body: town.body,
                        name: name,
                        kind: .committee,
                        created: transaction.now
                    )
                    try transaction.organizations.save(other)
                    return other.id
                }
            }
            let id = try await town.meeting()
            try await run.council.database.write(as: clerk) { transaction in
                guard var meeting = try transaction.meetings.find(id) else { return }
                meeting.organizations += others.prefix(2)
                try transaction.meetings.update(meeting)
            }
            var draft = town.meetingDraft("Gemeinsame Sitzung")
            draft.startTime = "19:00"
            _ = try await run.office.perform(ChangeMeeting(meeting: id, version: 2, draft: draft), as: clerk)
            let show = ShowMeeting(meeting: id)
            let kept = try await run.office.perform(show, as: clerk).meeting.organizations
            #expect(kept == [town.committee, others[0], others[1]])

            draft.organization = others[1]
            _ = try await run.office.perform(ChangeMeeting(meeting: id, version: 3, draft: draft), as: clerk)
            #expect(try await run.office.perform(show, as: clerk).meeting.organizations == [others[1], others[0]])

            draft.organization = others[2]
            _ = try await run.office.perform(ChangeMeeting(meeting: id, version: 4, draft: draft), as: clerk)
            #expect(try await run.office.perform(show, as: clerk).meeting.organizations == [others[2], others[0]])
        }
    }
}

@Suite struct `An item of an agenda` {
    @Test func `stays after the meeting took place`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            let item = try await town.item("Radweg", on: meeting)
            _ = try await run.office.perform(ConcludeMeeting(meeting: meeting), as: clerk)
            #expect(try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk).meeting.state == .held)
            let said = await refusal { _ = try await run.office.perform(RemoveAgendaItem(item: item), as: clerk) }
            #expect(said == .violates([.meetingHeld]))
            #expect(try run.count("SELECT FROM council.agenda_item") == 1)
        }
    }

    @Test func `with files is not removed, and says so`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let item = try await town.item("Radweg", on: try await town.meeting())
            try await run.council.database.write(as: .system) { transaction in
                try transaction.files.save(
                    File(
                        id: transaction.newID(),
                        body: town.body,
                        name: "Beschluss",
                        owner: .agendaItem(item),
                        role: .resolutionFile,
                        created: transaction.now
                    )
                )
            }
            let said = await refusal { _ = try await run.office.perform(RemoveAgendaItem(item: item), as: clerk) }
            #expect(said == .violates([.agendaItemHasFiles]))
        }
    }

    @Test func `leaves what it said before, whether it is changed or removed`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let item = try await town.item("Radweg", on: try await town.meeting())
            var version = try await run.office.perform(ShowAgendaItem(item: item), as: clerk).item.version
            for result in ["Einstimmig beschlossen", "Vertagt"] {
                let draft = AgendaDraft(name: "Radweg", publicity: .public, result: result)
                _ = try await run.office.perform(
                    ChangeAgendaItem(item: item, version: version, draft: draft),
                    as: clerk
                )
                version += 1
            }
            _ = try await run.office.perform(RemoveAgendaItem(item: item), as: clerk)
            let rows = try run.council.owner().query(
                "SELECT result, replaced_by FROM council.agenda_item_revision ORDER BY version"
            )
            let results: [String?] = try rows.map { try $0["result"] }
            let writers: [UUID?] = try rows.map { try $0["replaced_by"] }
            #expect(results == [nil, "Einstimmig beschlossen", "Vertagt"])
            #expect(Set(writers) == [clerk.account?.uuid])
        }
    }
}

@Suite struct `Two at the same time` {
    @Test func `who order an agenda: the second one is told`() async throws {
        try await ActionRun.inTown { run in
            let (town, office) = (run.town, run.office)
            let meeting = try await town.meeting()
            let first = try await town.item("Erster", on: meeting)
            let second = try await town.item("Zweiter", on: meeting)
            let third = try await town.item("Dritter", on: meeting)
            let version = try await office.perform(ShowMeeting(meeting: meeting), as: town.actor(.clerk)).meeting
                .version
            _ = try await office.perform(
                OrderAgenda(meeting: meeting, version: version, order: [third, first, second]),
                as: town.actor(.clerk)
            )
            let said = await refusal {
                _ = try await office.perform(
                    OrderAgenda(meeting: meeting, version: version, order: [second, first, third]),
                    as: town.actor(.deputy)
                )
            }
            #expect(said == .conflict(currentVersion: version + 1))
            let shown = try await office.perform(ShowMeeting(meeting: meeting), as: town.actor(.clerk))
            #expect(shown.agenda.map(\.item.id) == [third, first, second])
            _ = try await office.perform(RemoveAgendaItem(item: first), as: town.actor(.clerk))
            let after = try await office.perform(ShowMeeting(meeting: meeting), as: town.actor(.clerk)).meeting.version
            #expect(after == version + 2)
        }
    }

    @Test func `who add a step to a paper get two places`() async throws {
        try await ActionRun.inTown { run in
            let (town, office) = (run.town, run.office)
            let paper = try await town.newPaper("Brücke")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        _ = try await office.perform(
                            AddConsultation(
                                paper: paper,
                                organization: town.committee,
                                meeting: nil,
                                role: "Vorberatung"
                            ),
                            as: town.actor(.author)
                        )
                    }
                }
                try await group.waitForAll()
            }
            let steps = try await office.perform(ShowPaper(paper: paper), as: town.actor(.clerk)).consultations
            #expect(steps.map(\.consultation.position) == Array(0..<12))
        }
    }

    @Test func `who set the same paper for the first time make one document`() async throws {
        try await ActionRun.inTown { run in
            let (town, office) = (run.town, run.office)
            let paper = try await town.newPaper("Brücke")
            var meetings: [MeetingID] = []
            for number in 1...6 {
                meetings.append(try await town.meeting("\(number). Sitzung"))
                try await town.item("", on: meetings[number - 1], paper: paper)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for meeting in meetings {
                    group.addTask {
                        _ = try await office.perform(CreateInvitation(meeting: meeting), as: town.actor(.clerk))
                    }
                }
                try await group.waitForAll()
            }
            let files = try await office.perform(ShowPaper(paper: paper), as: town.actor(.clerk)).files
            #expect(files.count == 1)
            #expect(try run.count("SELECT FROM council.invitation") == 6)
        }
    }
}

@Suite struct `Bytes that were erased` {
    @Test func `are refused in words when they are brought again`() async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let paper = try await town.newPaper("Brücke")
            let file = try await town.attach("Geheim", to: paper)
            let hash = try #require(
                try await run.office.perform(ShowFile(file: file), as: town.actor(.clerk)).file.newest?.sha256
            )
            try await run.council.database.write(as: .system) { try $0.vault.erase(hash) }
            let said = await refusal { try await town.attach("Geheim", to: paper) }
            guard case .fileRefused(let reason)? = said else {
                Issue.record("\(String(describing: said))")
                return
            }
            #expect(reason.contains("endgültig gelöscht"))
            try await town.attach("Anders", to: paper)
        }
    }
}
