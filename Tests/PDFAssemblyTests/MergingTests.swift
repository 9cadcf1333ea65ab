import Testing

@testable import PDFAssembly

@Suite struct `Merging documents` {
    /// Two pages, the first with a link to the second by a name.
    private func named(_ name: String, catalog: String = "") -> HandmadePDF {
        HandmadePDF(
            pages: ["/MediaBox [0 0 595 842] /Annots [7 0 R 8 0 R]", "/MediaBox [0 0 595 842]"],
            catalog: "/Names << /Dests << /Names [(\(name)) << /D [5 0 R /Fit] >>] >> >> " + catalog,
            objects: [
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (\(name)) >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D (\(name)) >> >>",
            ]
        )
    }

    @Test func `named destinations of the same name lead to their own document`() throws {
        let packet = try Assembly([named("Kapitel 1"), named("Kapitel 1")])
        for document in 0..<2 {
            let links = packet.pages[document * 2]["/Annots"]?.items ?? []
            #expect(packet.leads(links[0]["/Dest"], to: document * 2 + 1))
            #expect(packet.leads(links[1]["/A"]?["/D"], to: document * 2 + 1))
        }
    }

    @Test func `the old kind of names and page numbers work too, and a link to nowhere leads nowhere`() throws {
        let file = HandmadePDF(
            pages: ["/MediaBox [0 0 595 842] /Annots [7 0 R 8 0 R 9 0 R]", "/MediaBox [0 0 595 842]"],
            catalog: "/Dests << /Ziel [5 0 R /Fit] >>",
            objects: [
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest /Ziel >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [1 /Fit] >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (fehlt) >>",
            ]
        )
        let packet = try Assembly([file])
        let links = packet.pages[0]["/Annots"]?.items ?? []
        #expect(packet.leads(links[0]["/Dest"], to: 1) && packet.leads(links[1]["/Dest"], to: 1))
        #expect(links.count == 3 && links[2]["/Dest"] == nil)
    }

