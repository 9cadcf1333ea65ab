/// Writes bookmarks (ISO 32000-1, 12.3.3).
struct OutlineWriting {
    struct Item {
        let title: String
        /// 0 for the top; may grow by more than one.
        let level: Int
        let destination: PDFObject?
        let flags: Int
        let isOpen: Bool
    }

    let target: PDFLibraryDocument

    private struct Open {
        let object: PDFObject
        let level: Int
        let isOpen: Bool
        var last: PDFObject?
        /// Items below that are seen when this one is open.
        var visible = 0
    }

    func write(_ items: [Item]) -> PDFObject {
        let root = target.numbered(.dictionary(["/Type": .name("/Outlines")]))
        var open = [Open(object: root, level: -1, isOpen: true)]
        for item in items {
            while open.count > 1, (open.last?.level ?? -1) >= item.level { close(&open) }
            let object = target.numbered(.dictionary(["/Title": .text(item.title)]))
            if let destination = item.destination { object["/Dest"] = destination }
            if item.flags != 0 { object["/F"] = .integer(item.flags) }
            let place = open.count - 1
            object["/Parent"] = open[place].object
            if let previous = open[place].last {
                object["/Prev"] = previous
                previous["/Next"] = object
            } else {
                open[place].object["/First"] = object
            }
            open[place].object["/Last"] = object
            open[place].last = object
            open[place].visible += 1
            open.append(Open(object: object, level: item.level, isOpen: item.isOpen))
        }
        while open.count > 1 { close(&open) }
        root["/Count"] = .integer(open[0].visible)
        return root
    }

    private func close(_ open: inout [Open]) {
        let closed = open.removeLast()
        guard closed.visible > 0 else { return }
        closed.object["/Count"] = .integer(closed.isOpen ? closed.visible : -closed.visible)
        if closed.isOpen { open[open.count - 1].visible += closed.visible }
    }
}
