import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The public sees` {
    @Test func `no paper that was taken off its item or exchanged for another`() async throws {
        try await ActionRun.inTown { run in
            let (wrong, draft) = (try await run.town.newPaper("Falscher"), try await run.town.newPaper("Entwurf"))
            let right = try await run.town.newPaper("Richtige")
            let meeting = try await run.town.meeting()
            let swapped = try await run.town.item("Erster", on: meeting, paper: wrong)
            let cleared = try await run.town.item("Zweiter", on: meeting, paper: draft)
            try await run.change(
                swapped,
                to: AgendaDraft(name: "Erster", publicity: .public, paper: try await run.reference(right))
            )
            try await run.change(cleared, to: AgendaDraft(name: "Zweiter", publicity: .public))
            try await run.invite(meeting)
            try await run.release(.meeting(meeting))
            for paper in [wrong, draft] {
                #expect(try await !run.town.paper(paper).isReleased)
                #expect(try run.isDeleted(paper.uuid) == nil)
            }
            #expect(try run.isDeleted(right.uuid) == false)
            let text = try await run.everythingPublic()
            #expect(text.contains("Richtige") && !text.contains("Falscher") && !text.contains("Entwurf"))
        }
    }

    @Test func `nobody who works in an office and sits in no body of the council`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let names = ["Amtsperson", "Ratsperson"]
            let kinds = [Organization.Kind.department, .committee]
            var persons: [PersonID] = []
            for name in names {
                let draft = SavePerson.Draft(givenName: "Erika", familyName: name)
                persons.append(try await run.office.perform(SavePerson(body: town.body, draft: draft), as: clerk))
            }
            for (kind, members) in zip(kinds, [persons, [persons[1]]]) {
                let organization = try await run.council.database.write(as: .system) { transaction in
                    let organization = Organization(
                        id: transaction.newID(),
                        body: town.body,
                        name: "Stelle\(kind.rawValue)",
                        kind: kind,
                        created: transaction.now
                    )
                    try transaction.organizations.save(organization)
                    return organization.id
                }
                for person in members {
                    let draft = SaveMembership.Draft(person: person)
                    _ = try await run.office.perform(SaveMembership(.new(organization), draft: draft), as: clerk)
                }
            }
            try await run.request(.body(town.body))
            try await run.release(.body(town.body))
            let text = try await run.everythingPublic()
            #expect(text.contains("Ratsperson") && text.contains("StelleVerwaltungsbereich"))
            #expect(!text.contains("Amtsperson"))
            let shown = try run.text(
                "SELECT count(*)::text FROM portal.object WHERE kind = 'membership' AND parent_id = \(persons[1])"
            )
            #expect(shown == "1")
        }
    }

    @Test func `of a paper's way only announced meetings and public items, whoever set the document`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let paper = try await town.newPaper("Radweg")
            let reference = try await run.reference(paper)
            for (role, publicity, isInvited) in [
                ("Vorberatung", Publicity.public, true), ("Geheimlesung", .nonPublic, true),
                ("Zukunftslesung", .public, false),
            ] {
                let meeting = try await town.meeting(role)
                _ = try await run.office.perform(
                    AddAgendaItem(
                        meeting: meeting,
                        draft: AgendaDraft(name: "Punkt", publicity: publicity, paper: reference, role: role)
                    ),
                    as: clerk
                )
                if isInvited { try await run.invite(meeting) }
            }
            try await run.publish(paper)
            _ = try await run.office.perform(
                ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Radweg", text: "Neu")),
                as: town.actor(.author)
            )
            try await run.publish(paper)
            let text = try await run.everythingPublic()
            #expect(text.contains("Vorberatung"))
            #expect(!text.contains("Geheimlesung") && !text.contains("Zukunftslesung"))
            #expect(try run.count("SELECT FROM portal.object WHERE kind = 'consultation' AND NOT deleted") == 1)
        }
    }

    @Test func `no withdrawn paper with its meeting, however it became public`() async throws {
        try await ActionRun.inTown { run in
            let (own, along) = (try await run.town.newPaper("Eigene"), try await run.town.newPaper("Begleitete"))
            let meeting = try await run.town.meeting()
            for paper in [own, along] { try await run.town.item("Punkt", on: meeting, paper: paper) }
            try await run.publish(own)
            try await run.withdraw(.paper(own))
            try await run.invite(meeting)
            try await run.release(.meeting(meeting))
            #expect(try run.isDeleted(own.uuid) == true)
            #expect(try run.isDeleted(along.uuid) == false)

            try await run.withdraw(.paper(along))
            try await run.request(.meeting(meeting))
            try await run.release(.meeting(meeting))
            #expect(try run.isDeleted(along.uuid) == true)
            let text = try await run.everythingPublic()
            #expect(!text.contains("Eigene") && !text.contains("Begleitete"))

            try await run.publish(along)
            #expect(try run.isDeleted(along.uuid) == false)
            try await run.withdraw(.meeting(meeting))
            #expect(try run.isDeleted(along.uuid) == false, "it was published by itself")
        }
    }

    @Test func `no paper of a withdrawn meeting because another meeting deals with it non-publicly`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let (open, closed) = (try await run.town.meeting("Offene"), try await run.town.meeting("Geschlossene"))
            try await run.town.item("Punkt", on: open, paper: paper)
            try await run.town.item("Punkt", on: closed, .nonPublic, paper: paper)
            for meeting in [open, closed] { try await run.invite(meeting) }
            // The other invitation does not change what the public sees of this meeting.
            for meeting in [open, closed] { try await run.release(.meeting(meeting)) }
            #expect(try run.isDeleted(paper.uuid) == false)
            try await run.withdraw(.meeting(open))
            #expect(try run.isDeleted(paper.uuid) == true)
            #expect(try await !run.everythingPublic().contains("Radweg"))
        }
    }

    @Test func `of a file the text that is left after cleaning`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.office.perform(
                AttachFile(
                    paper: paper,
                    name: "Lageplan",
                    fileName: "a.pdf",
                    publicity: .public,
                    bytes: PlainPDF.bytes(showing: "Sichtbares", comment: "Randnotiz")
                ),
                as: run.town.actor(.author)
            )
            #expect(await Worker(office: run.office, wakeUps: AsyncStream { $0.finish() }).drain() == 2)
            let uploaded = try run.text("SELECT text_content FROM council.file_version WHERE file_id = \(file.uuid)")
            #expect(uploaded.contains("Sichtbares") && uploaded.contains("Randnotiz"))
            try await run.publish(paper)
            let published = try run.text("SELECT document ->> 'text' FROM portal.object WHERE id = \(file.uuid)")
            #expect(published.contains("Sichtbares"))
            #expect(try await !run.everythingPublic().contains("Randnotiz"))
        }
    }

    @Test func `nothing that the first of the two persons did not see`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let meeting = try await run.town.meeting()
            try await run.town.item("Punkt", on: meeting, paper: paper)
            let closed = try await run.town.item("Verkauf", on: meeting, .nonPublic)
            let subject = Publications.Subject.meeting(meeting)
            func release() async -> ActionError? {
                await refusal {
                    try await run.office.perform(ReleasePublication(subject: subject), as: run.town.actor(.allrounder))
                }
            }
            try await run.invite(meeting)
            try await run.change(closed, to: AgendaDraft(name: "Verkauf", publicity: .public), as: .allrounder)
            #expect(await release() == .violates([.invitationOutdated]))
            try await run.invite(meeting)
            try await run.town.attach("Nachtrag", to: paper)
            #expect(await release() == .violates([.changedSincePrepared]))
            try await run.request(subject)
            _ = try await run.office.perform(
                ChangeMeeting(meeting: meeting, version: 1, draft: run.town.meetingDraft("Anderer Name")),
                as: run.town.actor(.allrounder)
            )
            #expect(await release() == .violates([.changedSincePrepared]))
            #expect(try run.count("SELECT FROM portal.object") == 0)
            try await run.request(subject)
            #expect(await release() == nil)
        }
    }

    @Test func `by the date of a paper that its annexes changed`() async throws {
        try await ActionRun.inTown { run in
            let (changed, same) = (try await run.town.newPaper("Radweg"), try await run.town.newPaper("Brücke"))
            for paper in [changed, same] { try await run.publish(paper) }
            try run.age()
            try await run.town.attach("Nachtrag", to: changed)
            for paper in [changed, same] { try await run.publish(paper) }
            #expect(try run.isTouched(changed.uuid))
            #expect(try !run.isTouched(same.uuid))
        }
    }
}
