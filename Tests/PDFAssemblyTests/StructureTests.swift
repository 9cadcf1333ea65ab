import Testing

@testable import PDFAssembly

@Suite struct `Merging structure trees` {
    /// A tagged page with a table whose cell refers to a header, and a link.
    private func tagged(role: String = "/P", marked: String = "/MarkInfo << /Marked true >>") -> HandmadePDF {
        HandmadePDF(
            pages: [
                "/MediaBox [0 0 595 842] /StructParents 0 /Annots [10 0 R] "
                    + "/Resources << /XObject << /X 11 0 R >> >>"
            ],
            catalog: "\(marked) /Lang (en) /StructTreeRoot 5 0 R",
            objects: [
                "<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [7 0 R 8 0 R] 1 9 0 R 2 7 0 R] >> "
                    + "/ParentTreeNextKey 3 /RoleMap << /Eigen \(role) >> /ClassMap << /C1 << /O /Layout >> >> "
                    + "/IDTree << /Names [(h1) 7 0 R] >> >>",
                "<< /Type /StructElem /S /Document /P 5 0 R /K [7 0 R 8 0 R 9 0 R] >>",
                "<< /Type /StructElem /S /TH /P 6 0 R /Pg 3 0 R /K 0 /ID (h1) /C /C1 >>",
                "<< /Type /StructElem /S /Eigen /P 6 0 R /Pg 3 0 R /K 1 /A << /O /Table /Headers [(h1)] >> >>",
                "<< /Type /StructElem /S /Link /P 6 0 R /Pg 3 0 R /K << /Type /OBJR /Obj 10 0 R >> >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /StructParent 1 /Dest [3 0 R /Fit] >>",
                HandmadePDF.stream("q Q", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParent 2"),
            ]
        )
    }

    private func parts(_ packet: Assembly) -> [PDFObject] {
        packet.root["/StructTreeRoot"]?["/K"]?["/K"]?.items ?? []
    }

    private func parent(_ packet: Assembly, _ key: Int?) -> PDFObject? {
        NameTree.numbers(of: packet.root["/StructTreeRoot"]?["/ParentTree"]).first { $0.number == key }?.value
    }

    @Test func `each document is a part below one document`() throws {
        let packet = try Assembly([tagged(), tagged()])
        #expect(packet.root["/MarkInfo"]?["/Marked"]?.boolean == true && packet.root["/MarkInfo"]?["/Suspects"] == nil)
        #expect(packet.root["/StructTreeRoot"]?["/K"]?["/S"]?.name == "/Document")
        let parts = parts(packet)
        #expect(parts.map { $0["/S"]?.name } == ["/Part", "/Part"])
        #expect(
            parts.map { $0["/T"]?.text } == ["Datei 1", "Datei 2"] && parts.map { $0["/Lang"]?.text } == ["en", "en"]
        )
        #expect(parts.allSatisfy { $0["/P"]?.identity == packet.root["/StructTreeRoot"]?["/K"]?.identity })
        #expect(parts.map { $0["/K"]?.items.count } == [3, 3])
    }

    @Test func `pages, links and drawings find their elements`() throws {
        let packet = try Assembly([tagged(), tagged()])
        var keys: Set<Int> = []
        for (index, page) in packet.pages.enumerated() {
            let elements = parts(packet)[index]["/K"]?.items ?? []
            let link = page["/Annots"]?.items.first
            let drawing = page["/Resources"]?["/XObject"]?["/X"]
            #expect(
                parent(packet, page["/StructParents"]?.integer)?.items.map(\.identity) == elements[..<2].map(\.identity)
            )
            #expect(parent(packet, link?["/StructParent"]?.integer)?.identity == elements[2].identity)
            #expect(parent(packet, drawing?["/StructParent"]?.integer)?.identity == elements[0].identity)
            #expect(elements[2]["/K"]?["/Obj"]?.identity == link?.identity)
            #expect(elements.allSatisfy { $0["/Pg"]?.identity == page.identity })
            keys.formUnion(
                [page["/StructParents"], link?["/StructParent"], drawing?["/StructParent"]].compactMap { $0?.integer }
            )
        }
        #expect(keys.count == 6)
        #expect(packet.root["/StructTreeRoot"]?["/ParentTreeNextKey"]?.integer == 6)
    }

    @Test func `names that mean something else get another name`() throws {
        let packet = try Assembly([tagged(role: "/P"), tagged(role: "/Span"), tagged(role: "/P")])
        let tree = try #require(packet.root["/StructTreeRoot"])
        let elements = parts(packet).map { $0["/K"]?.items ?? [] }
        #expect(elements.map { $0[1]["/S"]?.name } == ["/Eigen", "/Eigen-1", "/Eigen"])
        #expect(tree["/RoleMap"]?["/Eigen"]?.name == "/P" && tree["/RoleMap"]?["/Eigen-1"]?.name == "/Span")
        #expect(elements.map { $0[0]["/ID"]?.text } == ["h1", "h1-1", "h1-2"])
        #expect(elements.map { $0[1]["/A"]?["/Headers"]?.items.first?.text } == ["h1", "h1-1", "h1-2"])
        #expect(elements.map { $0[0]["/C"]?.name } == ["/C1", "/C1-1", "/C1-2"])
        #expect(tree["/ClassMap"]?.keys == ["/C1", "/C1-1", "/C1-2"])
        #expect(NameTree.entries(of: tree["/IDTree"]).map { $0.value.identity } == elements.map { $0[0].identity })
    }

    @Test func `pages without tags are described as a whole, and the packet says that its tags are guesses`() throws {
        let text = HandmadePDF(
            pages: ["/MediaBox [0 0 595 842] /StructParents 7 /Resources << /Font << /F 5 0 R >> >>"],
            objects: ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
        )
        let packet = try Assembly([tagged(), text, HandmadePDF()])
        #expect(packet.root["/MarkInfo"]?["/Suspects"]?.boolean == true)
        let elements = parts(packet)[1...].compactMap { $0["/K"]?.items.first }
        #expect(elements.map { $0["/S"]?.name } == ["/P", "/Figure"])
        #expect(elements[1]["/Alt"]?.text?.hasPrefix("Seite 1 von 1 aus „Datei 3“") == true)
        for (page, element) in zip(packet.pages[1...], elements) {
            #expect(parent(packet, page["/StructParents"]?.integer)?.items.map(\.identity) == [element.identity])
            let streams = (page["/Contents"]?.items ?? []).map { String(decoding: $0.streamData, as: UTF8.self) }
            #expect(streams.first?.hasSuffix("<</MCID 0>> BDC\nq\n") == true && streams.last == "\nQ\nEMC\n")
            #expect(streams.count == 3)
        }
    }

    @Test func `a tree that its file disowns is not taken over`() throws {
        let packet = try Assembly([tagged(marked: "/MarkInfo << /Marked false >>")])
        #expect(packet.root["/MarkInfo"]?["/Suspects"]?.boolean == true)
        #expect(packet.pages[0]["/Annots"]?.items.first?["/StructParent"] == nil)
    }
}
