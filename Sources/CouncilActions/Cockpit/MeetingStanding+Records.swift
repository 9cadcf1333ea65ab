internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Store

extension MeetingStanding {
    /// What the records say of some meetings; cancelled ones and those without a date are left out.
    static func all(_ meetings: [MeetingID], in transaction: Transaction) throws -> [MeetingStanding] {
        try all(try transaction.cockpit.meetings(meetings), in: transaction)
    }

    /// The same for meetings of which the counts are there already.
    static func all(_ lines: [CockpitRecords.Line], in transaction: Transaction) throws -> [MeetingStanding] {
        let zone = transaction.timeZone
        let publications = try transaction.publications.statuses(of: lines.map { .meeting($0.meeting) })
        // A paper that waits for a body waits for the next meeting of it.
        let isAwaited = lines.contains { !$0.nextOf.isEmpty && !$0.isHeld }
        let waiting = isAwaited ? try transaction.cockpit.waitingPapers() : [:]
        return lines.map { line in
            var standing = MeetingStanding(line, publications[.meeting(line.meeting)], in: zone)
            if !line.isHeld { standing.waitingPapers += line.nextOf.reduce(0) { $0 + (waiting[$1] ?? 0) } }
            return standing
        }
    }

    fileprivate init(_ line: CockpitRecords.Line, _ publication: Publications.Status?, in zone: TimeZone) {
        self.init(
            id: line.meeting,
            name: line.name,
            organization: line.organization.isEmpty ? line.name : line.organization,
            start: CivilDateTime(line.start, in: zone)
        )
        assembly = line.isOfCouncil ? .council : .committee
        isHeld = line.isHeld
        items = line.items
        itemsWithoutResult = line.itemsWithoutResult
        papers = line.papers
        unreleasedPapers = line.unreleasedPapers
        missingFiles = line.missingFiles
        waitingPapers = line.waitingPapers
        hasInvitation = line.invited != nil
        isInvitationOutdated = line.isInvitationOutdated
        sent = line.sent.map { CivilDateTime($0, in: zone) }
        (countedRule, countedChannel) = line.counted
        arrivals = line.arrivals.map { arrival in
            func moment(_ date: Date?) -> CivilDateTime? { date.map { CivilDateTime($0, in: zone) } }
            return SummonsArrival(
                delivered: moment(arrival.delivered),
                posted: moment(arrival.posted),
                seen: moment(arrival.seen)
            )
        }
        recipients = line.receipts.all
        served = line.receipts.served
        failed = line.receipts.failed
        if let publication {
            published = publication.isPublic ? publication.released.map { CivilDate($0, in: zone) } : nil
            isPublicationWaiting = publication.isWaiting
        }
        packet =
            switch (line.packet.isThere, line.packet.outcome) {
            case (false, _): .none
            case (true, "composed"): .composed
            case (true, "failed"): .failed
            case (true, nil): .underWay
            default: .none
            }
        hasMinutes = line.hasMinutes
    }
}
