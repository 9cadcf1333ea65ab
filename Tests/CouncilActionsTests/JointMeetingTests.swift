import Composition
import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

@Suite struct `A meeting of several bodies` {
    @Test func `summons the members of all who meet once, in a letter that names them all`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let other = try await run.join("Sozialausschuss", [.member, .author])
            let meeting = try await run.joint(with: other)
            let details = try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk)
            let title = "Gemeinsame Sitzung des Bauausschusses und des Sozialausschusses"
            #expect(details.meeting.name == title)
            #expect(details.meeting.organizations == [run.town.committee, other])

            let shown = try await run.office.perform(ShowSummons(meeting: meeting), as: clerk)
            #expect(shown.recipients.map(\.person.name) == ["Person author", "Person chair", "Person member"])
            try await run.town.item("Radweg", on: meeting)
            let notice = try await run.office.perform(SendInvitation(meeting: meeting), as: clerk)
            let receipts = try await run.office.perform(ShowSummons(meeting: meeting), as: clerk).notices[0].receipts
            #expect(receipts.count == 3 && Set(receipts.map(\.person)).count == 3)
            let letters = try await run.council.text(
                ofPDF: try await run.office.perform(ReadLetters(notice: notice), as: clerk)
            )
            let text = letters.split { $0.isWhitespace }.joined(separator: " ")
            #expect(text.contains("Einladung zur gemeinsamen Sitzung des Bauausschusses und des Sozialausschusses"))
            #expect(text.contains("Sie zur gemeinsamen Sitzung des Bauausschusses"))
            for name in ["author", "chair", "member"] { #expect(text.contains("Guten Tag Person \(name),")) }
            let evidence = try await SummonsEvidence.of(notice, in: run.office, as: clerk).document()
            #expect(evidence.text[0].contains("einem der Gremien angehören, jede Person einmal"))

            // The form of one body alone keeps the other; an empty choice ends the joint meeting.
            var draft = run.town.meetingDraft("Sitzung")
            _ = try await run.office.perform(ChangeMeeting(meeting: meeting, version: 1, draft: draft), as: clerk)
            #expect(try await run.organizations(of: meeting) == [run.town.committee, other])
            draft.partners = []
            _ = try await run.office.perform(ChangeMeeting(meeting: meeting, version: 2, draft: draft), as: clerk)
            #expect(try await run.organizations(of: meeting) == [run.town.committee])
        }
    }

    @Test func `stands in the calendar of each body, and papers that wait for both are one item`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let other = try await run.join("Sozialausschuss", [.author])
            let meeting = try await run.joint(with: other)
            let month = try #require(CivilDate(run.town.meetingDraft("").date))
            for body in [run.town.committee, other] {
                let action = ShowCalendar(body: run.town.body, month: month, organization: body, rules: nil)
                #expect(try await run.office.perform(action, as: clerk).meetings.map(\.meeting.id) == [meeting])
            }

            let both = try await run.waiting("Spielplatz", before: [run.town.committee, other])
            let theirs = try await run.waiting("Jugendzentrum", before: [other])
            let desk = try await run.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk)
            #expect(Set(desk.waiting.map(\.paper)) == [both, theirs])
            #expect(desk.waiting.count == 3)
            let steps = desk.waiting.map(\.consultation)
            _ = try await run.office.perform(PlaceWaitingPapers(meeting: meeting, steps: steps, before: nil), as: clerk)
            let agenda = try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk).agenda
            #expect(agenda.map(\.item.name).sorted() == ["Jugendzentrum", "Spielplatz"])
            #expect(agenda.allSatisfy { $0.papers.count == 1 && $0.recommendations.isEmpty })
            let after = try await run.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk)
            #expect(after.waiting.isEmpty)
            let paper = try await run.office.perform(ShowPaper(paper: both), as: clerk)
            #expect(paper.consultations.map { $0.meeting?.id } == [meeting, meeting])
        }
    }
}

extension ActionRun {
    /// Another committee with some of the staff as its members.
    fileprivate func join(_ name: String, _ staff: [PlainTown.Staff]) async throws -> OrganizationID {
        let clerk = town.actor(.clerk)
        let draft = SaveOrganization.Draft(name: name, kind: "Gremium")
        let id = try await office.perform(SaveOrganization(body: town.body, draft: draft), as: clerk)
        for member in staff {
            let seat = SaveMembership(.new(id), draft: .init(person: town.actor(member).person))
            _ = try await office.perform(seat, as: clerk)
        }
        return id
    }

    fileprivate func joint(with other: OrganizationID) async throws -> MeetingID {
        var draft = town.meetingDraft("")
        draft.partners = [other]
        return try await office.perform(CreateMeeting(body: town.body, draft: draft), as: town.actor(.clerk))
    }

    fileprivate func organizations(of meeting: MeetingID) async throws -> [OrganizationID] {
        try await office.perform(ShowMeeting(meeting: meeting), as: town.actor(.clerk)).meeting.organizations
    }

    /// A released paper with a step for each body.
    fileprivate func waiting(_ name: String, before bodies: [OrganizationID]) async throws -> PaperID {
        let clerk = town.actor(.clerk)
        let paper = try await town.newPaper(name)
        for body in bodies {
            let step = AddConsultation(paper: paper, organization: body, meeting: nil, role: "Vorberatung")
            _ = try await office.perform(step, as: clerk)
        }
        _ = try await office.perform(ReleasePaper(paper: paper), as: clerk)
        return paper
    }
}
