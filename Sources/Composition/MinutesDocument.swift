public import CouncilModel

/// The minutes of a meeting: who was there, what was dealt with, what was resolved and how.
public struct MinutesDocument: Hashable, Sendable {
    /// How much of the debate they tell.
    public enum Detail: Hashable, Sendable {
        /// Resolutions and results (Ergebnisprotokoll).
        case results
        /// The course of the debate as well (Verlaufsprotokoll).
        case course
    }

    /// Who reads them.
    public enum Readers: Hashable, Sendable {
        /// Those who may read all.
        case members
        /// The public: nothing of the non-public part is printed.
        case everyone
    }

    /// What was found about the quorum.
    public struct Quorum: Hashable, Sendable {
        /// The statutory number of members.
        public var members: Int
        /// Members present when it was found.
        public var present: Int
        /// Whether the body could take resolutions.
        public var isReached: Bool

        /// - Parameters:
        ///   - members: The statutory number of members.
        ///   - present: Members present when it was found.
        ///   - isReached: Whether the body could take resolutions.
        public init(members: Int, present: Int, isReached: Bool) {
            self.members = members
            self.present = present
            self.isReached = isReached
        }
    }

    /// Somebody who did not take part because of a conflict of interest.
    public struct Conflict: Hashable, Sendable {
        /// The name as it is printed.
        public var name: String
        /// The rule, "§ 25 HGO"; may be empty.
        public var rule: String
        /// When the person left the room.
        public var left: CivilTime?
        /// When the person came back.
        public var returned: CivilTime?

        /// A conflict; see the properties.
        public init(name: String, rule: String = "", left: CivilTime? = nil, returned: CivilTime? = nil) {
            self.name = name
            self.rule = rule
            self.left = left
            self.returned = returned
        }

        /// "Frau Weiß hat wegen Interessenwiderstreits (§ 25 HGO) den Raum verlassen (19:12 bis 19:40 Uhr)."
        var sentence: String {
            let reason = rule.isEmpty ? "" : " (\(rule))"
            let time =
                switch (left?.shortForm, returned?.shortForm) {
                case (let left?, let returned?): " von \(left) bis \(returned)\u{A0}Uhr"
                case (let left?, nil): " um \(left)\u{A0}Uhr"
                default: ""
                }
            return "\(name.isolated) hat wegen Interessenwiderstreits\(reason) den Raum\(time) verlassen "
                + "und an Beratung und Abstimmung nicht mitgewirkt."
        }
    }

    /// One item of business.
    public struct Item: Hashable, Sendable {
        /// Number, title, publicity, paper.
        public var agenda: AgendaDocument.Item
        /// What was said; printed when ``MinutesDocument/detail`` asks for it.
        public var course: StructuredText
        /// The wording that was resolved; empty when nothing was.
        public var resolution: StructuredText
        /// "ungeändert beschlossen", "zur Kenntnis genommen"; may be empty.
        public var result: String
        /// How the body voted.
        public var votes: VoteCount?
        /// Who did not take part.
        public var conflicts: [Conflict]

        /// An item; see the properties.
        public init(
            _ agenda: AgendaDocument.Item,
            course: StructuredText = StructuredText([]),
            resolution: StructuredText = StructuredText([]),
            result: String = "",
            votes: VoteCount? = nil,
            conflicts: [Conflict] = []
        ) {
            self.agenda = agenda
            self.course = course
            self.resolution = resolution
            self.result = result
            self.votes = votes
            self.conflicts = conflicts
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// How much of the debate they tell.
    public var detail: Detail
    /// Who reads them.
    public var readers: Readers
    /// The meeting.
    public var meeting: MeetingFacts
    /// Interruptions, "19:30 bis 19:45 Uhr"; may be empty.
    public var interruptions: String
    /// Who was there.
    public var present: [AttendanceGroup]
    /// Who was not.
    public var absent: [AttendanceGroup]
    /// What was found about the quorum; nil leaves the sentence out.
    public var quorum: Quorum?
    /// Sentences before the items, on the invitation for example.
    public var opening: StructuredText
    /// The items in the order of business.
    public var items: [Item]
    /// Sentences after the items.
    public var closing: StructuredText
    /// Place of the signatures.
    public var place: String
    /// Day of the signatures; nil leaves it out.
    public var date: CivilDate?
    /// Chair and secretary.
    public var signatures: [Signature]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// Minutes; see the properties.
    public init(
        letterhead: Letterhead,
        detail: Detail,
        readers: Readers = .members,
        meeting: MeetingFacts,
        interruptions: String = "",
        present: [AttendanceGroup],
        absent: [AttendanceGroup] = [],
        quorum: Quorum? = nil,
        opening: StructuredText = StructuredText([]),
        items: [Item],
        closing: StructuredText = StructuredText([]),
        place: String = "",
        date: CivilDate? = nil,
        signatures: [Signature],
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.detail = detail
        self.readers = readers
        self.meeting = meeting
        self.interruptions = interruptions
        self.present = present
        self.absent = absent
        self.quorum = quorum
        self.opening = opening
        self.items = items
        self.closing = closing
        self.place = place
        self.date = date
        self.signatures = signatures
        self.stamp = stamp
    }
}
