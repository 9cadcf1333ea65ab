internal import Composition
public import CouncilModel
internal import Foundation
public import Store

/// "Einladung erstellen": sets the invitation for members and the public notice, and prepares the publication.
///
/// From then on members see the meeting and its papers; the public sees nothing before another person releases it.
public struct CreateInvitation: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// On which terms the members are summoned.
    public let terms: SummonsTerms
    /// Whether the members were summoned already; what is added is admitted by its own rule, not by the notice period.
    private let isSupplement: Bool
    private var isShortened = false
    private var invitation: ComposedDocument?
    private var notice: ComposedDocument?
    private var composedFrom: MeetingDetails.Fingerprint?
    private var filing: PaperFiling?

    /// Creates the invitation of a meeting.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - terms: On which terms the members are summoned; where the period can only be kept shortened, with a reason.
    public init(meeting: MeetingID, terms: SummonsTerms = .init()) {
        self.meeting = meeting
        self.terms = terms
        isSupplement = false
    }

    /// Creates the invitation of a meeting anew, to whose members one was sent before.
    init(supplementing meeting: MeetingID) {
        self.meeting = meeting
        terms = .init()
        isSupplement = true
    }

    /// What came out.
    public struct Outcome: Sendable {
        /// The invitation for members.
        public let invitation: FileID
        /// Characters that no font has, if any.
        public let missingGlyphs: [Character]
    }

    /// Composes both documents from the agenda as it stands.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> CreateInvitation {
        let show = ShowMeeting(meeting: meeting)
        let (details, inputs, gate) = try await office.database.read(as: actor) { transaction in
            let details = try show.read(in: transaction)
            let inputs = try DocumentInputs(body: details.body, at: transaction.now, in: transaction)
            let (now, zone) = (transaction.now, transaction.timeZone)
            let gate = InvitationGate(of: details, by: office.rules, at: now, in: zone, on: terms)
            return (details, inputs, gate)
        }
        var ready = self
        var letter = try inputs.agenda(details, as: .invitation, by: office.template)
        if !isSupplement {
            try terms.check(gate)
            ready.isShortened = gate.verdict == .onlyShortened
            if let sentence = gate.sentence { letter.appendToLetter(sentence) }
        }
        ready.invitation = try office.composer.compose(letter)
        ready.notice = try office.composer.compose(
            try inputs.agenda(details, as: .notice, by: office.template)
        )
        ready.composedFrom = details.fingerprint
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Files both documents, freezes the agenda that they show, lets members see the papers, and asks for publication.
    public func write(in transaction: Transaction) throws -> Performed<Outcome> {
        try transaction.meetings.lock(meeting)
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        guard let invitation, let notice, details.fingerprint == composedFrom else {
            // The agenda changed while its document was set: nothing is kept, the clerk presses again.
            throw StoreError.stale(currentVersion: details.meeting.version)
        }
        if let telling = details.agenda.map(\.item).first(where: { !$0.unconfirmedNeutralFindings.isEmpty }) {
            throw RuleViolation.neutralTitleTells(
                number: telling.number ?? "",
                words: telling.unconfirmedNeutralFindings.map(\.word)
            )
        }
        let number = details.invitations.count + 1
        let suffix = number == 1 ? "" : " (\(number). Fassung)"
        let invitationFile = try file(
            invitation,
            name: "Einladung\(suffix)",
            role: .invitation,
            publicity: details.wholePublicity,
            number: number,
            in: transaction
        )
        let noticeFile = try file(
            notice,
            name: "Bekanntmachung\(suffix)",
            role: .publicNotice,
            publicity: .public,
            number: number,
            in: transaction
        )
        try hideEarlierNotices(details, in: transaction)
        let version = try transaction.meetings.recordInvitation(
            of: meeting,
            invitation: invitationFile,
            notice: noticeFile
        )
        try transaction.invitedAgendas.freeze(meeting, version: version)
        for line in details.agenda {
            for (paper, _) in line.papers where !paper.isReleased {
                try filing?.file(paper.id, in: transaction)
                try transaction.papers.release(paper.id)
            }
        }
        try filing.map { try Publications.Subject.meeting(meeting).prepare(with: $0, in: transaction) }
        return Performed(
            Outcome(
                invitation: invitationFile,
                missingGlyphs: Array(Set(invitation.missingGlyphs + notice.missingGlyphs)).sorted()
            ),
            event: .init(
                kind: "invitationCreated",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["version": "\(number)", "file": invitationFile.description].merging(
                    isShortened ? ["shortened": terms.reason] : [:]
                ) { own, _ in own }
            )
        )
    }

    private func file(
        _ document: ComposedDocument,
        name: String,
        role: File.Role,
        publicity: Publicity,
        number: Int,
        in transaction: Transaction
    ) throws -> FileID {
        guard let meeting = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        var file = File(
            id: transaction.newID(),
            body: meeting.body,
            name: name,
            owner: .meeting(meeting.id),
            role: role,
            created: transaction.now
        )
        file.publicity = publicity
        file.position = number
        file.date = transaction.today
        try transaction.files.save(file)
        try transaction.files.addVersion(
            try transaction.vault.put(document.pdf),
            to: file.id,
            fileName: "\(name).pdf",
            mediaType: "application/pdf",
            pageCount: document.pageCount,
            article: document.article()
        )
        return file.id
    }

    /// The public has one notice at a time: older ones stay inside.
    private func hideEarlierNotices(_ details: MeetingDetails, in transaction: Transaction) throws {
        for var earlier in details.files where earlier.role == .publicNotice && earlier.publicity == .public {
            earlier.publicity = .nonPublic
            earlier.modified = transaction.now
            try transaction.files.save(earlier)
        }
    }
}

extension MeetingDetails {
    /// What the documents are set from.
    var fingerprint: Fingerprint {
        Fingerprint(
            meeting: meeting.modified,
            items: agenda.map { .init(id: $0.item.id, modified: $0.item.modified) },
            papers: agenda.flatMap(\.papers).map { .init(id: $0.paper.id, modified: $0.paper.modified) }
        )
    }

    /// Differs when anything that the documents show was changed, added, moved or taken off.
    struct Fingerprint: Equatable {
        struct Part<ID: Equatable & Sendable>: Equatable, Sendable {
            let id: ID
            let modified: Date
        }

        let meeting: Date
        let items: [Part<AgendaItemID>]
        let papers: [Part<PaperID>]
    }

    /// The class of a document that shows the whole agenda.
    var wholePublicity: Publicity {
        Publicity.strictest(
            of: agenda.map(\.item.publicity) + agenda.flatMap(\.papers).map(\.paper.publicity)
        )
    }
}
