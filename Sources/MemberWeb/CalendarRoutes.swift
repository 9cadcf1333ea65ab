internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import WebService

/// The calendar of meetings.
struct CalendarRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/calendar", ShowCalendar.self) { visit in
            let month = CivilDate(visit.request.query.text("month") + "-01") ?? visit.today
            let organization = visit.request.query.text("organization")
            let shown = try await visit.perform(
                ShowCalendar(
                    body: visit.town.body.id,
                    month: month,
                    organization: OrganizationID(organization),
                    rules: visit.counter.office.rules
                )
            )
            let collisions = Dictionary(grouping: shown.collisions, by: \.meeting)
            let entries = shown.meetings.compactMap { summary -> CalendarPage.Entry? in
                guard let start = summary.meeting.start else { return nil }
                let bodies = summary.meeting.organizations.compactMap { id in
                    visit.town.organizations.first { $0.id == id }.map { $0.shortName ?? $0.name }
                }
                return CalendarPage.Entry(
                    id: summary.meeting.id.description,
                    title: summary.meeting.name,
                    bodies: bodies.isEmpty ? summary.meeting.name : MeetingTitle.list(bodies),
                    start: start,
                    place: summary.place ?? "",
                    isCancelled: summary.meeting.state == .cancelled,
                    collisions: (collisions[summary.meeting.id] ?? []).map(Self.words)
                )
            }
            return visit.page { frame in
                var page = CalendarPage(
                    month: month,
                    today: visit.today,
                    entries: entries,
                    holidays: Dictionary(shown.holidays.map { ($0.day, $0.name) }) { first, _ in first },
                    organizations: visit.town.committeeChoices(on: visit.today, keeping: organization),
                    organization: organization,
                    isList: visit.request.query.text("view") == "list",
                    mayCreate: visit.isClerk
                )
                for vacation in shown.vacations {
                    var day = max(vacation.first, page.month)
                    while day <= vacation.last, day.month == page.month.month {
                        page.vacations[day] = vacation.name
                        day = day.adding(days: 1)
                    }
                }
                return page.render(in: frame)
            }
        }
    }

    /// Who would have to sit elsewhere, and where.
    static func words(_ collision: MeetingCollision) -> String {
        let others = collision.persons.count - 3
        let names = collision.persons.prefix(3).joined(separator: ", ") + (others > 0 ? " und \(others) weitere" : "")
        return
            "Gleichzeitig „\(collision.otherName)“ am \(GermanFormat.shortDayAndTime(collision.otherStart)): \(names)"
    }
}
