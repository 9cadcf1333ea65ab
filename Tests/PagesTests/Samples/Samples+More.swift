import Pages

extension Samples {
    var officePages: [SamplePage] {
        let wrong = [FieldError(field: "current_password", message: self("Das bisherige Kennwort stimmt nicht."))]
        let decisions: [(String, PublicationPreviewPage.Decision, Bool)] = [
            ("possible", .possible, false), ("same-person", .samePerson, false), ("not-permitted", .notPermitted, true),
            ("blocked", .blocked(obstacles: [self("Die Einladung fehlt.")]), false), ("up-to-date", .upToDate, true),
        ]
        let organizationList = OrganizationListPage(organizations: organizationLines)
        let personList = PersonListPage(
            text: self("Muster"),
            persons: persons,
            window: PageWindow(page: 1, pageCount: 2, total: 63)
        )
        return decisions.map { name, decision, isPaper in
            let page = preview(decision, isPaper: isPaper)
            return SamplePage(name: "publication-\(name)", model: page, html: page.render(in: frame()))
        } + [
            SamplePage(name: "file-viewer", model: viewer, html: viewer.render(in: frame())),
            SamplePage(name: "organization-list", model: organizationList, html: organizationList.render(in: frame())),
            SamplePage(name: "organization", model: organization, html: organization.render(in: frame())),
            SamplePage(name: "person-list", model: personList, html: personList.render(in: frame())),
            SamplePage(name: "person", model: person, html: person.render(in: frame())),
            SamplePage(name: "account", model: account(), html: account().render(in: frame())),
            SamplePage(
                name: "account-wrong",
                model: account(errors: wrong),
                html: account(errors: wrong).render(in: frame())
            ),
            SamplePage(name: "accounts", model: accounts, html: accounts.render(in: frame())),
            SamplePage(name: "search", model: search, html: search.render(in: frame())),
            SamplePage(
                name: "search-empty",
                model: SearchPage(
                    text: self("Flugtaxi"),
                    hits: [],
                    window: PageWindow(page: 1, pageCount: 1, total: 0)
                ),
                html: SearchPage(text: self("Flugtaxi"), hits: [], window: PageWindow(page: 1, pageCount: 1, total: 0))
                    .render(in: frame())
            ),
        ]
    }

    var errorPages: [SamplePage] {
        [400, 403, 404, 409, 410, 413, 415, 429, 500].map { status in
            let page = OfficeErrorPage(status: status, requestID: self("7f3a-91c2"))
            return SamplePage(name: "error-\(status)", model: page, html: page.render(in: frame()))
        } + [
            {
                let page = OfficeErrorPage(
                    status: 503,
                    requestID: self("7f3a-91c2"),
                    detail: self("Die Datenbank startet gerade neu."),
                    keptForm: keptForm
                )
                return SamplePage(name: "error-503-form", model: page, html: page.render(in: strangerFrame))
            }(),
            {
                let page = OfficeErrorPage(status: 503, requestID: self("7f3a-91c2"), retryAfter: 3_000)
                return SamplePage(name: "error-503", model: page, html: page.render(in: strangerFrame))
            }(),
        ]
    }

    var portalPages: [SamplePage] {
        var quietMeeting = portalMeeting
        quietMeeting.items = []
        quietMeeting.files = []
        quietMeeting.hasNonPublicPart = false
        let emptyStart = PortalStartPage(meetings: [], papers: [])
        let emptyPapers = PortalPaperListPage(
            filter: .init(text: self("Flugtaxi")),
            kinds: kinds,
            organizations: organizations,
            years: [2026],
            papers: [],
            window: PageWindow(page: 1, pageCount: 1, total: 0)
        )
        let organizationList = PortalOrganizationListPage(organizations: organizationLines)
        let organization = PortalOrganizationPage(
            id: self("o2"),
            name: self("Hauptausschuss"),
            kind: self("Ausschuss"),
            asOf: today,
            members: members,
            meetings: publicMeetings
        )
        let personList = PortalPersonListPage(
            persons: persons,
            window: PageWindow(page: 1, pageCount: 2, total: 63)
        )
        let person = PortalPersonPage(
            id: self("x1"),
            name: self("Erika Mustermann"),
            memberships: members,
            formerMemberships: members
        )
        let frame = portalFrame
        return [
            SamplePage(name: "portal-start", model: portalStart, html: portalStart.render(in: frame)),
            SamplePage(name: "portal-start-empty", model: emptyStart, html: emptyStart.render(in: frame)),
            SamplePage(
                name: "portal-meeting-list",
                model: portalMeetingList,
                html: portalMeetingList.render(in: frame)
            ),
            SamplePage(name: "portal-meeting", model: portalMeeting, html: portalMeeting.render(in: frame)),
            SamplePage(name: "portal-meeting-quiet", model: quietMeeting, html: quietMeeting.render(in: frame)),
            SamplePage(name: "portal-paper-list", model: portalPaperList, html: portalPaperList.render(in: frame)),
            SamplePage(name: "portal-paper-list-empty", model: emptyPapers, html: emptyPapers.render(in: frame)),
            SamplePage(name: "portal-file-text", model: portalFileText, html: portalFileText.render(in: frame)),
            SamplePage(name: "portal-paper", model: portalPaper, html: portalPaper.render(in: frame)),
            SamplePage(
                name: "portal-organization-list",
                model: organizationList,
                html: organizationList.render(in: frame)
            ),
            SamplePage(name: "portal-organization", model: organization, html: organization.render(in: frame)),
            SamplePage(name: "portal-person-list", model: personList, html: personList.render(in: frame)),
            SamplePage(name: "portal-person", model: person, html: person.render(in: frame)),
            SamplePage(name: "portal-accessibility", model: accessibility, html: accessibility.render(in: frame)),
            SamplePage(name: "portal-imprint", model: imprint, html: imprint.render(in: frame)),
        ]
            + [404, 410, 500].map { status in
                let page = PortalErrorPage(status: status, requestID: self("7f3a-91c2"))
                return SamplePage(name: "portal-error-\(status)", model: page, html: page.render(in: frame))
            }
    }
}
