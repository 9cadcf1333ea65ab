internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// The days on which the town does not meet, kept by the clerk.
struct VacationRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/vacations", ListVacations.self) { visit in
            let page = try await page(form, visit)
            return visit.page { page.render(in: $0) }
        }
        routes.post("/vacations", SaveVacation.self) { visit in
            let typed = try await visit.request.form()
            let action = SaveVacation(
                body: visit.town.body.id,
                name: typed.text("name"),
                first: typed.text("first"),
                last: typed.text("last")
            )
            do {
                return try await visit.carryOut(action) { _ in visit.go(to: .vacations, done: .directorySaved) }
            } catch ActionError.violates(let violations) {
                let page = try await page(form.refused(typed, violations), visit)
                return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
            }
        }
        routes.post("/vacations/{id}/removal", RemoveVacation.self) { visit in
            try await visit.carryOut(RemoveVacation(vacation: try visit.id())) { _ in
                visit.go(to: .vacations, done: .directorySaved)
            }
        }
    }

    private func page(_ form: RecordFormPage, _ visit: Visit) async throws -> VacationPage {
        let found = try await visit.perform(ListVacations(body: visit.town.body.id))
        return VacationPage(
            vacations: found.map { .init(id: $0.id.description, name: $0.name, first: $0.first, last: $0.last) },
            form: form
        )
    }

    private var form: RecordFormPage {
        RecordFormPage(
            title: "Ferien eintragen",
            section: .calendar,
            way: [("Kalender", .calendar)],
            target: .vacations,
            fields: [
                .init("name", "Bezeichnung", hint: "Zum Beispiel „Sommerferien“ oder „Sitzungsfreie Woche“."),
                .init("first", "Erster Tag", .day), .init("last", "Letzter Tag", .day),
            ]
        )
    }
}
