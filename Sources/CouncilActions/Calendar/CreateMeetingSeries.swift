public import CouncilModel
public import CouncilRules
internal import Foundation
public import Store

/// Plans the meetings of a series, all or none.
public struct CreateMeetingSeries: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// What was typed, with the chosen dates.
    public let draft: MeetingSeriesDraft
    /// Where holidays come from; nil: none are known.
    public let rules: RuleBook?

    /// Plans meetings.
    public init(body: BodyID, draft: MeetingSeriesDraft, rules: RuleBook?) {
        self.body = body
        self.draft = draft
        self.rules = rules
    }

    /// Makes a meeting of each chosen date, on the day that the clerk gave it.
    public func write(in transaction: Transaction) throws -> Performed<MeetingSeriesID> {
        let chosen = draft.picks.filter(\.isChosen).sorted { $0.planned < $1.planned }
        if chosen.isEmpty { throw RuleViolation.missing(field: "Sitzungen anlegen am") }
        let known = Set(try draft.entries(of: body, rules: rules, in: transaction).entries.map(\.planned))
        guard chosen.allSatisfy({ known.contains($0.planned) }), Set(chosen.map(\.planned)).count == chosen.count
        else { throw RuleViolation.unreadable(field: "Sitzungen anlegen am", expected: "eine Auswahl der Termine") }
        let series: MeetingSeriesID = transaction.newID()
        try transaction.meetingSeries.insert(try draft.series(), id: series, body: body)
        let number = try draft.typedNumber()
        for (index, pick) in chosen.enumerated() {
            guard let day = CivilDate(pick.day) else {
                throw RuleViolation.seriesDate(day: pick.planned.german, reason: "Der Tag fehlt oder ist nicht lesbar.")
            }
            let meeting: Meeting
            do {
                let draft = draft.meeting(on: day, number: number.map { $0 + index })
                meeting = try CreateMeeting(body: body, draft: draft).make(in: transaction)
            } catch let violation as RuleViolation {
                throw RuleViolation.seriesDate(day: day.german, reason: violation.message)
            }
            try transaction.meetingSeries.add(meeting.id, planned: pick.planned, to: series)
        }
        return Performed(
            series,
            event: .init(
                kind: "meetingSeriesCreated",
                subjectKind: "meetingSeries",
                subject: series.uuid,
                detail: ["meetings": "\(chosen.count)"]
            )
        )
    }
}

extension CivilDate {
    /// `5.1.2027`
    var german: String { "\(day).\(month).\(year)" }
}
