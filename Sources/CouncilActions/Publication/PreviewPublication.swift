public import CouncilModel
public import Foundation
internal import OParl
public import Store

/// What the public would see of a meeting or paper, made by the same code that publishes it.
public struct PreviewPublication: ReadingAction {
    /// Those who prepare and release.
    public static let permission = Permission.roles([.clerk, .releaser])

    /// A public item.
    public struct Item: Sendable {
        /// Its identity.
        public let id: UUID
        /// Printed number.
        public let number: String
        /// Title.
        public let name: String
        /// The public paper.
        public let paper: Paper?
        /// Public files.
        public let files: [File]
        /// Result.
        public let result: String
    }

    /// What the public would see, and what stays inside.
    public struct Outcome: Sendable {
        /// The meeting, when the subject is one.
        public let meeting: MeetingDetails?
        /// The paper, when the subject is one.
        public let paper: PaperDetails?
        /// The public items.
        public let items: [Item]
        /// How many items the public sees by neutral title only.
        public let nonPublicItemCount: Int
        /// The public files of the subject itself.
        public let files: [File]
        /// What stays inside, in words.
        public let heldBack: [String]
        /// What has to be looked at before the release.
        public let review: PersonalDataReview
        /// The newest request.
        public let status: Publications.Status?
        /// Whether the public can see it now.
        public let isPublic: Bool
        /// What keeps it from being published as it stands.
        public let obstacle: RuleViolation?
        /// Names of the accounts that occur.
        public let names: [AccountID: String]
        /// Changes with anything that is shown: whoever releases says what they saw.
        public let fingerprint: Int
    }

    /// What is looked at.
    public let subject: Publications.Subject
    private var officialTexts: [String] = []

    /// Previews a publication.
    public init(subject: Publications.Subject) {
        self.subject = subject
    }

    /// Takes the letterhead along: its contact data are the town's own.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> PreviewPublication {
        var ready = self
        ready.officialTexts = office.template.officialTexts
        return ready
    }

    /// The preview.
    public func read(in transaction: Transaction) throws -> Outcome {
        let status = try transaction.publications.status(of: subject)
        let isPublic = try !transaction.portal.published([subject.uuid]).isEmpty
        let obstacle = try subject.obstacle(in: transaction)
        let names = try transaction.accounts.names(
            [status?.requestedBy, status?.releasedBy, status?.withdrawnBy].compactMap(\.self)
        )
        switch subject {
        case .body:
            throw StoreError.notFound
        case .meeting(let id):
            let details = try ShowMeeting(meeting: id).read(in: transaction)
            let copies = try PublicationCopies(transaction: transaction, hasBytes: false).meeting(details.meeting)
            return Outcome(
                meeting: details,
                paper: nil,
                items: items(copies, details),
                nonPublicItemCount: details.agenda.count { $0.item.publicity == .nonPublic },
                files: details.files.filter { file in copies.contains { $0.id == file.id.uuid } },
                heldBack: heldBack(copies, details),
                review: try subject.personalData(in: copies, officialTexts, transaction),
                status: status,
                isPublic: isPublic,
                obstacle: obstacle,
                names: names,
                fingerprint: try subject.fingerprint(in: transaction)
            )
        case .paper(let id):
            let details = try ShowPaper(paper: id).read(in: transaction)
            let copies = try PublicationCopies(transaction: transaction, hasBytes: false).paper(details.paper)
            let hidden = details.files.filter { file in !copies.contains { $0.id == file.id.uuid } }
            return Outcome(
                meeting: nil,
                paper: details,
                items: [],
                nonPublicItemCount: 0,
                files: details.files.filter { file in copies.contains { $0.id == file.id.uuid } },
                heldBack: hidden.map { "Datei „\($0.name)“" },
                review: try subject.personalData(in: copies, officialTexts, transaction),
                status: status,
                isPublic: isPublic,
                obstacle: obstacle,
                names: names,
                fingerprint: try subject.fingerprint(in: transaction)
            )
        }
    }

    private func items(_ copies: [PortalCopies.Copy], _ details: MeetingDetails) -> [Item] {
        let visible = Set(copies.map(\.id))
        return copies.compactMap { copy in
            guard case .agendaItem(let document) = copy.document, document.isPublic == true,
                let entry = details.agenda.first(where: { $0.item.id.uuid == copy.id })
            else { return nil }
            return Item(
                id: copy.id,
                number: document.number ?? "",
                name: document.name ?? "",
                paper: entry.papers.map(\.paper).first { visible.contains($0.id.uuid) },
                files: entry.files.filter { visible.contains($0.id.uuid) },
                result: document.result ?? ""
            )
        }
    }

    private func heldBack(_ copies: [PortalCopies.Copy], _ details: MeetingDetails) -> [String] {
        let shown = Set(copies.map(\.id))
        let items = details.agenda.filter { $0.item.publicity == .nonPublic }
            .map { "TOP \($0.item.number ?? "") „\($0.item.name)“ – öffentlich nur als „\($0.item.publicName)“" }
        let papers = details.agenda.flatMap(\.papers).map(\.paper).filter { !shown.contains($0.id.uuid) }
            .map { "Vorlage \($0.reference ?? "") „\($0.name)“" }
        let files = (details.files + details.agenda.flatMap(\.files)).filter { !shown.contains($0.id.uuid) }
            .map { "Datei „\($0.name)“" }
        return items + papers + files
    }
}
