/// The directions of the characters of a paragraph in which some run from right to left.
///
/// Source: Unicode Standard Annex #9, Unicode Bidirectional Algorithm.
public struct TextDirections: Hashable, Sendable {
    /// The embedding level of each Unicode scalar: even for left to right, odd for right to left.
    public var levels: [UInt8]
    /// Whether the paragraph as a whole runs from right to left.
    public var isRightToLeft: Bool

    /// - Parameters:
    ///   - levels: The embedding level of each Unicode scalar.
    ///   - isRightToLeft: Whether the paragraph as a whole runs from right to left.
    public init(levels: [UInt8], isRightToLeft: Bool) {
        self.levels = levels
        self.isRightToLeft = isRightToLeft
    }

    /// Opens text whose direction is its own and does not touch that of the text around (FSI).
    static let isolateStart: Unicode.Scalar = "\u{2068}"
    /// Closes such text (PDI).
    static let isolateEnd: Unicode.Scalar = "\u{2069}"

    /// Whether a character is not seen and only steers the directions of others: marks, embeddings, overrides, isolates.
    ///
    /// - Parameter scalar: Any character.
    /// - Returns: True for the explicit directional formatting characters of UAX #9, clause 2.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
