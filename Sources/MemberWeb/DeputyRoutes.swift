internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import WebService

/// Who stands in for whom in a committee.
struct DeputyRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/organizations/{id}/deputies/new", SaveMembershipDeputy.self) { visit in
            let page = try await page(visit)
            return visit.page { page.render(in: $0) }
        }
        routes.post("/organizations/{id}/deputies", SaveMembershipDeputy.self) { visit in
            let page = try await page(visit)
            let form = try await visit.request.form()
            let wanted = form.text("principal").split(separator: ":").map(String.init)
            var principal: MembershipDeputy.Principal?
            if wanted.count == 2 {
                principal =
                    wanted[0] == "group"
                    ? OrganizationID(wanted[1]).map { .group($0) } : MembershipID(wanted[1]).map { .member($0) }
            }
            let action = SaveMembershipDeputy(
                organization: try visit.id(),
                principal: principal,
                person: PersonID(form.text("person")),
                start: form.text("start"),
                end: form.text("end")
            )
            return try await visit.save(action, in: page) { id in
                visit.go(to: .organization(id.description), done: .directorySaved)
            }
        }
        routes.post("/deputies/{id}/end", EndMembershipDeputy.self) { visit in
            try await visit.carryOut(EndMembershipDeputy(deputy: try visit.id())) { id in
                visit.go(to: .organization(id.description), done: .directorySaved)
            }
        }
    }

    private func page(_ visit: Visit) async throws -> RecordFormPage {
        let shown = try await visit.perform(ShowOrganization(organization: try visit.id()))
        let persons = try await visit.perform(ListPersons(body: visit.town.body.id))
        let id = shown.organization.id.description
        let senders = Set(shown.present.compactMap(\.membership.onBehalfOf))
        let groups = visit.town.organizations.filter { senders.contains($0.id) }
        let principals =
            groups.map { Choice(value: "group:\($0.id)", label: "Alle Mitglieder der Fraktion \($0.name)") }
            + shown.present.map { Choice(value: "member:\($0.membership.id)", label: $0.person.name) }
        var page = RecordFormPage(
            title: "Stellvertretung eintragen",
            section: .organizations,
            way: [("Gremien", .organizations), (shown.organization.name, .organization(id))],
            target: .deputies(organization: id),
            fields: [
                .init("principal", "Für wen", .choice(principals)),
                .init(
                    "person",
                    "Stellvertretung",
                    .choice(persons.map { Choice(value: $0.person.id.description, label: $0.person.name) })
                ),
                .init("start", "Erster Tag", .day, value: visit.today.description, isOptional: true),
                .init("end", "Letzter Tag", .day, isOptional: true),
            ]
        )
        page.lead = "Mehrere werden in der Reihenfolge gefragt, in der sie eingetragen sind."
        return page
    }
}
