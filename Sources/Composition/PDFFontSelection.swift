internal import PDFWriting
internal import TextShaping
internal import Typesetting

/// The glyphs a document uses, by font. Each gets its character code when it is first shown; the fonts are cut down to what
/// was shown when all pages are done.
struct PDFFontSelection {
    fileprivate struct Key: Hashable {
        let glyph: UInt32
        let text: String
    }

    /// What is used of one face.
    fileprivate struct Use {
        let number: Int
        let face: FontFace
        /// The glyph of each code; code 0 is not used.
        var glyphs: [UInt32] = [0]
        /// The characters of each code.
        var texts = [""]
        /// The width of each code in thousandths of an em.
        var widths = [0.0]
        /// The first code of each glyph, or 0.
        var firstCodes: [UInt16] = []
        /// The codes of glyphs which stand for more than one text.
        var otherCodes: [Key: UInt16] = [:]
    }

    /// A font has 65,535 codes. From so many on, a glyph keeps the code it has, whatever it stands for: the sign for
    /// characters without a glyph stands for each of them, and all of them together are more than there are codes.
    fileprivate static let mostTexts = 60_000

    private let library: FontLibrary
    private var uses: [Use] = []
    /// Index in ``uses`` by number of the face, or -1.
    private var indices: [Int] = []

    init(library: FontLibrary) {
        self.library = library
    }

    /// Draws a run; the difference between where layout wants a glyph and where the font's width puts it becomes a
    /// shift.
    mutating func show(_ run: GlyphRun, y: Double, in content: inout PDFContent) {
        var x = run.x
        let size = run.style.size
        let color = PDFEmission.color(run.style.color)
        var start = 0
        while start < run.glyphs.count {
            let face = run.glyphs[start].face
            guard let font = index(of: face) else { return }
            content.beginText(PDFContent.TextLook(font: font, size: size, color: color), x: x, y: y)
            let end = run.glyphs[start...].firstIndex { $0.face != face } ?? run.glyphs.count
            x += uses[font].show(run.glyphs[start..<end], size: size, in: &content)
            start = end
            content.endText()
        }
    }

    /// The fonts in the order of their first use, cut down to the glyphs shown.
    func fonts() throws(FontError) -> [PDFFont] {
        var fonts: [PDFFont] = []
        for use in uses {
            let subset = try use.face.subset(to: use.glyphs.dropFirst())
            let codes = use.glyphs.indices.dropFirst().map { code in
                PDFFont.Code(
                    glyph: subset.newIndex[use.glyphs[code]] ?? 0,
                    width: use.widths[code],
                    text: use.texts[code]
                )
            }
            fonts.append(Self.font(use.face, subset: subset, codes: codes, isSerif: library.isSerif(use.number)))
        }
        return fonts
    }

    private mutating func index(of face: Int) -> Int? {
        while indices.count <= face { indices.append(-1) }
        if indices[face] >= 0 { return indices[face] }
        guard let font = library.face(face) else { return nil }
        indices[face] = uses.count
        uses.append(Use(number: face, face: font))
        return indices[face]
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

extension PDFFontSelection.Use {
    /// Shows glyphs of this face.
    ///
    /// - Returns: How far the pen moved, in points.
    fileprivate mutating func show(_ glyphs: ArraySlice<Glyph>, size: Double, in content: inout PDFContent) -> Double {
        var pending = 0.0
        var width = 0.0
        for glyph in glyphs {
            let code = code(of: glyph)
            content.show(code, shift: pending + glyph.xOffset, rise: glyph.yOffset * size / 1000)
            pending = glyph.advance - glyph.xOffset - widths[Int(code)]
            width += glyph.advance
        }
        return width * size / 1000
    }

    private mutating func code(of glyph: Glyph) -> UInt16 {
        let id = Int(glyph.id)
        let first = id < firstCodes.count ? firstCodes[id] : 0
        if first != 0 && texts[Int(first)] == glyph.text { return first }
        return otherCode(of: glyph, first: first)
    }

    private mutating func otherCode(of glyph: Glyph, first: UInt16) -> UInt16 {
        let key = PDFFontSelection.Key(glyph: glyph.id, text: glyph.text)
        if let known = otherCodes[key] { return known }
        if first != 0, glyphs.count > PDFFontSelection.mostTexts { return first }
        let code = UInt16(truncatingIfNeeded: glyphs.count)
        glyphs.append(glyph.id)
        texts.append(glyph.text)
        widths.append(face.advance(of: glyph.id))
        if first == 0 {
            while firstCodes.count <= Int(glyph.id) { firstCodes.append(0) }
            firstCodes[Int(glyph.id)] = code
        } else {
            otherCodes[key] = code
        }
        return code
    }
}
