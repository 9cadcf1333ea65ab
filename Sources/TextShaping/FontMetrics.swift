/// The measures of a font that a page and a PDF font descriptor need.
///
/// All lengths are in thousandths of an em, y pointing up.
public struct FontMetrics: Hashable, Sendable {
    /// Height of the tallest letters above the baseline (`hhea` or `OS/2`).
    public let ascender: Double
    /// Depth of the descenders below the baseline; negative.
    public let descender: Double
    /// Height of a flat capital such as H.
    public let capHeight: Double
    /// Height of a flat small letter such as x.
    public let xHeight: Double
    /// Slant in degrees, counter-clockwise from the vertical; negative for italics (`post`).
    public let italicAngle: Double
    /// The box around all glyphs: left, bottom, right, top (`head`).
    public let boundingBox: [Double]
    /// Weight class of `OS/2`, 400 for regular, 700 for bold.
    public let weight: Int
}
