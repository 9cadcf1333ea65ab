internal import CouncilModel
internal import Foundation
internal import Store

/// A meeting with its agenda and the papers on it.
struct SeedLoadMeeting: Sendable {
    let meeting: Meeting
    private let items: [AgendaItem]
    private let papers: [SeedLoadPaper]
    private let recipientsSource: UInt64

    /// The longest agenda.
    private static let longest = 60

    init(
        number: Int,
        papers span: Range<Int>,
        isFull: Bool,
        town: SeedLoadTown,
        start: Date,
        from source: inout SeedLoadSource
    ) {
        let created = start.addingTimeInterval(-40 * 86_400)
        var meeting = Meeting(
            id: source.id(at: created),
            body: town.body,
            name: "\(number + 1). Sitzung",
            created: created
        )
        meeting.start = start
        meeting.end = start.addingTimeInterval(7200)
        meeting.location = town.place
        meeting.organizations = [town.committees[number % town.committees.count]]
        self.meeting = meeting
        var lines: [(item: AgendaItem, paper: Int?)] = []
        func add(_ name: String, _ publicity: Publicity, paper: Int? = nil, isHeading: Bool = false) {
            var item = AgendaItem(
                id: source.id(at: created),
                meeting: meeting.id,
                position: lines.count,
                name: name,
                created: created
            )
            item.publicity = publicity
            item.kind = isHeading ? .heading : .item
            // Every fifth paper hangs below the one before it.
            item.level = paper.map { $0 % 5 == 3 ? 1 : 0 } ?? 0
            if publicity == .nonPublic {
                item.neutralName = "Grundstücksangelegenheit"
            }
            lines.append((item, paper))
        }
        add("Eröffnung und Feststellung der Beschlussfähigkeit", .public)
        add("Vorlagen", .public, isHeading: true)
        var made: [SeedLoadPaper] = []
        for number in span {
            made.append(SeedLoadPaper(number: number, town: town, created: created, isReleased: true, from: &source))
        }
        let placed = made.prefix(Self.longest - 3)
        for (index, paper) in placed.enumerated() where paper.paper.publicity == .public {
            add(paper.paper.name, .public, paper: index)
        }
        let wanted = isFull ? Self.longest : 12
        while lines.count + placed.count(where: { $0.paper.publicity == .nonPublic }) + 1 < wanted {
            add(SeedLoadWords.title(from: &source), .public)
        }
        add("Anfragen und Mitteilungen", .public)
        for (index, paper) in placed.enumerated() where paper.paper.publicity == .nonPublic {
            add(paper.paper.name, .nonPublic, paper: index)
        }
        let numbering = AgendaNumbering.renumbered(lines.map(\.item))
        let entries = Dictionary(uniqueKeysWithValues: numbering.map { ($0.item, $0) })
        items = lines.map { line in
            var item = line.item
            item.position = entries[item.id]?.position ?? item.position
            item.level = entries[item.id]?.level ?? 0
            item.number = entries[item.id]?.number
            return item
        }
        for line in lines {
            if let paper = line.paper { made[paper].item = line.item.id }
        }
        self.papers = made
        recipientsSource = source.next()
    }

    /// Writes the papers; with a signer an office signs each before it is released.
    func writePapers(
        in database: CouncilDatabase,
        town: SeedLoadTown,
        signedBy signer: (actor: Actor, office: OrganizationID)?
    ) async throws {
        let steps = try await database.write(as: .system) { transaction in
            for seed in papers { try transaction.papers.insert(seed.paper) }
            return try signer.map { signer in
                try papers.map { try $0.askForSignature(of: signer.office, in: transaction) }
            } ?? []
        }
        guard let signer else { return }
        try await database.write(as: signer.actor) { transaction in
            for step in steps { try transaction.signOffs.add(.signed, to: step, version: 1) }
        }
    }

    /// Writes the meeting with its items and the steps of the papers, whose rows are there.
    func write(in transaction: Transaction, town: SeedLoadTown, isInvited: Bool, hasLedger: Bool) throws {
        try transaction.meetings.insert(meeting)
        for item in items { try transaction.agendaItems.insert(item) }
        for seed in papers {
            try transaction.papers.release(seed.paper.id)
            try transaction.consultations.save(seed.step(in: meeting))
        }
        guard isInvited else { return }
        let version = try transaction.meetings.recordInvitation(of: meeting.id, invitation: nil, notice: nil)
        try transaction.invitedAgendas.freeze(meeting.id, version: version)
        if hasLedger { try writeLedger(version, in: transaction) }
    }

    private func writeLedger(_ version: Int, in transaction: Transaction) throws {
        var source = SeedLoadSource(seed: recipientsSource)
        let notice = MeetingNotice(
            id: source.id(at: transaction.now),
            meeting: meeting.id,
            number: 1,
            kind: .invitation,
            invitationVersion: version,
            day: transaction.today,
            start: meeting.start ?? transaction.now,
            place: "Rathaus",
            document: try transaction.vault.put(Array("Lastprobe".utf8)),
            letters: nil,
            created: transaction.now,
            createdBy: nil
        )
        let recipients = try transaction.meetingNotices.recipients(of: meeting.id, on: transaction.today)
        let receipts = recipients.map { recipient in
            Receipt(
                id: source.id(at: transaction.now),
                notice: notice.id,
                person: recipient.person.id,
                channel: recipient.mailAddress == nil ? .post : .mail,
                address: recipient.mailAddress
            )
        }
        try transaction.meetingNotices.dispatch(notice, to: receipts)
        for receipt in receipts {
            let way: [Receipt.State] = receipt.channel == .post ? [.posted] : [.queued, .sent, .delivered]
            for state in way { try transaction.receipts.note(state, on: receipt.id) }
        }
    }
}
