public import CouncilModel
internal import Foundation
internal import ICalendar
internal import Store

/// Where calendars read meetings under a secret address: as much as the account behind it may see, and no title of a
/// non-public item.
public struct CalendarDesk: Sendable {
    private let office: CouncilOffice
    /// How far back and how many meetings.
    private static let past: TimeInterval = 90 * 86_400
    private static let most = 500

    /// The desk of an office.
    public init(office: CouncilOffice) {
        self.office = office
    }

    /// The last part of a feed's address.
    public func token(for feed: CalendarFeedID) async throws -> String {
        let secret = try await office.database.write(as: .nobody) { try SecretLink.secret(in: $0) }
        return SecretLink.feed.token(for: feed.uuid, secret: secret)
    }

    /// The calendar behind an address; equal records give equal bytes.
    ///
    /// - Parameter token: The last part of the address, without `.ics`.
    /// - Returns: The calendar; `nil` for an address that was not made here or was revoked, or whose account is locked.
    /// - Throws: An error of the database.
    public func calendar(for token: String) async throws -> String? {
        guard token.utf8.count == 64 else { return nil }
        let secret = try await office.database.write(as: .nobody) { try SecretLink.secret(in: $0) }
        guard let id = SecretLink.feed.id(in: token, secret: secret) else { return nil }
        let found = try await office.database.read(as: .system) { transaction -> (CalendarFeed, Account)? in
            guard let feed = try transaction.calendarFeeds.find(CalendarFeedID(id)),
                let account = try transaction.accounts.find(feed.account), !account.isLocked
            else { return nil }
            return (feed, account)
        }
        guard let (feed, account) = found else { return nil }
        let actor = Actor(identity: .account(account.id, person: account.person), roles: account.roles)
        let address = office.correspondence.officeAddress
        return try await office.database.read(as: actor) { transaction in
            try Self.calendar(feed, account, at: address, in: transaction)
        }
    }

    private static func calendar(
        _ feed: CalendarFeed,
        _ account: Account,
        at address: String?,
        in transaction: Transaction
    ) throws -> String {
        guard let body = try transaction.bodies.all().first else {
            return CalendarDocument(method: .publish, events: []).text
        }
        let organizations = try feed.organization.map { [$0] } ?? own(account, in: transaction)
        let from = transaction.now.addingTimeInterval(-past)
        var meetings: [MeetingID: Meeting] = [:]
        for organization in organizations {
            for meeting in try transaction.meetings.upcoming(
                of: body.id,
                from: from,
                organization: organization,
                offset: 0,
                limit: most
            ) { meetings[meeting.id] = meeting }
        }
        let sorted = meetings.values.sorted {
            ($0.start ?? .distantPast, $0.id.description) < ($1.start ?? .distantPast, $1.id.description)
        }
        let name =
            try feed.organization.flatMap { try transaction.organizations.find($0)?.name }
            ?? "Sitzungen \(body.shortName ?? body.name)"
        return CalendarDocument(
            method: .publish,
            name: name,
            events: try sorted.prefix(most).compactMap { try event($0, address, in: transaction) }
        ).text
    }

    private static func own(_ account: Account, in transaction: Transaction) throws -> [OrganizationID] {
        guard let person = account.person else { return [] }
        return try transaction.persons.memberships(of: person).filter { $0.holds(on: transaction.today) }
            .map(\.organization)
    }

    private static func event(
        _ meeting: Meeting,
        _ address: String?,
        in transaction: Transaction
    ) throws -> CalendarEvent? {
        guard let start = meeting.start else { return nil }
        let end = meeting.end.flatMap { $0 > start ? $0 : nil } ?? start.addingTimeInterval(7200)
        let items = try transaction.agendaItems.list(of: meeting.id)
        let place = try meeting.location.flatMap { try transaction.bodies.location($0)?.line }
        return CalendarEvent(
            uid: "\(meeting.id)@ratswerk",
            sequence: meeting.version,
            stamp: ([meeting.modified] + items.map(\.modified)).max() ?? meeting.modified,
            start: CivilDateTime(start, in: transaction.timeZone),
            end: CivilDateTime(end, in: transaction.timeZone),
            summary: meeting.name,
            location: place ?? "",
            details: items.map { [$0.number, $0.publicName].compactMap(\.self).joined(separator: " ") }
                .joined(separator: "\n"),
            url: address.map { "\($0)/meetings/\(meeting.id)" },
            isCancelled: meeting.state == .cancelled
        )
    }
}
