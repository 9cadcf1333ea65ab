/// The content stream of one page; origin bottom left, lengths in points.
public struct PDFContent: Sendable {
    /// What text is drawn with.
    public struct TextLook: Hashable, Sendable {
        /// Index of the font in ``PDFDocument/fonts``.
        public var font: Int
        /// Font size in points.
        public var size: Double
        /// Colour of the letters.
        public var color: PDFColor

        /// - Parameters:
        ///   - font: Index of the font in ``PDFDocument/fonts``.
        ///   - size: Font size in points.
        ///   - color: Colour of the letters.
        public init(font: Int, size: Double, color: PDFColor) {
            self.font = font
            self.size = size
            self.color = color
        }
    }

    private var out = ByteBuilder()
    private var color: PDFColor?
    private var font: (index: Int, size: Double)?
    private var rise = 0.0
    /// Whether the bytes are already compressed.
    private(set) var isCompressed = false

    /// An empty page.
    public init() {}

    var bytes: [UInt8] { out.bytes }

    /// Makes the finished content small; nothing can be drawn afterwards.
    ///
    /// - Parameter compressor: Does it.
    /// - Throws: ``PDFError/compressionFailed``.
    public mutating func compress(by compressor: borrowing PDFCompressor) throws(PDFError) {
        guard !isCompressed else { return }
        out = ByteBuilder(try compressor.compress(out.bytes))
        isCompressed = true
    }

    /// Opens content of a structure element.
    ///
    /// - Parameters:
    ///   - role: The element's standard structure type.
    ///   - identifier: Number of the marked content on this page, from 0.
    public mutating func beginMarked(_ role: PDFStructureRole, identifier: Int) {
        out.write("/")
        out.write(role.rawValue)
        out.write("<</MCID ")
        out.write(identifier)
        out.write(">>BDC\n")
    }

    /// Opens content without meaning: rules, backgrounds, running headers and footers.
    ///
    /// - Parameter pagination: True for running headers and footers, false for decoration.
    public mutating func beginArtifact(pagination: Bool) {
        if pagination {
            out.write("/Artifact<</Type/Pagination>>BDC\n")
        } else {
            out.write("/Artifact<</Type/Layout>>BDC\n")
        }
    }

    /// Opens text that is shown from left to right but read from its last glyph to its first (ISO 32000-1, 14.8.2.3.3).
    public mutating func beginReversed() {
        out.write("/ReversedChars BMC\n")
    }

    /// Closes what was opened last.
    public mutating func end() {
        out.write("EMC\n")
    }

    /// Fills a rectangle given by its lower left corner.
    public mutating func fill(x: Double, y: Double, width: Double, height: Double, color: PDFColor) {
        set(color)
        out.write(x)
        out.write(" ")
        out.write(y)
        out.write(" ")
        out.write(width)
        out.write(" ")
        out.write(height)
        out.write(" re f\n")
    }

    /// Begins to show text from a point on the baseline; ``show(_:shift:rise:)`` and ``endText()`` follow.
    ///
    /// - Parameters:
    ///   - look: Font, size and colour.
    ///   - x: Start on the baseline.
    ///   - y: The baseline.
    public mutating func beginText(_ look: TextLook, x: Double, y: Double) {
        set(look.color)
        out.write("BT ")
        if font?.index != look.font || font?.size != look.size {
            out.write("/F")
            out.write(look.font)
            out.write(" ")
            out.write(look.size)
            out.write(" Tf ")
            font = (look.font, look.size)
        }
        out.write(x)
        out.write(" ")
        out.write(y)
        out.write(" Td[<")
    }

    /// Shows one glyph.
    ///
    /// - Parameters:
    ///   - code: Character code of the font.
    ///   - shift: How far the pen moves to the right before this glyph, beyond the width of the previous one; in
    ///     thousandths of the font size.
    ///   - rise: How far this glyph is raised, in points.
    public mutating func show(_ code: UInt16, shift: Double, rise: Double = 0) {
        if rise != self.rise {
            out.write(">]TJ ")
            out.write(rise)
            out.write(" Ts[<")
            self.rise = rise
        }
        if abs(shift) >= 0.05 {
            out.write(">")
            out.write((-shift * 10).rounded() / 10)
            out.write("<")
        }
        out.writeHex(code)
    }

    /// Ends the text.
    public mutating func endText() {
        if rise == 0 {
            out.write(">]TJ ET\n")
        } else {
            out.write(">]TJ 0 Ts ET\n")
            rise = 0
        }
    }

    /// Writes numbers, each with a space behind, and an operator.
    mutating func write(_ numbers: [Double], _ operation: StaticString) {
        for number in numbers {
            out.write(number)
            out.write(" ")
        }
        out.write(operation)
    }

    mutating func write(_ text: StaticString) {
        out.write(text)
    }

    mutating func set(_ color: PDFColor) {
        guard self.color != color else { return }
        self.color = color
        out.write(color.red)
        out.write(" ")
        out.write(color.green)
        out.write(" ")
        out.write(color.blue)
        out.write(" rg\n")
    }
}
