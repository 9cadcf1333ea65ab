extension Organization {
    /// Whether it is the council of the town itself, not a committee or another body that meets.
    ///
    /// By its finer kind where that says it, else by its name: "Stadtverordnetenversammlung", "Rat der Gemeinde Ense".
    public var isCouncil: Bool { Self.isCouncil(name: name, classification: classification) }

    /// The same for an organization of which only the words are known.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - classification: Its finer kind after OParl.
    /// - Returns: Whether it is the council.
    public static func isCouncil(name: String, classification: String?) -> Bool {
        classification.flatMap(saysCouncil) ?? saysCouncil(name) ?? false
    }

    /// Nil when the words say neither.
    private static func saysCouncil(_ words: String) -> Bool? {
        let found = words.lowercased().split { !$0.isLetter }
        let others = ["ausschuss", "ausschuß", "beirat", "kommission", "fraktion", "vorstand", "ortsrat", "bezirksrat"]
        if found.contains(where: { word in others.contains { word.hasSuffix($0) } }) { return false }
        let councils = [
            "parlament", "stadtverordnetenversammlung", "gemeindevertretung", "stadtvertretung", "gemeinderat",
            "stadtrat",
            "kreistag",
        ]
        let isCouncil = found.contains { word in word == "rat" || councils.contains { word.hasSuffix($0) } }
        return isCouncil ? true : nil
    }
}
