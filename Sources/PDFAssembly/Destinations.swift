/// Where the links of one file lead: names are looked up, so that no name has to be taken over.
final class Destinations {
    private let root: PDFObject
    private let pages: [PDFObject]
    private let pageNumbers: Set<Int64>
    private lazy var named = readNames()

    init(root: PDFObject, pages: [PDFObject]) {
        self.root = root
        self.pages = pages
        pageNumbers = Set(pages.map(\.identity))
    }

    /// A destination as an array whose first item is a page of the file.
    ///
    /// - Returns: nil for one that leads nowhere.
    func explicit(_ destination: PDFObject) -> PDFObject? {
        var current: PDFObject? = destination
        for _ in 0..<4 {
            guard let found = current else { return nil }
            switch found.kind {
            case .string: current = found.bytes.flatMap { named[$0] }
            case .name: current = found.name.flatMap { named[Array($0.utf8.dropFirst())] }
            case .dictionary: current = found["/D"]
            case .array: return checked(found)
            default: return nil
            }
        }
        return nil
    }

    private func checked(_ destination: PDFObject) -> PDFObject? {
        guard let first = destination.items.first else { return nil }
        if first.isDictionary { return pageNumbers.contains(first.identity) ? destination : nil }
        // Some programs count pages where a reference belongs.
        guard let index = first.integer, pages.indices.contains(index) else { return nil }
        return .array([pages[index]] + destination.items.dropFirst())
    }

    private func readNames() -> [[UInt8]: PDFObject] {
        var named: [[UInt8]: PDFObject] = [:]
        if let old = root["/Dests"] {
            for key in old.keys { named[Array(key.utf8.dropFirst())] = old[key] }
        }
        for (name, value) in NameTree.entries(of: root["/Names"]?["/Dests"]) { named[name] = value }
        return named
    }
}
