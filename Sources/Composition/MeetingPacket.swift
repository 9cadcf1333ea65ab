public import CouncilModel

/// All papers of a meeting in one file: cover, agenda, and behind them what belongs to each item.
public struct MeetingPacket: Hashable, Sendable {
    /// A file that belongs to an item.
    public struct File: Hashable, Sendable {
        /// Where it is on the disk.
        public var path: String
        /// How people name it in the report: its path as somebody wrote it.
        public var name: String
        /// "Anlage 2: Lageplan".
        public var title: String
        /// "Beschlussvorlage", "Anlage"; may be empty.
        public var kind: String
        /// Who may read it.
        public var publicity: Publicity

        /// A file; see the properties.
        public init(path: String, name: String, title: String, kind: String = "", publicity: Publicity) {
            self.path = path
            self.name = name
            self.title = title
            self.kind = kind
            self.publicity = publicity
        }
    }

    /// An item of the agenda.
    public struct Item: Hashable, Sendable {
        /// "7", "N 3"; printed as given; may be empty.
        public var number: String
        /// What it is about.
        public var title: String
        /// In which part it is dealt with.
        public var publicity: Publicity
        /// For a non-public item in the public packet; nil leaves the item out.
        public var neutralTitle: String?
        /// What belongs to it, in order.
        public var files: [File]

        /// An item; see the properties.
        public init(
            number: String,
            title: String,
            publicity: Publicity,
            neutralTitle: String? = nil,
            files: [File] = []
        ) {
            self.number = number
            self.title = title
            self.publicity = publicity
            self.neutralTitle = neutralTitle
            self.files = files
        }
    }

    /// Who issues the packet.
    public var letterhead: Letterhead
    /// "Stadtverordnetenversammlung"; may be empty.
    public var organization: String
    /// "18. Sitzung der Stadtverordnetenversammlung".
    public var meetingName: String
    /// The day of the meeting.
    public var date: CivilDate
    /// When it begins.
    public var start: CivilTime?
    /// Where it takes place; may be empty.
    public var location: String
    /// The items in order.
    public var items: [Item]
    /// Whether the packet is for the public: then nothing of what is non-public goes in but the neutral titles.
    public var isPublic: Bool
    /// When the packet was made.
    public var stamp: DocumentStamp

    /// A packet; see the properties.
    public init(
        letterhead: Letterhead,
        organization: String = "",
        meetingName: String,
        date: CivilDate,
        start: CivilTime? = nil,
        location: String = "",
        items: [Item],
        isPublic: Bool,
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.organization = organization
        self.meetingName = meetingName
        self.date = date
        self.start = start
        self.location = location
        self.items = items
        self.isPublic = isPublic
        self.stamp = stamp
    }
}
