internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Pages
internal import Store
internal import WebService

/// Turns the cockpit into the clerk's first page.
struct CockpitViews {
    let visit: Visit

    func page(newest: [Paper]) async throws -> WebResponse {
        let cockpit = try await visit.perform(ShowCockpit(body: visit.town.body.id))
        return visit.page { frame in
            CockpitPage(
                personName: visit.presence.account.displayName,
                today: visit.today,
                now: cockpit.today.map(task),
                week: cockpit.week.map(task),
                columns: Lamp.Kind.allCases.map(\.title),
                rows: cockpit.meetings.map(row),
                newPapers: newest.map { PaperLine($0, in: visit.town) }
            ).render(in: frame)
        }
    }

    private func task(_ task: Cockpit.Task) -> CockpitPage.Task {
        CockpitPage.Task(
            text: task.text.replacing("§ ", with: "§\u{A0}"),
            due: task.due,
            isLate: task.isLate,
            path: path(task.way)
        )
    }

    private func path(_ way: Cockpit.Way) -> OfficePath {
        switch way {
        case .meeting(let id): .meeting(id.description)
        case .summons(let id): .summons(id.description)
        case .publication(let id): .meetingPublication(id.description)
        case .packets(let id): .meetingPackets(id.description)
        case .paper(let id): .paper(id.description)
        case .paperPublication(let id): .paperPublication(id.description)
        }
    }

    private func row(_ meeting: MeetingLamps) -> CockpitPage.Row {
        let start = meeting.standing.start
        return CockpitPage.Row(
            id: meeting.standing.id.description,
            title: meeting.standing.name,
            start: start.moment(in: .councilDefault),
            lamps: meeting.lamps.map { shown($0, meeting.standing.id) }
        )
    }

    private func shown(_ lamp: Lamp, _ meeting: MeetingID) -> CockpitPage.ShownLamp {
        let way: Cockpit.Way =
            switch lamp.kind {
            case .papers: .meeting(meeting)
            case .summons, .receipts: .summons(meeting)
            case .publicNotice: .publication(meeting)
            case .packet: .packets(meeting)
            }
        return CockpitPage.ShownLamp(
            title: lamp.kind.title,
            mark: LampMark(state: .init(lamp.state), word: lamp.word),
            sentence: lamp.sentence,
            law: [lamp.paragraph, lamp.checkMark].compactMap(\.self).joined(separator: " · "),
            path: path(way)
        )
    }
}

extension LampMark.State {
    init(_ state: Lamp.State) {
        switch state {
        case .good: self = .good
        case .soon: self = .soon
        case .late: self = .late
        case .notApplicable: self = .notApplicable
        }
    }
}

extension Lamp.Kind {
    /// The column's title.
    var title: String {
        switch self {
        case .papers: "Vorlagen"
        case .summons: "Ladungsfrist"
        case .publicNotice: "Bekanntmachung"
        case .receipts: "Ladungsnachweis"
        case .packet: "Sitzungsmappe"
        }
    }
}
