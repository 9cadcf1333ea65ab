import CouncilModel
import Foundation
import Store

/// Those who look.
enum Onlooker: String, CaseIterable, Sendable {
    case nobody
    case clerk
    case releaser
    case chair
    case member
    case outsider
    case formerMember
    case author
    case otherAuthor
    case administrator
    case system
}

/// What there is to see.
enum VisibleThing: String, CaseIterable, Sendable {
    case organization
    case plannedMeeting
    case publicItemOfPlannedMeeting
    case hiddenItemOfPlannedMeeting
    case invitedMeeting
    case publicItem
    case hiddenItem
    case draft
    case publicFileOfDraft
    case bytesOfDraft
    case publicPaper
    case publicFile
    case hiddenFileOfPublicPaper
    case bytesOfHiddenFile
    case hiddenPaper
    case publicFileOfHiddenPaper
    case hiddenPaperBeforeOtherCommittee
    case hiddenFileOfMeeting
    case publicFileOfMeeting
    case hiddenFileOfPublicItem
    case publicFileOfHiddenItem
    case bytesWithoutFile
    case revisionsOfPublicPaper
    case invitedLineOfPublicItem
    case invitedLineOfHiddenItem
    case invitedLineOfItemThatBecameHidden
    case invitedLineOfRemovedItem
    case additionOfHiddenItem
    case admissionOfHiddenItem
    case lastMove
    case template
}

/// One of each thing, in a town with two committees; A invited to one of its two meetings.
struct VisibleScene {
    /// Where a thing is written.
    enum Target {
        case meeting
        case item
        case paper
        case file
    }

    private enum Row: Sendable {
        case organization(OrganizationID)
        case meeting(MeetingID)
        case item(AgendaItemID)
        case paper(PaperID)
        case file(FileID)
        case bytes([UInt8])
        case revisions(PaperID)
        case invited(MeetingID, AgendaItemID)
        case addition(MeetingID, AgendaItemID)
        case admission(MeetingID, AgendaItemID)
        case move(MeetingID)
        case template(OrganizationID)
    }

    private var actors: [Onlooker: Actor] = [:]
    private var rows: [VisibleThing: Row] = [:]

    init(in book: RecordBook) async throws {
        let body = try await book.town()
        let (a, b) = try await book.database.write(as: .system) { transaction in
            let committees = ["Ausschuss A", "Ausschuss B"].map {
                Organization(
                    id: transaction.newID(),
                    body: body.id,
                    name: $0,
                    kind: .committee,
                    created: transaction.now
                )
            }
            for committee in committees { try transaction.organizations.save(committee) }
            return (committees[0].id, committees[1].id)
        }
        rows[.organization] = .organization(a)
        try await hire(body: body.id, a: a, b: b, in: book)
        guard let author = actors[.author] else { return }
        rows = try await book.database.write(as: .system) { [rows] transaction in
            var builder = SceneBuilder(transaction: transaction, body: body.id, author: author.account)
            try builder.build(a: a, b: b)
            return builder.rows.merging(rows) { new, _ in new }
        }
    }

    private mutating func hire(body: BodyID, a: OrganizationID, b: OrganizationID, in book: RecordBook) async throws {
        let roles: [Onlooker: Set<Role>] = [
            .clerk: [.clerk], .releaser: [.releaser], .chair: [.chair], .author: [.staffAuthor],
            .otherAuthor: [.staffAuthor], .administrator: [.administrator],
        ]
        let seats: [Onlooker: OrganizationID] = [.chair: a, .member: a, .formerMember: a, .outsider: b]
        actors = [.nobody: .nobody, .system: .system]
        for onlooker in Onlooker.allCases where actors[onlooker] == nil {
            let person = try await book.database.write(as: .system) { transaction in
                let person = Person(
                    id: transaction.newID(),
                    body: body,
                    name: onlooker.rawValue,
                    created: transaction.now
                )
                try transaction.persons.save(person)
                if let seat = seats[onlooker] {
                    var membership = Membership(
                        id: transaction.newID(),
                        person: person.id,
                        organization: seat,
                        created: transaction.now
                    )
                    if onlooker == .formerMember { membership.endDate = transaction.today.adding(days: -1) }
                    try transaction.persons.save(membership)
                }
                return person.id
            }
            actors[onlooker] = try await book.account(
                onlooker.rawValue.lowercased(),
                roles: roles[onlooker] ?? [],
                person: person
            )
        }
    }

    /// One of those who look.
    func actor(_ onlooker: Onlooker) -> Actor { actors[onlooker] ?? .nobody }

