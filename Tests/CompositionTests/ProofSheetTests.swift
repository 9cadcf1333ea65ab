import Composition
import Foundation
import Testing

/// Writes one file of each kind to the ``ProofFolder``, to look at, and for `tools/check-documents` to validate.
@Suite struct ProofSheetTests {
    @Test func `each kind of document is written to the proof folder`() throws {
        let composer = Composers.shared
        let folder = try ProofFolder.named()
        let documents: [(String, ComposedDocument)] = [
            ("invitation-3", try composer.compose(SampleDocuments.agenda(SampleDocuments.items(3, nonPublic: 0)))),
            ("invitation-40", try composer.compose(SampleDocuments.agenda(SampleDocuments.items(40, nonPublic: 6)))),
            ("invitation-nested", try composer.compose(SampleDocuments.agenda(SampleDocuments.nestedItems))),
            ("notice", try composer.compose(SampleDocuments.agenda(SampleDocuments.nestedItems, notice: true))),
            ("paper", try composer.compose(SampleDocuments.paper)),
        ]
        for (name, document) in documents {
            try Data(document.pdf).write(to: folder.appending(path: name + ".pdf"))
            try Data(document.html.utf8).write(to: folder.appending(path: name + ".html"))
            #expect(document.pageCount > 0)
            #expect(document.missingGlyphs.isEmpty)
        }
    }
}
