internal import Foundation

/// The name of a council or committee in the genitive, with its article.
public enum GermanGenitive {
    /// What a head noun ends in, and what that becomes behind the article.
    private static let endings: [(nominative: String, article: String, genitive: String)] = [
        ("ausschuss", "des", "ausschusses"), ("ausschuß", "des", "ausschusses"), ("rat", "des", "rates"),
        ("kreistag", "des", "kreistages"), ("bezirkstag", "des", "bezirkstages"), ("vorstand", "des", "vorstandes"),
        ("arbeitskreis", "des", "arbeitskreises"), ("senat", "des", "senats"), ("parlament", "des", "parlaments"),
        ("präsidium", "des", "präsidiums"), ("gremium", "des", "gremiums"), ("kollegium", "des", "kollegiums"),
        ("versammlung", "der", "versammlung"), ("vertretung", "der", "vertretung"),
        ("kommission", "der", "kommission"), ("fraktion", "der", "fraktion"), ("bürgerschaft", "der", "bürgerschaft"),
        ("deputation", "der", "deputation"), ("konferenz", "der", "konferenz"),
        ("arbeitsgruppe", "der", "arbeitsgruppe"),
    ]

    /// Words that join a second noun, which would have to be declined too.
    private static let joins: Set = ["und", "u.", "oder", "sowie", "&", "/", "+", "-", "–"]

    /// The name in the genitive.
    ///
    /// Only what is certain is declined: a known head noun at the beginning, or behind parts of a compound ("Haupt- und").
    /// Any other name stays as it is, behind "des Gremiums", which is right for every name.
    ///
    /// - Parameter name: "Haupt- und Finanzausschuss", "Ortsbeirat Altstadt", "Runder Tisch Radverkehr".
    /// - Returns: "des Haupt- und Finanzausschusses", "des Ortsbeirates Altstadt",
    ///   "des Gremiums „Runder Tisch Radverkehr“".
    public static func of(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        if let place = words.firstIndex(where: { !isPartOfCompound($0) }), let form = form(of: words[place]),
            place + 1 == words.count || !joins.contains(words[place + 1])
        {
            words[place] = form.noun
            return form.article + " " + words.joined(separator: " ")
        }
        let quoted = name.trimmingCharacters(in: .whitespacesAndNewlines).replacing("„", with: "‚").replacing(
            "“",
            with: "‘"
        ).replacing("\"", with: "")
        return "des Gremiums „\(quoted)“"
    }

    /// "Haupt-", "Finanz-," and the "und" between them.
    private static func isPartOfCompound(_ word: String) -> Bool {
        word == "und" || word.count > 1 && (word.hasSuffix("-") || word.hasSuffix("-,"))
    }

    private static func form(of word: String) -> (article: String, noun: String)? {
        guard word.first?.isUppercase == true, !word.contains("/") else { return nil }
        for ending in endings {
            let rest = word.dropLast(ending.nominative.count)
            guard (rest.isEmpty ? word.lowercased() : word).hasSuffix(ending.nominative) else { continue }
            let noun = String(rest) + ending.genitive
            return (ending.article, noun.prefix(1).uppercased() + noun.dropFirst())
        }
        return nil
    }
}
