import CouncilModel
public import Foundation

/// A moment as the interface writes it: `yyyy-mm-ddThh:mm:ss±hh:mm`, never `Z`, never a fraction.
///
/// Source: OParl 1.1, 2.4 (`date-time`), RFC 3339.
public enum OParlInstant {
    /// Writes a moment; fractions of a second are dropped.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - timeZone: Where the wall clock hangs whose time is written.
    /// - Returns: 25 characters.
    public static func text(_ moment: Date, in timeZone: TimeZone) -> String {
        let offset = timeZone.secondsFromGMT(for: moment)
        let wall = Int(moment.timeIntervalSince1970.rounded(.down)) + offset
        let date = CivilDate(moment, in: timeZone)
        let second = wall - date.daysSince1970 * 86_400
        let minutes = abs(offset) / 60
        return date.description + "T" + pair(second / 3600) + ":" + pair(second % 3600 / 60) + ":" + pair(second % 60)
            + (offset < 0 ? "-" : "+") + pair(minutes / 60) + ":" + pair(minutes % 60)
    }

    /// Reads a complete date-time with an offset; `Z` and fractions are accepted from others.
    ///
    /// A blank before the offset is read as `+`: that is what an unescaped plus sign becomes in a query.
    ///
    /// - Parameter text: The text.
    /// - Returns: The moment; nil when the text is anything else.
    public static func moment(_ text: String) -> Date? {
        let text = Array(text.utf8)
        guard text.count >= 20, text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: "t"),
            text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
            let date = CivilDate(String(decoding: text[0..<10], as: UTF8.self)),
            let hour = number(text[11..<13], below: 24), let minute = number(text[14..<16], below: 60),
            let second = number(text[17..<19], below: 60)
        else { return nil }
        var rest = text[19...]
        var fraction = 0.0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard (1...9).contains(digits.count),
                let value = Double("0." + String(decoding: digits, as: UTF8.self))
            else { return nil }
            fraction = value
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = offset(rest) else { return nil }
        let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
        return Date(timeIntervalSince1970: Double(seconds) + fraction)
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        let text = Array(text)
        if text == [UInt8(ascii: "Z")] || text == [UInt8(ascii: "z")] { return 0 }
        guard text.count == 6, text[3] == UInt8(ascii: ":"), let hours = number(text[1..<3], below: 24),
            let minutes = number(text[4..<6], below: 60)
        else { return nil }
        switch text[0] {
        case UInt8(ascii: "+"), UInt8(ascii: " "): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number < limit ? number : nil
    }

    private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
