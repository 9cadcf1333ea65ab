public import Foundation

/// Members who would have to sit in two meetings at the same time.
public struct MeetingCollision: Sendable {
    /// The meeting that is looked at.
    public let meeting: MeetingID
    /// The other one.
    public let other: MeetingID
    /// Its name.
    public let otherName: String
    /// When it begins.
    public let otherStart: Date
    /// The names of those who sit in both, by name.
    public let persons: [String]

    /// A collision.
    public init(meeting: MeetingID, other: MeetingID, otherName: String, otherStart: Date, persons: [String]) {
        self.meeting = meeting
        self.other = other
        self.otherName = otherName
        self.otherStart = otherStart
        self.persons = persons
    }
}

extension Meeting {
    /// How long a meeting counts that has no end yet, in seconds: three hours.
    public static let assumedLength: TimeInterval = 3 * 3600
}
