import CouncilModel
import Foundation
import Intake
import Testing

@Suite("Words that no page shows")
struct HiddenWordsTests {
    private let inspector = FileInspector()

    private func page(_ content: String, page: String = "") -> SamplePDF {
        var file = SamplePDF([""], page: page)
        file.setStream(5, content: content)
        return file
    }

    private func found(_ content: String, page more: String = "") async throws -> [HiddenWords.Passage] {
        try await inspector.hiddenWords(in: page(content, page: more).bytes).passages
    }

    private let line = "BT /F1 12 Tf 72 700 Td (Verkauf an Erika Mustermann am Markt) Tj ET\n"

    @Test func `are found under a black bar, and only those`() async throws {
        // Helvetica at 12 points: "Verkauf an " is 61.4 wide, "Erika Mustermann" 91.4.
        let passages = try await found(line + "0 g 132.5 696 93 14 re f")
        #expect(passages == [.init(page: 1, cover: .dark, words: "Erika Mustermann")])
    }

    @Test func `are found under a bar that somebody drew as an annotation`() async throws {
        var file = page(line, page: "/Annots [ 6 0 R ]")
        file.set(
            6,
            "<< /Type /Annot /Subtype /Square /Rect [ 132.5 696 225.5 710 ] /C [ 0 0 0 ] /IC [ 0 0 0 ] /F 4 /AP << /N 7 0 R >> >>"
        )
        file.setStream(
            7,
            dictionary: "/Type /XObject /Subtype /Form /BBox [ 0 0 93 14 ]",
            content: "0 g 0 0 93 14 re f"
        )
        #expect(
            try await inspector.hiddenWords(in: file.bytes).passages == [
                .init(page: 1, cover: .dark, words: "Erika Mustermann")
            ]
        )
    }

    @Test(arguments: [
        "1 g BT /F1 12 Tf 72 700 Td (geheimer Preis) Tj ET", "BT 3 Tr /F1 12 Tf 72 700 Td (geheimer Preis) Tj ET",
        "BT /F1 12 Tf 72 700 Td (geheimer Preis) Tj ET 1 g 60 690 200 30 re f",
    ])
    func `are found in the colour of the paper, unpainted and under a white area`(content: String) async throws {
        #expect(try await found(content) == [.init(page: 1, cover: .bright, words: "geheimer Preis")])
    }

    @Test func `are found outside of the part that readers show`() async throws {
        let passages = try await found(
            line + "BT /F1 12 Tf 72 100 Td (intern: Gutachten) Tj ET",
            page: "/CropBox [ 0 300 595 842 ]"
        )
        #expect(passages == [.init(page: 1, cover: .edge, words: "intern: Gutachten")])
    }

    @Test(arguments: [0, 90, 180, 270])
    func `are found on turned pages, too`(turn: Int) async throws {
        let passages = try await found(line + "0 g 132.5 696 93 14 re f", page: "/Rotate \(turn)")
        #expect(passages.map(\.cover) == Array(repeating: .dark, count: passages.count))
        #expect(Set(passages.flatMap { $0.words.split(separator: " ") }) == ["Erika", "Mustermann"])
    }

    @Test func `are none where all can be read, small print, grey and white on black included`() async throws {
        let passages = try await found(
            line + "0.8 g BT /F1 5 Tf 72 650 Td (Kleingedrucktes am Rand, 11 ll ii) Tj ET\n"
                + "0 g 60 590 300 30 re f 1 g BT /F1 12 Tf 72 600 Td (hell auf dunkel) Tj ET\n"
                + "0 g BT /F1 12 Tf 72 550 Td (_____ .... ---) Tj ET"
        )
        #expect(passages == [])
    }

    @Test func `are listed up to a limit, and counted beyond it`() async throws {
        let lines = (0..<60).map { "BT 3 Tr /F1 9 Tf 72 \(800 - 12 * $0) Td (Zeile \($0 + 100)) Tj ET" }
        let words = try await inspector.hiddenWords(in: page(lines.joined(separator: "\n")).bytes)
        #expect(words.passages.count == HiddenWords.mostPassages && words.count == 60)
    }

    @Test func `stay unknown where a page takes too long to draw`() async throws {
        var limits = FileInspector.Configuration()
        limits.processorSeconds = 1
        let curves = String(repeating: "0 0 m 595 842 100 5 300 700 c S 1 0 0 1 0.001 0 cm\n", count: 60_000)
        let words = try await FileInspector(configuration: limits).hiddenWords(in: page(line + curves).bytes)
        #expect(words == HiddenWords(uncheckedPages: 1))
    }

    @Test func `are none in a file without words`() async throws {
        #expect(try await inspector.hiddenWords(in: page("0 g 0 0 300 300 re f").bytes) == HiddenWords())
    }
}
