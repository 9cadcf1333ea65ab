public import CouncilModel
public import CouncilRules
internal import Foundation
public import Store

/// What the session office has to do today and this week, and how the meetings of the next eight weeks stand.
public struct ShowCockpit: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// Coming meetings so many days ahead have a row of lamps.
    static let daysAhead = 56
    /// What a meeting left undone is named for so many days.
    static let daysBack = 120
    /// The town.
    public let body: BodyID
    private var rules: RuleBook?

    /// Shows the cockpit of a town.
    public init(body: BodyID) {
        self.body = body
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ShowCockpit {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Six statements, however many meetings and papers there are.
    public func read(in transaction: Transaction) throws -> Cockpit {
        guard let town = try transaction.bodies.find(body) else { throw StoreError.notFound }
        let zone = transaction.timeZone
        let day = TimeInterval(86_400)
        let lines = try transaction.cockpit.meetings(
            of: body,
            from: transaction.now.addingTimeInterval(-Double(Self.daysBack) * day),
            to: transaction.now.addingTimeInterval(Double(Self.daysAhead) * day)
        )
        let standings = try MeetingStanding.all(lines, in: transaction)
        let loose = try transaction.cockpit.loosePapers(
            of: body,
            releasedFrom: transaction.now.addingTimeInterval(-Double(Self.daysBack) * day)
        )
        let known = Set(lines.filter { $0.start >= transaction.now }.map(\.meeting))
        return Cockpit(
            standings,
            more: try releases(except: known, in: transaction),
            loose: loose.map { paper in
                Cockpit.LoosePapers(
                    count: paper.count,
                    oldest: paper.paper,
                    title: [paper.reference, paper.name].compactMap(\.self).joined(separator: ", "),
                    since: CivilDate(paper.released, in: zone)
                )
            },
            in: { rules?.jurisdiction(of: town, for: $0) },
            at: CivilDateTime(transaction.now, in: zone)
        )
    }

    /// What waits for a second person and is not one of the coming meetings, whose lamps say so.
    private func releases(except known: Set<MeetingID>, in transaction: Transaction) throws -> [Cockpit.Task] {
        let waiting = try transaction.publications.waiting()
        var papers: Set<PaperID> = []
        var meetings: Set<MeetingID> = []
        for entry in waiting {
            switch entry.subject {
            case .paper(let id): papers.insert(id)
            case .meeting(let id): if !known.contains(id) { meetings.insert(id) }
            case .body: break
            }
        }
        let foundPapers = papers.isEmpty ? [:] : try transaction.papers.find(papers)
        let foundMeetings = meetings.isEmpty ? [:] : try transaction.meetings.find(meetings)
        return waiting.compactMap { entry in
            let due = CivilDate(entry.status.requested, in: transaction.timeZone).adding(days: 1)
            let (title, way): (String, Cockpit.Way)
            switch entry.subject {
            case .paper(let id):
                guard let paper = foundPapers[id] else { return nil }
                title = [paper.reference, paper.name].compactMap(\.self).joined(separator: ", ")
                way = .paperPublication(id)
            case .meeting(let id):
                guard let meeting = foundMeetings[id] else { return nil }
                (title, way) = (meeting.name, .publication(id))
            case .body: return nil
            }
            return Cockpit.Task(
                due: max(due, transaction.today),
                isLate: due < transaction.today,
                text: "Veröffentlichung wartet auf die Freigabe durch eine zweite Person: \(title)".closedAsSentence,
                way: way
            )
        }
    }
}