    /// Whether the store gives the thing to the onlooker.
    func sees(_ thing: VisibleThing, as onlooker: Onlooker, in book: RecordBook) async throws -> Bool {
        guard let row = rows[thing] else { throw StoreError.notFound }
        return try await book.database.read(as: actor(onlooker)) { transaction in
            switch row {
            case .organization(let id): try transaction.organizations.find(id) != nil
            case .meeting(let id): try transaction.meetings.find(id) != nil
            case .item(let id): try transaction.agendaItems.find(id) != nil
            case .paper(let id): try transaction.papers.find(id) != nil
            case .file(let id): try transaction.files.find(id) != nil
            case .bytes(let hash): try transaction.vault.readAll(hash) != nil
            case .revisions(let id): try transaction.papers.lastWriter(of: id) != nil
            case .invited(let meeting, let item):
                try transaction.invitedAgendas.list(of: meeting, version: 1).contains { $0.item == item }
            case .addition(let meeting, let item): try transaction.agendaAdditions.list(of: meeting)[item] != nil
            case .admission(let meeting, let item): try transaction.agendaAdditions.admissions(of: meeting)[item] != nil
            case .move(let meeting): try transaction.agendaMoves.last(of: meeting) != nil
            case .template(let id): try !transaction.agendaTemplates.find(id).lines.isEmpty
            }
        }
    }

    /// Whether a change of the onlooker arrives.
    func writes(to target: Target, as onlooker: Onlooker, in book: RecordBook) async -> Bool {
        guard case .meeting(let meeting) = rows[.invitedMeeting], case .item(let item) = rows[.publicItem],
            case .paper(let paper) = rows[.publicPaper], case .file(let file) = rows[.publicFile]
        else { return false }
        do {
            // Read as the system, so that not seeing a thing is not what stops its writer.
            let before = try await book.database.read(as: .system) { transaction in
                (
                    try transaction.meetings.find(meeting), try transaction.agendaItems.find(item),
                    try transaction.papers.find(paper), try transaction.files.find(file)
                )
            }
            guard let oldMeeting = before.0, let oldItem = before.1, let oldPaper = before.2, let oldFile = before.3
            else {
                return false
            }
            try await book.database.write(as: actor(onlooker)) { transaction in
                switch target {
                case .meeting: try transaction.meetings.update(oldMeeting)
                case .item: try transaction.agendaItems.update(oldItem)
                case .paper: try transaction.papers.update(oldPaper)
                case .file: try transaction.files.save(oldFile)
                }
            }
            return true
        } catch {
            return false
        }
    }

    /// Makes today the last day of the memberships of an onlooker.
    func endMembership(of onlooker: Onlooker, in book: RecordBook) async throws {
        guard let person = actor(onlooker).person else { return }
        try await book.database.write(as: .system) { transaction in
            for var membership in try transaction.persons.memberships(of: person) {
                membership.endDate = transaction.today
                try transaction.persons.save(membership)
            }
        }
    }

    private struct SceneBuilder {
        let transaction: Transaction
        let body: BodyID
        let author: AccountID?
        var rows: [VisibleThing: Row] = [:]

        mutating func build(a: OrganizationID, b: OrganizationID) throws {
            let planned = try meeting(a)
            rows[.plannedMeeting] = .meeting(planned)
            rows[.publicItemOfPlannedMeeting] = .item(try item(planned, 0, .public))
            rows[.hiddenItemOfPlannedMeeting] = .item(try item(planned, 1, .nonPublic))

            let invited = try meeting(a)
            try transaction.meetings.recordInvitation(of: invited, invitation: nil, notice: nil)
            rows[.invitedMeeting] = .meeting(invited)
            let (open, hidden) = (try item(invited, 0, .public), try item(invited, 1, .nonPublic))
            rows[.publicItem] = .item(open)
            rows[.hiddenItem] = .item(hidden)
            try invitedLines(invited, open, hidden)
            try transaction.agendaTemplates.save(.usual, of: a)
            rows[.template] = .template(a)
            rows[.hiddenFileOfMeeting] = .file(try file(.meeting(invited), .nonPublic).0)
            rows[.publicFileOfMeeting] = .file(try file(.meeting(invited), .public).0)
            rows[.hiddenFileOfPublicItem] = .file(try file(.agendaItem(open), .nonPublic).0)
            rows[.publicFileOfHiddenItem] = .file(try file(.agendaItem(hidden), .public).0)

            let draft = try paper(.public, before: [a], isReleased: false)
            rows[.draft] = .paper(draft)
            let draftFile = try file(.paper(draft), .public)
            rows[.publicFileOfDraft] = .file(draftFile.0)
            rows[.bytesOfDraft] = .bytes(draftFile.1)

            let published = try paper(.public, before: [a], isReleased: true)
            rows[.publicPaper] = .paper(published)
            rows[.revisionsOfPublicPaper] = .revisions(published)
            rows[.publicFile] = .file(try file(.paper(published), .public).0)
            let annex = try file(.paper(published), .nonPublic)
            rows[.hiddenFileOfPublicPaper] = .file(annex.0)
            rows[.bytesOfHiddenFile] = .bytes(annex.1)

            let closed = try paper(.nonPublic, before: [a], isReleased: true)
            rows[.hiddenPaper] = .paper(closed)
            rows[.publicFileOfHiddenPaper] = .file(try file(.paper(closed), .public).0)
            rows[.hiddenPaperBeforeOtherCommittee] = .paper(try paper(.nonPublic, before: [b], isReleased: true))
            rows[.bytesWithoutFile] = .bytes(try transaction.vault.put(Array("waiting".utf8)))
        }

