/// How pages are counted: those in front of the text by small Roman figures, the others from 1.
public struct PageNumbering: Hashable, Sendable {
    /// Number of pages in front of the text; 0 when all are counted alike.
    public var frontPages: Int
    /// Number of all pages.
    public var pageCount: Int
    /// First pages of the documents in a file of several, ascending from 0; empty where pages are counted through.
    public var starts: [Int]

    /// - Parameters:
    ///   - frontPages: Number of pages in front of the text.
    ///   - pageCount: Number of all pages.
    ///   - starts: First pages of the documents in a file of several.
    public init(frontPages: Int = 0, pageCount: Int, starts: [Int] = []) {
        self.frontPages = frontPages
        self.pageCount = pageCount
        self.starts = starts
    }

    /// The number of a page as printed.
    ///
    /// - Parameter index: The page, counted from 0.
    /// - Returns: "iv" or "12".
    public func label(of index: Int) -> String {
        if let start = starts.last(where: { $0 <= index }) { return String(index - start + 1) }
        return index < frontPages ? Self.roman(index + 1) : String(index - frontPages + 1)
    }

    /// The number of the last page that is counted in the same way.
    ///
    /// - Parameter index: A page, counted from 0.
    /// - Returns: "vi" or "503".
    public func lastLabel(of index: Int) -> String {
        if !starts.isEmpty { return label(of: (starts.first { $0 > index } ?? pageCount) - 1) }
        return label(of: index < frontPages ? frontPages - 1 : pageCount - 1)
    }

    private static func roman(_ number: Int) -> String {
        var rest = number
        var text = ""
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
