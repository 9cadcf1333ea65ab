internal import Foundation

/// Hyphenation patterns of one language, in the format of libhyphen's dictionaries.
///
/// The file has two levels (`NEXTLEVEL`): the first finds the seams of compounds, the second divides the parts. It is
/// read here and not by libhyphen, whose loader takes 2.5 seconds for the German patterns where this takes
/// milliseconds. The German file is encoded in ISO 8859-1, one byte a character; a word with a character outside of it
/// is not divided.
///
/// Source: `README.compound` and `README_hyph_de_DE` of libhyphen and hyphen-de.
public struct HyphenationDictionary: Sendable {
    /// More parts than any word has; bounds the recursion.
    private static let deepest = 24

    private var compounds: HyphenationPatterns
    private var parts: HyphenationPatterns

    /// Loads a pattern file; the result is nil when the file cannot be read or holds no patterns.
    ///
    /// - Parameter path: A dictionary in ISO 8859-1, for example `hyph_de_DE.dic`.
    public init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = [UInt8](data)
        compounds = HyphenationPatterns()
        parts = HyphenationPatterns()
        var isSecondLevel = false
        var hasEncoding = false
        var rest = bytes[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 10 && $0 != 13 }
            rest = rest[line.endIndex...].dropFirst()
            guard let first = line.first, first != 35, first != 37 else { continue }
            if !hasEncoding {
                hasEncoding = true
            } else if line.elementsEqual("NEXTLEVEL".utf8) {
                isSecondLevel = true
            } else if first >= 65 && first <= 90 || line.contains(47) {
                continue
            } else if isSecondLevel {
                parts.add(line)
            } else {
                compounds.add(line)
            }
        }
        if !isSecondLevel { swap(&compounds, &parts) }
        guard !parts.isEmpty else { return nil }
    }

    /// Where a word may be divided.
    ///
    /// - Parameter word: One word without spaces; case does not matter.
    /// - Returns: The places, ascending; empty when there is none.
    public func divisions(of word: String) -> [WordDivision] {
        var letters: [UInt8] = []
        for scalar in word.unicodeScalars {
            let small = scalar.properties.lowercaseMapping.unicodeScalars
            guard let only = small.first, small.count == 1, only.value < 256 else { return [] }
            letters.append(UInt8(only.value))
        }
        var divisions: [WordDivision] = []
        divide(letters[...], depth: 0, into: &divisions)
        return divisions.sorted { $0.offset < $1.offset }
    }

    /// Divides a part at its seams, then each piece again, until no seam is left.
    private func divide(_ letters: ArraySlice<UInt8>, depth: Int, into divisions: inout [WordDivision]) {
        let seams = places(in: letters, by: compounds)
        guard !seams.isEmpty, depth < Self.deepest else {
            divisions += places(in: letters, by: parts).map { WordDivision(offset: $0, isSeam: false) }
            return
        }
        divisions += seams.map { WordDivision(offset: $0, isSeam: true) }
        var start = letters.startIndex
        for end in seams + [letters.endIndex] {
            divide(letters[start..<end], depth: depth + 1, into: &divisions)
            start = end
        }
    }

    /// Indices before which a level allows a division; two letters at least stay on each side.
    private func places(in letters: ArraySlice<UInt8>, by patterns: HyphenationPatterns) -> [Int] {
        guard letters.count >= 4, !patterns.isEmpty else { return [] }
        let levels = patterns.levels(in: [46] + letters + [46])
        return (2...letters.count - 2).filter { levels[$0 + 1] % 2 == 1 }.map { letters.startIndex + $0 }
    }
}
