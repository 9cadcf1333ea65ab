public import CouncilModel
internal import Crypto
internal import Foundation
internal import Intake
internal import OParl
public import Store

/// Releases for the public what another person prepared: the only door between the two worlds.
public struct ReleasePublication: WritingAction {
    /// The releaser.
    public static let permission = Permission.roles([.releaser])
    /// What is published.
    public let subject: Publications.Subject
    /// The state that the releaser saw, as ``PreviewPublication`` named it; `nil` to release whatever stands.
    public let seen: Int?
    /// Whether the releaser says that what looks like personal data may become public.
    public let acceptsPersonalData: Bool
    /// Whether the releaser says that files may become public although they hold words that no page shows.
    public let acceptsHiddenWords: Bool
    private var officialTexts: [String] = []
    private var cleaned: [(source: [UInt8], bytes: [UInt8], text: String?)] = []

    /// Releases a subject.
    ///
    /// - Parameters:
    ///   - subject: What is published.
    ///   - seen: The state that the releaser saw; another state is refused as a conflict.
    ///   - acceptsPersonalData: Whether the releaser says that what looks like personal data may become public.
    ///   - acceptsHiddenWords: Whether the releaser says so of words that no page shows.
    public init(
        subject: Publications.Subject,
        seen: Int? = nil,
        acceptsPersonalData: Bool = false,
        acceptsHiddenWords: Bool = false
    ) {
        self.subject = subject
        self.seen = seen
        self.acceptsPersonalData = acceptsPersonalData
        self.acceptsHiddenWords = acceptsHiddenWords
    }

    /// Cleans the public files that no earlier publication cleaned, and reads the text of what is left.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ReleasePublication {
        let subject = subject
        let sources: [[UInt8]] = try await office.database.read(as: actor) { transaction in
            try subject.copies(in: transaction, hasBytes: false).filter { $0.document.kind == .file }
                .compactMap { try transaction.files.find(FileID($0.id))?.newest }.filter { version in
                    guard version.mediaType == "application/pdf" else { return false }
                    return try transaction.portal.cleaned(version.sha256) == nil
                }.map(\.sha256)
        }
        var ready = self
        ready.officialTexts = office.template.officialTexts
        for source in Set(sources) {
            let bytes = try await office.database.read(as: actor) { try $0.vault.readAll(source) }
            guard let bytes else { continue }
            let clean = try await office.inspector.cleanedForPublication(bytes)
            // A file whose text cannot be read is published without.
            ready.cleaned.append((source, clean, try? await office.inspector.text(of: clean)))
        }
        if !acceptsHiddenWords { try await lookForHiddenWords(in: office, as: actor) }
        return ready
    }

    /// Looks at the public files that the worker has not come to; what cannot be looked at has to be confirmed.
    private func lookForHiddenWords(in office: CouncilOffice, as actor: Actor) async throws {
        let subject = subject
        let files = try await office.database.read(as: actor) { transaction in
            try subject.copies(in: transaction, hasBytes: false).filter { $0.document.kind == .file }
                .map { FileID($0.id) }.filter { try transaction.files.hiddenWords(of: $0) == nil }
        }
        for file in files { try? await FindHiddenWords.look(at: file, in: office) }
    }

    /// Copies rows and cleaned bytes into the portal, in one transaction.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        try transaction.portal.takeTurn()
        guard let status = try transaction.publications.status(of: subject), status.isWaiting else {
            throw RuleViolation.nothingToPublish
        }
        let present = try subject.fingerprint(in: transaction)
        if let seen, seen != present { throw StoreError.stale(currentVersion: present) }
        if let obstacle = try subject.obstacle(in: transaction) { throw obstacle }
        try transaction.publications.release(status)
        guard status.fingerprint == present else { throw RuleViolation.changedSincePrepared }
        for (source, bytes, text) in cleaned {
            try transaction.portal.rememberCleaned(source, as: try transaction.vault.put(bytes), text: text)
        }
        let copies = try subject.copies(in: transaction, hasBytes: false)
        let review = try subject.personalData(in: copies, officialTexts, transaction)
        if review.needsConfirmation, !acceptsPersonalData {
            throw RuleViolation.personalDataUnconfirmed(places: review.places.count)
        }
        if review.needsConfirmationOfHidden, !acceptsHiddenWords {
            throw RuleViolation.hiddenWordsUnconfirmed(files: review.hidden.count)
        }
        try subject.copyToPortal(in: transaction)
        return Performed(
            (),
            event: .init(
                kind: "publicationReleased",
                subjectKind: subject.noun,
                subject: subject.uuid,
                detail: [
                    "publication": status.id.uuidString.lowercased(), "confirmedPlaces": "\(review.places.count)",
                    "confirmedHidden": "\(review.hidden.count)",
                ]
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

    /// What the public is to see of the subject as it stands.
    func copies(in transaction: Transaction, hasBytes: Bool) throws -> [PortalCopies.Copy] {
        let copies = PublicationCopies(transaction: transaction, hasBytes: hasBytes)
        switch self {
        case .body(let id):
            return try transaction.bodies.find(id).map(copies.masterData) ?? []
        case .meeting(let id):
            return try transaction.meetings.find(id).map(copies.meeting) ?? []
        case .paper(let id):
            return try transaction.papers.find(id).map(copies.paper) ?? []
        }
    }

    /// A number that changes with anything that a publication of this subject shows, and with each withdrawal: 63 bits of
    /// the SHA-256 over all copies. A file counts with the bytes that were uploaded.
    func fingerprint(in transaction: Transaction) throws -> Int {
        var hash = SHA256()
        func add(_ text: String) { hash.update(data: Data((text + "\u{0}").utf8)) }
        add("\(try transaction.publications.withdrawalCount(of: self))")
        for copy in try copies(in: transaction, hasBytes: false) {
            add("\(copy.id) \(copy.parent?.uuidString ?? "") \(copy.parentRole ?? "") \(copy.position)")
            add("\(copy.sortTime?.timeIntervalSince1970 ?? 0)")
            add(try copy.document.json())
        }
        return hash.finalize().prefix(8).reduce(0) { ($0 << 8 | Int($1)) & Int.max }
    }

    /// Brings the portal to the present state of the subject: new and changed copies, tombstones for what is gone.
    func copyToPortal(in transaction: Transaction) throws {
        var gone: [UUID] = []
        if case .meeting(let id) = self, let meeting = try transaction.meetings.find(id) {
            if try !transaction.portal.hasMasterData(of: meeting.body) {
                try Self.body(meeting.body).copyToPortal(in: transaction)
            }
            gone = try transaction.portal.papersShownOnly(by: id)
        }
        if case .body(let id) = self, let body = try transaction.bodies.find(id) {
            try transaction.portal.putSite(body)
        }
        let copies = try copies(in: transaction, hasBytes: true)
        gone += try transaction.portal.children(of: copies.map(\.id))
        try transaction.portal.replace(Array(Set(gone).subtracting(copies.map(\.id))), by: copies)
    }
}
