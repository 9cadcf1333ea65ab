internal import PDFWriting
internal import TextShaping
internal import Typesetting

/// The glyphs a document uses, by font, with their character codes.
struct PDFFontSelection {
    private struct Key: Hashable {
        let glyph: UInt32
        let text: String
    }

    private struct Use {
        var order: [Key] = []
        var codes: [Key: UInt16] = [:]
        var codesByGlyph: [UInt32: UInt16] = [:]
        var widths: [UInt32: Double] = [:]
    }

    /// A font has 65,535 codes. From so many on, a glyph keeps the code it has, whatever it stands for: the sign for
    /// characters without a glyph stands for each of them, and all of them together are more than there are codes.
    private static let mostTexts = 60_000

    /// The fonts in the order of their first use.
    let fonts: [PDFFont]
    private let uses: [Use]
    private let indices: [Int: Int]

    /// Collects the glyphs of all pages and cuts the fonts down to them.
    init(document: TypesetDocument, library: FontLibrary) throws(FontError) {
        var uses: [Use] = []
        var faces: [Int] = []
        var indices: [Int: Int] = [:]
        for page in document.pages {
            for case .text(_, let runs) in page.items {
                for glyph in runs.lazy.flatMap(\.glyphs) {
                    let index: Int
                    if let known = indices[glyph.face] {
                        index = known
                    } else {
                        index = uses.count
                        indices[glyph.face] = index
                        faces.append(glyph.face)
                        uses.append(Use())
                    }
                    let key = Key(glyph: glyph.id, text: glyph.text)
                    guard uses[index].codes[key] == nil else { continue }
                    if uses[index].order.count >= Self.mostTexts, let code = uses[index].codesByGlyph[glyph.id] {
                        uses[index].codes[key] = code
                        continue
                    }
                    uses[index].order.append(key)
                    let code = UInt16(truncatingIfNeeded: uses[index].order.count)
                    uses[index].codes[key] = code
                    uses[index].codesByGlyph[glyph.id] = code
                    uses[index].widths[glyph.id] = library.faces[glyph.face].advance(of: glyph.id)
                }
            }
        }
        var fonts: [PDFFont] = []
        for (index, number) in faces.enumerated() {
            let face = library.faces[number]
            let subset = try face.subset(to: uses[index].order.map(\.glyph))
            let codes = uses[index].order.map { Self.code($0, widths: uses[index].widths, subset: subset) }
            fonts.append(Self.font(face, subset: subset, codes: codes, isSerif: library.isSerif(number)))
        }
        self.fonts = fonts
        self.uses = uses
        self.indices = indices
    }

    /// Draws a run; the difference between where layout wants a glyph and where the font's width puts it becomes a
    /// shift.
    func show(_ run: GlyphRun, y: Double, in content: inout PDFContent) {
        var x = run.x
        var start = run.glyphs.startIndex
        while start < run.glyphs.endIndex {
            let face = run.glyphs[start].face
            let end = run.glyphs[start...].firstIndex { $0.face != face } ?? run.glyphs.endIndex
            let part = run.glyphs[start..<end]
            if let index = indices[face] {
                content.show(
                    codes(of: part, use: uses[index], size: run.style.size),
                    font: index,
                    size: run.style.size,
                    x: x,
                    y: y,
                    color: PDFEmission.color(run.style.color)
                )
            }
            x += part.reduce(0) { $0 + $1.advance } * run.style.size / 1000
            start = end
        }
    }

    private func codes(of glyphs: ArraySlice<Glyph>, use: Use, size: Double) -> [PDFContent.Code] {
        var pending = 0.0
        return glyphs.map { glyph in
            let code = use.codes[Key(glyph: glyph.id, text: glyph.text)] ?? 0
            let shift = pending + glyph.xOffset
            pending = glyph.advance - glyph.xOffset - (use.widths[glyph.id] ?? 0)
            return PDFContent.Code(code: code, shift: shift, rise: glyph.yOffset * size / 1000)
        }
    }

    private static func code(_ key: Key, widths: [UInt32: Double], subset: FontSubset) -> PDFFont.Code {
        PDFFont.Code(glyph: subset.newIndex[key.glyph] ?? 0, width: widths[key.glyph] ?? 0, text: key.text)
    }

    private static func font(
        _ face: FontFace,
        subset: FontSubset,
        codes: [PDFFont.Code],
        isSerif: Bool
    ) -> PDFFont {
        PDFFont(
            name: face.name,
            program: subset.bytes,
            codes: codes,
            ascender: face.metrics.ascender,
            descender: face.metrics.descender,
            capHeight: face.metrics.capHeight,
            italicAngle: face.metrics.italicAngle,
            boundingBox: face.metrics.boundingBox,
            weight: face.metrics.weight,
            isSerif: isSerif
        )
    }
}
