public import CouncilModel
public import Foundation

/// One appointment (RFC 5545 §3.6.1), in the time of Europe/Berlin.
public struct CalendarEvent: Hashable, Sendable {
    /// Somebody who invites or is invited.
    public struct Participant: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The mail address.
        public var address: String

        /// A participant; see the properties.
        public init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    /// What stays the same through all changes, world-wide: "0190…@rat.example.de".
    public var uid: String
    /// Raised with each change that the participants are told of.
    public var sequence: Int
    /// When this state of it was made.
    public var stamp: Date
    /// Begin.
    public var start: CivilDateTime
    /// End.
    public var end: CivilDateTime
    /// What it is.
    public var summary: String
    /// Where; empty when unknown.
    public var location: String
    /// More about it; empty for nothing.
    public var details: String
    /// A page about it, `https`.
    public var url: String?
    /// Who invites.
    public var organizer: Participant?
    /// Who is invited.
    public var attendees: [Participant]
    /// Whether it was called off.
    public var isCancelled: Bool

    /// An appointment; see the properties.
    public init(
        uid: String,
        sequence: Int = 0,
        stamp: Date,
        start: CivilDateTime,
        end: CivilDateTime,
        summary: String,
        location: String = "",
        details: String = "",
        url: String? = nil,
        organizer: Participant? = nil,
        attendees: [Participant] = [],
        isCancelled: Bool = false
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.start = start
        self.end = end
        self.summary = summary
        self.location = location
        self.details = details
        self.url = url
        self.organizer = organizer
        self.attendees = attendees
        self.isCancelled = isCancelled
    }
}
