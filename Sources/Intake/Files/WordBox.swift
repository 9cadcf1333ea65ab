/// A word of a page with the place where it stands, as `pdftotext -bbox` says it.
struct WordBox: Hashable {
    var text: String
    /// Points from the page's left edge, as readers turn the page.
    var left: Double
    /// Points from the page's upper edge.
    var top: Double
    var right: Double
    var bottom: Double

    /// The pages with their words in reading order.
    ///
    /// - Parameter output: What `pdftotext -bbox` wrote: one `<page>` or `<word>` a line.
    /// - Returns: One list for each page.
    static func pages(in output: [UInt8]) -> [[WordBox]] {
        var pages: [[WordBox]] = []
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == UInt8(ascii: " ") }
            if line.starts(with: "<page ".utf8) {
                pages.append([])
            } else if line.starts(with: "<word ".utf8), !pages.isEmpty, let word = WordBox(line) {
                pages[pages.count - 1].append(word)
            }
        }
        return pages
    }

    /// A line such as `<word xMin="72.0" yMin="83.9" xMax="89.7" yMax="94.1">Der</word>`.
    private init?(_ line: ArraySlice<UInt8>) {
        guard let begin = line.firstIndex(of: UInt8(ascii: ">")), let end = line.lastIndex(of: UInt8(ascii: "<")),
            begin < end
        else { return nil }
        let numbers = line[..<begin].split(separator: UInt8(ascii: "\""))
        guard numbers.count >= 8 else { return nil }
        let values = [1, 3, 5, 7].compactMap { Double(String(decoding: numbers[$0], as: UTF8.self)) }
        guard values.count == 4, values.allSatisfy(\.isFinite) else { return nil }
        (left, top, right, bottom) = (values[0], values[1], values[2], values[3])
        let escaped = String(decoding: line[(begin + 1)..<end], as: UTF8.self)
        text = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
            .reduce(escaped) { $0.replacing($1.0, with: $1.1) }
    }

    /// Whether there is something to read: a dash or a line of points is as good as invisible.
    var isReadable: Bool { text.lazy.filter { $0.isLetter || $0.isNumber }.count > 1 }
}
