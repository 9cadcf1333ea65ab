import Composition
import CouncilModel
import Foundation
import Testing

@testable import PDFAssembly

@Suite struct `The packet of a meeting` {
    private let folder: PacketFolder
    private let paper: [UInt8]

    init() throws {
        folder = try PacketFolder()
        paper = try Composers.shared.compose(SampleDocuments.paper).pdf
        try folder.write(paper, to: "vorlage.pdf")
        try folder.write(PacketFolder.turnedPages, to: "gedreht.pdf")
    }

    @Test func `the agenda leads to each document and names its page`() throws {
        let (pdf, report, source) = try folder.compose(folder.packet(["vorlage.pdf", "gedreht.pdf", "vorlage.pdf"]))
        let firsts = report.documents.compactMap(\.firstPage)
        #expect(firsts.count == 3 && firsts[0] == 3)
        var targets: [Int] = []
        for page in source.pages[..<2] {
            for link in page["/Annots"]?.items ?? [] {
                let target = try #require(link["/Dest"]?.items.first?.identity)
                targets.append(try #require(source.pages.firstIndex { $0.identity == target }) + 1)
                #expect(link["/A"] == nil)
            }
        }
        #expect(Set(targets) == Set(firsts) && targets.count >= 6)
        let agenda = try PDFTools.run("pdftotext", ["-f", "2", "-l", "2", "-layout", "FILE", "-"], on: pdf)
        for first in firsts { #expect(agenda.contains(" \(first)\n"), "\(first)") }
        #expect(try PDFTools.run("qpdf", ["--check", "FILE"], on: pdf).contains("No syntax or stream encoding errors"))
    }

    @Test func `every page but the cover says where it is, upright at the upper right of what is seen`() throws {
        let (pdf, report, _) = try folder.compose(folder.packet(["gedreht.pdf"]))
        let boxes = try PDFTools.run("pdftotext", ["-bbox", "-cropbox", "FILE", "-"], on: pdf)
        let pages = boxes.split(separator: "<page ").dropFirst()
        #expect(pages.count == report.pageCount && report.pageCount == 26)
        for (index, page) in pages.enumerated().dropFirst(2) {
            let size = try #require(page.firstMatch(of: #/width="([\d.]+)" height="([\d.]+)"/#))
            let words = page.matches(
                of: #/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</#
            )
            let stamp = words.map { String($0.5) }
            #expect(stamp.joined(separator: " ") == "TOP 7 · Seite \(index + 1) / 26")
            // pdftotext names the size of the page before it is turned.
            let isTurned = PacketFolder.rotations[(index - 2) / 4] % 180 != 0
            let sides = [try #require(Double(size.1)), try #require(Double(size.2))]
            let (width, height) = isTurned ? (sides[1], sides[0]) : (sides[0], sides[1])
            for word in words {
                let (left, top) = (try #require(Double(word.1)), try #require(Double(word.2)))
                let (right, bottom) = (try #require(Double(word.3)), try #require(Double(word.4)))
                #expect(left > width * 0.6 && right < width && top > 0 && bottom < height * 0.06, "page \(index + 1)")
                #expect(word.5 == "·" || word.5 == "/" || right - left > (bottom - top) * 0.3, "page \(index + 1)")
            }
        }
    }

    @Test func `a packet of documents for everybody is one itself`() throws {
        let (_, report, source) = try folder.compose(folder.packet(["vorlage.pdf", "vorlage.pdf"]))
        #expect(report.isUniversallyAccessible && report.isArchivable)
        #expect(report.documents.allSatisfy { $0.isTagged && $0.notes.isEmpty })
        #expect(source.traits.claimsUniversalAccess && source.traits.claimsArchive && source.traits.isTagged)
        let mixed = try folder.compose(folder.packet(["vorlage.pdf", "gedreht.pdf"]))
        #expect(!mixed.report.isUniversallyAccessible && !mixed.report.isArchivable)
        #expect(!mixed.source.traits.claimsUniversalAccess && !mixed.source.traits.claimsArchive)
        // Cover and list say which.
        let text = try PDFTools.text(of: mixed.pdf)
        #expect(text.contains("1 Dokument ohne Auszeichnung für Vorleseprogramme"))
        #expect(text.matches(of: /nicht barrierefrei/).count == 1)
    }

    @Test func `bookmarks lead to items, files and what the files mark themselves`() throws {
        let (_, _, source) = try folder.compose(folder.packet(["gedreht.pdf", "vorlage.pdf"]))
        let destinations = Destinations(root: source.document.root, pages: source.pages)
        let outline = OutlineEntries.read(source.document.root, destinations: destinations)
        #expect(outline.prefix(4).map(\.level) == [0, 0, 1, 1])
        #expect(outline[1].title == "TOP 7: Bebauungsplan Nr. 47" && outline[3].title == "Titel von vorlage.pdf")
        #expect(outline.dropFirst(4).contains { $0.level == 2 } && outline.allSatisfy { $0.destination != nil })
    }

    @Test func `locked, compressed and linearised files come over`() throws {
        try folder.qpdf(
            ["--encrypt", "", "geheim", "256", "--modify=none", "--"],
            from: "vorlage.pdf",
            to: "gesperrt.pdf"
        )
        try folder.qpdf(["--object-streams=generate"], from: "gedreht.pdf", to: "klein.pdf")
        try folder.qpdf(["--linearize"], from: "vorlage.pdf", to: "web.pdf")
        let (pdf, report, _) = try folder.compose(folder.packet(["gesperrt.pdf", "klein.pdf", "web.pdf"]))
        #expect(report.documents.allSatisfy { $0.outcome == .merged })
        #expect(
            report.documents[0].notes == ["Die Datei war gegen Änderungen gesperrt; in der Mappe ist sie es nicht."]
        )
        let words = try PDFTools.text(of: pdf)
        #expect(try words.contains(PDFTools.text(of: paper).prefix(60)) && report.isArchivable == false)
    }

    @Test func `what cannot go in gets a page that says which file and why`() throws {
        try folder.qpdf(["--encrypt", "offen", "geheim", "256", "--"], from: "vorlage.pdf", to: "kennwort.pdf")
        try folder.write(Array(paper[..<(paper.count / 2)]), to: "halb.pdf")
        try folder.write(Array("PK Word".utf8), to: "brief.docx")
        try folder.write(PlainPDF(pages: []).bytes, to: "leer.pdf")
        let names = ["kennwort.pdf", "halb.pdf", "brief.docx", "leer.pdf", "fehlt.pdf", "vorlage.pdf"]
        let (pdf, report, _) = try folder.compose(folder.packet(names))
        #expect(report.documents.map(\.outcome) == Array(repeating: .replaced, count: 5) + [.merged])
        #expect(
            report.documents.map(\.reason) == [
                "Die Datei öffnet sich nur mit einem Kennwort.", "Die Datei ist beschädigt oder kein PDF.",
                "Die Datei ist beschädigt oder kein PDF.", "Die Datei enthält keine Seiten.",
                "Die Datei ist nicht vorhanden oder darf nicht gelesen werden.", nil,
            ]
        )
        for (document, name) in zip(report.documents, names).prefix(5) {
            let page = String(try #require(document.firstPage))
            let text = try PDFTools.run("pdftotext", ["-f", page, "-l", page, "-raw", "FILE", "-"], on: pdf)
            #expect(text.contains("Dokument nicht enthalten") && text.contains(name))
            #expect(text.contains("TOP 7 · Seite \(page) / \(report.pageCount)"))
        }
        #expect(report.isUniversallyAccessible)
    }

    @Test func `a signed file goes along unchanged`() throws {
        let signed = PlainPDF(
            pages: ["/MediaBox [0 0 595 842] /Annots [4 0 R]"],
            catalog: "/AcroForm << /SigFlags 3 /Fields [4 0 R] >>",
            objects: [
                "<< /Subtype /Widget /FT /Sig /T (Siegel) /Rect [0 0 9 9] /V << /Type /Sig /ByteRange [0 1 2 3] >> >>"
            ]
        ).bytes
        try folder.write(signed, to: "urkunde.pdf")
        let (pdf, report, source) = try folder.compose(folder.packet(["urkunde.pdf", "vorlage.pdf"]))
        #expect(report.documents[0].outcome == .attached && report.documents[0].pageCount == 1)
        let files = NameTree.entries(of: source.document.root["/Names"]?["/EmbeddedFiles"])
        #expect(files.map { $0.value["/UF"]?.text } == ["urkunde.pdf"])
        #expect(files[0].value["/EF"]?["/F"]?.streamData == signed)
        #expect(try PDFTools.text(of: pdf).contains("Dokument liegt als Anlage bei") && !report.isArchivable)
    }

    @Test func `equal files give equal bytes`() throws {
        let packet = folder.packet(["vorlage.pdf", "gedreht.pdf", "fehlt.pdf"])
        #expect(try folder.compose(packet).pdf == folder.compose(packet).pdf)
    }

    @Test func `pages and pictures are those of the file`() throws {
        let (_, report, source) = try folder.compose(folder.packet(["vorlage.pdf"]))
        let original = try PacketSource(bytes: paper)
        let first = try #require(report.documents[0].firstPage) - 1
        for (page, old) in zip(source.pages[first...], original.pages) {
            let streams = page["/Contents"]?.items ?? []
            let own = old["/Contents"].map { $0.isArray ? $0.items : [$0] } ?? []
            #expect(streams.dropFirst().dropLast().map(\.streamData) == own.map(\.streamData))
            #expect(
                page["/Resources"]?["/Font"]?["/F0"]?["/BaseFont"]?.name
                    == old["/Resources"]?["/Font"]?["/F0"]?["/BaseFont"]?.name
            )
        }
    }
}
