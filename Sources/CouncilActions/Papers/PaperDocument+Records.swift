internal import Composition
internal import CouncilModel

extension PaperDocument {
    /// The document with what follows from the name of the paper's kind: how its parts are called, and that members who put
    /// it forward are its sender.
    func named(asOf paperType: String) -> PaperDocument {
        var document = self
        document.genre = PaperGenre(typeName: paperType)
        if !document.genre.isOfAdministration, !document.responsible.isEmpty {
            document.letterhead.sender = document.responsible
        }
        return document
    }
}

extension PaperGenre {
    /// What papers want that a town calls so; a proposal where the name does not tell.
    init(typeName: String) {
        let name = typeName.lowercased()
        self =
            if name.hasPrefix("antwort") || name.contains("beantwortung") {
                .answer
            } else if name.contains("anfrage") {
                .question
            } else if name.contains("änderungsantrag") || name.contains("ergänzungsantrag") {
                .amendment
            } else if name.hasSuffix("antrag") {
                .motion
            } else if name.contains("mitteilung") || name.contains("bericht") || name.contains("information") {
                .information
            } else {
                .proposal
            }
    }
}
