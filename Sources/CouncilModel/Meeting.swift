public import Foundation

/// A Sitzung (OParl 1.1 Meeting).
public struct Meeting: Sendable, Identifiable {
    /// Where a meeting stands; each state after the first is a row with who and when.
    public enum State: String, Sendable {
        /// Planned; members do not see it yet.
        case scheduled
        /// The invitation was created.
        case invited
        /// It took place.
        case held
        /// It will not take place.
        case cancelled
    }

    /// Identity.
    public var id: MeetingID
    /// The body.
    public var body: BodyID
    /// Name, "12. Sitzung der Stadtverordnetenversammlung".
    public var name: String
    /// Begin; `nil` while the date is open.
    public var start: Date?
    /// End.
    public var end: Date?
    /// Where it takes place.
    public var location: LocationID?
    /// Who meets; the first one leads.
    public var organizations: [OrganizationID]
    /// Where it stands.
    public var state: State
    /// Counts the changes of the meeting itself; a stale form is recognised by it.
    public var version: Int
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A planned meeting.
    public init(id: MeetingID, body: BodyID, name: String, created: Date) {
        self.id = id
        self.body = body
        self.name = name
        organizations = []
        state = .scheduled
        version = 1
        self.created = created
        modified = created
    }
}

/// A Tagesordnungspunkt (OParl 1.1 AgendaItem).
public struct AgendaItem: Sendable, Identifiable {
    /// Identity.
    public var id: AgendaItemID
    /// The meeting.
    public var meeting: MeetingID
    /// Place on the agenda, from 0 without gaps.
    public var position: Int
    /// Printed number, "10.1"; text, because towns number in many ways. A heading has none.
    public var number: String?
    /// What the line is.
    public var kind: Kind
    /// 0 for main items, 1 for those below one, up to ``deepestLevel``.
    public var level: Int
    /// Where it stands in its part.
    public var place: Place
    /// What the rules about late items call it.
    public var matter: Matter
    /// Title.
    public var name: String
    /// Whether it is dealt with in the public part.
    public var publicity: Publicity
    /// What the public reads instead of the title of a non-public item, "Grundstücksangelegenheit".
    public var neutralName: String?
    /// The neutral title that the clerk confirmed although it seemed to tell something; counts while it is ``neutralName``.
    public var confirmedNeutralName: String?
    /// Result, "Einstimmig beschlossen".
    public var result: String?
    /// Text of the resolution.
    public var resolutionText: String?
    /// Counts the changes of the item.
    public var version: Int
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// An item; non-public until somebody says otherwise.
    public init(id: AgendaItemID, meeting: MeetingID, position: Int, name: String, created: Date) {
        self.id = id
        self.meeting = meeting
        self.position = position
        self.name = name
        publicity = .nonPublic
        kind = .item
        level = 0
        place = .middle
        matter = .ordinary
        version = 1
        self.created = created
        modified = created
    }

    /// What the public reads of a non-public item without a neutral title of its own.
    public static let generalNeutralName = "Nichtöffentliche Angelegenheit"

    /// What may stand in a public document for this item.
    public var publicName: String {
        switch publicity {
        case .public: name
        case .nonPublic: neutralName ?? Self.generalNeutralName
        }
    }
}
