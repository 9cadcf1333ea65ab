internal import CouncilModel

/// Tells the public part of an agenda from the non-public one by its headings.
///
/// Many sources give no `public` for agenda items, but headings such as "A Öffentliche Sitzung" or
/// "< Sitzungsteil nichtöffentlich >" as items of their own.
struct AgendaSection {
    private(set) var current = Publicity.public

    /// Judges the next item. Non-public is what the source calls so, and what stands below a non-public heading even if the
    /// source calls it public.
    ///
    /// - Parameters:
    ///   - name: The item's name.
    ///   - flag: What the source says about it.
    /// - Returns: Its publicity, and whether it is a heading.
    mutating func judge(name: String, flag: Bool?) -> (publicity: Publicity, isHeading: Bool) {
        let heading = Self.heading(name)
        if let heading { current = heading }
        return (flag == false ? .nonPublic : current, heading != nil)
    }

    /// Words that a heading may have besides the decisive one.
    private static let fillers: Set<String> = [
        "sitzung", "sitzungsteil", "teil", "tagesordnung", "tagesordnungspunkte", "beratung", "angelegenheiten", "der",
        "des",
        "die", "in", "punkte", "top", "a", "b", "c", "i", "ii", "iii", "1", "2", "3",
    ]

    static func heading(_ name: String) -> Publicity? {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !fillers.contains($0) }
        switch words.count {
        case 1:
            if isPublic(words[0]) { return .public }
            let isNegated = words[0].hasPrefix("nicht") && isPublic(String(words[0].dropFirst(5)))
            return isNegated ? .nonPublic : nil
        case 2: return words[0] == "nicht" && isPublic(words[1]) ? .nonPublic : nil
        default: return nil
        }
    }

    private static func isPublic(_ word: String) -> Bool {
        ["öffentlich", "öffentliche", "öffentlicher", "öffentliches", "öffentlichen"].contains(word)
    }
}
