/// Reads name and number trees (ISO 32000-1, 7.9.6 and 7.9.7), also those with loops.
enum NameTree {
    /// More entries than any honest file has.
    private static let mostEntries = 1_000_000

    /// The names with their values, in the order in which they stand.
    static func entries(of root: PDFObject?) -> [(name: [UInt8], value: PDFObject)] {
        pairs(of: root, under: "/Names").compactMap { key, value in key.bytes.map { ($0, value) } }
    }

    /// The numbers with their values, in the order in which they stand.
    static func numbers(of root: PDFObject?) -> [(number: Int, value: PDFObject)] {
        pairs(of: root, under: "/Nums").compactMap { key, value in key.integer.map { ($0, value) } }
    }

    private static func pairs(of root: PDFObject?, under key: String) -> [(PDFObject, PDFObject)] {
        guard let root else { return [] }
        var pairs: [(PDFObject, PDFObject)] = []
        var visited: Set<Int64> = []
        var open = [root]
        while let node = open.popLast(), pairs.count < mostEntries {
            guard node.isDictionary, node.identity == 0 || visited.insert(node.identity).inserted else { continue }
            let items = node[key]?.items ?? []
            for index in stride(from: 0, to: items.count - 1, by: 2) {
                pairs.append((items[index], items[index + 1]))
            }
            open += (node["/Kids"]?.items ?? []).reversed()
        }
        return pairs
    }

    /// A tree in one leaf.
    static func flat(_ entries: [(name: [UInt8], value: PDFObject)]) -> PDFObject {
        let names = PDFObject.array()
        for (name, value) in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
            names.append(.string(name))
            names.append(value)
        }
        return .dictionary(["/Names": names])
    }
}
