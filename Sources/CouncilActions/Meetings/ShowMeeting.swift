public import CouncilModel
public import Store

/// The page of a meeting.
public struct ShowMeeting: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// The meeting.
    public let meeting: MeetingID

    /// Shows a meeting.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// The meeting as far as the actor may see it.
    ///
    /// - Throws: ``StoreError/notFound`` also for a meeting that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> MeetingDetails {
        guard let meeting = try transaction.meetings.find(meeting),
            let body = try transaction.bodies.find(meeting.body)
        else { throw StoreError.notFound }
        let invitations = try transaction.meetings.invitations(of: meeting.id)
        let isOffice = PreviewPublication.permission.allows(transaction.actor)
        let history = isOffice ? try transaction.events.list(of: meeting.id.uuid, limit: 20) : []
        let publication = try transaction.publications.status(of: .meeting(meeting.id))
        var accounts = history.compactMap(\.account) + invitations.compactMap(\.createdBy)
        accounts += [publication?.requestedBy, publication?.releasedBy, publication?.withdrawnBy].compactMap(\.self)
        return MeetingDetails(
            meeting: meeting,
            body: body,
            organizations: try meeting.organizations.compactMap { try transaction.organizations.find($0) },
            location: try meeting.location.flatMap { try transaction.bodies.location($0) },
            agenda: try agenda(of: meeting, in: transaction),
            files: try transaction.files.list(of: .meeting(meeting.id)),
            invitations: invitations,
            publication: publication,
            history: history,
            names: try transaction.accounts.names(accounts),
            packets: try transaction.packets.readable(of: meeting.id),
            chair: try Self.chair(of: meeting, in: transaction)
        )
    }

    private func agenda(of meeting: Meeting, in transaction: Transaction) throws -> [AgendaEntry] {
        let steps = try transaction.consultations.list(in: meeting.id)
        let papers = try transaction.papers.find(Set(steps.map(\.paper)))
        let items = try transaction.agendaItems.list(of: meeting.id)
        let files = try transaction.files.list(ofPapers: papers.keys, items: items.map(\.id))
        let recommendations = try transaction.consultations.earlierResults(in: meeting.id)
        return items.map { item in
            // The bodies of a joint meeting have a step each; the paper is the same.
            var known: Set<PaperID> = []
            let here = steps.filter { $0.agendaItem == item.id && known.insert($0.paper).inserted }
            let shown = here.compactMap { step in papers[step.paper].map { (paper: $0, role: step.role) } }
            let owners = Set(shown.map { File.Owner.paper($0.paper.id) } + [.agendaItem(item.id)])
            return AgendaEntry(
                item: item,
                papers: shown,
                recommendations: (recommendations[item.id] ?? []).map { earlier in
                    Recommendation(
                        organization: earlier.organization,
                        day: earlier.start.map { CivilDate($0, in: transaction.timeZone) },
                        role: earlier.role,
                        result: earlier.result,
                        publicity: earlier.publicity
                    )
                },
                files: files.filter { owners.contains($0.owner) }
            )
        }
    }

    static func chair(of meeting: Meeting, in transaction: Transaction) throws -> Person? {
        guard let organization = meeting.organizations.first else { return nil }
        let day = meeting.start.map { CivilDate($0, in: transaction.timeZone) } ?? transaction.today
        let membership = try transaction.persons.memberships(in: organization).first {
            $0.role == "Vorsitz" && $0.holds(on: day)
        }
        return try membership.flatMap { try transaction.persons.find($0.person) }
    }
}
