/// Reads a text once, byte by byte, and tries each form where it may begin.
///
/// All that the forms need is ASCII but "ß" and the no-break space, so the text's UTF-8 is looked at; lines of PDFs break
/// anywhere, so a line break counts as a space.
struct PersonalDataReader {
    private let bytes: [UInt8]
    private var hints: [PersonalDataHint] = []
    /// Where reading goes on.
    private var index = 0

    init(text: String) {
        bytes = Array(text.utf8)
    }

    mutating func read() -> [PersonalDataHint] {
        while index < bytes.count {
            let byte = bytes[index]
            let isAtBoundary = index == 0 || !Self.isWord(bytes[index - 1])
            let end: Int?
            switch byte {
            case UInt8(ascii: "@"): end = mail()
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where isAtBoundary: end = iban()
            case UInt8(ascii: "+") where isAtBoundary, UInt8(ascii: "(") where isAtBoundary: end = phone()
            case UInt8(ascii: "0")...UInt8(ascii: "9") where isAtBoundary: end = phone() ?? birthDate() ?? address()
            default: end = nil
            }
            index = max(index + 1, end ?? 0)
        }
        return hints
    }

    private mutating func add(_ kind: PersonalDataHint.Kind, _ range: Range<Int>) {
        let words = String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        hints.append(PersonalDataHint(kind: kind, excerpt: words.joined(separator: " ")))
    }

    // MARK: - Forms; each gives the place behind what it found

    private mutating func mail() -> Int? {
        var start = index
        while start > 0, Self.isWord(bytes[start - 1]) || Self.isOne(of: "._%+-", bytes[start - 1]) { start -= 1 }
        var end = index + 1
        while end < bytes.count, Self.isWord(bytes[end]) || Self.isOne(of: ".-", bytes[end]) { end += 1 }
        while end > index + 1, Self.isOne(of: ".-", bytes[end - 1]) { end -= 1 }
        let domain = bytes[(index + 1)..<end]
        guard start < index, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > index + 1, end - dot > 2,
            bytes[(dot + 1)..<end].allSatisfy(Self.isLetter)
        else { return nil }
        add(.mail, start..<end)
        return end
    }

    /// Lengths of ISO 13616's registry for the countries whose accounts occur in German towns.
    private static let ibanLengths: [String: Int] = [
        "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CZ": 24, "DE": 22, "DK": 18, "ES": 24, "FR": 27, "GB": 22, "GR": 27,
        "HR": 21,
        "HU": 28, "IE": 22, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "NL": 18, "NO": 15, "PL": 28, "PT": 25,
        "RO": 24,
        "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
    ]

    private mutating func iban() -> Int? {
        guard index + 3 < bytes.count,
            let length = Self.ibanLengths[String(decoding: bytes[index...(index + 1)], as: UTF8.self)],
            Self.isDigit(bytes[index + 2])
        else { return nil }
        var end = index
        var remainders: [UInt8] = []
        while end < bytes.count, remainders.count < length {
            if Self.isDigit(bytes[end]) || Self.isUpper(bytes[end]) {
                remainders.append(bytes[end])
                end += 1
            } else {
                let next = behindSpace(end)
                guard next > end else { return nil }
                end = next
            }
        }
        guard remainders.count == length, end == bytes.count || !Self.isWord(bytes[end]) else { return nil }
        var rest = 0
        for byte in remainders[4...] + remainders[..<4] {
            rest = Self.isDigit(byte) ? (rest * 10 + Int(byte - 48)) % 97 : (rest * 100 + Int(byte - 55)) % 97
        }
        guard rest == 1 else { return nil }
        add(.iban, index..<end)
        return end
    }

