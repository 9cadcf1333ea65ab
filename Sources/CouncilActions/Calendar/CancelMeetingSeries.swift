public import CouncilModel
internal import Foundation
public import Store

/// Calls the rest of a series off, from one of its meetings on; nobody was told of them yet.
public struct CancelMeetingSeries: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The series.
    public let series: MeetingSeriesID
    /// The first meeting that will not take place; `nil`: the next one.
    public let first: MeetingID?
    /// Why.
    public let reason: String

    /// Calls the rest of a series off.
    public init(series: MeetingSeriesID, from first: MeetingID?, reason: String) {
        self.series = series
        self.first = first
        self.reason = reason
    }

    /// Cancels the meetings from that one on that are still to come, all or none; their rooms become free.
    ///
    /// - Throws: ``RuleViolation/seriesAnnounced(meeting:day:)`` when somebody was told of one of them.
    public func write(in transaction: Transaction) throws -> Performed<Int> {
        guard try transaction.meetingSeries.find(series) != nil else { throw StoreError.notFound }
        let reason = try TextField(label: "Grund", text: reason).required()
        let dates = try transaction.meetingSeries.dates(of: series)
        var begin = transaction.now
        if let first {
            guard let date = dates.first(where: { $0.meeting.id == first }) else { throw StoreError.notFound }
            begin = max(begin, date.meeting.start ?? begin)
        }
        let rest = dates.filter { $0.meeting.state != .cancelled && $0.meeting.start.map { $0 >= begin } ?? true }
        if rest.isEmpty { throw RuleViolation.meetingOver }
        for date in rest {
            try transaction.meetings.lock(date.meeting.id)
            if date.isAnnounced {
                let day = date.meeting.start.map { CivilDate($0, in: transaction.timeZone) } ?? date.planned
                throw RuleViolation.seriesAnnounced(meeting: date.meeting.name, day: day.german)
            }
            try transaction.meetings.cancel(date.meeting.id, reason: reason)
        }
        return Performed(
            rest.count,
            event: .init(
                kind: "meetingSeriesCancelled",
                subjectKind: "meetingSeries",
                subject: series.uuid,
                detail: ["meetings": "\(rest.count)"]
            )
        )
    }
}
