import Testing

@testable import PDFAssembly

@Suite struct `Hostile files` {
    @Test func `what is no PDF, or has no pages, is refused with the reason`() {
        #expect(throws: PDFAssemblyError.noPages) { try PacketSource(bytes: HandmadePDF(pages: []).bytes) }
        #expect(throws: PDFAssemblyError.missing) { try PacketSource(path: "/nonexistent/file.pdf") }
        #expect(throws: PDFAssemblyError.missing) { try PacketSource(path: "/tmp") }
        for bytes in [[], Array("Guten Tag".utf8), Array("%PDF-1.7\n".utf8), [UInt8](repeating: 0, count: 4096)] {
            #expect {
                try PacketSource(bytes: bytes)
            } throws: { error in
                if case .unreadable = error as? PDFAssemblyError {
                    true
                } else {
                    error as? PDFAssemblyError == .noPages
                }
            }
        }
    }

    @Test func `a file cut off anywhere is refused or repaired`() throws {
        let whole = HandmadePDF(pages: Array(repeating: "/MediaBox [0 0 595 842]", count: 4)).bytes
        for length in stride(from: 0, to: whole.count - 100, by: 97) {
            #expect(throws: PDFAssemblyError.self) { try PacketSource(bytes: Array(whole[..<length])) }
        }
        let withoutEnd = Array(whole.dropLast(20))
        #expect(try PacketSource(bytes: withoutEnd).traits.isRepaired)
        #expect(try Assembly([withoutEnd]).pages.count == 4)
        #expect(try PacketSource(bytes: whole).traits.isRepaired == false)
    }

    @Test func `a page tree that contains itself ends`() throws {
        var file = HandmadePDF(pages: ["/MediaBox [0 0 595 842]"])
        file.objects = []
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("/Kids [3 0 R]", with: "/Kids [2 0 R]")
        #expect(throws: PDFAssemblyError.self) { try PacketSource(bytes: Array(text.utf8)) }
    }

    @Test func `bookmarks, structure and fields that contain themselves end`() throws {
        let file = HandmadePDF(
            pages: ["/MediaBox [0 0 595 842] /StructParents 0 /Annots [8 0 R]"],
            catalog: "/Outlines 5 0 R /StructTreeRoot 6 0 R /MarkInfo << /Marked true >> "
                + "/AcroForm << /Fields [8 0 R] >> /Names << /Dests 9 0 R /EmbeddedFiles 9 0 R >>",
            objects: [
                "<< /First 5 0 R /Next 5 0 R /Title (x) >>",
                "<< /K [7 0 R] /ParentTree 9 0 R /IDTree 9 0 R /RoleMap << /A /A >> >>",
                "<< /S /A /P 7 0 R /K [7 0 R 7 0 R] /Pg 3 0 R >>",
                "<< /Subtype /Widget /Kids [8 0 R] /Parent 8 0 R /Rect [0 0 9 9] /Dest (x) /A << /S /GoTo /D (x) >> >>",
                "<< /Kids [9 0 R 9 0 R] /Names [(x) (x)] /Nums [0 [7 0 R]] >>",
            ]
        )
        let packet = try Assembly([file, file])
        #expect(packet.pages.count == 2 && packet.outline.count == 4)
    }

    @Test func `a chain of sixty thousand references does not exhaust the stack`() throws {
        let count = 60_000
        var objects: [String] = []
        for index in 0..<count {
            objects.append("<< /Subtype /Text /Rect [0 0 9 9] /IRT \(index + 6) 0 R >>")
        }
        objects.append("<< /Subtype /Text /Rect [0 0 9 9] >>")
        let file = HandmadePDF(pages: ["/MediaBox [0 0 595 842] /Annots [5 0 R]"], objects: objects)
        var pageCount = 0
        DeepStack.run { pageCount = (try? Assembly([file]))?.pages.count ?? 0 }
        #expect(pageCount == 1)
    }

    @Test func `numbers beyond reason in boxes and keys are not believed`() throws {
        let file = HandmadePDF(
            pages: [
                "/MediaBox [0 0 1e30 (x)] /Rotate 90.5 /UserUnit -3 /StructParents 9999999999",
                "/MediaBox [595 842 0 0] /CropBox [900 900 1000 1000] /Rotate -90",
            ],
            catalog: "/StructTreeRoot 7 0 R /MarkInfo << /Marked true >>",
            objects: ["<< /K [8 0 R] /ParentTree << /Nums [9999999999 [8 0 R]] >> >>", "<< /S /P /K 0 /Pg 3 0 R >>"]
        )
        let packet = try Assembly([file])
        #expect(packet.root["/StructTreeRoot"]?["/ParentTreeNextKey"]?.integer == 0)
        #expect(PageBox(packet.pages[0]).unit == 1 && PageBox(packet.pages[0]).rotation == 90)
        let box = PageBox(packet.pages[1])
        #expect(box.rotation == 270 && box.width == 842 && box.height == 595)
    }
}
