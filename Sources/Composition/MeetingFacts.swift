public import CouncilModel

/// What documents about a meeting say of it.
public struct MeetingFacts: Hashable, Sendable {
    /// "Stadtverordnetenversammlung".
    public var organization: String
    /// Those who meet with it; empty for a meeting of one body.
    public var partners: [String] = []
    /// "18. Sitzung der Stadtverordnetenversammlung".
    public var name: String
    /// The day.
    public var date: CivilDate
    /// When it begins.
    public var start: CivilTime
    /// When it ended; nil before that.
    public var end: CivilTime?
    /// Where it takes place.
    public var location: String
    /// Who presides; may be empty.
    public var chair: String
    /// Who takes the minutes; may be empty.
    public var secretary: String

    /// A meeting; see the properties.
    public init(
        organization: String,
        name: String,
        date: CivilDate,
        start: CivilTime,
        end: CivilTime? = nil,
        location: String,
        chair: String = "",
        secretary: String = ""
    ) {
        self.organization = organization
        self.name = name
        self.date = date
        self.start = start
        self.end = end
        self.location = location
        self.chair = chair
        self.secretary = secretary
    }

    /// Day, times, place and persons as they stand in the box below the title.
    var facts: [(Fact, isStrong: Bool)] {
        [
            (Fact("Sitzungstag", date.longFormWithWeekday), isStrong: true),
            (Fact("Beginn", start.longForm), isStrong: true),
            (Fact("Ende", end?.longForm ?? ""), isStrong: true),
            (Fact("Ort", location), isStrong: false),
            (Fact("Vorsitz", chair), isStrong: false),
            (Fact("Schriftführung", secretary), isStrong: false),
        ]
    }
}
