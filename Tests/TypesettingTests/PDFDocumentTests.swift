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
            structure: PDFStructure(),
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

    @Test func `the length of a stream can be read one way only, whatever its last byte is`() throws {
        var lastBytes: Set<UInt8> = []
        for width in 0..<1500 {
            var document = document(pages: 1)
            var content = PDFContent()
            content.beginArtifact(pagination: false)
            content.fill(x: 0, y: 0, width: Double(width) / 8, height: 1, color: PDFColor(red: 0, green: 0, blue: 0))
            content.end()
            document.pages = [PDFPage(width: 100, height: 100, content: content)]
            let bytes = try document.serialized()
            for stream in Self.streams(of: bytes) {
                lastBytes.insert(stream.last ?? 0)
            }
        }
        #expect(lastBytes.contains(0x0D) && lastBytes.contains(0x0A), "the hard cases occurred")
    }

    /// The data of all streams by their `Length`, each followed by one whole end of a line and its end.
    private static func streams(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let start = Array(">>stream\n".utf8)
        let end = Array("\r\nendstream".utf8)
        let key = Array("/Length ".utf8)
        var streams: [ArraySlice<UInt8>] = []
        var index = 0
        while let begin = bytes[index...].firstRange(of: start) {
            let head = bytes[index..<begin.lowerBound]
            let number = head.ranges(of: key).last?.upperBound ?? head.endIndex
            let digits = head[number...].prefix { (0x30...0x39).contains($0) }
            let length = Int(String(decoding: digits, as: UTF8.self)) ?? 0
            let data = bytes[begin.upperBound..<begin.upperBound + length]
            #expect(bytes[data.endIndex...].starts(with: end))
            streams.append(data)
            index = data.endIndex
        }
        #expect(streams.count > 2)
        return streams
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