        /// The agenda as invited with two more items: one became non-public, one was taken off.
        private mutating func invitedLines(_ meeting: MeetingID, _ open: AgendaItemID, _ hidden: AgendaItemID) throws {
            let (narrowed, removed) = (try item(meeting, 2, .public), try item(meeting, 3, .public))
            try transaction.invitedAgendas.freeze(meeting, version: 1)
            if var found = try transaction.agendaItems.find(narrowed) {
                found.publicity = .nonPublic
                try transaction.agendaItems.update(found)
            }
            try transaction.agendaItems.remove(removed)
            try transaction.agendaAdditions.mark(hidden, as: .tabled)
            let share = RequiredShare(numerator: 2, denominator: 3, mustExceed: false, base: .statutory)
            let vote = AdmissionVote(yes: 25, statutoryNumber: 37, share: share, paragraph: "§ 1")
            try transaction.agendaAdditions.record(vote, on: hidden, in: meeting)
            try transaction.agendaMoves.keep(
                AgendaArrangement(try transaction.agendaItems.list(of: meeting)),
                of: meeting,
                version: 1
            )
            rows[.invitedLineOfPublicItem] = .invited(meeting, open)
            rows[.invitedLineOfHiddenItem] = .invited(meeting, hidden)
            rows[.invitedLineOfItemThatBecameHidden] = .invited(meeting, narrowed)
            rows[.invitedLineOfRemovedItem] = .invited(meeting, removed)
            rows[.additionOfHiddenItem] = .addition(meeting, hidden)
            rows[.admissionOfHiddenItem] = .admission(meeting, hidden)
            rows[.lastMove] = .move(meeting)
        }

        private func meeting(_ organization: OrganizationID) throws -> MeetingID {
            var meeting = Meeting(id: transaction.newID(), body: body, name: "Sitzung", created: transaction.now)
            meeting.organizations = [organization]
            try transaction.meetings.insert(meeting)
            return meeting.id
        }

        private func item(_ meeting: MeetingID, _ position: Int, _ publicity: Publicity) throws -> AgendaItemID {
            var item = AgendaItem(
                id: transaction.newID(),
                meeting: meeting,
                position: position,
                name: "Punkt",
                created: transaction.now
            )
            item.publicity = publicity
            try transaction.agendaItems.insert(item)
            return item.id
        }

        private func paper(
            _ publicity: Publicity,
            before organizations: [OrganizationID],
            isReleased: Bool
        ) throws -> PaperID {
            var paper = Paper(
                id: transaction.newID(),
                body: body,
                name: "Vorlage",
                paperType: "Antrag",
                created: transaction.now
            )
            paper.publicity = publicity
            paper.author = author
            try transaction.papers.insert(paper)
            if isReleased { try transaction.papers.release(paper.id) }
            var step = Consultation(id: transaction.newID(), paper: paper.id, position: -1, created: transaction.now)
            step.organizations = organizations
            try transaction.consultations.save(step)
            return paper.id
        }

        private func file(_ owner: File.Owner, _ publicity: Publicity) throws -> (FileID, [UInt8]) {
            var file = File(
                id: transaction.newID(),
                body: body,
                name: "Anlage",
                owner: owner,
                role: .auxiliaryFile,
                created: transaction.now
            )
            file.publicity = publicity
            try transaction.files.save(file)
            let hash = try transaction.vault.put(Array("bytes of \(file.id)".utf8))
            try transaction.files.addVersion(
                hash,
                to: file.id,
                fileName: "a.pdf",
                mediaType: "application/pdf",
                pageCount: 1
            )
            return (file.id, hash)
        }
    }
}
