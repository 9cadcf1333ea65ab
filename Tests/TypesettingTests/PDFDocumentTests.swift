import PDFWriting
import Testing

@Suite struct PDFDocumentTests {
    private func document(pages: Int) -> PDFDocument {
        var content = PDFContent()
        content.beginArtifact(pagination: false)
        content.fill(x: 10, y: 20.1234, width: 0.5, height: 100, color: PDFColor(red: 0, green: 0, blue: 0))
        content.end()
        return PDFDocument(
            metadata: PDFMetadata(
                title: "Prüfung <1> & (2)",
                author: "Stadt",
                creator: "Ratswerk",
                created: PDFDate(year: 2026, month: 11, day: 3, hour: 9, minute: 5, minutesFromUTC: 60)
            ),
            fonts: [],
            pages: Array(repeating: PDFPage(width: 595.276, height: 841.89, content: content), count: pages),
            structure: [PDFStructureElement(role: .document, parent: nil)],
            outline: []
        )
    }

    @Test func `a document without pages is refused`() {
        #expect(throws: PDFError.noPages) { try document(pages: 0).serialized() }
    }

    @Test func `a font with more codes than a font can have is refused`() {
        var document = document(pages: 1)
        let font = PDFFont(
            name: "Zuviel",
            program: [0],
            codes: (0...UInt32(UInt16.max)).map { PDFFont.Code(glyph: $0, width: 500, text: "a") },
            ascender: 800,
            descender: -200,
            capHeight: 700,
            italicAngle: 0,
            boundingBox: [0, 0, 1000, 1000],
            weight: 400,
            isSerif: false
        )
        document.fonts = [font]
        #expect(throws: PDFError.tooManyCodes) { try document.serialized() }
    }

    @Test func `equal documents give equal bytes`() throws {
        #expect(try document(pages: 3).serialized() == document(pages: 3).serialized())
        #expect(try document(pages: 3).serialized() != document(pages: 4).serialized())
    }

    @Test func `the metadata are readable and escaped`() throws {
        let text = String(decoding: try document(pages: 1).serialized(), as: UTF8.self)
        #expect(text.contains("Prüfung &lt;1&gt; &amp; (2)"))
        #expect(text.contains("<xmp:CreateDate>2026-11-03T09:05:00+01:00</xmp:CreateDate>"))
        #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(text.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    }
}
