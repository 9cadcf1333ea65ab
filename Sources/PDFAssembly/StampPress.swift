/// Prints stamps at the upper right of pages, upright as the page is seen.
final class StampPress {
    private let target: PDFLibraryDocument
    private let font: StampFont?
    private var opening: [String: PDFObject] = [:]

    /// Size on a sheet of A4 in points.
    private static let size = 7.5
    /// Distance from the edges of a sheet of A4 in points.
    private static let margin = 18.0

    init(target: PDFLibraryDocument, font: StampFont?) {
        self.target = target
        self.font = font
    }

    /// - Parameters:
    ///   - stamp: What is printed; nil leaves the page as it looks.
    ///   - page: A page of the packet.
    ///   - mark: The marked content that the page's own content is to stand in; empty for none.
    func print(_ stamp: String?, on page: PDFObject, within mark: String) {
        guard stamp != nil || !mark.isEmpty else { return }
        let contents = PDFObject.array([prefix(mark)])
        if let own = page["/Contents"] {
            for item in own.isArray ? own.items : [own] where item.isStream { contents.append(item) }
        }
        var closing = "\nQ\n" + (mark.isEmpty ? "" : "EMC\n")
        if let stamp, let font {
            closing += Self.content(stamp, in: font, named: Self.name(of: font, on: page), box: PageBox(page))
        }
        contents.append(target.content(Array(closing.utf8)))
        page["/Contents"] = contents
    }

    private func prefix(_ mark: String) -> PDFObject {
        if let known = opening[mark] { return known }
        let stream = target.content(Array(((mark.isEmpty ? "" : mark + "\n") + "q\n").utf8))
        opening[mark] = stream
        return stream
    }

    /// Enters the font into the resources of a page, under a name they do not use for anything else.
    private static func name(of font: StampFont, on page: PDFObject) -> String {
        var resources = page["/Resources"]
        if resources?.isDictionary != true {
            resources = .dictionary()
            page["/Resources"] = resources
        }
        guard let resources else { return "/RwStamp" }
        if resources["/Font"]?.isDictionary != true { resources["/Font"] = .dictionary() }
        guard let fonts = resources["/Font"] else { return "/RwStamp" }
        var name = "/RwStamp"
        var number = 1
        while let taken = fonts[name], taken.identity != font.object.identity {
            number += 1
            name = "/RwStamp\(number)"
        }
        if fonts[name] == nil { fonts[name] = font.object }
        return name
    }

    /// Larger sheets get larger stamps; a white rim keeps them legible on scans.
    private static func content(_ stamp: String, in font: StampFont, named fontName: String, box: PageBox) -> String {
        let shorter = min(box.width, box.height) * box.unit
        let scale = min(max(shorter / 595.28, 0.5), 2.5) / box.unit
        let size = Self.size * scale
        let margin = Self.margin * scale
        let (codes, width) = font.encoded(stamp)
        let x = max(box.width - margin - width * size / 1000, 0)
        let y = box.height - margin - size * 0.72
        let matrix = box.matrix
        let place = [
            matrix[0], matrix[1], matrix[2], matrix[3],
            matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5],
        ]
        let look = "\(fontName) \(Self.decimal(size)) Tf"
        let matrixText = place.map { Self.decimal($0) }.joined(separator: " ")
        return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\nq \(matrixText) cm 1 1 1 RG 0.1 g "
            + "\(Self.decimal(size * 0.3)) w 1 j BT \(look) 1 Tr <\(codes)> Tj ET BT \(look) 0 Tr <\(codes)> Tj ET Q\nEMC\n"
    }

    /// A number with three decimal places, as PDF writes it.
    private static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let fraction = abs(thousandths) % 1000
        let whole = (thousandths < 0 ? "-" : "") + String(abs(thousandths) / 1000)
        guard fraction != 0 else { return whole }
        let digits = String(fraction)
        return whole + "." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
