internal import CouncilActions
internal import CouncilModel
internal import Pages
internal import WebService

/// Calendars under secret addresses, and the own addresses on the account's page.
struct FeedRoutes {
    func add(to routes: inout OfficeRoutes) {
        let counter = routes.counter
        routes.table.get("/feeds/{name}", policy: .open) { request in
            let name = request.parameter("name")
            guard name.hasSuffix(".ics"),
                let calendar = try await CalendarDesk(office: counter.office).calendar(for: String(name.dropLast(4)))
            else { throw RequestRefusal.notFound }
            return PreparedContent(
                Array(calendar.utf8),
                mediaType: "text/calendar; charset=utf-8",
                cacheControl: "private, no-cache"
            ).answer(to: request)
        }
        routes.post("/account/feeds", RenewCalendarFeed.self) { visit in
            let wanted = try await visit.request.form().text("organization")
            let organization = OrganizationID(wanted)
            guard wanted.isEmpty || organization != nil else { throw RequestRefusal.notFound }
            return try await visit.carryOut(RenewCalendarFeed(organization: organization)) { _ in
                visit.go(to: .account, done: .feedsChanged)
            }
        }
        routes.post("/account/feeds/{id}/revocation", RevokeCalendarFeed.self) { visit in
            try await visit.perform(RevokeCalendarFeed(feed: try visit.id()))
            return visit.go(to: .account, done: .feedsChanged)
        }
    }

    /// Puts the visitor's own calendar addresses on the page of the account.
    static func addFeeds(to page: inout AccountPage, of visit: Visit) async throws {
        let desk = CalendarDesk(office: visit.counter.office)
        let base = visit.counter.office.correspondence.officeAddress
        for feed in try await visit.perform(ListCalendarFeeds()) {
            let path = OfficePath.feed(try await desk.token(for: feed.id)).text
            page.feeds.append(
                AccountPage.Feed(
                    id: feed.id.description,
                    organization: feed.organization.flatMap { id in
                        visit.town.organizations.first { $0.id == id }?.name
                    } ?? "",
                    organizationID: feed.organization?.description ?? "",
                    address: (base ?? "https://\(visit.request.host)") + path
                )
            )
        }
        page.feedChoices = visit.town.committeeChoices(on: visit.today)
    }
}
