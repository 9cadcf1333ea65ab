/// OpenType features that may be switched on besides kerning and mark placement, which always apply.
///
/// Ligatures are always off: they hide the seam of German compounds ("Auf|lage") and break the one-to-one
/// relation between glyphs and characters on which search in the finished PDF rests.
public struct FontFeatures: OptionSet, Hashable, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// - Parameter rawValue: The bits of the set.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// All figures have one width (`tnum`), so that columns of numbers line up.
    public static let tabularFigures = FontFeatures(rawValue: 1)
}
