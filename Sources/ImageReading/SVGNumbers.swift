internal import Foundation

/// Reads the numbers of SVG's attributes, which need not be separated when it is clear where one ends.
struct SVGNumbers {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// All numbers of a list.
    static func all(in text: String) -> [Double] {
        var numbers = SVGNumbers(text)
        var all: [Double] = []
        while let number = numbers.next() { all.append(number) }
        return all
    }

    /// The next letter if one comes next.
    mutating func command() -> UInt8? {
        skipSeparators()
        guard place < bytes.count, bytes[place] | 32 >= 97, bytes[place] | 32 <= 122 else { return nil }
        place += 1
        return bytes[place - 1]
    }

    /// The next number if one comes next.
    mutating func next() -> Double? {
        skipSeparators()
        let start = place
        if place < bytes.count, bytes[place] == 43 || bytes[place] == 45 { place += 1 }
        let digits = place
        while place < bytes.count, isDigit(place) { place += 1 }
        if place < bytes.count, bytes[place] == 46 {
            place += 1
            while place < bytes.count, isDigit(place) { place += 1 }
        }
        guard place > digits, place > digits + 1 || bytes[digits] != 46 else {
            place = start
            return nil
        }
        if place < bytes.count, bytes[place] | 32 == 101 {
            var end = place + 1
            if end < bytes.count, bytes[end] == 43 || bytes[end] == 45 { end += 1 }
            if end < bytes.count, isDigit(end) {
                place = end
                while place < bytes.count, isDigit(place) { place += 1 }
            }
        }
        let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) ?? 0
        return number.isFinite && abs(number) < 1e9 ? number : 0
    }

    /// The next digit 0 or 1, which may touch what follows.
    mutating func flag() -> Bool? {
        skipSeparators()
        guard place < bytes.count, bytes[place] == 48 || bytes[place] == 49 else { return nil }
        place += 1
        return bytes[place - 1] == 49
    }

    /// Whether nothing but separators is left.
    var isAtEnd: Bool {
        var copy = self
        copy.skipSeparators()
        return copy.place >= bytes.count
    }

    private mutating func skipSeparators() {
        while place < bytes.count, [9, 10, 13, 32, 44].contains(bytes[place]) { place += 1 }
    }

    private func isDigit(_ place: Int) -> Bool {
        bytes[place] >= 48 && bytes[place] <= 57
    }

    static func sineAndCosine(_ degrees: Double) -> (sine: Double, cosine: Double) {
        (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    }

    static func tangent(_ degrees: Double) -> Double {
        tan(degrees * .pi / 180)
    }

    /// The angle of a direction in radians.
    static func angle(x: Double, y: Double) -> Double {
        atan2(y, x)
    }

    /// A length in the units of the drawing: CSS pixels, of which 96 make an inch. Nil for shares and for what is no number.
    static func length(_ text: String?) -> Double? {
        guard let text else { return nil }
        var numbers = SVGNumbers(text)
        guard let number = numbers.next() else { return nil }
        let unit = String(decoding: numbers.bytes[numbers.place...], as: UTF8.self).filter { !$0.isWhitespace }
        switch unit {
        case "", "px": return number
        case "pt": return number * 96 / 72
        case "pc": return number * 16
        case "mm": return number * 96 / 25.4
        case "cm": return number * 96 / 2.54
        case "in": return number * 96
        case "em": return number * 16
        default: return nil
        }
    }
}
