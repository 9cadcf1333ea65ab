internal import Composition
internal import CouncilModel
internal import Store

/// Sets a paper as PDF and files it as the newest version of the paper's main file.
///
/// Composing takes milliseconds and needs nothing but the records, so it happens inside the transaction: the document
/// shows exactly what is saved with it.
struct PaperFiling {
    let composer: Composer

    /// Sets the paper as it stands in this transaction.
    func file(_ id: PaperID, in transaction: Transaction) throws {
        let details = try ShowPaper(paper: id).read(in: transaction)
        let inputs = DocumentInputs(body: details.body, now: transaction.now, timeZone: transaction.timeZone)
        let document = try composer.compose(inputs.paper(details))
        let paper = details.paper
        var main =
            details.files.first { $0.role == .mainFile }
            ?? File(
                id: transaction.newID(),
                body: paper.body,
                name: paper.paperType,
                owner: .paper(id),
                role: .mainFile,
                created: transaction.now
            )
        main.name = paper.paperType
        main.publicity = paper.publicity
        main.date = paper.date
        main.modified = transaction.now
        try transaction.files.save(main)
        let number = (paper.reference ?? "").replacing("/", with: "-")
        try transaction.files.addVersion(
            try transaction.vault.put(document.pdf),
            to: main.id,
            fileName: "\(paper.paperType) \(number).pdf",
            mediaType: "application/pdf",
            pageCount: document.pageCount
        )
    }
}
