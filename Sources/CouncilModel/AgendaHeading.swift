/// An agenda item that only opens a part of the agenda, such as "B Nichtöffentliche Sitzung".
///
/// Many towns and their old systems keep these headings as items.
public struct AgendaHeading: Hashable, Sendable {
    /// The part that it opens.
    public let publicity: Publicity
    /// Whether the name says nothing else: "Nichtöffentliche Sitzung", but not "Nichtöffentliche Beschlüsse: Bekanntgabe".
    public let isPlain: Bool

    /// Reads a heading; the result is nil for an item with a subject of its own.
    ///
    /// The public part begins with a plain heading only ("Öffentliche Auslegung" is a subject), the non-public part with any
    /// name that begins with the word: what wrongly counts as public cannot be taken back.
    ///
    /// - Parameter name: The item's name, without its number or with it.
    public init?(_ name: String) {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
            .map { String($0).replacing("oe", with: "ö") }
            .filter { !Self.fillers.contains($0) && !Self.isOrdinal($0) }
        guard let first = words.first else { return nil }
        if first.hasPrefix("nichtöffentlich") {
            publicity = .nonPublic
            isPlain = words.count == 1
        } else if first == "nicht", words.count > 1, words[1].hasPrefix("öffentlich") {
            publicity = .nonPublic
            isPlain = words.count == 2
        } else if words.count == 1, first.hasPrefix("vertraulich") || Self.publicWords.contains(first) {
            publicity = Self.publicWords.contains(first) ? .public : .nonPublic
            isPlain = true
        } else {
            return nil
        }
    }

    private static let publicWords: Set<String> = [
        "öffentlich", "öffentliche", "öffentlicher", "öffentliches", "öffentlichen",
    ]

    /// Words that a heading may have besides the decisive one, ordinals apart.
    private static let fillers: Set<String> = [
        "sitzung", "sitzungsteil", "teil", "tagesordnung", "tagesordnungspunkte", "beratung", "angelegenheiten", "der",
        "des", "die", "den", "im", "in", "zum", "punkte", "top", "tops", "ab", "um", "bis", "von", "ca", "uhr",
        "beginn",
    ]

    /// "3", "b", "iv", "2a".
    private static func isOrdinal(_ word: String) -> Bool {
        word.count == 1 || word.first?.isNumber == true || word.allSatisfy { $0 == "i" || $0 == "v" || $0 == "x" }
    }
}