    @Test func `scripts, programs and moving pictures go, addresses stay`() throws {
        let file = HandmadePDF(
            pages: [
                "/MediaBox [0 0 595 842] /AA << /O << /S /JavaScript /JS (x) >> >> /Annots [5 0 R 6 0 R 7 0 R 8 0 R]"
            ],
            catalog: "/OpenAction << /S /JavaScript /JS (app.alert) >> "
                + "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (y) >>] >> >>",
            objects: [
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org) "
                    + "/Next << /S /JavaScript /JS (z) >> >> >>",
                "<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:x) >> >>",
            ]
        )
        let packet = try Assembly([file])
        let text = String(decoding: packet.bytes, as: UTF8.self)
        let links = packet.pages[0]["/Annots"]?.items ?? []
        #expect(links.count == 3 && links[0]["/A"] == nil && links[2]["/A"] == nil)
        #expect(links[1]["/A"]?["/URI"]?.text == "https://example.org" && links[1]["/A"]?["/Next"] == nil)
        #expect(packet.pages[0]["/AA"] == nil && packet.root["/OpenAction"] == nil && packet.root["/Names"] == nil)
        #expect(packet.result.documents[0].droppedActions == 4)
        #expect(!text.contains("JavaScript"))
    }

    @Test func `a document's own bookmarks stand below its own`() throws {
        let file = HandmadePDF(
            pages: ["/MediaBox [0 0 595 842]", "/MediaBox [0 0 595 842]"],
            catalog: "/Outlines 7 0 R",
            objects: [
                "<< /Type /Outlines /First 8 0 R /Last 9 0 R /Count 2 >>",
                "<< /Title (Eins) /Parent 7 0 R /Next 9 0 R /First 10 0 R /Last 10 0 R /Count 1 /Dest [3 0 R /Fit] >>",
                "<< /Title (Zwei) /Parent 7 0 R /Prev 8 0 R /A << /S /GoTo /D [5 0 R /Fit] >> >>",
                "<< /Title (Eins a) /Parent 8 0 R /Dest [5 0 R /Fit] >>",
            ]
        )
        #expect(
            try Assembly([file, file]).outline == [
                "Datei 1 → 1", "  Eins → 1", "    Eins a → 2", "  Zwei → 2",
                "Datei 2 → 3", "  Eins → 3", "    Eins a → 4", "  Zwei → 4",
            ]
        )
    }

    @Test func `ten thousand bookmarks come over, one that follows itself once`() throws {
        var objects = ["<< /Type /Outlines /First 6 0 R /Last 10005 0 R /Count 10000 >>"]
        for index in 0..<10_000 {
            let next = index == 9_999 ? 6 : index + 7
            objects.append("<< /Title (\(index)) /Parent 5 0 R /Next \(next) 0 R /Dest [3 0 R /Fit] >>")
        }
        let packet = try Assembly([HandmadePDF(catalog: "/Outlines 5 0 R", objects: objects)])
        #expect(packet.outline.count == 10_001)
        #expect(packet.outline.last == "  9999 → 1")
    }

    @Test func `fields of the same name stay apart, the form can still be filled`() throws {
        let file = HandmadePDF(
            pages: ["/MediaBox [0 0 595 842] /Annots [5 0 R]"],
            catalog: "/AcroForm << /Fields [5 0 R] /DA (/Helv 9 Tf 0 g) /DR << /Font << /Helv 6 0 R >> >> "
                + "/CO [5 0 R] /NeedAppearances true >>",
            objects: [
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (Weiß) /Rect [0 0 99 20] /P 3 0 R "
                    + "/AA << /C << /S /JavaScript /JS (x) >> >> >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ]
        )
        let packet = try Assembly([file, file])
        let form = try #require(packet.root["/AcroForm"])
        let groups = form["/Fields"]?.items ?? []
        #expect(groups.compactMap { $0["/T"]?.text } == ["Dokument 1", "Dokument 2"])
        for (index, group) in groups.enumerated() {
            let field = try #require(group["/Kids"]?.items.first)
            #expect(field.identity == packet.pages[index]["/Annots"]?.items.first?.identity)
            #expect(field["/Parent"]?.identity == group.identity)
            #expect(field["/T"]?.text == "Name" && field["/AA"] == nil)
            #expect(group["/DA"]?.text == "/Helv 9 Tf 0 g")
        }
        #expect(form["/DR"]?["/Font"]?["/Helv"] != nil && form["/CO"] == nil)
        #expect(form["/NeedAppearances"]?.boolean == true)
    }

    @Test func `layers keep their names and whether they are seen`() throws {
        func file(_ configuration: String) -> HandmadePDF {
            HandmadePDF(
                pages: ["/MediaBox [0 0 595 842] /Resources << /Properties << /L0 5 0 R /L1 6 0 R >> >>"],
                catalog: "/OCProperties << /OCGs [5 0 R 6 0 R] /D << \(configuration) /Order [5 0 R 6 0 R] >> >>",
                objects: ["<< /Type /OCG /Name (Kanal) >>", "<< /Type /OCG /Name (Wasser) >>"]
            )
        }
        let packet = try Assembly([file("/OFF [6 0 R]"), file("/BaseState /OFF /ON [6 0 R]")])
        let properties = try #require(packet.root["/OCProperties"])
        let layers = properties["/OCGs"]?.items ?? []
        #expect(layers.compactMap { $0["/Name"]?.text } == ["Kanal", "Wasser", "Kanal", "Wasser"])
        let hidden = properties["/D"]?["/OFF"]?.items ?? []
        #expect(hidden.map(\.identity) == [layers[1].identity, layers[2].identity])
        #expect(packet.pages[1]["/Resources"]?["/Properties"]?["/L0"]?.identity == layers[2].identity)
        #expect(properties["/D"]?["/Order"]?.items.map { $0.items.count } == [3, 3])
    }

    @Test func `attached files of the same name come over, or none at all`() throws {
        let file = HandmadePDF(
            catalog: "/Names << /EmbeddedFiles << /Names [(zahlen.csv) 5 0 R] >> >>",
            objects: [
                "<< /Type /Filespec /F (zahlen.csv) /EF << /F 6 0 R >> >>",
                HandmadePDF.stream("1;2", "/Type /EmbeddedFile"),
            ]
        )
        let packet = try Assembly([file, file])
        let files = NameTree.entries(of: packet.root["/Names"]?["/EmbeddedFiles"])
        #expect(files.map { String(decoding: $0.name, as: UTF8.self) } == ["zahlen.csv", "zahlen.csv (2)"])
        #expect(files[1].value["/EF"]?["/F"]?.streamData == Array("1;2".utf8))
        #expect(try Assembly([file], keepsAttachments: false).root["/Names"] == nil)
    }

    @Test func `equal input gives equal bytes`() throws {
        #expect(try Assembly([named("a"), named("b")]).bytes == Assembly([named("a"), named("b")]).bytes)
    }

    @Test func `the packet says who it is and opens with its bookmarks`() throws {
        let packet = try Assembly([HandmadePDF()])
        #expect(packet.root["/Lang"]?.text == "de-DE" && packet.root["/PageMode"]?.name == "/UseOutlines")
        #expect(packet.root["/ViewerPreferences"]?["/DisplayDocTitle"]?.boolean == true)
        #expect(packet.packet.document.trailer["/Info"]?["/Title"]?.text == "Mappe")
        #expect(packet.root["/Metadata"]?.streamData == Array("<x/>".utf8))
        #expect(packet.root["/PageLabels"]?["/Nums"]?.items.count == 2)
    }
}
