internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// The clerk enters and changes organizations, persons, memberships and legislative terms.
struct DirectoryCareRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/organizations/new", SaveOrganization.self) { visit in
            visit.page { organizationForm(nil, visit).render(in: $0) }
        }
        routes.post("/organizations", SaveOrganization.self) { try await saveOrganization(nil, $0) }
        routes.get("/organizations/{id}/edit", SaveOrganization.self) { visit in
            let known = try await visit.perform(ShowOrganization(organization: try visit.id())).organization
            return visit.page { organizationForm(known, visit).render(in: $0) }
        }
        routes.post("/organizations/{id}/edit", SaveOrganization.self) { visit in
            let known = try await visit.perform(ShowOrganization(organization: try visit.id())).organization
            return try await saveOrganization(known, visit)
        }
        routes.get("/organizations/{id}/members/new", SaveMembership.self) { visit in
            let organization = try await visit.perform(ShowOrganization(organization: try visit.id())).organization
            let page = try await memberForm(organization, visit)
            return visit.page { page.render(in: $0) }
        }
        routes.post("/organizations/{id}/members", SaveMembership.self) { visit in
            let organization = try await visit.perform(ShowOrganization(organization: try visit.id())).organization
            let action = SaveMembership(.new(organization.id), draft: try await membershipDraft(visit))
            return try await visit.save(action, in: try await memberForm(organization, visit)) { id in
                visit.go(to: .organization(id.description), done: .directorySaved)
            }
        }
        routes.get("/memberships/{id}/edit", SaveMembership.self) { visit in
            let line = try await visit.perform(ShowMembership(membership: try visit.id()))
            return visit.page { membershipForm(line, visit).render(in: $0) }
        }
        routes.post("/memberships/{id}/edit", SaveMembership.self) { visit in
            let line = try await visit.perform(ShowMembership(membership: try visit.id()))
            let action = SaveMembership(.known(line.membership.id), draft: try await membershipDraft(visit))
            return try await visit.save(action, in: membershipForm(line, visit)) { id in
                visit.go(to: .organization(id.description), done: .directorySaved)
            }
        }
        routes.get("/persons/new", SavePerson.self) { visit in
            visit.page { personForm(nil).render(in: $0) }
        }
        routes.post("/persons", SavePerson.self) { try await savePerson(nil, $0) }
        routes.get("/persons/{id}/edit", SavePerson.self) { visit in
            let known = try await visit.perform(ShowPerson(person: try visit.id())).person
            return visit.page { personForm(known).render(in: $0) }
        }
        routes.post("/persons/{id}/edit", SavePerson.self) { visit in
            try await savePerson(try await visit.perform(ShowPerson(person: try visit.id())).person, visit)
        }
        routes.get("/terms", ListLegislativeTerms.self) { visit in
            let terms = try await visit.perform(ListLegislativeTerms(body: visit.town.body.id))
            let chosen = LegislativeTermID(visit.request.query.text("term"))
            return visit.page { frame in
                termPage(terms, form: termForm(terms.first { $0.id == chosen }), visit).render(in: frame)
            }
        }
        routes.post("/terms", SaveLegislativeTerm.self) { try await saveTerm(nil, $0) }
        routes.post("/terms/{id}", SaveLegislativeTerm.self) { try await saveTerm(try $0.id(), $0) }
    }

    // MARK: Organizations

    private func organizationForm(_ known: Organization?, _ visit: Visit) -> RecordFormPage {
        typealias Field = RecordFormPage.Field
        let others = visit.town.organizations.filter { $0.id != known?.id && $0.kind != .department }
        let kinds = Organization.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.rawValue) }
        var way: [(label: String, path: OfficePath)] = [("Gremien", .organizations)]
        if let known { way.append((known.name, .organization(known.id.description))) }
        var page = RecordFormPage(
            title: known == nil ? "Gremium anlegen" : "Gremium ändern",
            section: .organizations,
            way: way,
            target: known.map { .editOrganization($0.id.description) } ?? .organizations,
            fields: [
                Field("name", "Name", value: known?.name ?? ""),
                Field("short_name", "Kurzname", value: known?.shortName ?? "", isOptional: true),
                Field("kind", "Art", .choice(kinds), value: known?.kind.rawValue ?? ""),
                Field(
                    "classification",
                    "Bezeichnung der Art",
                    value: known?.classification ?? "",
                    hint: "Zum Beispiel „Ausschuss“, „Beirat“ oder „Amt“.",
                    isOptional: true
                ),
                Field(
                    "parent",
                    "Gehört zu",
                    .choice(others.map { Choice(value: $0.id.description, label: $0.name) }),
                    value: known?.parent?.description ?? "",
                    isOptional: true
                ),
                Field("start", "Erster Tag", .day, value: known?.startDate?.description ?? "", isOptional: true),
                Field("end", "Letzter Tag", .day, value: known?.endDate?.description ?? "", isOptional: true),
            ]
        )
        if known != nil {
            page.lead = "Ein Gremium wird nicht gelöscht: Tragen Sie seinen letzten Tag ein, wenn es endet."
        }
        return page
    }

    private func saveOrganization(_ known: Organization?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let draft = SaveOrganization.Draft(
            name: form.text("name"),
            shortName: form.text("short_name"),
            kind: form.text("kind"),
            classification: form.text("classification"),
            parent: OrganizationID(form.text("parent")),
            start: form.text("start"),
            end: form.text("end")
        )
        let action = SaveOrganization(body: visit.town.body.id, organization: known?.id, draft: draft)
        // Whoever renames a body sees it on the next page.
        defer { visit.counter.towns.forget() }
        return try await visit.save(action, in: organizationForm(known, visit)) { id in
            visit.go(to: .organization(id.description), done: .directorySaved)
        }
    }

    // MARK: Memberships

    private func memberForm(_ organization: Organization, _ visit: Visit) async throws -> RecordFormPage {
        let persons = try await visit.perform(ListPersons(body: visit.town.body.id)).map { entry in
            Choice(value: entry.person.id.description, label: entry.person.name)
        }
        let id = organization.id.description
        var page = RecordFormPage(
            title: "Mitglied eintragen",
            section: .organizations,
            way: [("Gremien", .organizations), (organization.name, .organization(id))],
            target: .members(organization: id),
            fields: [.init("person", "Person", .choice(persons))] + seatFields(nil, visit)
        )
        page.lead = "Wer noch nicht in der Liste steht, wird zuerst unter „Personen“ angelegt."
        return page
    }

    private func membershipForm(_ line: CouncilActions.MembershipLine, _ visit: Visit) -> RecordFormPage {
        var page = RecordFormPage(
            title: "Mitgliedschaft ändern",
            section: .organizations,
            way: [
                ("Gremien", .organizations), (line.organization.name, .organization(line.organization.id.description)),
            ],
            target: .editMembership(line.membership.id.description),
            fields: seatFields(line.membership, visit)
        )
        page.lead = "\(line.person.name): Eine Mitgliedschaft wird nicht gelöscht. Tragen Sie ihren letzten Tag ein."
        return page
    }

    private func seatFields(_ seat: Membership?, _ visit: Visit) -> [RecordFormPage.Field] {
        typealias Field = RecordFormPage.Field
        let groups = visit.town.organizations.filter { [.parliamentaryGroup, .party].contains($0.kind) }
        return [
            Field(
                "role",
                "Aufgabe",
                value: seat?.role ?? "",
                hint: "Zum Beispiel „Vorsitz“ oder „Stellv. Vorsitz“; leer für ein einfaches Mitglied.",
                isOptional: true
            ),
            Field("votes", "Hat Stimmrecht", .tick, value: seat?.votingRight == false ? "" : "true"),
            Field(
                "on_behalf_of",
                "Entsandt von",
                .choice(groups.map { Choice(value: $0.id.description, label: $0.name) }),
                value: seat?.onBehalfOf?.description ?? "",
                isOptional: true
            ),
            Field(
                "start",
                "Erster Tag",
                .day,
                value: seat.map { $0.startDate?.description ?? "" } ?? visit.today.description,
                isOptional: true
            ),
            Field("end", "Letzter Tag", .day, value: seat?.endDate?.description ?? "", isOptional: true),
        ]
    }

    private func membershipDraft(_ visit: Visit) async throws -> SaveMembership.Draft {
        let form = try await visit.request.form()
        return SaveMembership.Draft(
            person: PersonID(form.text("person")),
            role: form.text("role"),
            votes: form.text("votes") == "true",
            onBehalfOf: OrganizationID(form.text("on_behalf_of")),
            start: form.text("start"),
            end: form.text("end")
        )
    }

    // MARK: Persons

    private func personForm(_ known: Person?) -> RecordFormPage {
        typealias Field = RecordFormPage.Field
        var way: [(label: String, path: OfficePath)] = [("Personen", .persons)]
        if let known { way.append((known.name, .person(known.id.description))) }
        let address = ["Frau", "Herr"].map { Choice(value: $0, label: $0) }
        return RecordFormPage(
            title: known == nil ? "Person anlegen" : "Person ändern",
            section: .persons,
            way: way,
            target: known.map { .editPerson($0.id.description) } ?? .persons,
            fields: [
                Field("address", "Anrede", .choice(address), value: known?.formOfAddress ?? "", isOptional: true),
                Field("title", "Titel", value: known?.title.joined(separator: " ") ?? "", isOptional: true),
                Field("given_name", "Vorname", value: known?.givenName ?? ""),
                Field("family_name", "Familienname", value: known?.familyName ?? ""),
                Field("email", "E-Mail", value: known?.email.first ?? "", isOptional: true),
                Field("phone", "Telefon", value: known?.phone.first ?? "", isOptional: true),
            ]
        )
    }

    private func savePerson(_ known: Person?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let draft = SavePerson.Draft(
            formOfAddress: form.text("address"),
            title: form.text("title"),
            givenName: form.text("given_name"),
            familyName: form.text("family_name"),
            email: form.text("email"),
            phone: form.text("phone")
        )
        let action = SavePerson(body: visit.town.body.id, person: known?.id, draft: draft)
        return try await visit.save(action, in: personForm(known)) { id in
            visit.go(to: .person(id.description), done: .directorySaved)
        }
    }

    // MARK: Legislative terms

    private func termPage(_ terms: [LegislativeTerm], form: RecordFormPage, _ visit: Visit) -> LegislativeTermPage {
        LegislativeTermPage(
            terms: terms.map { .init(id: $0.id.description, name: $0.name, start: $0.startDate, end: $0.endDate) },
            form: visit.isClerk ? form : nil
        )
    }

    private func termForm(_ known: LegislativeTerm?) -> RecordFormPage {
        RecordFormPage(
            title: known == nil ? "Wahlperiode eintragen" : "Wahlperiode ändern",
            section: .organizations,
            way: [("Gremien", .organizations), ("Wahlperioden", .terms)],
            target: known.map { .term($0.id.description) } ?? .terms,
            fields: [
                .init("name", "Bezeichnung", value: known?.name ?? ""),
                .init("start", "Erster Tag", .day, value: known?.startDate.description ?? ""),
                .init("end", "Letzter Tag", .day, value: known?.endDate?.description ?? "", isOptional: true),
            ]
        )
    }

    private func saveTerm(_ id: LegislativeTermID?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let action = SaveLegislativeTerm(
            body: visit.town.body.id,
            term: id,
            name: form.text("name"),
            start: form.text("start"),
            end: form.text("end")
        )
        do {
            return try await visit.carryOut(action) { _ in visit.go(to: .terms, done: .directorySaved) }
        } catch ActionError.violates(let violations) {
            let terms = try await visit.perform(ListLegislativeTerms(body: visit.town.body.id))
            let page = termForm(terms.first { $0.id == id }).refused(form, violations)
            let shown = termPage(terms, form: page, visit)
            return .html(shown.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }
}
