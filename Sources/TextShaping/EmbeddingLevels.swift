internal import CFriBidi

/// The directions of the characters of a paragraph, resolved by FriBidi.
///
/// The paragraph runs from left to right, as the German documents do, except when its first letter belongs to a script
/// written from right to left (rules P2 and P3) and hardly any other letter does not.
///
/// Source: Unicode Standard Annex #9, Unicode Bidirectional Algorithm; the direction of a paragraph by its clause HL1.
public struct EmbeddingLevels: Hashable, Sendable {
    /// The level of each Unicode scalar: even for left to right, odd for right to left.
    public let levels: [UInt8]
    /// Whether the paragraph as a whole runs from right to left.
    public let isRightToLeft: Bool

    /// Of so many letters at most one may be written from left to right in a paragraph that runs the other way.
    private static let lettersForEachOther = 10
    /// The first byte of U+0580 in UTF-8. No character before U+0590 runs from right to left or makes others do so.
    private static let firstByte: UInt8 = 0xD6

    /// Resolves the directions of a paragraph; nil when all of it runs from left to right.
    ///
    /// - Parameter text: The characters, those included that only steer directions; a line feed separates lines, not
    ///   paragraphs.
    public init?(of text: String) {
        guard text.utf8.contains(where: { $0 >= Self.firstByte }) else { return nil }
        guard text.unicodeScalars.contains(where: { $0.value >= 0x590 && Self.turns(Self.type(of: $0)) }) else {
            return nil
        }
        let characters = text.unicodeScalars.map { $0 == "\n" ? 0x2028 : $0.value }
        let count = FriBidiStrIndex(characters.count)
        var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: characters.count)
        unsafe fribidi_get_bidi_types(characters, count, &types)
        var brackets = [FriBidiBracketType](repeating: 0, count: characters.count)
        unsafe fribidi_get_bracket_types(characters, count, types, &brackets)
        var direction = Self.direction(of: types)
        var levels = [FriBidiLevel](repeating: 0, count: characters.count)
        let highest = unsafe fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &levels)
        guard highest > 0 else { return nil }
        self.levels = levels.map { UInt8(max($0, 0)) }
        isRightToLeft = direction == FriBidiParType(FRIBIDI_TYPE_RTL.rawValue)
    }

    /// The order in which the parts of a line are seen from left to right (rule L2).
    ///
    /// - Parameter levels: The level of each part, in reading order.
    /// - Returns: The places of the parts in `levels`.
    public static func visualOrder(of levels: [UInt8]) -> [Int] {
        let count = FriBidiStrIndex(levels.count)
        let types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: levels.count)
        var embedded = levels.map { FriBidiLevel(truncatingIfNeeded: $0) }
        var order = Array(0..<count)
        let direction = FriBidiParType(FRIBIDI_TYPE_LTR.rawValue)
        guard unsafe fribidi_reorder_line(0, types, count, 0, direction, &embedded, nil, &order) > 0 else {
            return Array(levels.indices)
        }
        return order.map(Int.init)
    }

    /// The direction of the whole paragraph: that of its first letter, but German as long as German words are in it.
    private static func direction(of types: [FriBidiCharType]) -> FriBidiParType {
        let leftToRight = FriBidiParType(FRIBIDI_TYPE_LTR.rawValue)
        let first = unsafe fribidi_get_par_direction(types, FriBidiStrIndex(types.count))
        guard first == FriBidiParType(FRIBIDI_TYPE_RTL.rawValue) else { return leftToRight }
        let letters = types.count { $0 == FRIBIDI_TYPE_LTR || $0 == FRIBIDI_TYPE_RTL || $0 == FRIBIDI_TYPE_AL }
        let others = types.count { $0 == FRIBIDI_TYPE_LTR }
        return others * lettersForEachOther <= letters ? first : leftToRight
    }

    private static func type(of scalar: Unicode.Scalar) -> FriBidiCharType {
        fribidi_get_bidi_type(scalar.value)
    }

    /// Whether a text with a character of a type can have anything that does not run from left to right. FSI turns
    /// nothing by itself.
    private static func turns(_ type: FriBidiCharType) -> Bool {
        switch type {
        case FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_AL, FRIBIDI_TYPE_AN, FRIBIDI_TYPE_RLE, FRIBIDI_TYPE_RLO, FRIBIDI_TYPE_RLI:
            true
        default: false
        }
    }
}
