public import CouncilModel

/// What the records say of a meeting, as far as its lamps need it: counts and days, no titles.
public struct MeetingStanding: Hashable, Sendable {
    /// The meeting.
    public var id: MeetingID
    /// Its name.
    public var name: String
    /// The name of the body that leads it.
    public var organization: String
    /// Whose rules hold for it.
    public var assembly = Assembly.council
    /// When it begins, on the town's clocks.
    public var start: CivilDateTime
    /// Whether it was concluded.
    public var isHeld = false
    /// Items on the agenda, headings left out.
    public var items = 0
    /// Items that may be resolved and have no result.
    public var itemsWithoutResult = 0
    /// Papers on the agenda.
    public var papers = 0
    /// Those of them that are not released.
    public var unreleasedPapers = 0
    /// Files of those papers whose bytes are missing.
    public var missingFiles = 0
    /// Released papers that wait for a place on this agenda.
    public var waitingPapers = 0
    /// Whether an invitation was created.
    public var hasInvitation = false
    /// Whether the agenda changed since.
    public var isInvitationOutdated = false
    /// When the invitation was sent to the members.
    public var sent: CivilDateTime?
    /// The rule by which its period was counted when it was sent; nil: the usual one.
    public var countedRule: String?
    /// The way of sending that it was counted with; nil: the usual one.
    public var countedChannel: String?
    /// When it reached the members, one of each to whom it was sent.
    public var arrivals: [SummonsArrival] = []
    /// Members to whom it was sent.
    public var recipients = 0
    /// Those whom it reached.
    public var served = 0
    /// Those to whom a mail could not be delivered.
    public var failed = 0
    /// Since when the meeting is public; nil: it is not.
    public var published: CivilDate?
    /// Whether its publication waits for a second person.
    public var isPublicationWaiting = false
    /// Where the newest packet of the whole agenda stands.
    public var packet = Packet.none
    /// Whether minutes hang on it.
    public var hasMinutes = false

    /// Where a packet stands.
    public enum Packet: Hashable, Sendable {
        /// Nobody asked for one.
        case none
        /// It is being made.
        case underWay
        /// It is there.
        case composed
        /// It was not made.
        case failed
    }

    /// A meeting of which nothing is known but when it begins.
    ///
    /// - Parameters:
    ///   - id: The meeting.
    ///   - name: Its name.
    ///   - organization: The name of the body that leads it.
    ///   - start: When it begins, on the town's clocks.
    public init(id: MeetingID, name: String, organization: String, start: CivilDateTime) {
        self.id = id
        self.name = name
        self.organization = organization
        self.start = start
    }

    /// "Einladung zum Haupt- und Finanzausschuss am Do., 12. Juni".
    func subject(_ noun: String, on today: CivilDate) -> String {
        "\(noun) \(Self.approach(organization)) am \(start.date.inSentence(seenOn: today))"
    }

    /// "zum Hauptausschuss", "zur Stadtverordnetenversammlung": by the noun in the name; "für …" where none is known.
    private static func approach(_ name: String) -> String {
        for word in name.lowercased().split(whereSeparator: { !$0.isLetter }) {
            if ["ausschuss", "rat", "vorstand"].contains(where: word.hasSuffix) { return "zum \(name)" }
            if ["versammlung", "kommission", "vertretung"].contains(where: word.hasSuffix) { return "zur \(name)" }
        }
        return "für \(name)"
    }
}

extension CivilDate {
    private static let monthNames = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]

    /// "Do., 12. Juni", with the year where it is another one.
    func inSentence(seenOn today: CivilDate) -> String {
        "\(weekdayName)., \(bare(seenOn: today))"
    }

    /// "heute, 7. Juni", "morgen, 8. Juni", "Do., 12. Juni".
    func relative(to today: CivilDate) -> String {
        switch daysSince1970 - today.daysSince1970 {
        case 0: "heute, \(bare(seenOn: today))"
        case 1: "morgen, \(bare(seenOn: today))"
        default: inSentence(seenOn: today)
        }
    }

    private func bare(seenOn today: CivilDate) -> String {
        let name = Self.monthNames.indices.contains(month - 1) ? Self.monthNames[month - 1] : ""
        return "\(day).\u{A0}\(name)" + (year == today.year ? "" : " \(year)")
    }
}
