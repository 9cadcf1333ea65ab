import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import Synchronization
import TestCouncil
import Testing

@Suite struct `What becomes non-public` {
    @Test func `leaves the portal at once, the notice and its PDF with it, and does not come back`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            let paper = try await run.town.newPaper("Meier verkauft")
            let item = try await run.town.item("Ankauf Meier", on: meeting, paper: paper)
            try await run.invite(meeting)
            try await run.release(.meeting(meeting))
            #expect(try await run.everythingPublic().contains("AnkaufMeier"))

            try await run.change(
                item,
                to: AgendaDraft(name: "Ankauf Meier", publicity: .nonPublic, paper: try await run.reference(paper))
            )
            let afterwards = try await run.everythingPublic()
            #expect(!afterwards.contains("Meier"))
            #expect(afterwards.contains("Radweg"))
            #expect(try run.isDeleted(item.uuid) == true)
            #expect(try run.isDeleted(paper.uuid) == true)

            #expect(await refusal { try await run.request(.meeting(meeting)) } == .violates([.invitationOutdated]))
            try await run.invite(meeting)
            try await run.release(.meeting(meeting))
            let again = try await run.everythingPublic()
            #expect(!again.contains("Meier"))
            #expect(again.contains("NichtöffentlicheAngelegenheit"))
            #expect(again.contains("Radweg"))
            #expect(try run.isDeleted(item.uuid) == false)
        }
    }

    @Test func `is taken from the portal when it is a paper, whoever changes it`() async throws {
        try await ActionRun.inTown { run in
            let (byAuthor, byImport) = (try await run.town.newPaper("Erste"), try await run.town.newPaper("Zweite"))
            let annex = try await run.town.attach("Lageplan", to: byAuthor)
            let kept = try await run.town.newPaper("Dritte")
            let hidden = try await run.town.attach("Kostenplan", to: kept)
            for paper in [byAuthor, byImport, kept] { try await run.publish(paper) }

            _ = try await run.office.perform(
                ChangePaper(paper: byAuthor, version: 1, draft: run.town.paperDraft("Erste", .nonPublic)),
                as: run.town.actor(.author)
            )
            var imported = try await run.town.paper(byImport)
            imported.publicity = .nonPublic
            let narrowed = imported
            try await run.council.database.write(as: .system) { transaction in
                try transaction.importedRecords.save(narrowed)
                guard var file = try transaction.files.find(hidden) else { return }
                file.publicity = .nonPublic
                try transaction.importedRecords.save(file)
            }
            for id in [byAuthor.uuid, annex.uuid, byImport.uuid, hidden.uuid] {
                #expect(try run.isDeleted(id) == true)
            }
            #expect(try run.isDeleted(kept.uuid) == false)
            let text = try await run.everythingPublic()
            for gone in ["Erste", "Zweite", "Lageplan", "Kostenplan"] { #expect(!text.contains(gone), "\(gone)") }
            #expect(text.contains("Dritte"))
            #expect(try run.count("SELECT FROM portal.blob") == 0, "the document still lists the annex")
            try await run.publish(kept)
            let again = try await run.everythingPublic()
            #expect(again.contains("Beschlussvorschlag") && !again.contains("Kostenplan"))
        }
    }

    @Test func `takes its step out of the paper's document`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let meeting = try await run.town.meeting()
            let reference = try await run.reference(paper)
            _ = try await run.office.perform(
                AddAgendaItem(
                    meeting: meeting,
                    draft: AgendaDraft(name: "", publicity: .public, paper: reference, role: "Probelesung")
                ),
                as: run.town.actor(.clerk)
            )
            try await run.invite(meeting)
            try await run.release(.meeting(meeting))
            try await run.publish(paper)
            #expect(try await run.everythingPublic().contains("Probelesung"))
            let item = try #require(
                try await run.office.perform(ShowMeeting(meeting: meeting), as: .system).agenda.first
            ).item
            try await run.change(
                item.id,
                to: AgendaDraft(name: item.name, publicity: .nonPublic, paper: reference, role: "Probelesung")
            )
            #expect(try await !run.everythingPublic().contains("Probelesung"))
            #expect(try run.isDeleted(paper.uuid) == false)
            try await run.publish(paper)
            let again = try await run.everythingPublic()
            #expect(again.contains("Radweg") && !again.contains("Probelesung"))
        }
    }

    @Test func `is not a paper that stands on a public item, though the author does not see that item`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let meeting = try await run.town.meeting()
            try await run.town.item("", on: meeting, paper: paper)
            let reference = try await run.reference(paper)
            let said = await refusal {
                _ = try await run.office.perform(
                    ChangePaper(paper: paper, version: 1, draft: run.town.paperDraft("Radweg", .nonPublic)),
                    as: run.town.actor(.author)
                )
            }
            #expect(said == .violates([.nonPublicPaperOnPublicItem(reference: reference)]))
            #expect(try await run.town.paper(paper).publicity == .public)
            let inTheDatabase = refusedState {
                try run.council.owner().script("UPDATE council.paper SET publicity = 'nonPublic'")
            }
            #expect(inTheDatabase == "23514")
        }
    }

    @Test func `does not get onto a public item by two who pass each other`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Anderes", on: meeting)
            try passEachOther(run, paper, meeting, item)
        }
    }

    @Test func `is looked for before the head of the event chain is taken`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Verkauf", .nonPublic)
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Öffentlich", on: meeting)
            let wasAppended = Mutex(false)
            await #expect(throws: PostgresError.self) {
                try await run.council.database.write(as: .system) { transaction in
                    var step = Consultation(
                        id: transaction.newID(),
                        paper: paper,
                        position: 0,
                        created: transaction.now
                    )
                    step.meeting = meeting
                    step.agendaItem = item
                    try transaction.consultations.save(step)
                    try transaction.events.append(.init(kind: "test", subjectKind: "paper", subject: paper.uuid))
                    wasAppended.withLock { $0 = true }
                }
            }
            let reached = wasAppended.withLock { $0 }
            #expect(!reached)
        }
    }

    /// Synchronous: connections stay on one thread.
    private func passEachOther(
        _ run: ActionRun,
        _ paper: PaperID,
        _ meeting: MeetingID,
        _ item: AgendaItemID
    ) throws {
        let hiding = try run.council.owner()
        let linking = try run.council.owner()
        let link: SQL = """
            INSERT INTO council.consultation (id, paper_id, position, meeting_id, agenda_item_id, created_at, modified_at)
            VALUES (gen_random_uuid(), \(paper.uuid), 0, \(meeting.uuid), \(item.uuid), now(), now())
            """
        try hiding.script("BEGIN; UPDATE council.paper SET publicity = 'nonPublic'")
        try linking.script("BEGIN")
        try linking.execute(link)
        try hiding.script("COMMIT")
        let linked = refusedState { try linking.script("COMMIT") }
        #expect(linked == "23514")
        #expect(try run.count("SELECT FROM council.consultation") == 0)

        // The other way round the one who hides waits for the one who links.
        try hiding.script("UPDATE council.paper SET publicity = 'public'; SET lock_timeout = '50ms'")
        try linking.script("ROLLBACK; BEGIN")
        try linking.execute(link)
        try linking.script("SET CONSTRAINTS ALL IMMEDIATE")
        let waits = refusedState { try hiding.script("UPDATE council.paper SET publicity = 'nonPublic'") }
        #expect(waits == "55P03")
        try linking.script("COMMIT")
        let said = refusedState { try hiding.script("UPDATE council.paper SET publicity = 'nonPublic'") }
        #expect(said == "23514")
    }

    @Test func `before the import comes again stays off public items`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Verkauf", .nonPublic)
            let meeting = try await run.town.meeting()
            let item = try await run.town.item("Öffentlich", on: meeting)
            try await run.council.database.write(as: .system) { transaction in
                var step = Consultation(id: transaction.newID(), paper: paper, position: 0, created: transaction.now)
                step.meeting = meeting
                step.agendaItem = item
                try transaction.consultations.save(step)
                try transaction.importedRecords.unlinkNonPublicPapers()
            }
            #expect(try run.count("SELECT FROM council.consultation WHERE agenda_item_id IS NULL") == 1)
        }
    }
}
