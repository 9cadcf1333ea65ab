internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import WebService

/// Organizations, persons and the search.
struct DirectoryRoutes {
    private static let pageSize = 50

    func add(to routes: inout OfficeRoutes) {
        routes.get("/organizations", ListOrganizations.self) { visit in
            let found = try await visit.perform(ListOrganizations(body: visit.town.body.id))
            return visit.page { frame in
                var page = OrganizationListPage(
                    organizations: found.map { entry in
                        OrganizationLine(
                            id: entry.organization.id.description,
                            name: entry.organization.name,
                            group: entry.organization.kind.groupTitle,
                            memberCount: entry.memberCount
                        )
                    }
                )
                page.mayCreate = visit.isClerk
                return page.render(in: frame)
            }
        }
        routes.get("/organizations/{id}", ShowOrganization.self) { visit in
            let shown = try await visit.perform(ShowOrganization(organization: try visit.id(), day: visit.dayAsked))
            return visit.page { frame in
                var page = OrganizationPage(
                    id: shown.organization.id.description,
                    name: shown.organization.name,
                    kind: shown.organization.classification ?? shown.organization.kind.rawValue,
                    asOf: shown.day,
                    members: shown.present.map { member($0, visit) },
                    meetings: shown.meetings.map { MeetingListPage.Line($0) }
                )
                page.history = shown.others.map { member($0, visit) }
                page.facts = facts(shown.organization, visit)
                page.mayChange = visit.isClerk
                page.deputies = DeputyList(
                    lines: shown.deputies.map { entry in
                        .init(
                            id: entry.deputy.id.description,
                            principal: entry.principal,
                            name: entry.name,
                            personID: entry.deputy.person.description
                        )
                    },
                    mayChange: visit.isClerk && shown.organization.kind == .committee
                )
                page.mayLayDown = visit.isClerk && shown.organization.kind == .committee
                return page.render(in: frame)
            }
        }
        routes.get("/persons", ListPersons.self) { try await persons($0) }
        routes.get("/persons/{id}", ShowPerson.self) { visit in
            let shown = try await visit.perform(ShowPerson(person: try visit.id(), day: visit.dayAsked))
            let contacts =
                shown.person.phone.map { PersonPage.Contact(label: "Telefon", value: $0) }
                + shown.person.email.map { PersonPage.Contact(label: "E-Mail", value: $0) }
            return visit.page { frame in
                var page = PersonPage(
                    id: shown.person.id.description,
                    asOf: shown.day,
                    name: shown.person.name,
                    contacts: contacts,
                    memberships: shown.present.map { place($0, visit) },
                    formerMemberships: shown.others.map { place($0, visit) }
                )
                page.mayChange = visit.isClerk
                return page.render(in: frame)
            }
        }
        routes.get("/search", SearchRecords.self) { try await search($0) }
    }

    private func member(_ line: CouncilActions.MembershipLine, _ visit: Visit) -> Pages.MembershipLine {
        var shown = Pages.MembershipLine(
            id: line.person.id.description,
            name: line.person.name,
            role: line.membership.role ?? "",
            group: line.onBehalfOf ?? "",
            start: line.membership.startDate,
            end: line.membership.endDate
        )
        if visit.isClerk { shown.change = .editMembership(line.membership.id.description) }
        return shown
    }

    private func place(_ line: CouncilActions.MembershipLine, _ visit: Visit) -> Pages.MembershipLine {
        var shown = Pages.MembershipLine(
            id: line.organization.id.description,
            name: line.organization.name,
            role: line.membership.role ?? "",
            group: line.onBehalfOf ?? "",
            start: line.membership.startDate,
            end: line.membership.endDate
        )
        if visit.isClerk { shown.change = .editMembership(line.membership.id.description) }
        return shown
    }

    private func facts(_ organization: Organization, _ visit: Visit) -> [String] {
        let above = visit.town.organizations.first { $0.id == organization.parent }?.name
        let exists =
            organization.startDate == nil && organization.endDate == nil
            ? nil : GermanFormat.period(organization.startDate, organization.endDate)
        return [organization.shortName, above.map { "gehört zu: \($0)" }, exists].compactMap(\.self)
    }

    private func persons(_ visit: Visit) async throws -> WebResponse {
        let text = visit.request.query.text("q")
        let page = visit.request.query.pageNumber
        let all = try await visit.perform(ListPersons(body: visit.town.body.id)).filter { entry in
            text.isEmpty || entry.person.name.localizedStandardContains(text)
        }
        let shown = all.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
        return visit.page { frame in
            var list = PersonListPage(
                text: text,
                persons: shown.map { entry in
                    PersonLine(
                        id: entry.person.id.description,
                        name: entry.person.name,
                        duties: entry.organizations.map { $0.shortName ?? $0.name }.joined(separator: ", ")
                    )
                },
                window: PageWindow(page: page, total: all.count, size: Self.pageSize)
            )
            list.mayCreate = visit.isClerk
            return list.render(in: frame)
        }
    }

    private func search(_ visit: Visit) async throws -> WebResponse {
        let text = String(visit.request.query.text("q").prefix(200))
        let page = visit.request.query.pageNumber
        let found = try await visit.perform(
            SearchRecords(
                body: visit.town.body.id,
                text: text,
                offset: (page - 1) * Self.pageSize,
                limit: Self.pageSize
            )
        )
        return visit.page { frame in
            SearchPage(
                text: text,
                hits: found.papers.map { paper in
                    SearchPage.Hit(
                        kind: paper.paperType,
                        title: [paper.reference, paper.name].compactMap(\.self).joined(separator: " · "),
                        path: .paper(paper.id.description),
                        excerpt: [],
                        day: paper.date,
                        isPublic: paper.publicity == .public
                    )
                },
                window: PageWindow(page: page, total: found.total, size: Self.pageSize, limit: found.limit)
            ).render(in: frame)
        }
    }
}

extension MeetingListPage.Line {
    init(_ summary: MeetingSummary) {
        self.init(
            id: summary.meeting.id.description,
            title: summary.meeting.name,
            start: summary.meeting.start,
            location: summary.place ?? "",
            state: summary.state
        )
    }
}

extension Organization.Kind {
    /// The heading above organizations of this kind.
    var groupTitle: String {
        switch self {
        case .committee: "Rat und Ausschüsse"
        case .parliamentaryGroup: "Fraktionen"
        case .party: "Parteien"
        case .department: "Verwaltung"
        case .externalCommittee: "Externe Gremien"
        case .institution: "Einrichtungen"
        case .other: "Weitere"
        }
    }
}

extension Visit {
    /// The day in the address, `?am=2026-05-01`; nil for none or one that cannot be read.
    var dayAsked: CivilDate? { CivilDate(request.query.text("am")) }
}
