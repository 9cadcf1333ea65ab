/// The font in which stamps are printed, with the codes of its characters.
///
/// They are read from the font itself: its table of characters (ISO 32000-1, 9.10.3) and its widths (9.7.4.3).
struct StampFont {
    /// The font in the packet.
    let object: PDFObject
    private let codes: [Character: String]
    private let widths: [String: Double]

    /// - Parameters:
    ///   - source: A font with codes of two bytes.
    ///   - object: The same font in the packet.
    init(source: PDFObject, object: PDFObject) {
        self.object = object
        var codes: [Character: String] = [:]
        let table = String(decoding: source["/ToUnicode"]?.streamData ?? [], as: UTF8.self)
        for line in table.matches(of: #/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>\s/#) {
            guard let character = Self.character(line.2) else { continue }
            if codes[character] == nil { codes[character] = line.1.uppercased() }
        }
        self.codes = codes
        widths = Self.widths(source["/DescendantFonts"]?.items.first)
    }

    /// The text as hexadecimal codes, and its width in thousandths of its size. What the font does not have is left out.
    func encoded(_ text: String) -> (codes: String, width: Double) {
        var encoded = ""
        var width = 0.0
        for character in text {
            guard let code = codes[character] else { continue }
            encoded += code
            width += widths[code] ?? 0
        }
        return (encoded, width)
    }

    private static func character(_ hexadecimal: Substring) -> Character? {
        var units: [UInt16] = []
        var rest = hexadecimal
        while rest.count >= 4 {
            guard let unit = UInt16(rest.prefix(4), radix: 16) else { return nil }
            units.append(unit)
            rest = rest.dropFirst(4)
        }
        let text = String(decoding: units, as: UTF16.self)
        return text.count == 1 ? text.first : nil
    }

    private static func widths(_ descendant: PDFObject?) -> [String: Double] {
        var widths: [String: Double] = [:]
        let items = descendant?["/W"]?.items ?? []
        var index = 0
        while index + 1 < items.count {
            guard let first = items[index].integer else { break }
            if items[index + 1].isArray {
                for (offset, width) in items[index + 1].items.enumerated() {
                    widths[code(first + offset)] = width.number
                }
                index += 2
            } else {
                guard index + 2 < items.count, let last = items[index + 1].integer, last < 65_536, first <= last else {
                    break
                }
                for number in first...last { widths[code(number)] = items[index + 2].number }
                index += 3
            }
        }
        return widths
    }

    private static func code(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}
