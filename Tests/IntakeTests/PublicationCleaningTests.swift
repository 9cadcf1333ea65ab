import Foundation
import Intake
import Testing

@Suite struct PublicationCleaningTests {
    let inspector = FileInspector()

    private func cleaned(_ bytes: [UInt8]) async throws -> String {
        try Tool.unpacked(try await inspector.cleanedForPublication(bytes))
    }

    @Test func `a plain file keeps its pages and its text`() async throws {
        let letter = SamplePDF(["\u{00d6}ffentlich", "Seite zwei"])
        let clean = try await inspector.cleanedForPublication(letter.bytes)
        #expect(try await inspector.inspectPDF(clean, fileName: "a.pdf").pageCount == 2)
        #expect(try await inspector.text(of: clean).contains("\u{00d6}ffentlich"))
    }

    /// Validators of PDF/A count a carriage return before the line's end behind a stream to that end.
    @Test func `no stream ends in what could be taken for a line's end`() async throws {
        // The last byte of compressed data is that of the sum of their bytes plus one (RFC 1950, Adler-32).
        func content(_ text: String) -> String { "BT /F1 12 Tf 72 770 Td (\(text)) Tj ET" }
        let texts = (UInt8(32)...126).map { "Text \(UnicodeScalar($0))" }.filter { text in
            !"()\\".contains(text.last ?? "(")
        }
        let doubtful = texts.flatMap { text in ["", "A", "AA", "B"].map { text + $0 } }.first { text in
            (content(text).utf8.reduce(1) { $0 + Int($1) }) & 0xFF == 0x0D
        }
        let text = try #require(doubtful)
        let copy = try await inspector.cleanedForPublication(SamplePDF([text]).bytes)
        #expect(copy.firstRange(of: Array("\r\nendstream".utf8)) == nil)
        #expect(copy.firstRange(of: Array("\r\n\nendstream".utf8)) != nil, "the text no longer makes such a stream")
        #expect(try await inspector.text(of: copy).contains(text))
    }

    @Test func `equal files give equal copies`() async throws {
        let letter = SamplePDF(["Gleich"])
        let one = try await inspector.cleanedForPublication(letter.bytes)
        let other = try await inspector.cleanedForPublication(letter.bytes)
        #expect(one == other)
    }

    @Test func `metadata is gone`() async throws {
        var letter = SamplePDF(
            ["Text"],
            catalog: "/Metadata 20 0 R /PieceInfo << /App << /Private (CANARY-piece) >> >>",
            page: "/Metadata 20 0 R /LastModified (CANARY-page)"
        )
        letter.info = "<< /Author (CANARY-author) /Title (CANARY-title) /CANARYcustom (CANARY-custom) >>"
        letter.setStream(20, dictionary: "/Type /Metadata /Subtype /XML", content: "<x>CANARY-xmp</x>")
        #expect(try Tool.unpacked(letter.bytes).contains("CANARY-xmp"))
        #expect(try await !cleaned(letter.bytes).contains("CANARY"))
    }

    @Test func `scripts and actions are gone wherever they hang`() async throws {
        var letter = SamplePDF(
            ["Text"],
            catalog: "/OpenAction 20 0 R /AA << /WC 20 0 R >> /Names << /JavaScript << /Names [ (a) 20 0 R ] >> >> "
                + "/Outlines 21 0 R",
            page: "/AA << /O 20 0 R >> /Annots [ 23 0 R 24 0 R ]"
        )
        letter.set(20, "<< /Type /Action /S /JavaScript /JS (CANARY-script) >>")
        letter.set(21, "<< /Type /Outlines /First 22 0 R /Last 22 0 R /Count 1 >>")
        letter.set(22, "<< /Title (Lesezeichen) /Parent 21 0 R /A << /S /Launch /F (CANARY-launch) >> >>")
        letter.set(
            23,
            "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A << /S /URI /URI (https://example.org/) "
                + "/Next << /S /SubmitForm /F (CANARY-submit) >> >> >>"
        )
        letter.set(24, "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A << /S /GoToR /F (CANARY-remote) >> >>")
        let clean = try await cleaned(letter.bytes)
        #expect(!clean.contains("CANARY"))
        #expect(clean.contains("Lesezeichen"))
        #expect(clean.contains("https://example.org/"))
    }