    /// A number counts when it is international, when words before it call it a telephone number, or when it is grouped as
    /// numbers with an area code are. Numbers of papers ("0142/2026"), accounts and dates are none.
    private mutating func phone() -> Int? {
        var end = index
        var digits = 0
        var groups: [Int] = [0]
        var separators: [UInt8] = []
        loop: while end < bytes.count {
            let byte = bytes[end]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                groups[groups.count - 1] += 1
            case UInt8(ascii: "+") where end == index, UInt8(ascii: "(") where digits < 6,
                UInt8(ascii: ")") where digits > 0:
                break
            case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: " "), 0xA0, 0xC2, UInt8(ascii: "\n"):
                if digits == 0 || digits > 6 && byte == UInt8(ascii: "\n") { break loop }
                if groups.last != 0 { groups.append(0) }
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") { separators.append(byte) }
            default: break loop
            }
            end += 1
        }
        while end > index, !Self.isDigit(bytes[end - 1]) { end -= 1 }
        groups.removeAll { $0 == 0 }
        let first = bytes[index]
        let isInternational =
            first == UInt8(ascii: "+") && !starts(with: "+0")
            || starts(with: "00") && !starts(with: "000") && digits > 9 && groups[0] > 2
        let isNational = starts(with: "0") || starts(with: "(0") || starts(with: "(+")
        let isEnded = end == bytes.count || !Self.isWord(bytes[end]) && !Self.isDigitBehindPoint(bytes, end)
        guard (7...15).contains(digits), isInternational || isNational, isEnded else { return nil }
        let isNamed = precedes(["tel", "fon", "mobil", "handy", "fax", "rufnummer", "durchwahl", "ruf:"], within: 24)
        let isPaperNumber =
            separators.last == UInt8(ascii: "/") && groups.last.map { isYear(before: end, digits: $0) } ?? true
        let isMobile = ["015", "016", "017"].contains(where: starts) && digits >= 10
        let isGrouped =
            groups.count >= 2 && (3...5).contains(groups[0]) && groups[1...].reduce(0, +) >= 4
            && (separators.contains(UInt8(ascii: "/")) || first == UInt8(ascii: "("))
        guard isNamed || (isInternational || isMobile || isGrouped) && !isPaperNumber && !followsNumber else {
            return nil
        }
        add(.phone, index..<end)
        return end
    }

    private mutating func birthDate() -> Int? {
        guard let end = day(at: index),
            let start = start(of: ["geburtsdatum", "geburtstag", "geboren", "geb."], within: 24)
        else { return nil }
        add(.birthDate, start..<end)
        return end
    }

    /// A postal code with a street before it ("Lange Gasse 12, 37269 Musterbach"), or a house number with a street before it
    /// that the text calls somebody's home.
    private mutating func address() -> Int? {
        var end = index
        while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
        if end - index == 5, end < bytes.count, !Self.isWord(bytes[end]) {
            var number = index
            while number > 0, Self.isSpace(bytes[number - 1]) || Self.isOne(of: ",;-", bytes[number - 1]) {
                number -= 1
            }
            let behindNumber = number
            if number > 1, Self.isLetter(bytes[number - 1]), Self.isDigit(bytes[number - 2]) { number -= 1 }
            while number > 0, Self.isDigit(bytes[number - 1]) { number -= 1 }
            guard number < behindNumber, let street = street(before: number) else { return nil }
            var place = behindSpace(end)
            while place < bytes.count, Self.isWord(bytes[place]) || bytes[place] == UInt8(ascii: "-") { place += 1 }
            add(.address, street..<max(place, end))
            return max(place, end)
        }
        guard end - index <= 4, let street = street(before: index),
            precedes(["wohnhaft", "wohnend", "wohnt ", "anschrift", "adresse", "eheleute", "familie "], within: 80)
        else { return nil }
        if end < bytes.count, Self.isLetter(bytes[end]), end + 1 == bytes.count || !Self.isWord(bytes[end + 1]) {
            end += 1
        }
        add(.address, street..<end)
        return end
    }

    // MARK: - Parts

    /// The place behind "12.03.1961", "12. März 1961" or "3.4.61".
    private func day(at start: Int) -> Int? {
        guard let day = number(at: start, digits: 1...2), day.value <= 31, at(day.end, is: ".") else { return nil }
        let second = behindSpace(day.end + 1)
        if let month = number(at: second, digits: 1...2), month.value <= 12, at(month.end, is: "."),
            let year = number(at: behindSpace(month.end + 1), digits: 2...4), year.end - month.end != 4
        {
            return year.end
        }
        var end = second
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        let month = String(decoding: bytes[second..<end], as: UTF8.self)
        guard GermanCalendarWords.months.contains(month), let year = number(at: behindSpace(end), digits: 4...4) else {
            return nil
        }
        return year.end
    }

    private func number(at start: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
        var end = start
        var value = 0
        while end < bytes.count, Self.isDigit(bytes[end]), end - start < 5 {
            value = value * 10 + Int(bytes[end] - 48)
            end += 1
        }
        return digits.contains(end - start) ? (value, end) : nil
    }

    /// Whether the place that is read goes on with a longer number: "DE89 3704 0044 …", "2026/" before a line break.
    private var followsNumber: Bool {
        var place = index
        while place > 0, Self.isSpace(bytes[place - 1]) { place -= 1 }
        guard place > 0 else { return false }
        return place < index && Self.isDigit(bytes[place - 1]) || bytes[place - 1] == UInt8(ascii: "/")
    }

    private func isYear(before end: Int, digits: Int) -> Bool {
        guard digits == 4 else { return digits == 2 }
        let value = bytes[(end - 4)..<end].reduce(0) { $0 * 10 + Int($1) - 48 }
        return (1900...2199).contains(value)
    }

    /// Endings of the words that name German streets.
    private static let streetEndings = [
        "straße", "strasse", "str.", "weg", "gasse", "platz", "allee", "ring", "damm", "ufer", "graben", "steig",
        "pfad", "berg",
        "hof", "markt", "winkel", "grund", "feld", "siedlung", "chaussee", "wall", "tor", "anger", "hang", "stieg",
        "twete",
    ]

    /// Where the street begins whose house number stands at a place.
    private func street(before number: Int) -> Int? {
        var end = number
        while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
        guard end < number else { return nil }
        var start = end
        while start > 0, end - start < 40, Self.isWord(bytes[start - 1]) || Self.isOne(of: ".-", bytes[start - 1]) {
            start -= 1
        }
        let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        guard Self.streetEndings.contains(where: { word.hasSuffix($0) && word.count >= $0.count }), word.count > 3
        else { return nil }
        // "Lange Gasse", "Am Alten Markt": words in capitals before belong to the name.
        for _ in 0..<2 {
            var previous = start
            while previous > 0, bytes[previous - 1] == UInt8(ascii: " ") { previous -= 1 }
            var begin = previous
            while begin > 0, Self.isWord(bytes[begin - 1]) || bytes[begin - 1] == UInt8(ascii: "-") { begin -= 1 }
            guard previous < start, begin < previous, Self.isUpper(bytes[begin]) else { break }
            start = begin
        }
        return start
    }

    /// Whether a word that begins with one of some lowercase words stands shortly before the place that is read.
    private func precedes(_ words: [String], within distance: Int) -> Bool {
        start(of: words, within: distance) != nil
    }

    private func start(of words: [String], within distance: Int) -> Int? {
        let from = max(0, index - distance)
        let before = bytes[from..<index].map { Self.isUpper($0) ? $0 + 32 : $0 }
        for word in words {
            let wanted = Array(word.utf8)
            guard before.count >= wanted.count else { continue }
            for offset in (0...(before.count - wanted.count)).reversed()
            where before[offset] == wanted[0] && before[offset..<(offset + wanted.count)].elementsEqual(wanted) {
                if from + offset == 0 || !Self.isWord(bytes[from + offset - 1]) { return from + offset }
            }
        }
        return nil
    }

    private func starts(with text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private func at(_ place: Int, is character: Unicode.Scalar) -> Bool {
        place < bytes.count && bytes[place] == UInt8(ascii: character)
    }

    /// The place behind one space, no-break space or line break.
    private func behindSpace(_ place: Int) -> Int {
        guard place < bytes.count else { return place }
        if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 { return place + 2 }
        return Self.isSpace(bytes[place]) ? place + 1 : place
    }

    // MARK: - Characters

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    /// Letters, digits and all of UTF-8's longer characters but the no-break space.
    private static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xA0
    }
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 0xC2 || byte == 0xA0
    }
    private static func isOne(of characters: StaticString, _ byte: UInt8) -> Bool {
        characters.withUTF8Buffer { $0.contains(byte) }
    }
    /// "05.651": what goes on behind a point is no end of a number.
    private static func isDigitBehindPoint(_ bytes: [UInt8], _ place: Int) -> Bool {
        (bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",")) && place + 1 < bytes.count
            && isDigit(bytes[place + 1])
    }
}

private enum GermanCalendarWords {
    static let months: Set<String> = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
}
