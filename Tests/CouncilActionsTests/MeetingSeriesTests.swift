import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `A series of meetings` {
    @Test func `shows what speaks against each date, and plans what is chosen, all or none`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let room = try await run.office.perform(
                SaveLocation(body: run.town.body, draft: .init(room: "Ratssaal")),
                as: clerk
            )
            _ = try await run.office.perform(
                SaveVacation(body: run.town.body, name: "Sommerferien", first: "2031-07-21", last: "2031-08-29"),
                as: clerk
            )
            // The room and both members are taken on the second Tuesday.
            var other = run.town.meetingDraft("Andere Sitzung")
            (other.date, other.room) = ("2031-07-08", room)
            _ = try await run.office.perform(CreateMeeting(body: run.town.body, draft: other), as: clerk)

            var draft = run.series(room: room, first: "2031-07-01", last: "2031-08-05")
            let lines = try await run.preview(draft)
            #expect(
                lines.map { $0.day?.description ?? "-" } == ["2031-07-01", "2031-07-08", "2031-07-15", "-", "-", "-"]
            )
            #expect(lines.map(\.isChosen) == [true, false, true, false, false, false])
            #expect(lines.map { $0.entry.vacation != nil } == [false, false, false, true, true, true])
            #expect(lines[1].roomTaken == "Andere Sitzung")
            #expect(lines[1].collisions.first?.persons == ["Person chair", "Person member"])

            // Shifted to the next day nothing speaks against it.
            draft.picks = lines.map { .init(planned: $0.entry.planned, day: $0.day?.description ?? "", isChosen: true) }
            draft.picks[1].day = "2031-07-09"
            draft.picks[3].isChosen = false
            draft.picks.removeLast(2)
            let shifted = try await run.preview(draft)
            #expect(shifted[1].roomTaken == nil && shifted[1].collisions.isEmpty && shifted[1].isChosen)

            // One date in the way, and none is planned.
            draft.picks[2].day = "2031-07-08"
            let before = try run.count("SELECT FROM council.meeting")
            let refused = await refusal { _ = try await run.plan(draft) }
            guard case .violates(let violations) = refused else { throw RuleViolation.agendaEmpty }
            #expect(violations.first?.message.hasPrefix("8.7.2031: „Ratssaal“ ist am") == true)
            #expect(try run.count("SELECT FROM council.meeting") == before)

            draft.picks[2].day = "2031-07-15"
            let series = try await run.plan(draft)
            let shown = try await run.office.perform(ShowMeetingSeries(series: series), as: clerk)
            #expect(shown.series.words == "jeden Dienstag")
            #expect(
                shown.dates.map(\.meeting.name) == [
                    "17. Sitzung des Bauausschusses", "18. Sitzung des Bauausschusses",
                    "19. Sitzung des Bauausschusses",
                ]
            )
            #expect(shown.dates.map(\.planned.description) == ["2031-07-01", "2031-07-08", "2031-07-15"])
            #expect(try run.events().filter { $0 == "meetingSeriesCreated" }.count == 1)
        }
    }

    @Test func `a meeting that moved stays moved, and the rest is called off while nobody knows of it`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            var draft = run.series(room: nil, first: "2031-07-01", last: "2031-07-29")
            draft.picks = try await run.preview(draft).map {
                .init(planned: $0.entry.planned, day: $0.day?.description ?? "", isChosen: true)
            }
            let series = try await run.plan(draft)
            let dates = try await run.office.perform(ShowMeetingSeries(series: series), as: clerk).dates
            let ids = dates.map(\.meeting.id)
            #expect(ids.count == 5)

            var moved = draft.meeting
            (moved.name, moved.date) = ("Verlegte Sitzung", "2031-07-10")
            _ = try await run.office.perform(ChangeMeeting(meeting: ids[1], version: 1, draft: moved), as: clerk)
            let told = try await run.office.perform(FindMeetingSeries(meeting: ids[1]), as: clerk)
            #expect(told?.id == series && told?.planned.description == "2031-07-08")
            let lone = try await run.town.meeting("Ohne Serie")
            #expect(try await run.office.perform(FindMeetingSeries(meeting: lone), as: clerk) == nil)

            try await run.town.item("Radweg", on: ids[2])
            _ = try await run.office.perform(CreateInvitation(meeting: ids[2]), as: clerk)
            let announced = await refusal {
                _ = try await run.office.perform(
                    CancelMeetingSeries(series: series, from: ids[1], reason: "Neue Satzung"),
                    as: clerk
                )
            }
            let name = dates[2].meeting.name
            #expect(announced == .violates([.seriesAnnounced(meeting: name, day: "15.7.2031")]))
            let rest = CancelMeetingSeries(series: series, from: ids[3], reason: "Neue Satzung")
            #expect(try await run.office.perform(rest, as: clerk) == 2)
            let states = try await run.office.perform(ShowMeetingSeries(series: series), as: clerk).dates.map(
                \.meeting.state
            )
            #expect(states == [.scheduled, .scheduled, .invited, .cancelled, .cancelled])
            let over = await refusal { _ = try await run.office.perform(rest, as: clerk) }
            #expect(over == .violates([.meetingOver]))
        }
    }
}

extension ActionRun {
    fileprivate func series(room: LocationID?, first: String, last: String) -> MeetingSeriesDraft {
        var meeting = town.meetingDraft("")
        (meeting.room, meeting.location) = (room, "")
        return MeetingSeriesDraft(
            meeting: meeting,
            firstNumber: "17",
            rhythm: "weeks-1",
            weekday: "2",
            first: first,
            last: last,
            onHolidays: "move"
        )
    }

    fileprivate func preview(_ draft: MeetingSeriesDraft) async throws -> [PreviewMeetingSeries.Line] {
        let action = PreviewMeetingSeries(body: town.body, draft: draft, rules: nil)
        return try await office.perform(action, as: town.actor(.clerk))
    }

    fileprivate func plan(_ draft: MeetingSeriesDraft) async throws -> MeetingSeriesID {
        let action = CreateMeetingSeries(body: town.body, draft: draft, rules: nil)
        return try await office.perform(action, as: town.actor(.clerk))
    }
}
