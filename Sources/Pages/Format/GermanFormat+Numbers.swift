extension GermanFormat {
    /// `12.345`
    public static func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { grouped.append(".") }
            grouped.append(digit)
        }
        return number < 0 ? "−" + grouped : grouped
    }

    /// `1.234,50 €` from whole cents.
    public static func euro(cents: Int) -> String {
        let magnitude = cents.magnitude
        let euros = number(Int(magnitude / 100))
        return "\(cents < 0 ? "−" : "")\(euros),\(twoDigits(Int(magnitude % 100)))\(narrowSpace)€"
    }

    /// `812 Byte`, `14 kB`, `1,4 MB`: units of 1,000 as in IEC 80000-13.
    public static func fileSize(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes)\(narrowSpace)Byte" }
        let units = [("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)]
        let (unit, size) = units.first { bytes < $0.1 * 1_000 - $0.1 / 2 } ?? units[2]
        let tenths = (bytes * 10 + size / 2) / size
        guard tenths < 100, !tenths.isMultiple(of: 10) else {
            return number((bytes + size / 2) / size) + narrowSpace + unit
        }
        return "\(tenths / 10),\(tenths % 10)\(narrowSpace)\(unit)"
    }

    /// `keine Vorlagen`, `1 Vorlage`, `12 Vorlagen`.
    public static func count(_ number: Int, _ one: String, _ many: String, none: String = "keine") -> String {
        switch number {
        case 0: "\(none) \(many)"
        case 1: "1 \(one)"
        default: "\(self.number(number)) \(many)"
        }
    }

    /// `12. Sitzung`
    public static func ordinalMeeting(_ number: Int) -> String {
        "\(number).\u{A0}Sitzung"
    }

    /// `§ 12`
    public static func paragraph(_ number: String) -> String {
        "§\(narrowSpace)\(number)"
    }

    /// `„Titel“`
    public static func quoted(_ text: String) -> String {
        "„\(text)“"
    }

    /// `PDF`, `Word-Dokument`, …; the bare media type where there is no usual name.
    public static func fileKind(_ mediaType: String) -> String {
        switch mediaType {
        case "application/pdf": "PDF"
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word-Dokument"
        case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel-Tabelle"
        case "text/csv": "CSV-Tabelle"
        case "text/plain": "Text"
        case "image/jpeg", "image/png", "image/tiff", "image/webp": "Bild"
        default: mediaType
        }
    }

    /// A sentence whose citations keep sign and number on one line: "§ 28", "Abs. 3", "Satz 2".
    static func keepingCitations(_ text: String) -> String {
        text.replacing(/(§§?|Art\.|Abs\.|Satz|Nr\.|Halbsatz) (?=\d)/) { "\($0.output.1)\u{A0}" }
    }
}
