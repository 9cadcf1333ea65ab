/// Looks for what a neutral title must not tell: names, streets and amounts of the closed title.
public enum NeutralTitle {
    /// Why a word is pointed at.
    public enum Reason: Sendable, Equatable {
        /// A figure: an amount, a house number, a parcel.
        case figure
        /// A street or place.
        case street
        /// A name, as far as a word can tell: it stands in the closed title too, and no council's everyday vocabulary has it.
        case name

        /// German, after "Das Wort „…“ sieht aus wie".
        public var words: String {
            switch self {
            case .figure: "ein Betrag oder eine Nummer"
            case .street: "eine Straße oder Lage"
            case .name: "ein Name"
            }
        }
    }

    /// A word that is pointed at.
    public struct Finding: Sendable, Equatable {
        /// The word as it stands in the neutral title.
        public let word: String
        /// Why.
        public let reason: Reason

        /// A word that is pointed at.
        public init(_ word: String, _ reason: Reason) {
            self.word = word
            self.reason = reason
        }
    }

    /// The words of a neutral title that may tell something.
    ///
    /// A machine cannot know a name: somebody looks at each finding. Words of everyday council language are never pointed at.
    ///
    /// - Parameters:
    ///   - neutral: What the public would read.
    ///   - closed: The title that it stands for.
    /// - Returns: In the order of the neutral title, each word once.
    public static func findings(in neutral: String, of closed: String) -> [Finding] {
        let shared = Set(words(closed).map { $0.lowercased() })
        var findings: [Finding] = []
        for word in words(neutral) {
            let lower = word.lowercased()
            let reason: Reason?
            if word.contains(where: \.isNumber) || ["€", "euro"].contains(lower) {
                reason = .figure
            } else if isStreet(lower) {
                reason = .street
            } else if shared.contains(lower), word.first?.isUppercase == true, !isEveryday(lower) {
                reason = .name
            } else {
                reason = nil
            }
            if let reason, !findings.contains(where: { $0.word == word }) { findings.append(Finding(word, reason)) }
        }
        return findings
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "€" && $0 != "." && $0 != "," }
            .map { String($0.drop { $0 == "." || $0 == "," }) }
            .map { word in
                var word = word
                while let last = word.last, last == "." && !word.hasSuffix("str.") || last == "," { word.removeLast() }
                return word
            }
            .filter { !$0.isEmpty }
    }

    private static let streetEnds = [
        "straße", "strasse", "str.", "gasse", "allee", "chaussee", "platz", "ufer", "damm", "steig", "hang", "garten",
    ]

    private static func isStreet(_ word: String) -> Bool {
        let everyday = ["platz", "parkplatz", "arbeitsplatz", "sportplatz", "spielplatz", "damm", "hang", "garten"]
        return !everyday.contains(word) && (word == "str" || streetEnds.contains { word.hasSuffix($0) })
            && !isEveryday(word)
    }

    private static func isEveryday(_ word: String) -> Bool {
        everyday.contains(word) || everydayStems.contains { word.hasPrefix($0) }
            || everydayEnds.contains { word.hasSuffix($0) }
    }

    private static let everyday: Set<String> = [
        "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen", "im", "in",
        "zur", "zum", "und", "oder", "von", "vom", "für", "über", "mit", "bei", "stadt", "gemeinde", "rat",
        "ausschuss", "kauf", "amt", "leitung", "haus", "bau", "bauamt", "los", "herr", "frau", "erwerb",
        "abschluss", "bericht",
    ]

    private static let everydayStems = [
        "angelegenheit", "antrag", "anfrage", "ankauf", "anmietung", "auftrag", "ausschreibung", "bauleist",
        "bebauung", "beförderung", "beratung", "beschaffung", "beschluss", "beschwerde", "bestellung",
        "beteiligung", "bürgschaft", "darlehen", "dienstleistung", "ehrung", "einstellung", "entscheidung",
        "erbbaurecht", "ernennung", "erschließung", "fahrzeug", "förder", "genehmigung", "grundst",
        "gesellschaft", "immobilie", "kauf", "klage", "konzession", "kredit", "leistung", "lieferung",
        "liegenschaft", "miet", "mitteilung", "nachtrag", "nichtöffentlich", "niederschlagung", "niederschrift",
        "pacht", "personal", "planung", "prozess", "prüfung", "rechts", "sachstand", "schenkung", "spende",
        "stelle", "steuer", "stundung", "unternehmen", "veräußerung", "verfahren", "vergabe", "vergleich",
        "verkauf", "vermiet", "verpacht", "vertrag", "vertrags", "verwaltung", "vorkaufsrecht", "wahl",
        "widerspruch", "zuschlag", "zuschuss", "zustimmung", "öffentlich",
    ]

    private static let everydayEnds = [
        "angelegenheit", "angelegenheiten", "vertrag", "vergabe", "verfahren", "sache", "sachen", "leistung",
        "leistungen", "arbeiten", "maßnahme", "maßnahmen",
    ]
}

extension AgendaItem {
    /// What its neutral title may tell and nobody confirmed; nothing for a public item and for the general title.
    public var unconfirmedNeutralFindings: [NeutralTitle.Finding] {
        guard publicity == .nonPublic, let neutralName, neutralName != confirmedNeutralName else { return [] }
        return NeutralTitle.findings(in: neutralName, of: name)
    }
}
