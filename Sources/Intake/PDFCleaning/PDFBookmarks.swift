/// The bookmarks of a file, without those to pages that are gone.
struct PDFBookmarks {
    private let file: PDFReader.File
    private let destinations: PDFDestinations
    /// The items as they are kept, by object number.
    private(set) var items: [Int: PDFDictionary] = [:]
    private var seen: Set<Int> = []

    /// Kept of an item. Source: ISO 32000-1, table 153.
    private static let keys: Set<String> = ["Title", "Dest", "C", "F", "SE"]

    /// Goes through the bookmarks below the catalog's entry. What is ``found`` and not among ``items`` has to be dropped.
    init(file: PDFReader.File, root: PDFValue?, destinations: PDFDestinations) {
        self.file = file
        self.destinations = destinations
        guard case .reference(let number)? = root, let dictionary = file.resolved(root)?.dictionaryValue else { return }
        seen.insert(number)
        let kept = children(of: dictionary, depth: 0)
        guard !kept.isEmpty else { return }
        items[number] = link(
            kept,
            below: number,
            in: PDFDictionary(entries: [("Type", .name("Outlines"))]),
            isOpen: true
        )
    }

    /// Numbers of everything that stands in the file as a bookmark.
    var found: Set<Int> { seen }

    private mutating func children(of node: PDFDictionary, depth: Int) -> [Int] {
        var kept: [Int] = []
        var next = node["First"]
        while depth < 64, case .reference(let number)? = next, seen.insert(number).inserted,
            let item = file.resolved(next)?.dictionaryValue
        {
            next = item["Next"]
            let below = children(of: item, depth: depth + 1)
            guard isKept(item) else {
                // What stood below a bookmark that is gone moves up.
                kept += below
                continue
            }
            var shown = item.only(Self.keys)
            if !destinations.leadsToPage(item["Dest"]) { shown["Dest"] = nil }
            shown["A"] = PDFAction.harmless(item["A"], in: file, destinations: destinations).map { .dictionary($0) }
            let isOpen = (file.resolved(item["Count"])?.integer ?? 0) > 0
            items[number] = below.isEmpty ? shown : link(below, below: number, in: shown, isOpen: isOpen)
            kept.append(number)
        }
        return kept
    }

    /// Whether an item is a heading without a place, leads to a page that is there, or out of the document.
    private func isKept(_ item: PDFDictionary) -> Bool {
        if let destination = item["Dest"] { return destinations.leadsToPage(destination) }
        guard let action = file.resolved(item["A"])?.dictionaryValue,
            file.resolved(action["S"])?.nameValue == "GoTo"
        else { return true }
        return destinations.leadsToPage(action["D"])
    }

    /// A node above its children, which then know each other.
    private mutating func link(_ kept: [Int], below parent: Int, in node: PDFDictionary, isOpen: Bool) -> PDFDictionary
    {
        var visible = kept.count
        for (place, number) in kept.enumerated() {
            items[number]?["Parent"] = .reference(parent)
            items[number]?["Prev"] = place > 0 ? .reference(kept[place - 1]) : nil
            items[number]?["Next"] = place + 1 < kept.count ? .reference(kept[place + 1]) : nil
            visible += max(0, items[number]?["Count"]?.integer ?? 0)
        }
        var node = node
        node["First"] = kept.first.map { .reference($0) }
        node["Last"] = kept.last.map { .reference($0) }
        node["Count"] = .token(ArraySlice("\(isOpen ? visible : -visible)".utf8))
        return node
    }
}
