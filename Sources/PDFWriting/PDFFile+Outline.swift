extension PDFFile {
    /// Writes the bookmarks.
    ///
    /// - Returns: The outline dictionary, or nil when there are no bookmarks.
    mutating func addOutline(_ entries: [PDFOutlineEntry], pageReferences: [PDFReference]) -> PDFReference? {
        guard !entries.isEmpty else { return nil }
        let root = reserve()
        let references = entries.map { _ in reserve() }
        let parents = Self.parents(of: entries)
        var children: [Int?: [Int]] = [:]
        var places: [Int] = []
        for (index, parent) in parents.enumerated() {
            places.append(children[parent]?.count ?? 0)
            children[parent, default: []].append(index)
        }
        for (index, entry) in entries.enumerated() {
            let siblings = children[parents[index]] ?? []
            let place = places[index]
            let below = children[index] ?? []
            set(references[index]) { out in
                out.write("<</Title")
                out.writeText(entry.title)
                out.write("/Parent ")
                out.write(parents[index].map { references[$0] } ?? root)
                if place > 0 {
                    out.write("/Prev ")
                    out.write(references[siblings[place - 1]])
                }
                if place + 1 < siblings.count {
                    out.write("/Next ")
                    out.write(references[siblings[place + 1]])
                }
                if let first = below.first, let last = below.last {
                    out.write("/First ")
                    out.write(references[first])
                    out.write("/Last ")
                    out.write(references[last])
                    out.write("/Count \(below.count)")
                }
                out.write("/Dest[")
                out.write(pageReferences[entry.page])
                out.write("/XYZ null ")
                out.write(entry.top)
                out.write(" null]>>")
            }
        }
        let top = children[nil] ?? []
        set(root) { out in
            out.write("<</Type/Outlines/Count \(entries.count)/First ")
            out.write(references[top.first ?? 0])
            out.write("/Last ")
            out.write(references[top.last ?? 0])
            out.write(">>")
        }
        return root
    }

    /// The nearest earlier entry of a smaller level.
    private static func parents(of entries: [PDFOutlineEntry]) -> [Int?] {
        var open: [Int] = []
        return entries.indices.map { index in
            while let last = open.last, entries[last].level >= entries[index].level {
                open.removeLast()
            }
            defer { open.append(index) }
            return open.last
        }
    }
}
