public import CouncilModel
public import CouncilRules
internal import Foundation
public import Store

/// The dates of a series before its meetings are planned, with what speaks against each.
public struct PreviewMeetingSeries: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// A date.
    public struct Line: Sendable {
        /// The day that the rhythm gives, with its holiday and vacation.
        public let entry: MeetingSeries.Entry
        /// The day of the meeting as the clerk or the rhythm has it; `nil`: none.
        public let day: CivilDate?
        /// The holiday on ``day`` where the clerk moved the meeting there.
        public let holiday: String?
        /// Meetings at the same time, with those who would have to sit in both.
        public let collisions: [(meeting: String, persons: [String])]
        /// The meeting that has the room.
        public let roomTaken: String?
        /// Whether another date of the series is on the same day.
        public let isTwice: Bool
        /// Whether a meeting is wanted; the clerk's choice, or at first: when nothing speaks against it.
        public let isChosen: Bool
    }

    /// The town.
    public let body: BodyID
    /// What was typed.
    public let draft: MeetingSeriesDraft
    /// Where holidays come from; nil: none are known.
    public let rules: RuleBook?

    /// Looks at a series.
    public init(body: BodyID, draft: MeetingSeriesDraft, rules: RuleBook?) {
        self.body = body
        self.draft = draft
        self.rules = rules
    }

    /// All dates, earliest first.
    ///
    /// - Throws: ``RuleViolation`` for what makes no series.
    public func read(in transaction: Transaction) throws -> [Line] {
        guard let organization = draft.meeting.organization else { throw RuleViolation.meetingWithoutOrganization }
        _ = try draft.typedNumber()
        let (entries, holiday) = try draft.entries(of: body, rules: rules, in: transaction)
        let picks = Dictionary(draft.picks.map { ($0.planned, $0) }) { first, _ in first }
        let days = entries.map { entry in picks[entry.planned].map { CivilDate($0.day) } ?? entry.day }
        return try zip(entries, days).map { entry, day in
            let pick = picks[entry.planned]
            guard let day else {
                return Line(
                    entry: entry,
                    day: nil,
                    holiday: nil,
                    collisions: [],
                    roomTaken: nil,
                    isTwice: false,
                    isChosen: false
                )
            }
            let (start, end) = try draft.meeting(on: day, number: nil).times(in: transaction.timeZone)
            guard let start else { throw RuleViolation.missing(field: "Beginn") }
            let collisions = try transaction.meetingSeries.collisions(
                of: [organization] + (draft.meeting.partners ?? []),
                from: start,
                until: end
            )
            let occupant = try draft.meeting.room.flatMap { room in
                try transaction.meetings.occupant(of: room, from: start, until: end)
            }
            let isTwice = days.count { $0 == day } > 1
            let isFree = collisions.isEmpty && occupant == nil && !isTwice
            return Line(
                entry: entry,
                day: day,
                holiday: day == entry.planned ? nil : holiday(day),
                collisions: collisions,
                roomTaken: occupant?.meeting,
                isTwice: isTwice,
                isChosen: pick?.isChosen ?? isFree
            )
        }
    }
}
