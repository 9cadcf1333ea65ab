import Foundation
import Intake
import Testing

@Suite struct PictureCleaningTests {
    let inspector = FileInspector()

    private func cleaned(_ bytes: [UInt8]) async throws -> String {
        try Tool.unpacked(try await inspector.cleanedForPublication(bytes))
    }

    /// A letter with one picture of a pixel on its page.
    private func letter(picture: [UInt8], filter: String, more: String = "") -> SamplePDF {
        var letter = SamplePDF(["Text"])
        letter.set(
            4,
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 5 0 R "
                + "/Resources << /Font << /F1 3 0 R >> /XObject << /I 20 0 R >> >> >>"
        )
        letter.setStream(5, content: "BT /F1 12 Tf 72 770 Td (Text) Tj ET q 9 0 0 9 72 700 cm /I Do Q")
        letter.setStream(
            20,
            dictionary: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                + "/Filter \(filter) \(more)",
            content: picture
        )
        return letter
    }

    private static func segment(_ marker: UInt8, _ content: String) -> [UInt8] {
        [0xff, marker, 0, UInt8(content.utf8.count + 2)] + content.utf8
    }

    private static let scan: [UInt8] = [0xff, 0xda, 0, 2, 9, 0xff, 0, 0xff, 0xd0, 9]

    @Test func `where a photograph was taken is gone`() async throws {
        let jpeg: [UInt8] =
            [0xff, 0xd8] + Self.segment(0xe0, "JFIF\0\u{1}\u{1}\0\0\u{1}\0\u{1}\u{1}\u{1}CANARY-preview")
            + Self.segment(0xe0, "JFXX\0CANARY-thumbnail") + Self.segment(0xe1, "CANARY-gps") + [0xff, 0xff]
            + Self.segment(0xe1, "CANARY-behind-fill") + Self.segment(0xe2, "MPF\0CANARY-index")
            + Self.segment(0xe2, "ICC_PROFILE\0profile") + Self.segment(0xfe, "CANARY-comment")
            + Self.scan + Self.segment(0xfe, "CANARY-between") + Self.scan + [0xff, 0xd9]
            + [0xff, 0xd8] + Self.segment(0xe1, "CANARY-second") + [0xff, 0xd9]
        let letter = letter(picture: jpeg, filter: "/DCTDecode")
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        #expect(String(decoding: letter.bytes, as: UTF8.self).contains("CANARY"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"))
        #expect(String(decoding: bytes, as: UTF8.self).contains("ICC_PROFILE"))
        #expect(bytes.firstRange(of: Self.scan + Self.scan + [0xff, 0xd9]) != nil)
    }

    @Test func `a photograph inside another filter is looked into`() async throws {
        let jpeg: [UInt8] = [0xff, 0xd8] + Self.segment(0xe1, "CANARY-gps") + Self.scan + [0xff, 0xd9]
        let hexadecimal = jpeg.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
        let letter = letter(
            picture: Array(hexadecimal.utf8),
            filter: "[ /ASCIIHexDecode /DCTDecode ]",
            more: "/DecodeParms [ null << /ColorTransform 0 >> ]"
        )
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("CANARY"))
        #expect(!text.contains("ASCIIHexDecode"))
        #expect(bytes.firstRange(of: [0xff, 0xd8] + Self.scan + [0xff, 0xd9]) != nil)
        #expect(try Tool.unpacked(bytes).contains("/ColorTransform 0"))
    }

    @Test(arguments: ["Exif von vorn", "\u{1}\u{2}"])
    func `a photograph in a form that is not known is refused`(content: String) async throws {
        let known = letter(picture: [0xff, 0xd8] + Self.scan + [0xff, 0xd9], filter: "/DCTDecode").bytes
        _ = try await inspector.cleanedForPublication(known)
        let unknown = letter(picture: Array(content.utf8), filter: "/DCTDecode").bytes
        await #expect(throws: FileRefusal.self) { try await inspector.cleanedForPublication(unknown) }
    }

    private static func box(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(content.count + 8)] + kind.utf8 + content
    }

    @Test func `boxes and comments of a JPEG 2000 picture are gone`() async throws {
        let part: [UInt8] = [0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 16, 0, 1, 0xff, 0x93, 7, 7]
        let stream: [UInt8] =
            [0xff, 0x4f] + Self.segment(0x51, "size") + Self.segment(0x64, "CANARY-comment") + part + [0xff, 0xd9]
        let picture =
            Self.box("jP  ", [13, 10, 0x87, 10]) + Self.box("ftyp", Array("jp2 \0\0\0\0jp2 ".utf8))
            + Self.box("jp2h", Self.box("ihdr", [0, 0]) + Self.box("xml ", Array("CANARY-header".utf8)))
            + Self.box("uuid", Array("CANARY-exif".utf8)) + Self.box("jp2c", stream + Array("CANARY-behind".utf8))
            + Self.box("xml ", Array("CANARY-xmp".utf8))
        let letter = letter(picture: picture, filter: "/JPXDecode")
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"))
        #expect(bytes.firstRange(of: [0xff, 0x4f] + Self.segment(0x51, "size") + part + [0xff, 0xd9]) != nil)
        let comment = part.prefix(12) + Self.segment(0x64, "in einem Teil") + part.suffix(4)
        let refused = self.letter(
            picture: [0xff, 0x4f] + Self.segment(0x51, "size") + comment + [0xff, 0xd9],
            filter: "/JPXDecode"
        ).bytes
        await #expect(throws: FileRefusal.self) { try await inspector.cleanedForPublication(refused) }
    }

    @Test func `pictures that no page shows are gone`() async throws {
        var letter = SamplePDF(["Text", "Seite zwei"])
        letter.set(2, "<< /Type /Pages /Kids [ 4 0 R ] /Count 1 >>")
        letter.set(
            4,
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 5 0 R /Resources 30 0 R >>"
        )
        letter.set(30, "<< /Font << /F1 3 0 R >> /XObject << /I 20 0 R /J 21 0 R >> >>")
        letter.setStream(5, content: "BT /F1 12 Tf 72 770 Td (Text) Tj ET /I Do")
        let image = "/Type /XObject /Subtype /Image /Width 6 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        letter.setStream(
            20,
            dictionary: image + " /Alternates [ << /Image 22 0 R /DefaultForPrinting true >> ]",
            content: "SHOWN!"
        )
        letter.setStream(21, dictionary: image, content: "CANARY")
        letter.setStream(22, dictionary: image, content: "CANARY")
        let clean = try await cleaned(letter.bytes)
        #expect(clean.contains("SHOWN!"))
        #expect(!clean.contains("CANARY"))
    }
}
