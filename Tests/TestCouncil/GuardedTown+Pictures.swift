import CouncilActions
import CouncilModel

extension GuardedTown {
    /// A public picture and a non-public one in the text of a public paper.
    mutating func illustrate(_ paper: PaperID, _ token: String, _ members: Set<Viewer>) async throws {
        let pictures = [
            ("offen.svg", Publicity.public, secret("picture of a public paper", readers: everybody, isPublic: true)),
            ("zu.svg", .nonPublic, secret("non-public picture of a public paper", readers: members)),
        ]
        for (name, publicity, words) in pictures {
            let svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"40\" viewBox=\"0 0 300 40\">"
                + "<text x=\"5\" y=\"20\" font-size=\"9\">\(words)</text></svg>"
            let picture = AddPicture(paper: paper, fileName: name, publicity: publicity, bytes: Array(svg.utf8))
            _ = try await council.office.perform(picture, as: actor(.author))
        }
        var draft = paperDraft(token, .public)
        draft.reasons = "Grund \(token)\n\n![Bild eins](offen.svg)\n\n![Bild zwei](zu.svg)"
        _ = try await council.office.perform(ChangePaper(paper: paper, version: 1, draft: draft), as: actor(.author))
    }
}
