public import CouncilModel
public import Foundation
public import Store

/// Saves a changed text of a paper.
public struct ChangePaper: WritingAction {
    /// The clerk, and the authors for their own papers (the database shows them no others to change).
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// The version that the form was filled from.
    public let version: Int
    /// What was typed.
    public let draft: PaperDraft
    /// The unsaved writing that is saved by this, and forgotten then.
    public var finishedDraft: UUID?
    private var filing: PaperFiling?

    /// What became of the text.
    public enum Outcome: Sendable {
        /// It is the paper's text now.
        case saved
        /// Somebody else had saved in between: this is the paper as it stands now. The typed text is kept as a revision.
        case overtaken(by: Paper)
    }

    /// Saves a changed text.
    public init(paper: PaperID, version: Int, draft: PaperDraft) {
        self.paper = paper
        self.version = version
        self.draft = draft
    }

    /// Takes the composer along: a released paper's document follows its text.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ChangePaper {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Saves the text, or keeps it beside the one that was faster; nothing that was typed is lost.
    public func write(in transaction: Transaction) throws -> Performed<Outcome> {
        try transaction.papers.lock(paper)
        guard let current = try transaction.papers.find(paper) else { throw StoreError.notFound }
        var wanted = current
        wanted.version = version
        try draft.apply(to: &wanted, in: transaction)
        // Also on an agenda that the author does not see yet.
        if wanted.publicity == .nonPublic, try transaction.consultations.areOnPublicItem(paper) {
            throw RuleViolation.nonPublicPaperOnPublicItem(reference: wanted.reference ?? wanted.name)
        }
        try wanted.keepAmendedPaperClosed(in: transaction)
        let closed = try papersClosed(with: wanted, from: current, in: transaction)
        if current.version != version {
            try transaction.papers.keepRevision(of: wanted, basedOn: version)
            return Performed(
                .overtaken(by: current),
                event: .init(kind: "paperChangeOvertaken", subjectKind: "paper", subject: paper.uuid)
            )
        }
        try transaction.papers.update(wanted)
        if let finishedDraft { try transaction.keptDrafts.remove(finishedDraft) }
        if current.isReleased { try filing?.file(paper, in: transaction) }
        return Performed(
            .saved,
            event: .init(
                kind: "paperChanged",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: closed.isEmpty ? [:] : ["closedWithIt": closed.map(\.description).joined(separator: " ")]
            )
        )
    }

    /// What speaks of a paper becomes non-public with it, in the same transaction and by the database.
    ///
    /// - Throws: ``RuleViolation/papersAboutOnPublicItems(references:)``: it cannot, and which those are.
    private func papersClosed(
        with wanted: Paper,
        from current: Paper,
        in transaction: Transaction
    ) throws -> [PaperID] {
        guard wanted.publicity == .nonPublic, current.publicity == .public else { return [] }
        let fixed = try transaction.paperRelations.aboutOnPublicItems(paper)
        if !fixed.isEmpty {
            let seen = try transaction.papers.find(Set(fixed))
            let names = fixed.compactMap { seen[$0].map { $0.reference ?? $0.name } }.sorted()
            throw RuleViolation.papersAboutOnPublicItems(
                references: names + (names.count < fixed.count ? ["eine weitere Vorlage"] : [])
            )
        }
        return try transaction.paperRelations.about(paper)
    }
}
