internal import Composition
public import CouncilModel
internal import DocumentInput
public import Store

/// A paper as its document would look with the text that is being written. Nothing is kept.
public struct PreviewPaper: ReadingAction {
    /// Those who may save that text.
    public static let permission = Permission.roles([.clerk, .staffAuthor])

    /// The document that the text would become.
    public struct Outcome: Sendable {
        let document: @Sendable (OfficeTemplate) -> PaperDocument
        let remarks: [PagePreview.Remark]
    }

    /// The town.
    public let body: BodyID
    /// The paper; `nil` for one that was never saved.
    public let paper: PaperID?
    /// What was typed so far.
    public let draft: PaperDraft
    /// Whether the publicity was chosen already; until then the draft counts as non-public.
    public let hasPublicity: Bool

    /// Looks at a paper that is being written.
    public init(body: BodyID, paper: PaperID?, draft: PaperDraft, hasPublicity: Bool) {
        self.body = body
        self.paper = paper
        self.draft = draft
        self.hasPublicity = hasPublicity
    }

    /// The document with its sequence and attachments as they are saved, and the text as it is typed.
    ///
    /// - Throws: ``StoreError/notFound`` also for a paper that is not the actor's to change; ``RuleViolation`` for a text
    ///   that could not be saved because of its length.
    public func read(in transaction: Transaction) throws -> Outcome {
        let details = try paper.map { try ShowPaper(paper: $0).read(in: transaction) }
        if let details, !details.isEditable { throw StoreError.notFound }
        guard let body = try details?.body ?? transaction.bodies.find(body) else { throw StoreError.notFound }
        var remarks: [PagePreview.Remark] = []
        var typed = draft
        if TextField(label: "", text: typed.name).line.isEmpty {
            typed.name = "Ohne Titel"
            remarks.append(.missingTitle)
        }
        if TextField(label: "", text: typed.paperType).line.isEmpty { typed.paperType = "Vorlage" }
        if !hasPublicity { remarks.append(.publicityOpen) }
        var paper =
            details?.paper
            ?? Paper(id: transaction.newID(), body: body.id, name: "", paperType: "", created: transaction.now)
        try typed.apply(to: &paper, in: transaction)
        if let id = self.paper, hasPublicity, paper.publicity == .nonPublic,
            try transaction.consultations.areOnPublicItem(id)
        {
            let violation = RuleViolation.nonPublicPaperOnPublicItem(reference: paper.reference ?? paper.name)
            remarks.append(.refused(violation.message))
        }
        let known = try self.paper.flatMap { id in
            paper.publicity == .public ? try transaction.consultations.publicSteps(of: id) : nil
        }
        let inputs = try DocumentInputs(body: body, at: transaction.now, in: transaction)
        let responsible = try paper.underDirectionOf.flatMap { try transaction.organizations.find($0) }
        let steps = (details?.consultations ?? []).filter { known?.contains($0.consultation.id) ?? true }
        let pictures = try self.paper.map { try transaction.paperPictures.list(of: $0) } ?? []
        let texts = [paper.resolutionText, paper.reasons, paper.financialEffects]
        let names = Set(texts.flatMap { StructuredText(notation: $0).figures.map(\.name) })
        let files = try self.paper.map {
            try transaction.paperPictures.files(names, of: $0, shownInPaperOf: paper.publicity)
        }
        return Outcome(
            document: { [paper] template in
                inputs.paper(
                    paper,
                    by: template,
                    responsible: responsible,
                    consultations: steps,
                    files: details?.files ?? []
                ).illustrated(with: files ?? [:]).named(asOf: paper.paperType)
            },
            remarks: remarks + PagePreview.Remark.ofText(paper) + PagePreview.Remark.ofPictures(pictures, in: paper)
        )
    }
}

/// Pages that were composed to be looked at, and what is to be said about them.
public struct PagePreview: Sendable {
    /// Something the writer should know.
    public enum Remark: Sendable, Hashable {
        /// There is no title yet.
        case missingTitle
        /// The publicity is not chosen; the pages show the stricter class.
        case publicityOpen
        /// It could not be saved like this, in German.
        case refused(String)
        /// Characters that no font of the document has.
        case missingGlyphs([Character])
        /// Something typed that cannot be meant so, and the field in which it stands.
        case notation(NotationProblem, field: String)
        /// A word that is too long to be hyphenated well.
        case longWord(String)
        /// A picture that was not uploaded.
        case missingPicture(String)
        /// A picture that is not public, in a paper that is.
        case closedPicture(String)
        /// A picture whose description is still the one that the editor put there.
        case undescribedPicture(String)
    }

    /// The PDF.
    public let pdf: [UInt8]
    /// The same content as an `<article>` whose headings begin at the third level.
    public let article: String
    /// How many pages there are.
    public let pageCount: Int
    /// What the writer should know.
    public let remarks: [Remark]

    /// - Parameters:
    ///   - composed: The document.
    ///   - remarks: What is known before it is composed.
    init(_ composed: ComposedDocument, remarks: [Remark]) {
        let missing = composed.missingGlyphs
        pdf = composed.pdf
        article = composed.article(headingsFrom: 3)
        pageCount = composed.pageCount
        self.remarks = remarks + (missing.isEmpty ? [] : [.missingGlyphs(missing)])
    }
}

extension PagePreview.Remark {
    /// Longer words do not fit into a column of a table, and hardly into a line.
    private static let longestWord = 45

    /// What is to be said about the text of a paper.
    static func ofText(_ paper: Paper) -> [PagePreview.Remark] {
        let fields = [
            ("Beschlussvorschlag", paper.resolutionText), ("Begründung", paper.reasons),
            ("Finanzielle Auswirkungen", paper.financialEffects),
        ]
        return fields.flatMap { field, text in
            StructuredText.read(notation: text).problems.map { .notation($0, field: field) }
        } + longWords(of: paper)
    }

    /// The words of a paper that no line has room for; five at most.
    static func longWords(of paper: Paper) -> [PagePreview.Remark] {
        var words: [String] = []
        for text in [paper.name, paper.resolutionText, paper.reasons, paper.financialEffects] {
            for word in text.split(whereSeparator: { $0.isWhitespace || "-/|–_.@\u{AD}\u{200B}".contains($0) })
            where word.count > longestWord && !words.contains(String(word)) {
                words.append(String(word))
                if words.count == 5 { return words.map { .longWord($0) } }
            }
        }
        return words.map { .longWord($0) }
    }
}

extension CouncilOffice {
    /// Composes what somebody is writing, outside any transaction; nothing is kept.
    ///
    /// - Parameters:
    ///   - action: The text.
    ///   - actor: Who writes.
    /// - Returns: The pages.
    /// - Throws: ``ActionError``, `CompositionError`, or an error of the database.
    public func preview(_ action: PreviewPaper, as actor: Actor) async throws -> PagePreview {
        let draft = try await perform(action, as: actor)
        try Task.checkCancellation()
        return PagePreview(try composer.compose(draft.document(template)), remarks: draft.remarks)
    }
}