    @Test func `attached files are gone`() async throws {
        var letter = SamplePDF(
            ["Text"],
            catalog: "/Names << /EmbeddedFiles << /Names [ (a) 20 0 R ] >> >> /AF [ 20 0 R ]",
            page: "/Annots [ 22 0 R ]"
        )
        letter.set(20, "<< /Type /Filespec /F (CANARY.txt) /EF << /F 21 0 R >> >>")
        letter.setStream(21, dictionary: "/Type /EmbeddedFile", content: "CANARY-attachment")
        letter.set(
            22,
            "<< /Type /Annot /Subtype /FileAttachment /Rect [ 0 0 9 9 ] /FS 20 0 R /Contents (CANARY-note) >>"
        )
        #expect(try Tool.text("pdfdetach", ["-list", "in.pdf"], on: letter.bytes).hasPrefix("0 embedded") == false)
        #expect(try await !cleaned(letter.bytes).contains("CANARY"))
    }

    @Test func `what an earlier revision said is gone`() async throws {
        let draft = SamplePDF(["CANARY vor der \u{00c4}nderung"])
        var final = SamplePDF([""])
        final.setStream(5, content: "BT /F1 12 Tf 72 770 Td (Endfassung) Tj ET")
        let revised = draft.revised(5, final.objects[5] ?? [])
        #expect(try await inspector.text(of: revised).contains("Endfassung"))
        #expect(String(decoding: revised, as: UTF8.self).contains("CANARY"))
        let clean = try await cleaned(revised)
        #expect(!clean.contains("CANARY"))
        #expect(clean.contains("Endfassung"))
    }

    @Test func `comments are gone, and what they drew is part of the page`() async throws {
        var letter = SamplePDF(["Text"], page: "/Annots [ 20 0 R 21 0 R 23 0 R 24 0 R ]")
        letter.set(20, "<< /Type /Annot /Subtype /Text /Rect [ 0 0 9 9 ] /Contents (CANARY-note) /T (CANARY-name) >>")
        letter.set(
            21,
            "<< /Type /Annot /Subtype /FreeText /Rect [ 72 600 272 620 ] /Contents (CANARY-free) /AP << /N 22 0 R >> >>"
        )
        letter.setStream(
            22,
            dictionary: "/Type /XObject /Subtype /Form /BBox [ 0 0 200 20 ] /Resources << /Font << /F1 3 0 R >> >>",
            content: "BT /F1 12 Tf 2 4 Td (Sichtbarer Stempel) Tj ET"
        )
        letter.set(23, "<< /Type /Annot /Subtype /Popup /Rect [ 0 0 9 9 ] /Parent 20 0 R >>")
        letter.set(
            24,
            "<< /Type /Annot /Subtype /Stamp /F 2 /Rect [ 72 500 272 520 ] /AP << /N 25 0 R >> /Contents (CANARY-hidden) >>"
        )
        letter.setStream(
            25,
            dictionary: "/Type /XObject /Subtype /Form /BBox [ 0 0 200 20 ] /Resources << /Font << /F1 3 0 R >> >>",
            content: "BT /F1 12 Tf 2 4 Td (CANARY versteckt) Tj ET"
        )
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        #expect(try !Tool.unpacked(bytes).contains("CANARY"))
        #expect(try await inspector.text(of: bytes).contains("Sichtbarer Stempel"))
    }

    @Test func `form fields become part of the page`() async throws {
        var form = SamplePDF(
            ["Name:"],
            catalog:
                "/AcroForm << /Fields [ 20 0 R ] /NeedAppearances true /DA (/F1 10 Tf) /DR << /Font << /F1 3 0 R >> >> >>",
            page: "/Annots [ 20 0 R ]"
        )
        form.set(
            20,
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (CANARY-field) /TU (CANARY-tooltip) /V (Erika Muster) "
                + "/DA (/F1 10 Tf 0 g) /Rect [ 120 760 320 780 ] /P 4 0 R >>"
        )
        let bytes = try await inspector.cleanedForPublication(form.bytes)
        #expect(try !Tool.unpacked(bytes).contains("CANARY"))
        #expect(try await inspector.text(of: bytes).contains("Erika Muster"))
    }

