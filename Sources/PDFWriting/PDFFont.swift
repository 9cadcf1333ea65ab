/// A subset font as a document embeds it: a CID font with `Identity-H` encoding and a ToUnicode map.
public struct PDFFont: Sendable {
    /// One character code of the font.
    public struct Code: Hashable, Sendable {
        /// Index of the glyph in ``PDFFont/program``.
        public let glyph: UInt32
        /// Advance width in thousandths of an em, as the program states it.
        public let width: Double
        /// The characters a reader's search and screen reader get.
        public let text: String

        /// - Parameters:
        ///   - glyph: Index of the glyph in the program.
        ///   - width: Advance width in thousandths of an em.
        ///   - text: The characters the code stands for; not empty.
        public init(glyph: UInt32, width: Double, text: String) {
            self.glyph = glyph
            self.width = width
            self.text = text
        }
    }

    /// The PostScript name without subset prefix.
    public var name: String
    /// A TrueType file.
    public var program: [UInt8]
    /// The character codes; code 0 is `.notdef` and not listed, the first entry has code 1.
    ///
    /// Two codes may share a glyph, as a hyphen and a soft hyphen do.
    public var codes: [Code]
    /// Ascent in thousandths of an em.
    public var ascender: Double
    /// Descent in thousandths of an em; negative.
    public var descender: Double
    /// Height of capitals in thousandths of an em.
    public var capHeight: Double
    /// Slant in degrees; negative for italics.
    public var italicAngle: Double
    /// Left, bottom, right, top in thousandths of an em.
    public var boundingBox: [Double]
    /// Weight class, 400 regular, 700 bold.
    public var weight: Int
    /// Whether letters have serifs.
    public var isSerif: Bool

    /// A font; see the properties for units.
    public init(
        name: String,
        program: [UInt8],
        codes: [Code],
        ascender: Double,
        descender: Double,
        capHeight: Double,
        italicAngle: Double,
        boundingBox: [Double],
        weight: Int,
        isSerif: Bool
    ) {
        self.name = name
        self.program = program
        self.codes = codes
        self.ascender = ascender
        self.descender = descender
        self.capHeight = capHeight
        self.italicAngle = italicAngle
        self.boundingBox = boundingBox
        self.weight = weight
        self.isSerif = isSerif
    }
}
