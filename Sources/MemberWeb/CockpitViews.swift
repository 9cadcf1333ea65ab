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
            path: OfficePath(task.way)
        )
    }

    private func row(_ meeting: MeetingLamps) -> CockpitPage.Row {
        let start = meeting.standing.start
        return CockpitPage.Row(
            id: meeting.standing.id.description,
            title: meeting.standing.name,
            start: start.moment(in: .councilDefault),
            lamps: meeting.shown
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

extension OfficePath {
    /// Where something is done.
    init(_ way: Cockpit.Way) {
        switch way {
        case .meeting(let id): self = .meeting(id.description)
        case .summons(let id): self = .summons(id.description)
        case .publication(let id): self = .meetingPublication(id.description)
        case .packets(let id): self = .meetingPackets(id.description)
        case .paper(let id): self = .paper(id.description)
        case .paperPublication(let id): self = .paperPublication(id.description)
        }
    }
}

extension MeetingLamps {
    /// The lamps as pages show them.
    var shown: [ShownLamp] { lamps.map { ShownLamp($0, of: standing.id) } }
}

extension ShownLamp {
    init(_ lamp: Lamp, of meeting: MeetingID) {
        let way: Cockpit.Way =
            switch lamp.kind {
            case .papers: .meeting(meeting)
            case .summons, .receipts: .summons(meeting)
            case .publicNotice: .publication(meeting)
            case .packet: .packets(meeting)
            }
        self.init(
            title: lamp.kind.title,
            mark: LampMark(state: .init(lamp.state), word: lamp.word),
            sentence: lamp.sentence,
            law: [lamp.paragraph, lamp.checkMark].compactMap(\.self).joined(separator: " · "),
            path: OfficePath(way)
        )
    }
}
