/// The content stream of one page; origin bottom left, lengths in points.
public struct PDFContent: Sendable {
    /// One character code with a shift before it.
    public struct Code: Hashable, Sendable {
        /// Character code of the font.
        public let code: UInt16
        /// How far the pen moves to the right before this glyph, beyond the width of the previous one; in
        /// thousandths of the font size.
        public let shift: Double
        /// How far this glyph is raised, in points.
        public let rise: Double

        /// - Parameters:
        ///   - code: Character code of the font.
        ///   - shift: Movement before the glyph in thousandths of the font size.
        ///   - rise: How far this glyph is raised, in points.
        public init(code: UInt16, shift: Double, rise: Double = 0) {
            self.code = code
            self.shift = shift
            self.rise = rise
        }
    }

    private var out = ByteBuilder()
    private var color: PDFColor?
    private var font: (index: Int, size: Double)?

    /// An empty page.
    public init() {}

    var bytes: [UInt8] { out.bytes }

    /// Opens content of a structure element.
    ///
    /// - Parameters:
    ///   - role: The element's standard structure type.
    ///   - identifier: Number of the marked content on this page, from 0.
    public mutating func beginMarked(_ role: PDFStructureRole, identifier: Int) {
        out.write("/\(role.rawValue)<</MCID \(identifier)>>BDC\n")
    }

    /// Opens content without meaning: rules, backgrounds, running headers and footers.
    ///
    /// - Parameter pagination: True for running headers and footers, false for decoration.
    public mutating func beginArtifact(pagination: Bool) {
        out.write("/Artifact<</Type/\(pagination ? "Pagination" : "Layout")>>BDC\n")
    }

    /// Closes what was opened last.
    public mutating func end() {
        out.write("EMC\n")
    }

    /// Fills a rectangle given by its lower left corner.
    public mutating func fill(x: Double, y: Double, width: Double, height: Double, color: PDFColor) {
        set(color)
        for number in [x, y, width, height] {
            out.write(number)
            out.write(" ")
        }
        out.write("re f\n")
    }

    /// Shows text from a point on the baseline.
    ///
    /// - Parameters:
    ///   - codes: The character codes with their shifts.
    ///   - font: Index of the font in ``PDFDocument/fonts``.
    ///   - size: Font size in points.
    ///   - x: Start on the baseline.
    ///   - y: The baseline.
    ///   - color: Colour of the letters.
    public mutating func show(_ codes: [Code], font: Int, size: Double, x: Double, y: Double, color: PDFColor) {
        guard !codes.isEmpty else { return }
        set(color)
        out.write("BT ")
        if self.font?.index != font || self.font?.size != size {
            out.write("/F\(font) ")
            out.write(size)
            out.write(" Tf ")
            self.font = (font, size)
        }
        out.write(x)
        out.write(" ")
        out.write(y)
        out.write(" Td[<")
        var rise = 0.0
        for code in codes {
            if code.rise != rise {
                out.write(">]TJ ")
                out.write(code.rise)
                out.write(" Ts[<")
                rise = code.rise
            }
            if abs(code.shift) >= 0.05 {
                out.write(">")
                out.write((-code.shift * 10).rounded() / 10)
                out.write("<")
            }
            out.writeHex(code.code)
        }
        out.write(">]TJ")
        out.write(rise == 0 ? " ET\n" : " 0 Ts ET\n")
    }

    private mutating func set(_ color: PDFColor) {
        guard self.color != color else { return }
        self.color = color
        for component in [color.red, color.green, color.blue] {
            out.write(component)
            out.write(" ")
        }
        out.write("rg\n")
    }
}