    @Test func `structure for screen readers stays`() async throws {
        var tagged = SamplePDF(
            ["Text"],
            catalog: "/StructTreeRoot 20 0 R /MarkInfo << /Marked true >> /Lang (de-DE)",
            page: "/StructParents 0 /Tabs /S"
        )
        tagged.setStream(5, content: "/H1 << /MCID 0 >> BDC BT /F1 12 Tf 72 770 Td (Titel) Tj ET EMC")
        tagged.set(20, "<< /Type /StructTreeRoot /K 21 0 R /ParentTree << /Nums [ 0 [ 21 0 R ] ] >> >>")
        tagged.set(21, "<< /Type /StructElem /S /H1 /P 20 0 R /Pg 4 0 R /K 0 /Alt (Beschreibung) >>")
        let bytes = try await inspector.cleanedForPublication(tagged.bytes)
        #expect(try Tool.text("pdfinfo", ["-struct-text", "in.pdf"], on: bytes).contains("H1"))
        #expect(try Tool.text("pdfinfo", ["in.pdf"], on: bytes).contains("Tagged:          yes"))
        #expect(try Tool.unpacked(bytes).contains("de-DE"))
    }

    @Test func `an accessible file keeps saying so, with its title and without its author`() async throws {
        var letter = SamplePDF(["Text"], catalog: "/Metadata 20 0 R")
        letter.info = "<< /Title (Einladung) /Author (CANARY-author) >>"
        letter.setStream(
            20,
            dictionary: "/Type /Metadata /Subtype /XML",
            content: """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="A"
                pdfuaid:part="1"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Einladung &amp; Plan</rdf:li></rdf:Alt>
                </dc:title><dc:creator>CANARY-creator</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
                """
        )
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        let xmp = try Tool.text("pdfinfo", ["-meta", "in.pdf"], on: bytes)
        #expect(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"))
        // PDF/A asks for a description of properties that are not its own.
        #expect(xmp.contains("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"))
        #expect(xmp.contains("Einladung &amp; Plan"))
        #expect(try !Tool.unpacked(bytes).contains("CANARY"))
    }

    @Test func `a file that claims PDF/UA without a title loses the claim and is published`() async throws {
        var letter = SamplePDF(["Text"], catalog: "/Metadata 20 0 R")
        letter.setStream(
            20,
            dictionary: "/Type /Metadata /Subtype /XML",
            content: """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
                </rdf:RDF></x:xmpmeta>
                """
        )
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        #expect(try Tool.text("pdfinfo", ["in.pdf"], on: bytes).contains("Metadata Stream: no"))
    }

