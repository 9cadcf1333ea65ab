/// The bookmarks of one file in order.
enum OutlineEntries {
    struct Entry {
        let title: String
        /// 0 for the top.
        let level: Int
        /// A page of the file and the place on it.
        let destination: PDFObject?
        let flags: Int
        let isOpen: Bool
    }

    private static let most = 100_000
    private static let deepest = 30

    static func read(_ root: PDFObject, destinations: Destinations) -> [Entry] {
        guard let first = root["/Outlines"]?["/First"] else { return [] }
        var entries: [Entry] = []
        var visited: Set<Int64> = []
        var open = [(item: first, level: 0)]
        while let (item, level) = open.popLast(), entries.count < most {
            guard item.isDictionary, item.identity == 0 || visited.insert(item.identity).inserted else { continue }
            var destination = item["/Dest"]
            if destination == nil, let action = item["/A"], action["/S"]?.name == "/GoTo" { destination = action["/D"] }
            entries.append(
                Entry(
                    title: item["/Title"]?.text ?? "",
                    level: level,
                    destination: destination.flatMap { destinations.explicit($0) },
                    flags: item["/F"]?.integer ?? 0,
                    isOpen: (item["/Count"]?.integer ?? 0) > 0
                )
            )
            if let next = item["/Next"] { open.append((next, level)) }
            if level < deepest, let child = item["/First"] { open.append((child, level + 1)) }
        }
        return entries
    }
}
