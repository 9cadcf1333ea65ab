internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// The rooms for meetings, kept by the clerk.
struct LocationRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/locations", SaveLocation.self) { visit in
            let chosen = LocationID(visit.request.query.text("location"))
            let known = visit.town.locations.first { $0.id == chosen }
            return visit.page { page(form(known), visit).render(in: $0) }
        }
        routes.post("/locations", SaveLocation.self) { try await save(nil, $0) }
        routes.post("/locations/{id}", SaveLocation.self) { try await save(try $0.id(), $0) }
    }

    private func page(_ form: RecordFormPage, _ visit: Visit) -> LocationPage {
        LocationPage(
            rooms: visit.town.locations.filter(\.isRoom).map { room in
                .init(
                    id: room.id.description,
                    room: room.room ?? "",
                    street: room.streetAddress ?? "",
                    seats: room.seats,
                    isAccessible: room.isAccessible
                )
            },
            form: form
        )
    }

    private func form(_ known: Location?) -> RecordFormPage {
        typealias Field = RecordFormPage.Field
        var fields = [
            Field("room", "Raum", value: known?.room ?? "", hint: "Wie er in der Einladung stehen soll."),
            Field("street", "Straße und Hausnummer", value: known?.streetAddress ?? "", isOptional: true),
            Field("seats", "Plätze", value: known?.seats.map(String.init) ?? "", isOptional: true),
            Field("accessible", "Barrierefrei zugänglich", .tick, value: known?.isAccessible == true ? "true" : ""),
        ]
        if let known {
            fields.append(Field("offered", "Steht für Sitzungen zur Wahl", .tick, value: known.isRoom ? "true" : ""))
        }
        return RecordFormPage(
            title: known == nil ? "Raum eintragen" : "Raum ändern",
            section: .calendar,
            way: [("Kalender", .calendar), ("Räume", .locations)],
            target: known.map { .location($0.id.description) } ?? .locations,
            fields: fields
        )
    }

    private func save(_ id: LocationID?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let draft = SaveLocation.Draft(
            room: form.text("room"),
            street: form.text("street"),
            seats: form.text("seats"),
            isAccessible: form.text("accessible") == "true",
            isOffered: id == nil || form.text("offered") == "true"
        )
        let action = SaveLocation(body: visit.town.body.id, location: id, draft: draft)
        do {
            defer { visit.counter.towns.forget() }
            return try await visit.carryOut(action) { _ in visit.go(to: .locations, done: .directorySaved) }
        } catch ActionError.violates(let violations) {
            let refused = self.form(visit.town.locations.first { $0.id == id }).refused(form, violations)
            return .html(page(refused, visit).render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }
}

extension Location {
    /// The room among others to choose from.
    var choice: Choice {
        let about = [line, seats.map { "\($0) Plätze" }, isAccessible ? "barrierefrei" : nil].compactMap(\.self)
        return Choice(value: id.description, label: about.joined(separator: " · "))
    }
}
