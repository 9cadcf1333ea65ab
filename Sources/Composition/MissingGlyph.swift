/// A character for which no font has a glyph, with the places where it stands.
public struct MissingGlyph: Hashable, Sendable, CustomStringConvertible {
    /// The character.
    public let character: Character
    /// Some words around it, for each place; five places at most.
    public let places: [String]

    /// "U+12000", several with a space between.
    public var codePoint: String {
        character.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
        }.joined(separator: " ")
    }

    /// One line in German.
    public var description: String {
        let found = places.isEmpty ? "" : " in " + places.map { "„\($0)“" }.joined(separator: ", ")
        return "„\(character)“ (\(codePoint))\(found)"
    }

    private static let mostPlaces = 5
    private static let context = 24

    static func find(_ characters: [Character], in sections: [DocumentLayout.Section]) -> [MissingGlyph] {
        guard !characters.isEmpty else { return [] }
        let texts = BlockTexts.texts(of: sections)
        return characters.map { character in
            let places = texts.lazy.compactMap { excerpt(around: character, in: $0) }.prefix(mostPlaces)
            return MissingGlyph(character: character, places: Array(places))
        }
    }

    private static func excerpt(around character: Character, in text: String) -> String? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        let scalars = Array(text.unicodeScalars)
        guard let place = scalars.firstIndex(of: scalar) else { return nil }
        let range = max(place - context, 0)..<min(place + context, scalars.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let start = range.lowerBound > 0 ? "…" : ""
        let end = range.upperBound < scalars.count ? "…" : ""
        return start + String(view) + end
    }
}
