public import CouncilModel
internal import Foundation
internal import Store

/// What the form of a meeting holds.
public struct MeetingDraft: Sendable {
    /// Name; empty for "name it after the organization".
    public var name: String
    /// Day, `yyyy-mm-dd`; empty while it is open.
    public var date: String
    /// Begin, `hh:mm`.
    public var startTime: String
    /// End, `hh:mm`; empty when it is open.
    public var endTime: String
    /// Who leads; others that meet with it are kept.
    public var organization: OrganizationID?
    /// Where, in one line; a place that is not known yet is kept for the next time.
    public var location: String

    /// What was typed.
    public init(
        name: String,
        date: String,
        startTime: String,
        endTime: String,
        organization: OrganizationID?,
        location: String
    ) {
        self.name = name
        self.date = date
        self.startTime = startTime
        self.endTime = endTime
        self.organization = organization
        self.location = location
    }

    func apply(to meeting: inout Meeting, in transaction: Transaction) throws {
        guard let organization, let known = try transaction.organizations.find(organization) else {
            throw RuleViolation.meetingWithoutOrganization
        }
        meeting.name = try TextField(label: "Bezeichnung", text: name).optional() ?? "Sitzung \(known.name)"
        meeting.organizations = [organization] + meeting.organizations.dropFirst().filter { $0 != organization }
        meeting.location = try place(of: meeting, in: transaction)
        meeting.start = try moment(startTime, label: "Beginn", timeZone: transaction.timeZone)
        meeting.end = endTime.isEmpty ? nil : try moment(endTime, label: "Ende", timeZone: transaction.timeZone)
        if let start = meeting.start, let end = meeting.end, end < start { throw RuleViolation.endBeforeStart }
    }

    private func place(of meeting: Meeting, in transaction: Transaction) throws -> LocationID? {
        guard let line = try TextField(label: "Ort", text: location).optional() else { return nil }
        if let known = try transaction.bodies.locations(of: meeting.body).first(where: { $0.line == line }) {
            return known.id
        }
        var location = Location(id: transaction.newID(), body: meeting.body)
        location.description = line
        try transaction.bodies.save(location)
        return location.id
    }

    private func moment(_ time: String, label: String, timeZone: TimeZone) throws -> Date? {
        if date.isEmpty, time.isEmpty { return nil }
        guard let day = CivilDate(date) else {
            throw RuleViolation.unreadable(field: "Datum", expected: "ein Tag wie 12.11.2026")
        }
        guard let civil = CivilDateTime(date: day, time: time) else {
            throw RuleViolation.unreadable(field: label, expected: "eine Uhrzeit wie 18:00")
        }
        return civil.moment(in: timeZone)
    }
}
