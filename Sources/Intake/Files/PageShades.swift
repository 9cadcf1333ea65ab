internal import CouncilModel

/// A page drawn in grey, as `pdftoppm -gray` writes it.
struct PageShades {
    let width: Int
    let height: Int
    /// One byte for each pixel, rows from above; 0 is black.
    private let pixels: ArraySlice<UInt8>

    /// Pixels of an inch: one for each point, so that word boxes need no reckoning.
    static let resolution = 72

    /// The pages that stand one behind the other in an output; those before the first that is cut off.
    ///
    /// - Parameter output: Binary greymaps (magic number `P5`), 8 bits each.
    /// - Returns: The pages in their order.
    static func pages(in output: [UInt8]) -> [PageShades] {
        var pages: [PageShades] = []
        var rest = output[...]
        while let page = PageShades(&rest) { pages.append(page) }
        return pages
    }

    private init?(_ rest: inout ArraySlice<UInt8>) {
        guard rest.starts(with: "P5\n".utf8) else { return nil }
        var fields: [Int] = []
        var index = rest.startIndex + 3
        // The format allows comments; poppler writes none.
        while fields.count < 3, index < rest.endIndex {
            let end = rest[index...].firstIndex { $0 == 10 || $0 == 32 } ?? rest.endIndex
            guard let value = Int(String(decoding: rest[index..<end], as: UTF8.self)), value > 0 else { return nil }
            fields.append(value)
            index = end + 1
        }
        guard fields.count == 3, fields[2] == 255, fields[0] < 1 << 16, fields[1] < 1 << 16,
            rest.endIndex - index >= fields[0] * fields[1]
        else { return nil }
        (width, height) = (fields[0], fields[1])
        pixels = rest[index..<(index + width * height)]
        rest = rest[(index + width * height)...]
    }

    /// Why a word cannot be seen; nil when it can, or when it is too small to tell.
    ///
    /// A word that can be seen leaves light and shade inside its box; one that cannot leaves a single shade.
    func cover(of word: WordBox) -> HiddenWords.Cover? {
        guard word.right - word.left >= 3, word.bottom - word.top >= 4 else { return nil }
        let (marginX, marginY) = ((word.right - word.left) * 0.1, (word.bottom - word.top) * 0.15)
        let columns = Self.range(word.left + marginX, word.right - marginX, within: width)
        let rows = Self.range(word.top + marginY, word.bottom - marginY, within: height)
        guard !columns.isEmpty, !rows.isEmpty else { return .edge }
        var darkest = UInt8.max
        var brightest = UInt8.min
        for row in rows {
            let start = pixels.startIndex + row * width
            for shade in pixels[(start + columns.lowerBound)..<(start + columns.upperBound)] {
                darkest = min(darkest, shade)
                brightest = max(brightest, shade)
            }
            if brightest > darkest, brightest - darkest > Self.leastDifference { return nil }
        }
        return brightest < 128 ? .dark : .bright
    }

    /// Shades of grey closer than this are one: no eye tells them apart on a page.
    private static let leastDifference: UInt8 = 10

    private static func range(_ from: Double, _ until: Double, within size: Int) -> Range<Int> {
        let limit = Double(size)
        let lower = Int(min(max(from.rounded(.down), 0), limit))
        let upper = Int(min(max(until.rounded(.up), 0), limit))
        return lower..<max(lower, upper)
    }
}
