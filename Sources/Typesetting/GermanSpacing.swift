/// Spaces that must not end a line in German administrative text.
public enum GermanSpacing {
    private static let noBreakSpace = "\u{A0}"

    private static let beforeNumbers: Set<String> = [
        "§", "§§", "Abs.", "Absatz", "Art.", "Artikel", "Nr.", "Nrn.", "Nummer", "Satz", "Ziff.", "Ziffer", "Buchst.",
        "Anlage", "Anlagen", "TOP", "Seite", "S.", "Az.", "Drs.", "DIN", "Flur", "Flurstück", "Kap.", "Kapitel",
        "Ja", "Nein", "Enthaltung", "Enthaltungen",
    ]

    private static let afterNumbers: Set<String> = [
        "€", "EUR", "Euro", "Uhr", "%", "Prozent", "m", "m²", "m³", "km", "km²", "ha", "qm", "cm", "mm", "kg", "t", "l",
        "kW", "kWh", "MWh", "dB(A)", "Mio.", "Mrd.", "Tsd.", "T€", "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember", "ff.", "f.", "Abs.",
        "Ja", "Nein", "Enthaltung", "Enthaltungen", "Stimmen", "Ja-Stimmen", "Nein-Stimmen",
        "Sitzung", "Nachtrag", "Ergänzung", "Änderung", "Wahlperiode",
    ]

    private static let multiples: Set<String> = ["Mio.", "Mrd.", "Tsd."]

    private static let titles: Set<String> = ["Dr.", "Prof.", "Frau", "Herr", "Herrn", "Dipl.-Ing.", "St."]

    /// Replaces spaces within fixed expressions ("§ 12 Abs. 3", "12. November", "18:00 Uhr", "z. B.", "Dr. Meyer") by
    /// no-break spaces.
    ///
    /// - Parameter text: Ordinary text.
    /// - Returns: Text of the same characters but for the kind of its spaces.
    public static func binding(_ text: String) -> String {
        guard text.contains(" ") else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var bound = words[0]
        for (left, right) in zip(words, words.dropFirst()) {
            bound += belongTogether(left, right) ? noBreakSpace : " "
            bound += right
        }
        return bound
    }

    private static let leadingWords: Set<String> = [
        "der", "die", "das", "des", "dem", "den", "zur", "zum", "im", "am", "vom", "von", "und", "für", "in", "auf",
        "an",
        "mit", "gemäß", "über", "nach", "bei", "zu", "aus", "durch",
    ]

    /// Besides what ``binding(_:)`` does, keeps articles and prepositions with the word they lead to, so that the lines
    /// of a heading end where a speaker would pause.
    ///
    /// - Parameter text: A heading.
    /// - Returns: Text of the same characters but for the kind of its spaces.
    public static func phrasing(_ text: String) -> String {
        let words = binding(text).split(separator: " ", omittingEmptySubsequences: false)
        return words.dropFirst().reduce(into: words.first.map(String.init) ?? "") { phrased, word in
            let last = phrased.split { $0 == " " || $0 == "\u{A0}" }.last ?? ""
            phrased += (leadingWords.contains(last.lowercased()) ? noBreakSpace : " ") + word
        }
    }

    private static func belongTogether(_ left: String, _ right: String) -> Bool {
        guard let first = right.unicodeScalars.first, let last = left.unicodeScalars.last else { return false }
        let startsWithDigit = first.properties.numericType != nil
        let word = String(left.drop { $0 == "(" || $0 == "„" })
        if beforeNumbers.contains(word), startsWithDigit || word == "§" || word == "§§" { return true }
        if word == "Buchst." { return true }
        if multiples.contains(word), ["€", "EUR", "Euro"].contains(right.trimmed(of: ",;:.)!?“")) { return true }
        if titles.contains(word), first.properties.isUppercase { return true }
        let endsWithDigit =
            last.properties.numericType != nil || (last == "." && word.dropLast().last?.isNumber == true)
        if endsWithDigit {
            let unit = right.trimmed(of: ",;:)!?“")
            if afterNumbers.contains(unit) { return true }
            if unit.hasSuffix("."), afterNumbers.contains(String(unit.dropLast())) { return true }
        }
        return isInitial(word) && isInitial(right.trimmed(of: ",;:)"))
    }

    /// "z." and "B." of "z. B.".
    private static func isInitial(_ word: String) -> Bool {
        word.count == 2 && word.last == "." && word.first?.isLetter == true
    }
}

extension String {
    fileprivate func trimmed(of characters: String) -> String {
        var rest = Substring(self)
        while let last = rest.last, characters.contains(last) {
            rest.removeLast()
        }
        return String(rest)
    }
}
