internal import CouncilModel
public import Foundation

/// What every page about one meeting shows at its top.
public struct MeetingHead: Sendable, Equatable {
    /// The meeting's identifier.
    public var id: String
    /// Such as `12. Sitzung des Hauptausschusses`.
    public var title: String
    /// The organization's identifier.
    public var organizationID: String
    /// The organization's name.
    public var organizationName: String
    /// When it begins; unknown while the date is open.
    public var start: Date?
    /// When it ended or is to end.
    public var end: Date?
    /// Such as `Rathaus, Großer Saal, Marktplatz 3`.
    public var location: String
    /// Where it stands.
    public var state: StateMark
    /// The version of the record.
    public var version: Int
    /// The names of those who meet with the organization.
    public var partners: [String] = []
    /// Who would have to sit in another meeting at the same time.
    public var collisions: [String] = []
    /// How its preparation stands, for the clerk; empty once it is over.
    public var lamps: [ShownLamp] = []

    /// A meeting.
    public init(
        id: String,
        title: String,
        organizationID: String,
        organizationName: String,
        start: Date?,
        end: Date? = nil,
        location: String,
        state: StateMark,
        version: Int
    ) {
        self.id = id
        self.title = title
        self.organizationID = organizationID
        self.organizationName = organizationName
        self.start = start
        self.end = end
        self.location = location
        self.state = state
        self.version = version
    }

    /// The way back to the list and to the organization.
    var crumbs: Crumbs {
        Crumbs(links: [
            (label: "Sitzungen", address: OfficePath.meetings.text),
            (label: organizationName, address: OfficePath.organization(organizationID).text),
        ])
    }

    /// Title, date and place.
    var html: HTML {
        """
        <h1>\(title)</h1>
        <p class="facts">\(given: start, { start in
            """
            <span class="fact">\(Icon.calendar)<time datetime="\(GermanTime(start).iso)">\
            \(GermanFormat.dayWithWeekday(GermanTime(start).day)), \(GermanFormat.timeRange(start, end))</time></span>
            """
        })\(if: start == nil, "<span class=\"fact\">\(Icon.calendar)Termin steht noch nicht fest</span>")\
        \(given: location, { "<span class=\"fact\">\(Icon.place)\($0)</span>" })\(state)</p>
        \(if: !partners.isEmpty, """
            <p class="row-about">Gemeinsame Sitzung: \(MeetingTitle.list([organizationName] + partners))</p>
            """)
        \(ShownLamp.head(lamps))
        \(if: !collisions.isEmpty, Notice(
            kind: .warning, text: "Mitglieder sitzen zur selben Zeit in einer anderen Sitzung.",
            detail: collisions.joined(separator: "; ") + ". Verlegen Sie eine der beiden, oder sprechen Sie eine Vertretung ab."
        ).html)
        """
    }
}

/// An item of an agenda as it is shown.
public struct AgendaLine: Sendable, Equatable {
    /// A step of an item in its agenda, by the word that forms send.
    public enum Move: String, Sendable, CaseIterable {
        /// Before the item before it.
        case up
        /// Behind the item behind it.
        case down
        /// Below the item before it.
        case indent
        /// Beside the item above it.
        case outdent
    }

    /// The item's identifier.
    public var id: String
    /// Such as `3` or `N 1`; empty before numbers are given.
    public var number: String
    /// The title.
    public var title: String
    /// Whether everybody may read it.
    public var isPublic: Bool
    /// The paper under consultation.
    public var paper: PaperReference?
    /// Papers and attachments to open.
    public var files: [ShownFile]
    /// The text of the resolution, once taken.
    public var resolution: String?
    /// 0 for main items.
    public var level = 0
    /// Whether it only heads the items after it.
    public var isHeading = false
    /// The steps that it can go.
    public var moves: Set<Move> = []
    /// How it came onto the agenda after the invitation.
    public var late: LateMark?
    /// What earlier bodies made of its paper.
    public var recommendations: [String] = []

    /// An item.
    public init(
        id: String,
        number: String,
        title: String,
        isPublic: Bool,
        paper: PaperReference? = nil,
        files: [ShownFile] = [],
        resolution: String? = nil
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.isPublic = isPublic
        self.paper = paper
        self.files = files
        self.resolution = resolution
    }
}

/// Who did what, and when.
public struct ActivityLine: Sendable, Equatable {
    /// Such as `Einladung erstellt`.
    public var event: String
    /// The person's name.
    public var person: String
    /// When.
    public var instant: Date

    /// An event.
    public init(
        event: String,
        person: String,
        instant: Date
    ) {
        self.event = event
        self.person = person
        self.instant = instant
    }

    /// The list of events, newest first; the same event several times in a row is one line.
    static func list(_ activities: [ActivityLine]) -> HTML {
        var lines: [(newest: ActivityLine, count: Int)] = []
        for activity in activities {
            if let last = lines.last, last.newest.event == activity.event, last.newest.person == activity.person {
                lines[lines.count - 1].count += 1
            } else {
                lines.append((activity, 1))
            }
        }
        return """
            <ol class="activity">\(each: lines, { line in
                """
                <li><span>\(line.newest.event)\(if: line.count > 1, " (\(line.count)-mal)")</span> \
                <span class="row-about">\(line.newest.person), \(InstantMark(instant: line.newest.instant))</span></li>
                """
            })</ol>
            """
    }
}
