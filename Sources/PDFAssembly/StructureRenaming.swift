/// Gives names in a structure tree others, where two documents use the same for different things.
struct StructureRenaming {
    let roles: [String: String]
    let classes: [String: String]
    let identifiers: [[UInt8]: [UInt8]]

    var isEmpty: Bool { roles.isEmpty && classes.isEmpty && identifiers.isEmpty }

    /// Renames in some elements and all below them.
    func apply(to roots: [PDFObject]) {
        var visited: Set<Int64> = []
        var open = roots
        while let element = open.popLast() {
            guard element.isDictionary, element.identity == 0 || visited.insert(element.identity).inserted else {
                continue
            }
            if let role = element["/S"]?.name, let new = roles[role] { element["/S"] = .name(new) }
            if let identifier = element["/ID"]?.bytes, let new = identifiers[identifier] {
                element["/ID"] = .string(new)
            }
            if !classes.isEmpty, let names = element["/C"] { element["/C"] = renamed(names) }
            if !identifiers.isEmpty, let attributes = element["/A"] {
                for owner in attributes.isArray ? attributes.items : [attributes] where owner["/Headers"] != nil {
                    owner["/Headers"] = .array((owner["/Headers"]?.items ?? []).map { renamed(identifier: $0) })
                }
            }
            guard let children = element["/K"] else { continue }
            open += children.isArray ? children.items : [children]
        }
    }

    private func renamed(_ names: PDFObject) -> PDFObject {
        if let name = names.name { return classes[name].map { .name($0) } ?? names }
        return names.isArray ? .array(names.items.map { renamed($0) }) : names
    }

    private func renamed(identifier: PDFObject) -> PDFObject {
        identifier.bytes.flatMap { identifiers[$0] }.map { .string($0) } ?? identifier
    }
}
