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
    /// Who leads.
    public var organization: OrganizationID?
    /// Who meets with it; `nil`: those who did so far.
    public var partners: [OrganizationID]?
    /// Where, in one line; a place that is not known yet is kept for the next time.
    public var location: String
    /// A room of the clerk's list; then ``location`` does not count.
    public var room: LocationID?
    /// The running number, for a meeting that gets its name from those who meet.
    var number: Int?

    /// What was typed.
    public init(
        name: String,
        date: String,
        startTime: String,
        endTime: String,
        organization: OrganizationID?,
        location: String,
        room: LocationID? = nil,
        partners: [OrganizationID]? = nil
    ) {
        self.name = name
        self.date = date
        self.startTime = startTime
        self.endTime = endTime
        self.organization = organization
        self.location = location
        self.room = room
        self.partners = partners
    }

    func apply(to meeting: inout Meeting, in transaction: Transaction) throws {
        guard let organization, let known = try transaction.organizations.find(organization) else {
            throw RuleViolation.meetingWithoutOrganization
        }
        var others: [Organization] = []
        for id in partners ?? Array(meeting.organizations.dropFirst())
        where id != organization && !others.contains(where: { $0.id == id }) {
            guard let other = try transaction.organizations.find(id), other.body == known.body else {
                throw RuleViolation.meetingWithoutOrganization
            }
            others.append(other)
        }
        meeting.organizations = [organization] + others.map(\.id)
        meeting.name = try title(of: [known] + others)
        meeting.location = try place(of: meeting, in: transaction)
        (meeting.start, meeting.end) = try times(in: transaction.timeZone)
        try refuseTakenRoom(meeting, in: transaction)
    }

    private func title(of organizations: [Organization]) throws -> String {
        let typed = try TextField(label: "Bezeichnung", text: name).optional()
        if let typed { return number.map { "\($0). \(typed)" } ?? typed }
        let title = MeetingTitle.of(organizations.map(\.name), number: number)
        return try TextField(label: "Bezeichnung", text: title).required()
    }

    /// Begin and end; both `nil` while the day is open.
    ///
    /// - Throws: ``RuleViolation``.
    func times(in timeZone: TimeZone) throws -> (start: Date?, end: Date?) {
        let start = try moment(startTime, label: "Beginn", timeZone: timeZone)
        let end = endTime.isEmpty ? nil : try moment(endTime, label: "Ende", timeZone: timeZone)
        if let start, let end, end < start { throw RuleViolation.endBeforeStart }
        return (start, end)
    }

    private func refuseTakenRoom(_ meeting: Meeting, in transaction: Transaction) throws {
        guard meeting.state != .cancelled, let place = meeting.location, let start = meeting.start else { return }
        guard
            let other = try transaction.meetings.booking(
                of: place,
                from: start,
                until: meeting.end,
                besides: meeting.id
            )
        else { return }
        let words = [other.start, other.end].map { CivilDateTime($0, in: transaction.timeZone) }
        func time(_ moment: CivilDateTime) -> String {
            "\(moment.hour):\(moment.minute < 10 ? "0" : "")\(moment.minute) Uhr"
        }
        let day = words[0].date
        throw RuleViolation.roomTaken(
            room: try transaction.bodies.location(place)?.line ?? "",
            meeting: "„\(other.meeting)“",
            time: "am \(day.day).\(day.month).\(day.year) von \(time(words[0])) bis \(time(words[1]))"
        )
    }

    private func place(of meeting: Meeting, in transaction: Transaction) throws -> LocationID? {
        if let room {
            guard let known = try transaction.bodies.location(room), known.body == meeting.body else {
                throw RuleViolation.missing(field: "Raum")
            }
            return room
        }
        guard let line = try TextField(label: "Ort", text: location).optional() else { return nil }
        if let known = try transaction.bodies.locations(of: meeting.body).filter({ $0.line == line })
            .max(by: { !$0.isRoom && $1.isRoom })
        {
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
