internal import CouncilModel
internal import Foundation
internal import Store

/// What happened in the fictional town, told by performing the actions one after the other in the order of their days.
struct DemoTownStory: Sendable {
    let office: @Sendable (Date) -> CouncilOffice
    let directory: DemoTownDirectory
    let accounts: [String: Actor]
    let now: Date

    private static let timeZone = TimeZone.councilDefault
    private var today: CivilDate { CivilDate(now, in: Self.timeZone) }

    /// Tells it.
    ///
    /// - Parameter progress: Called with how many steps of how many are done.
    /// - Throws: ``ActionError``, or an error of the database.
    func tell(progress: @Sendable (Int, Int) -> Void) async throws {
        let all = DemoTownPaper.building + DemoTownPaper.finance + DemoTownPaper.social + DemoTownPaper.related
        let papers = all.sorted { $0.age > $1.age }
        let total = papers.count + DemoTownMeeting.all.count + 1
        try await publish(.body(directory.body), in: office(moment(daysAgo: 99)))
        try await number()
        progress(1, total)
        var known: [String: String] = [:]
        for (index, paper) in papers.enumerated() {
            known[paper.key] = try await write(paper, known)
            progress(index + 2, total)
        }
        try await signOff(papers: known)
        for (index, meeting) in DemoTownMeeting.all.enumerated() {
            try await hold(meeting, papers: known)
            progress(papers.count + index + 2, total)
        }
        try await layDown()
    }

    var clerk: Actor { actor("sitzungsdienst") }

    func actor(_ login: String) -> Actor { accounts[login] ?? .nobody }

    /// Ten o'clock of a day, but never later than now.
    func moment(daysAgo: Int) -> Date { moment(of: today.adding(days: -daysAgo), hour: 10) }

    private func moment(of day: CivilDate, hour: Int) -> Date {
        let wanted = CivilDateTime(date: day, hour: hour, minute: 0)?.moment(in: Self.timeZone) ?? now
        return min(wanted, now)
    }

    private func publish(_ subject: Publications.Subject, in office: CouncilOffice) async throws {
        try await office.perform(RequestPublication(subject: subject), as: actor("sitzungsdienst"))
        try await office.perform(ReleasePublication(subject: subject), as: actor("freigabe"))
    }

    private func filled(_ text: String) -> String {
        let year = today.year
        return text.replacing("{jahr}", with: "\(year)").replacing("{vorjahr}", with: "\(year - 1)")
            .replacing("{folgejahr}", with: "\(year + 1)").replacing("{übernächstes}", with: "\(year + 2)")
            .replacing("{ende}", with: "\(year + 4)")
    }
}

// MARK: - Papers

extension DemoTownStory {
    /// - Returns: The paper's number.
    private func write(_ paper: DemoTownPaper, _ known: [String: String]) async throws -> String {
        let day = today.adding(days: -paper.age)
        let office = office(moment(of: day, hour: 10))
        let author = actor(paper.source == .buildingOffice ? "bauamt" : "sitzungsdienst")
        var draft = PaperDraft(
            name: filled(paper.name),
            paperType: paper.paperType,
            date: day.description,
            publicity: paper.publicity,
            resolutionText: filled(paper.resolution),
            reasons: filled(paper.reasons),
            financialEffects: filled(paper.financialEffects),
            underDirectionOf: directory.organizations[paper.source]
        )
        draft.financialRows = paper.costs.map { $0.row(in: today.year) }
        var action = CreatePaper(body: directory.body, draft: draft)
        if let about = paper.about, let number = known[about.key] {
            let found = try await office.database.read(as: .system) {
                try $0.papers.find(reference: number, of: directory.body)
            }
            action.parent = found.map { (paper: $0.id, role: about.role) }
        }
        let id = try await office.perform(action, as: author)
        for step in paper.steps {
            _ = try await office.perform(
                AddConsultation(
                    paper: id,
                    organization: directory.organizations[step.organization],
                    meeting: nil,
                    role: step.role
                ),
                as: author
            )
        }
        for attachment in paper.attachments {
            _ = try await office.perform(
                AttachFile(
                    paper: id,
                    name: attachment.title,
                    fileName: attachment.fileName,
                    publicity: attachment.publicity,
                    bytes: try attachment.pdf(by: paper.source.name, day: day, with: office.composer, filling: filled)
                ),
                as: author
            )
        }
        if !paper.isDraft {
            let release = self.office(moment(of: day.adding(days: 1), hour: 10))
            _ = try await release.perform(ReleasePaper(paper: id), as: actor("sitzungsdienst"))
        }
        return try await office.perform(ShowPaper(paper: id), as: author).paper.reference ?? ""
    }
}

// MARK: - Meetings

extension DemoTownStory {
    private func hold(_ meeting: DemoTownMeeting, papers: [String: String]) async throws {
        let day = meeting.day(from: today)
        let planning = office(moment(of: day.adding(days: -28), hour: 11))
        let clerk = actor("sitzungsdienst")
        let id = try await planning.perform(
            CreateMeeting(
                body: directory.body,
                draft: MeetingDraft(
                    name: meeting.name,
                    date: day.description,
                    startTime: meeting.startTime,
                    endTime: meeting.endTime,
                    organization: directory.organizations[meeting.organization],
                    location: directory.rooms[meeting.room] ?? ""
                )
            ),
            as: clerk
        )
        var items: [AgendaItemID] = []
        for item in meeting.items {
            items.append(
                try await planning.perform(
                    AddAgendaItem(meeting: id, draft: draft(item, papers: papers, result: "")),
                    as: clerk
                )
            )
        }
        guard meeting.stage != .planned else { return }

        let inviting = office(moment(of: day.adding(days: -14), hour: 11))
        _ = try await inviting.perform(CreateInvitation(meeting: id), as: clerk)
        guard meeting.stage != .invited else { return }
        let releasing = office(moment(of: day.adding(days: -13), hour: 9))
        if meeting.stage == .published {
            try await releasing.perform(ReleasePublication(subject: .meeting(id)), as: actor("freigabe"))
            return
        }
        try await record(meeting, id: id, items: items, papers: papers, on: day)
    }

    private func record(
        _ meeting: DemoTownMeeting,
        id: MeetingID,
        items: [AgendaItemID],
        papers: [String: String],
        on day: CivilDate
    ) async throws {
        let clerk = actor("sitzungsdienst")
        let office = office(moment(of: day.adding(days: 1), hour: 14))
        for (item, seed) in zip(items, meeting.items) where !seed.result.isEmpty {
            _ = try await office.perform(
                ChangeAgendaItem(
                    item: item,
                    version: 1,
                    draft: draft(seed, papers: papers, result: seed.result)
                ),
                as: clerk
            )
        }
        _ = try await office.perform(ConcludeMeeting(meeting: id), as: clerk)
        try await publish(.meeting(id), in: office)
    }

    private func draft(_ item: DemoTownMeeting.Item, papers: [String: String], result: String) -> AgendaDraft {
        AgendaDraft(
            name: item.name,
            publicity: item.publicity,
            neutralName: item.neutralName,
            isSubItem: item.isSubItem,
            paper: item.paper.flatMap { papers[$0] } ?? "",
            role: item.role,
            result: result
        )
    }
}
