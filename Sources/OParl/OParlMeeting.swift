public import Foundation

/// The published properties of a meeting.
///
/// Source: OParl 1.1, 3.9. Agenda items and files are children of the meeting's row.
public struct OParlMeeting: Codable, Equatable, Sendable {
    /// The name, for example "12. Sitzung des Rates".
    public var name: String?
    /// One of "terminiert", "eingeladen", "durchgeführt"; see ``OParlMeetingState``.
    public var meetingState: String?
    /// Whether the meeting was cancelled.
    public var cancelled: Bool?
    /// When it begins.
    public var start: Date?
    /// When it ended or will end.
    public var end: Date?
    /// Where it takes place.
    public var location: UUID?
    /// The organizations that meet; the first one leads.
    public var organization: [UUID]?
    /// The persons who were present; only after the meeting.
    public var participant: [UUID]?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        meetingState: String? = nil,
        cancelled: Bool? = nil,
        start: Date? = nil,
        end: Date? = nil,
        location: UUID? = nil,
        organization: [UUID]? = nil,
        participant: [UUID]? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.meetingState = meetingState
        self.cancelled = cancelled
        self.start = start
        self.end = end
        self.location = location
        self.organization = organization
        self.participant = participant
        self.license = license
        self.keyword = keyword
    }
}
