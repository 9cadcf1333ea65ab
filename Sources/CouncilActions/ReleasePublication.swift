public import CouncilModel
internal import Foundation
internal import Intake
public import Store

/// Releases for the public what another person prepared: the only door between the two worlds.
public struct ReleasePublication: WritingAction {
    /// The releaser.
    public static let permission = Permission.roles([.releaser])
    /// What is published.
    public let subject: Publications.Subject
    /// The state that the releaser saw, as ``PreviewPublication`` named it; `nil` to release whatever stands.
    public let seen: Int?
    private var cleaned: [(source: [UInt8], bytes: [UInt8])] = []

    /// Releases a subject.
    ///
    /// - Parameters:
    ///   - subject: What is published.
    ///   - seen: The state that the releaser saw; another state is refused as a conflict.
    public init(subject: Publications.Subject, seen: Int? = nil) {
        self.subject = subject
        self.seen = seen
    }

    /// Cleans the public files that no earlier publication cleaned.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ReleasePublication {
        let subject = subject
        let sources: [[UInt8]] = try await office.database.read(as: actor) { transaction in
            try subject.publicFiles(in: transaction).compactMap(\.newest).filter { version in
                guard version.mediaType == "application/pdf" else { return false }
                return try transaction.portal.cleaned(version.sha256) == nil
            }.map(\.sha256)
        }
        var ready = self
        for source in Set(sources) {
            let bytes = try await office.database.read(as: actor) { try $0.vault.readAll(source) }
            guard let bytes else { continue }
            ready.cleaned.append((source, try await office.inspector.cleanedForPublication(bytes)))
        }
        return ready
    }

    /// Copies rows and cleaned bytes into the portal, in one transaction.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        try transaction.portal.takeTurn()
        guard let status = try transaction.publications.status(of: subject), status.isWaiting else {
            throw RuleViolation.nothingToPublish
        }
        let present = try subject.fingerprint(in: transaction)
        if let seen, seen != present { throw StoreError.stale(currentVersion: present) }
        try transaction.publications.release(status)
        for (source, bytes) in cleaned {
            try transaction.portal.rememberCleaned(source, as: try transaction.vault.put(bytes))
        }
        try subject.copyToPortal(in: transaction)
        return Performed(
            (),
            event: .init(
                kind: "publicationReleased",
                subjectKind: subject.noun,
                subject: subject.uuid,
                detail: ["publication": status.id.uuidString.lowercased()]
            )
        )
    }
}

extension Publications.Subject {
    /// The noun for the log.
    var noun: String {
        switch self {
        case .body: "body"
        case .meeting: "meeting"
        case .paper: "paper"
        }
    }

    /// The files whose bytes a publication of this subject hands out.
    func publicFiles(in transaction: Transaction) throws -> [File] {
        switch self {
        case .body:
            return []
        case .paper(let id):
            return try transaction.files.list(of: .paper(id)).filter { $0.publicity == .public }
        case .meeting(let id):
            var files = try transaction.files.list(of: .meeting(id))
            for item in try transaction.agendaItems.list(of: id) where item.publicity == .public {
                files += try transaction.files.list(of: .agendaItem(item.id))
            }
            let papers = Set(try transaction.consultations.list(in: id).map(\.paper))
            files += try transaction.files.list(ofPapers: Array(papers))
            return files.filter { $0.publicity == .public }
        }
    }

    /// A number that changes with anything that a publication of this subject shows: the sum of all dates of change.
    func fingerprint(in transaction: Transaction) throws -> Int {
        var moments = try publicFiles(in: transaction).map(\.modified)
        switch self {
        case .body:
            break
        case .paper(let id):
            if let paper = try transaction.papers.find(id) { moments.append(paper.modified) }
            moments += try transaction.consultations.list(of: id).map(\.modified)
        case .meeting(let id):
            if let meeting = try transaction.meetings.find(id) { moments.append(meeting.modified) }
            let items = try transaction.agendaItems.list(of: id)
            moments += items.map(\.modified)
            // An item that was taken off leaves no date behind; the number of items tells.
            moments.append(Date(timeIntervalSince1970: Double(items.count) / 1000))
            for step in try transaction.consultations.list(in: id) {
                moments.append(step.modified)
                if let paper = try transaction.papers.find(step.paper) { moments.append(paper.modified) }
            }
        }
        return moments.reduce(0) { $0 &+ Int($1.timeIntervalSince1970 * 1000) }
    }

    /// Brings the portal to the present state of the subject: new and changed copies, tombstones for what is gone.
    func copyToPortal(in transaction: Transaction) throws {
        let copies = PublicationCopies(transaction: transaction)
        switch self {
        case .body(let id):
            guard let body = try transaction.bodies.find(id) else { throw StoreError.notFound }
            try transaction.portal.putSite(body)
            try transaction.portal.put(try copies.masterData(of: body))
        case .meeting(let id):
            guard let meeting = try transaction.meetings.find(id) else { throw StoreError.notFound }
            guard meeting.state != .scheduled else { throw RuleViolation.nothingToPublish }
            if let body = try transaction.bodies.find(meeting.body),
                try !transaction.portal.hasMasterData(of: body.id)
            {
                try transaction.portal.putSite(body)
                try transaction.portal.put(try copies.masterData(of: body))
            }
            let made = try copies.meeting(meeting)
            try withdrawPapers(of: id, notIn: Set(made.map(\.id)), in: transaction)
            try replace(made, in: transaction)
        case .paper(let id):
            guard let paper = try transaction.papers.find(id) else { throw StoreError.notFound }
            let made = try copies.paper(paper)
            guard !made.isEmpty else { throw RuleViolation.nothingToPublish }
            try replace(made, in: transaction)
        }
    }

    /// Takes back the papers that only this meeting showed and shows no longer, and those that became non-public.
    private func withdrawPapers(of meeting: MeetingID, notIn shown: Set<UUID>, in transaction: Transaction) throws {
        let dealtWith = Set(try transaction.consultations.list(in: meeting).map(\.paper))
        var gone = try WithdrawPublication.papersOnly(on: meeting, in: transaction)
        for id in dealtWith {
            guard let paper = try transaction.papers.find(id), paper.publicity == .nonPublic else { continue }
            gone.append(id.uuid)
        }
        let hidden = gone.filter { !shown.contains($0) }
        if !hidden.isEmpty { try transaction.portal.leaveTombstones(of: hidden) }
    }

    private func replace(_ copies: [PortalCopies.Copy], in transaction: Transaction) throws {
        let present = Set(copies.map(\.id))
        var gone: Set<UUID> = []
        for copy in copies {
            gone.formUnion(try transaction.portal.children(of: copy.id).filter { !present.contains($0) })
        }
        if !gone.isEmpty { try transaction.portal.leaveTombstones(of: Array(gone)) }
        try transaction.portal.put(copies)
        try transaction.portal.eraseUnnamedBytes()
    }
}
