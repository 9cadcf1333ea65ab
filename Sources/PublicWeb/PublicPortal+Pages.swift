import CouncilModel
import Foundation
import HTTPTypes
import OParl
import Pages
import PublicRecord
import WebService

extension PublicPortal {
    /// The pages for people.
    func addPages(to routes: inout RouteTable<PortalPolicy>) {
        page(&routes, "/") { portal, request in try await portal.start(request) }
        page(&routes, "/meetings") { portal, request in try await portal.meetings(request) }
        page(&routes, "/meetings/{id}") { portal, request in try await portal.meeting(request) }
        page(&routes, "/papers") { portal, request in try await portal.papers(request) }
        page(&routes, "/papers/{id}") { portal, request in try await portal.paper(request) }
        page(&routes, "/organizations") { portal, request in try await portal.organizations(request) }
        page(&routes, "/organizations/{id}") { portal, request in try await portal.organization(request) }
        page(&routes, "/persons") { portal, request in try await portal.persons(request) }
        page(&routes, "/persons/{id}") { portal, request in try await portal.person(request) }
        page(&routes, "/accessibility") { portal, request in try await portal.accessibility(request) }
        page(&routes, "/imprint") { portal, request in try await portal.imprint(request) }
    }

    /// A route whose refusals are pages that depend on nothing but the status.
    func page(
        _ routes: inout RouteTable<PortalPolicy>,
        _ template: String,
        options: RouteOptions = RouteOptions(),
        handler: @escaping @Sendable (PublicPortal, WebRequest) async throws -> WebResponse
    ) {
        routes.get(template, policy: .public, options: options) { [self] request in
            do {
                return try await handler(self, request)
            } catch let refusal as RequestRefusal where refusal == .notFound || refusal == .gone {
                // The name of the town must not depend on which question came first.
                _ = try await frame()
                return .html(errorPage(status: refusal.status.code, requestID: ""), status: refusal.status)
            }
        }
    }

    /// The whole page from the cache, or rendered anew.
    ///
    /// The present day belongs to the key: what is next changes at midnight without any publication.
    func html(
        _ request: WebRequest,
        key: String,
        render: (PortalFrame, CivilDate) async throws -> HTML
    ) async throws -> WebResponse {
        let today = CivilDate(settings.clock(), in: settings.timeZone)
        return try await cached(request, key: "\(today) \(key)", mediaType: WebResponse.htmlType) { [self] in
            try await render(try await frame(), today).bytes
        }
    }

    /// The moment at which a day begins in the town.
    func beginning(of day: CivilDate) -> Date {
        CivilDateTime(date: day, hour: 0, minute: 0)?.moment(in: settings.timeZone) ?? settings.clock()
    }

    /// The content of a page, or the refusal that says why there is none.
    static func content<Content>(_ state: PublishedState<Content>?) throws -> Content {
        switch state {
        case .published(let content)?: return content
        case .withdrawn?: throw RequestRefusal.gone
        case nil: throw RequestRefusal.notFound
        }
    }

    private func start(_ request: WebRequest) async throws -> WebResponse {
        try await html(request, key: "start") { [self] frame, today in
            let now = beginning(of: today)
            let meetings = try await ask { try await $0.upcomingMeetings(from: now, limit: 6) }
            let papers = try await ask { try await $0.papers(PaperSearch(), size: 8) }
            return PortalStartPage(
                meetings: meetings.map(PublicMeetingLine.init),
                papers: papers.entries.map { PublicPaperLine($0) }
            ).render(in: frame)
        }
    }

    private func organizations(_ request: WebRequest) async throws -> WebResponse {
        try await html(request, key: "organizations") { [self] frame, today in
            let found = try await ask { try await $0.organizations(on: today) }
            return PortalOrganizationListPage(organizations: found.map(OrganizationLine.init)).render(in: frame)
        }
    }

    private func organization(_ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        return try await html(request, key: "organization \(id)") { [self] frame, today in
            let found = try Self.content(try await ask { try await $0.organization(id, on: today) })
            let meetings = try await ask {
                try await $0.meetings(in: nil, organization: id, newestFirst: true, size: 20)
            }
            let properties = found.summary.properties
            return PortalOrganizationPage(
                id: OParlAddress.text(id),
                name: properties.name ?? properties.shortName ?? "Gremium",
                kind: properties.classification ?? properties.organizationType ?? "",
                asOf: today,
                members: found.members.map(MembershipLine.init),
                meetings: meetings.entries.map(PublicMeetingLine.init)
            ).render(in: frame)
        }
    }

    private func persons(_ request: WebRequest) async throws -> WebResponse {
        let page = request.query.pageNumber
        return try await html(request, key: "persons \(page)") { [self] frame, today in
            let found = try await ask { try await $0.persons(on: today) }
            let size = 100
            let pageCount = max(1, (found.count + size - 1) / size)
            let shown = min(page, pageCount)
            return PortalPersonListPage(
                persons: found.dropFirst((shown - 1) * size).prefix(size).map(PersonLine.init),
                window: PageWindow(page: shown, pageCount: pageCount, total: found.count)
            ).render(in: frame)
        }
    }

    private func person(_ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        return try await html(request, key: "person \(id)") { [self] frame, today in
            let found = try Self.content(try await ask { try await $0.person(id) })
            func lines(_ condition: (PublishedPerson.Membership) -> Bool) -> [MembershipLine] {
                found.memberships.filter(condition).compactMap(MembershipLine.init)
            }
            return PortalPersonPage(
                id: OParlAddress.text(id),
                name: found.properties.name ?? "",
                memberships: lines { $0.properties.holds(on: today) },
                formerMemberships: lines { $0.properties.endDate.map { $0.date < today } ?? false }
            ).render(in: frame)
        }
    }
}
