public import CouncilModel

/// Who was at a meeting, by group: a Fraktion, the administration, guests.
public struct AttendanceGroup: Hashable, Sendable {
    /// One person.
    public struct Attendee: Hashable, Sendable {
        /// The name as it is printed.
        public var name: String
        /// "Stadtverordneter", "Ausschussvorsitzende"; may be empty.
        public var function: String
        /// When the person came, if after the beginning.
        public var arrived: CivilTime?
        /// When the person left, if before the end.
        public var left: CivilTime?
        /// "per Video", "in Vertretung für Frau Weiß"; may be empty.
        public var remark: String

        /// A person; see the properties.
        public init(
            _ name: String,
            function: String = "",
            arrived: CivilTime? = nil,
            left: CivilTime? = nil,
            remark: String = ""
        ) {
            self.name = name
            self.function = function
            self.arrived = arrived
            self.left = left
            self.remark = remark
        }

        /// "ab 18:20 Uhr", "bis 20:05 Uhr", "18:20 bis 20:05 Uhr"; nil when the person was there all the time.
        var time: String? {
            switch (arrived, left) {
            case (nil, nil): nil
            case (let arrived?, nil): "ab \(arrived.longForm)"
            case (nil, let left?): "bis \(left.longForm)"
            case (let arrived?, let left?): "\(arrived.shortForm) bis \(left.longForm)"
            }
        }

        /// The time, and what else is to be said.
        var note: String {
            [time ?? "", remark].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    /// "CDU-Fraktion", "Verwaltung", "Entschuldigt".
    public var name: String
    /// The persons.
    public var attendees: [Attendee]

    /// - Parameters:
    ///   - name: The group.
    ///   - attendees: The persons.
    public init(_ name: String, _ attendees: [Attendee]) {
        self.name = name
        self.attendees = attendees
    }
}
