internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import Store
internal import WebService

/// The first page after the login.
struct HomeRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/", ShowHome.self) { visit in
            let home = try await visit.perform(ShowHome(body: visit.town.body.id))
            if visit.isClerk { return try await CockpitViews(visit: visit).page(newest: home.newest) }
            return visit.page { frame in
                HomePage(
                    personName: visit.presence.account.displayName,
                    today: visit.today,
                    meetings: home.upcoming.compactMap { upcoming($0, visit) },
                    assignments: assignments(home, visit),
                    newPapers: home.newest.map { PaperLine($0, in: visit.town) },
                    mayCreate: visit.isClerk
                ).render(in: frame)
            }
        }
    }

    private func upcoming(_ summary: MeetingSummary, _ visit: Visit) -> HomePage.UpcomingMeeting? {
        guard let start = summary.meeting.start else { return nil }
        return HomePage.UpcomingMeeting(
            id: summary.meeting.id.description,
            title: summary.meeting.name,
            start: start,
            location: summary.place ?? "",
            state: summary.state,
            missing: visit.isClerk ? summary.missing : [],
            itemCount: summary.itemCount
        )
    }

    private func assignments(_ home: ShowHome.Outcome, _ visit: Visit) -> [HomePage.Assignment] {
        home.waiting.compactMap { entry in
            let isOwn = entry.requestedBy == visit.presence.account.id
            let path: OfficePath
            switch entry.subject {
            case .meeting(let id): path = .meetingPublication(id.description)
            case .paper(let id): path = .paperPublication(id.description)
            case .body: return nil
            }
            let by = home.names[entry.requestedBy] ?? ""
            return HomePage.Assignment(
                text: entry.title,
                detail: isOwn || !visit.isReleaser
                    ? "Wartet auf die Freigabe durch eine zweite Person."
                    : "Vorbereitet von \(by). Bitte prüfen und freigeben.",
                path: path
            )
        }
    }
}

extension Visit {
    /// The day in the town.
    var today: CivilDate { CivilDate(Date(), in: .councilDefault) }
}

extension MeetingSummary {
    /// Where the meeting stands, as a mark.
    var state: StateMark {
        switch meeting.state {
        case .cancelled: .cancelled
        case .held: isPublic ? .published : .held
        case .invited: isPublic ? .published : isWaiting ? .awaitingRelease : .invited
        case .scheduled: .scheduled
        }
    }

    /// What the clerk has still to do.
    var missing: [String] {
        switch meeting.state {
        case .scheduled: itemCount == 0 ? ["Tagesordnung ist leer", "Einladung fehlt"] : ["Einladung fehlt"]
        case .invited: isPublic || isWaiting ? [] : ["nicht veröffentlicht"]
        case .held, .cancelled: []
        }
    }
}

extension PaperLine {
    init(_ paper: Paper, in town: ShowTown.Outcome) {
        self.init(
            id: paper.id.description,
            reference: paper.reference ?? "ohne Nummer",
            title: paper.name,
            kind: paper.paperType,
            day: paper.date,
            organization: paper.underDirectionOf.flatMap { id in town.organizations.first { $0.id == id }?.name } ?? "",
            isPublic: paper.publicity == .public,
            state: paper.isReleased ? nil : .draft
        )
    }
}
