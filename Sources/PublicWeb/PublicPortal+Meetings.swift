import CouncilModel
import Foundation
import OParl
import Pages
import PublicRecord
import WebService

extension PublicPortal {
    /// Meetings from today on, soonest first, or before today, latest first.
    func meetings(_ request: WebRequest) async throws -> WebResponse {
        let isPast = request.query["period"] == "past"
        let organization = request.query["organization"].flatMap(UUID.init(uuidString:))
        let page = request.query.pageNumber
        let key = "meetings \(isPast) \(organization?.uuidString ?? "") \(page)"
        return try await html(request, key: key) { [self] frame, today in
            let now = beginning(of: today)
            let period = isPast ? Date.distantPast..<now : now..<Date.distantFuture
            let found = try await ask {
                try await $0.meetings(
                    in: period,
                    organization: organization,
                    newestFirst: isPast,
                    page: page,
                    size: 25
                )
            }
            return PortalMeetingListPage(
                period: isPast ? "past" : "upcoming",
                organizationID: organization.map(OParlAddress.text) ?? "",
                organizations: try await organizationChoices(today),
                meetings: found.entries.map(PublicMeetingLine.init),
                window: PageWindow(found)
            ).render(in: frame)
        }
    }

    func meeting(_ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        return try await html(request, key: "meeting \(id)") { [self] frame, _ in
            let found = try Self.content(try await ask { try await $0.meeting(id) })
            let line = PublicMeetingLine(found.summary)
            let organization = found.summary.organizations.first
            return PortalMeetingPage(
                id: line.id,
                title: line.title,
                organizationID: organization.map { OParlAddress.text($0.id) } ?? "",
                organizationName: organization?.name ?? "",
                start: line.start,
                end: found.summary.properties.end,
                location: line.location,
                state: line.state,
                items: found.items.filter { $0.properties.isPublic != false }.map(PortalMeetingPage.Item.init),
                hasNonPublicPart: found.items.contains { $0.properties.isPublic == false },
                files: found.files.map(PublicFile.init),
                modified: found.summary.modified
            ).render(in: frame)
        }
    }

    /// The organizations that meet, to choose from.
    func organizationChoices(_ today: CivilDate) async throws -> [Choice] {
        let found = try await ask { try await $0.organizations(on: today, includesEnded: true) }
        return found.filter { ($0.properties.organizationType ?? "Gremium") == "Gremium" }.compactMap { organization in
            organization.properties.name.map { Choice(value: OParlAddress.text(organization.id), label: $0) }
        }
    }
}

extension PageWindow {
    init<Entry>(_ page: PublishedPage<Entry>) {
        self.init(page: page.page, pageCount: page.pageCount, total: page.total)
    }
}

extension PublicMeetingLine {
    init(_ meeting: PublishedMeeting.Summary) {
        let place = meeting.location.map { place in
            [place.description, place.room, place.streetAddress, place.locality].compactMap { $0 }
        }
        self.init(
            id: OParlAddress.text(meeting.id),
            title: meeting.properties.name ?? meeting.organizations.first?.name ?? "Sitzung",
            start: meeting.properties.start,
            location: (place ?? []).joined(separator: ", "),
            state: StateMark(meeting.properties)
        )
    }
}

extension StateMark {
    fileprivate init(_ meeting: OParlMeeting) {
        switch (meeting.cancelled, meeting.meetingState.flatMap(OParlMeetingState.init(rawValue:))) {
        case (true, _): self = .cancelled
        case (_, .invited): self = .invited
        case (_, .held): self = .held
        case (_, .scheduled), (_, nil): self = .scheduled
        }
    }
}

extension PortalMeetingPage.Item {
    fileprivate init(_ item: PublishedMeeting.Item) {
        self.init(
            id: OParlAddress.text(item.id),
            number: item.properties.number ?? "",
            title: item.properties.name ?? item.paper?.properties.name ?? "Tagesordnungspunkt",
            paper: item.paper.map { paper in
                PaperReference(
                    id: OParlAddress.text(paper.id),
                    reference: paper.properties.reference ?? "",
                    title: paper.properties.name ?? ""
                )
            },
            files: item.files.map(PublicFile.init),
            result: item.properties.result ?? "",
            resolution: item.properties.resolutionText ?? ""
        )
    }
}

extension PublicFile {
    init(_ file: PublishedFile) {
        self.init(
            id: OParlAddress.text(file.id),
            name: file.name,
            mediaType: file.mediaType,
            byteCount: file.size ?? 0,
            hasText: file.hasArticle
        )
    }
}
