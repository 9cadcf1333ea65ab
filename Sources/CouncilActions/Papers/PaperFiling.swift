internal import Composition
internal import CouncilModel
internal import Crypto
internal import DocumentInput
internal import Foundation
internal import Store

/// Sets a paper as PDF and files it as the newest version of the paper's main file.
///
/// Composing takes milliseconds and needs nothing but the records, so it happens inside the transaction: the document
/// shows exactly what is saved with it. A paper that came with a main file of its own keeps it as it is.
struct PaperFiling {
    private let composer: Composer
    private let template: OfficeTemplate

    /// - Parameter office: Whose composer and template are used.
    init(by office: CouncilOffice) {
        composer = office.composer
        template = office.template
    }

    /// An attachment that the actor may change or remove, and its paper, held until the transaction ends.
    ///
    /// - Throws: ``StoreError/notFound`` also for a document that Ratswerk sets itself: it follows its paper.
    static func attachment(_ id: FileID, in transaction: Transaction) throws -> (file: File, paper: Paper) {
        guard case .paper(let owner)? = try transaction.files.find(id)?.owner else { throw StoreError.notFound }
        try transaction.papers.lock(owner)
        guard let file = try transaction.files.find(id), !file.isComposed,
            let paper = try transaction.papers.find(owner)
        else { throw StoreError.notFound }
        return (file, paper)
    }

    /// Sets the paper as it stands in this transaction; two at once come one after the other.
    func file(_ id: PaperID, in transaction: Transaction) throws {
        try transaction.papers.lock(id)
        let details = try ShowPaper(paper: id).read(in: transaction)
        let paper = details.paper
        var main =
            details.files.first { $0.role == .mainFile }
            ?? {
                var file = File(
                    id: transaction.newID(),
                    body: paper.body,
                    name: paper.paperType,
                    owner: .paper(id),
                    role: .mainFile,
                    created: transaction.now
                )
                file.isComposed = true
                return file
            }()
        guard main.isComposed else { return }
        main.name = paper.paperType
        main.publicity = paper.publicity
        main.date = paper.date
        main.modified = transaction.now
        try transaction.files.save(main)
        let document = try compose(details, at: transaction.now, in: transaction)
        let number = (paper.reference ?? "").replacing("/", with: "-")
        try transaction.files.addVersion(
            try transaction.vault.put(document.pdf),
            to: main.id,
            fileName: "\(paper.paperType) \(number).pdf",
            mediaType: "application/pdf",
            pageCount: document.pageCount,
            article: document.article()
        )
    }

    /// Sets a released paper anew if its document says something else than the records; one that another system set stays.
    func refresh(_ id: PaperID, in transaction: Transaction) throws {
        let details = try ShowPaper(paper: id).read(in: transaction)
        guard details.paper.isReleased, let main = details.files.first(where: { $0.role == .mainFile }),
            main.isComposed, let newest = main.newest
        else { return }
        // Equal input of the same moment gives equal bytes.
        let again = try compose(details, at: newest.added, in: transaction)
        if Array(SHA256.hash(data: again.pdf)) != newest.sha256 { try file(id, in: transaction) }
    }

    /// The document of a paper as of a moment; that of a public paper names only what is public.
    func compose(
        _ details: PaperDetails,
        at moment: Date,
        in transaction: Transaction
    ) throws -> ComposedDocument {
        let inputs = try DocumentInputs(body: details.body, at: moment, in: transaction)
        let isPublic = details.paper.publicity == .public
        let known = isPublic ? try transaction.consultations.publicSteps(of: details.paper.id) : nil
        let document = inputs.paper(details, by: template) { known?.contains($0) ?? true }
        let shown = try document.illustrated(from: details.paper.id, in: transaction)
        return try composer.compose(shown.named(asOf: details.paper.paperType))
    }
}
