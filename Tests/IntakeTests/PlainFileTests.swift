import Testing

@testable import Intake

/// The reader of the one form that qpdf writes, against what a qpdf would write that somebody took over.
@Suite struct PlainFileTests {
    private func file(number: String = "1", length: String = "4", version: String = "1.7") -> [UInt8] {
        Array(
            ("%PDF-\(version)\n%x\n\(number) 0 obj\n<< /Length \(length) >>\nstream\nabcd\nendstream\nendobj\nxref\n0 2\n"
                + "trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n").utf8
        )
    }

    @Test func `the form is read`() throws {
        let read = try PDFReader.read(file())
        #expect(read.objects[1]?.stream == ArraySlice("abcd".utf8))
    }

    @Test(arguments: ["9223372036854775807", "9223372036854775000", "5000", "-1", "x"])
    func `a length beyond the file is refused`(length: String) {
        #expect(throws: PDFReader.Unexpected.self) { try PDFReader.read(file(length: length)) }
    }

    @Test(arguments: ["9223372036854775807", "2", "0", "4294967296"])
    func `a number out of the air is refused`(number: String) {
        #expect(throws: PDFReader.Unexpected.self) { try PDFReader.read(file(number: number)) }
    }

    @Test func `a version that is none is refused`() {
        #expect(throws: PDFReader.Unexpected.self) { try PDFReader.read(file(version: "1\n1 ")) }
    }
}
