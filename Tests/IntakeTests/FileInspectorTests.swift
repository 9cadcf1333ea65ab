import Foundation
import Intake
import Testing

@Suite struct FileInspectorTests {
    let inspector = FileInspector()
    let letter = SamplePDF(["Gr\u{00fc}\u{00df}e aus der Stra\u{00df}e", "Seite zwei"])

    private func refusal(
        _ bytes: [UInt8],
        name: String = "a.pdf",
        by inspector: FileInspector? = nil
    ) async throws -> String? {
        do {
            _ = try await (inspector ?? self.inspector).inspectPDF(bytes, fileName: name)
            return nil
        } catch let refusal as FileRefusal {
            return refusal.message
        }
    }

    @Test func `a readable file is accepted and its pages are counted`() async throws {
        #expect(try await inspector.inspectPDF(letter.bytes, fileName: "Brief.pdf").pageCount == 2)
    }

    @Test func `text keeps its umlauts`() async throws {
        let text = try await inspector.text(of: letter.bytes)
        #expect(text.contains("Gr\u{00fc}\u{00df}e aus der Stra\u{00df}e"))
        #expect(text.split(separator: "\u{000c}").count == 2)
    }

    @Test func `an empty file is refused`() async throws {
        #expect(try await refusal([])?.contains("leer") == true)
    }

    @Test func `a file that is no PDF is refused`() async throws {
        #expect(try await refusal(Array("Sehr geehrte Damen".utf8))?.contains("keine PDF-Datei") == true)
        #expect(
            try await refusal(Array("PK\u{3}\u{4}word".utf8), name: "Antrag.docx")?.contains("Office-Dokument") == true
        )
    }

    @Test func `a name says nothing about the contents`() async throws {
        #expect(try await refusal(letter.bytes, name: "Antrag.docx") == nil)
    }

    @Test func `a file that is too large is refused before any program sees it`() async throws {
        var configuration = FileInspector.Configuration()
        configuration.largestFile = 1 << 20
        let bytes = letter.bytes + [UInt8](repeating: 32, count: 1 << 20)
        let inspector = FileInspector(configuration: configuration)
        #expect(try await refusal(bytes, by: inspector)?.contains("1 MB") == true)
    }

    @Test func `a file cut off on its way is refused`() async throws {
        let bytes = letter.bytes
        #expect(try await refusal(Array(bytes.prefix(bytes.count * 9 / 10)))?.contains("beschädigt") == true)
        #expect(try await refusal(Array(bytes.prefix(bytes.count - 10)))?.contains("unvollst\u{00e4}ndig") == true)
    }

    @Test func `a file full of rubbish is refused as broken`() async throws {
        let bytes = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 65, count: 2000) + Array("%%EOF".utf8)
        #expect(try await refusal(bytes)?.contains("besch\u{00e4}digt") == true)
    }

    @Test(arguments: [["geheim", "geheim"], ["", "chef"]])
    func `an encrypted file is refused, with or without a password for opening`(passwords: [String]) async throws {
        let bytes = try Tool.run(
            "qpdf",
            ["--encrypt"] + passwords + ["256", "--", "in.pdf", "out.pdf"],
            on: letter.bytes
        )
        #expect(try await refusal(bytes)?.contains("Kennwort") == true)
    }

    @Test func `a file without pages is refused`() async throws {
        #expect(try await refusal(SamplePDF([]).bytes)?.contains("beschädigt") == true)
    }

    @Test func `a page tree that contains itself is refused`() async throws {
        var loop = letter
        loop.set(2, "<< /Type /Pages /Kids [ 2 0 R 2 0 R ] /Count 2 >>")
        #expect(try await refusal(loop.bytes)?.contains("beschädigt") == true)
    }

    @Test func `more pages than allowed are refused`() async throws {
        var configuration = FileInspector.Configuration()
        configuration.mostPages = 1
        let inspector = FileInspector(configuration: configuration)
        #expect(try await refusal(letter.bytes, by: inspector)?.contains("mehr als 1 Seiten") == true)
    }

    @Test func `a file that keeps its reader busy without end is given up`() async throws {
        // Forms that draw each other ten times, nine deep: a thousand million words.
        var bomb = SamplePDF(["Bombe"], page: "")
        let first = bomb.free
        for level in 0..<9 {
            let isLast = level == 8
            let inner = isLast ? "BT /F1 12 Tf (x) Tj ET" : String(repeating: "/X Do ", count: 10)
            let resources = isLast ? "/Font << /F1 3 0 R >>" : "/XObject << /X \(first + level + 1) 0 R >>"
            bomb.setStream(
                first + level,
                dictionary: "/Type /XObject /Subtype /Form /BBox [ 0 0 500 500 ] /Resources << \(resources) >>",
                content: inner
            )
        }
        bomb.set(
            4,
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 5 0 R "
                + "/Resources << /XObject << /X \(first) 0 R >> >> >>"
        )
        bomb.setStream(5, content: String(repeating: "/X Do ", count: 10))
        var configuration = FileInspector.Configuration()
        configuration.processorSeconds = 1
        let inspector = FileInspector(configuration: configuration)
        await #expect(throws: FileRefusal.self) { try await inspector.text(of: bomb.bytes) }
        #expect(try await inspector.inspectPDF(letter.bytes, fileName: "Brief.pdf").pageCount == 2)
    }

    @Test func `many files at once are all inspected`() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<12 {
                group.addTask { try await inspector.inspectPDF(letter.bytes, fileName: "a.pdf").pageCount }
            }
            for try await pages in group { #expect(pages == 2) }
        }
    }
}