    @Test func `bookmarks and links do what a reader of pages may expect, and nothing else`() async throws {
        var letter = SamplePDF(
            ["Text"],
            catalog: "/Outlines 21 0 R",
            page: "/Annots [ 40 0 R 41 0 R 42 0 R ]"
        )
        let actions = [
            "<< /S /Launch /F (CANARY-launch) /P null >>", "<< /S 30 0 R /F (CANARY-indirect) >>",
            "<< /S /URI /URI (file:///CANARY-share/Entwurf.pdf) >>", "<< /S /URI /URI (https://example.org/a) >>",
            "<< /S /URI /URI <6D61696C746F3A70406578616D706C652E6F7267> >>",
        ]
        let first = 22
        letter.set(21, "<< /Type /Outlines /First \(first) 0 R /Last \(first + actions.count - 1) 0 R /Count 5 >>")
        for (index, action) in actions.enumerated() {
            let previous = index > 0 ? "/Prev \(first + index - 1) 0 R" : ""
            let next = index + 1 < actions.count ? "/Next \(first + index + 1) 0 R" : ""
            letter.set(first + index, "<< /Title (Zeichen \(index)) /Parent 21 0 R \(previous) \(next) /A \(action) >>")
        }
        letter.set(30, "/Launch")
        for (index, action) in actions[1...3].enumerated() {
            letter.set(40 + index, "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A \(action) >>")
        }
        let clean = try await cleaned(letter.bytes)
        #expect(!clean.contains("CANARY"))
        #expect(!clean.contains("Launch"))
        #expect(clean.contains("https://example.org/a"))
        #expect(clean.contains("mailto:p@example.org"))
        for index in actions.indices { #expect(clean.contains("Zeichen \(index)")) }
        #expect(clean.components(separatedBy: "/Subtype /Link").count == 2)
    }

    @Test func `what was said of a page that is gone is gone with it`() async throws {
        var letter = SamplePDF(
            ["Text", "CANARY-page"],
            catalog: "/Outlines 21 0 R /StructTreeRoot 30 0 R /MarkInfo << /Marked true >> "
                + "/Dests << /Bleibt [ 4 0 R /Fit ] /CANARYdest [ 6 0 R /Fit ] >> "
                + "/Names << /Dests << /Names [ (CANARY-name) [ 6 0 R /Fit ] (bleibt) [ 4 0 R /Fit ] ] >> >>",
            page: "/StructParents 0"
        )
        letter.set(2, "<< /Type /Pages /Kids [ 4 0 R ] /Count 1 >>")
        letter.setStream(5, content: "/P << /MCID 0 >> BDC BT /F1 12 Tf 72 770 Td (Text) Tj ET EMC")
        letter.set(21, "<< /Type /Outlines /First 22 0 R /Last 25 0 R /Count 4 >>")
        letter.set(
            22,
            "<< /Title (CANARY-bookmark) /Parent 21 0 R /Next 24 0 R /Dest [ 6 0 R /Fit ] /First 23 0 R "
                + "/Last 23 0 R /Count 1 >>"
        )
        letter.set(23, "<< /Title (Unterpunkt) /Parent 22 0 R /Dest (bleibt) >>")
        letter.set(24, "<< /Title (Anfang) /Parent 21 0 R /Prev 22 0 R /Next 25 0 R /Dest /Bleibt >>")
        letter.set(25, "<< /Title (CANARY-named) /Parent 21 0 R /Prev 24 0 R /A << /S /GoTo /D (CANARY-name) >> >>")
        letter.set(
            30,
            "<< /Type /StructTreeRoot /K 31 0 R /ParentTree << /Nums [ 0 [ 32 0 R ] 1 [ 33 0 R 35 0 R ] ] >> >>"
        )
        letter.set(31, "<< /Type /StructElem /S /Document /P 30 0 R /K [ 33 0 R 32 0 R 34 0 R ] /T (CANARY-title) >>")
        letter.set(
            32,
            "<< /Type /StructElem /S /Figure /P 31 0 R /Pg 4 0 R /K 0 /Alt (Wappen) "
                + "/A [ << /O /UserProperties /P [ << /N (CANARY-key) /V (CANARY-value) >> ] >> 0 ] >>"
        )
        letter.set(33, "<< /Type /StructElem /S /Figure /P 31 0 R /Pg 6 0 R /K 0 /Alt (CANARY-alt) >>")
        letter.set(34, "<< /Type /StructElem /S /Launch /P 31 0 R /Pg 4 0 R /K << /Type /MCR /Pg 4 0 R /MCID 0 >> >>")
        letter.set(35, "<< /Type /StructElem /S /Figure /P 31 0 R /Pg 4 0 R /Alt (CANARY-lost) >>")
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        let clean = try Tool.unpacked(bytes)
        #expect(!clean.contains("CANARY"))
        for word in ["Unterpunkt", "Anfang", "Wappen", "/S /Launch"] { #expect(clean.contains(word)) }
        #expect(
            try Tool.text("qpdf", ["--check", "in.pdf"], on: bytes).contains("No syntax or stream encoding errors")
        )
        #expect(try Tool.text("pdfinfo", ["-dests", "in.pdf"], on: bytes).contains("bleibt"))
        #expect(try Tool.text("pdfinfo", ["-struct", "in.pdf"], on: bytes).contains("Figure"))
    }

    @Test func `a page that was taken out of the document is gone`() async throws {
        var letter = SamplePDF(["Text", "CANARY"], catalog: "/Dests << /Seite [ 6 0 R /Fit ] >>")
        letter.set(2, "<< /Type /Pages /Kids [ 4 0 R ] /Count 1 >>")
        #expect(try await !cleaned(letter.bytes).contains("CANARY"))
    }

    @Test func `a resource may have the name of something forbidden`() async throws {
        var letter = SamplePDF([""])
        letter.set(
            4,
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 5 0 R "
                + "/Resources << /Font << /AA 3 0 R /Metadata 3 0 R >> >> >>"
        )
        letter.setStream(5, content: "BT /AA 12 Tf 72 770 Td (eins) Tj /Metadata 12 Tf (zwei) Tj ET")
        let bytes = try await inspector.cleanedForPublication(letter.bytes)
        #expect(try await inspector.text(of: bytes).contains("einszwei"))
        #expect(try Tool.unpacked(bytes).contains("/AA "))
    }
}
