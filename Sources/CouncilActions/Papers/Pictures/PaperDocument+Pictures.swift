internal import Composition
internal import CouncilModel
internal import Store

extension PaperDocument {
    /// The document with the paper's own pictures in its texts; where none may be shown stands a frame with its description.
    ///
    /// - Parameters:
    ///   - paper: Whose pictures.
    ///   - transaction: Where they are read.
    /// - Returns: The document.
    /// - Throws: An error of the database.
    func illustrated(from paper: PaperID, in transaction: Transaction) throws -> PaperDocument {
        let texts = [resolution, reasons] + [financialEffects?.text].compactMap(\.self)
        return illustrated(
            with: try transaction.paperPictures.files(
                Set(texts.flatMap(\.figures).map(\.name)),
                of: paper,
                shownInPaperOf: publicity
            )
        )
    }

    /// The document with pictures in its texts.
    ///
    /// - Parameter files: Their bytes by name.
    /// - Returns: The document.
    func illustrated(with files: [String: [UInt8]]) -> PaperDocument {
        if files.isEmpty { return self }
        var document = self
        document.resolution = resolution.illustrated { files[$0] }
        document.reasons = reasons.illustrated { files[$0] }
        if let text = financialEffects?.text { document.financialEffects?.text = text.illustrated { files[$0] } }
        return document
    }
}

extension PaperPictures {
    /// The bytes of pictures that a document may show, by name.
    ///
    /// - Parameters:
    ///   - names: Those that its texts name.
    ///   - paper: Whose pictures.
    ///   - publicity: The paper's.
    /// - Returns: What is there and may be shown.
    /// - Throws: An error of the database.
    func files(
        _ names: Set<String>,
        of paper: PaperID,
        shownInPaperOf publicity: Publicity
    ) throws -> [String: [UInt8]] {
        guard !names.isEmpty else { return [:] }
        var files: [String: [UInt8]] = [:]
        for picture in try list(of: paper) where names.contains(picture.name) && picture.isShown(inPaperOf: publicity) {
            files[picture.name] = try transaction.vault.readAll(picture.sha256)
        }
        return files
    }
}

extension PagePreview.Remark {
    /// What the editor puts where somebody shall say what is to be seen.
    static let placeholder = "Was zu sehen ist"

    /// What is to be said about the pictures that the texts of a paper show.
    static func ofPictures(_ pictures: [PaperPicture], in paper: Paper) -> [PagePreview.Remark] {
        let known = Dictionary(pictures.map { ($0.name, $0) }) { first, _ in first }
        var said: Set<String> = []
        return [paper.resolutionText, paper.reasons, paper.financialEffects].flatMap { text in
            StructuredText(notation: text).figures.compactMap { figure -> PagePreview.Remark? in
                guard said.insert(figure.name).inserted else { return nil }
                guard let picture = known[figure.name] else { return .missingPicture(figure.name) }
                if !picture.isShown(inPaperOf: paper.publicity) { return .closedPicture(figure.name) }
                return figure.alternative == placeholder ? .undescribedPicture(figure.name) : nil
            }
        }
    }
}
