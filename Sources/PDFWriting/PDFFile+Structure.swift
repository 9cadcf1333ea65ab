extension PDFFile {
    /// What the pages and the catalogue need to know of the written structure tree.
    struct StructureReferences {
        let root: PDFReference
        let annotations: [[PDFReference]]
    }

    /// What the writing of single elements needs to know of the others.
    private struct Places {
        let root: PDFReference
        /// The first element; the others follow.
        let first: PDFReference
        /// Attributes by kind of element.
        let attributes: [PDFReference?]
        let pages: [PDFReference]
        let annotations: [[PDFReference]]

        func element(_ index: Int32) -> PDFReference {
            PDFReference(number: first.number + Int(index))
        }
    }

    /// Writes the structure tree, the parent tree and the link annotations.
    ///
    /// Parent tree keys: one per page in order, then one per annotation.
    mutating func addStructure(
        _ structure: PDFStructure,
        pages: [PDFPage],
        pageReferences: [PDFReference]
    ) -> StructureReferences {
        let root = reserve()
        let attributes = structure.kinds.map { addAttributes(of: $0) }
        let first = reserve(structure.count)
        let annotations = pages.map { page in page.links.map { _ in reserve() } }
        let places = Places(
            root: root,
            first: first,
            attributes: attributes,
            pages: pageReferences,
            annotations: annotations
        )
        for index in structure.nodes.indices {
            set(PDFReference(number: first.number + index)) { out in
                Self.write(index, of: structure, places: places, to: &out)
            }
        }
        var key = pages.count
        var parents: [(key: Int, owners: [Int32]?, owner: Int)] = pages.indices.map { page in
            (page, page < structure.owners.count ? structure.owners[page] : [], 0)
        }
        for (index, page) in pages.enumerated() {
            for (link, reference) in zip(page.links, annotations[index]) {
                addAnnotation(link, reference: reference, page: index, pageReferences: pageReferences, key: key)
                parents.append((key, nil, link.element))
                key += 1
            }
        }
        let parentTree = addNumberTree(parents, places: places)
        let identifierTree = addIdentifierTree(structure, places: places)
        set(root) { out in
            out.write("<</Type/StructTreeRoot/K[")
            out.write(first)
            out.write("]/ParentTree ")
            out.write(parentTree)
            if let identifierTree {
                out.write("/IDTree ")
                out.write(identifierTree)
            }
            out.write("/ParentTreeNextKey ")
            out.write(key)
            out.write(">>")
        }
        return StructureReferences(root: root, annotations: annotations)
    }

    /// Attributes stand once for all elements of a kind.
    private mutating func addAttributes(of element: PDFStructureElement) -> PDFReference? {
        var table = ""
        if let scope = element.scope { table += "/Scope/\(scope.rawValue)" }
        if element.columnSpan > 1 { table += "/ColSpan \(element.columnSpan)" }
        if element.rowSpan > 1 { table += "/RowSpan \(element.rowSpan)" }
        if !element.headers.isEmpty {
            table += "/Headers[\(element.headers.map { "(\(Self.identifier($0)))" }.joined())]"
        }
        if !table.isEmpty { return add { $0.write("<</O/Table\(table)>>") } }
        if !element.box.isEmpty {
            return add { out in
                out.write("<</O/Layout/Placement/Block/BBox[")
                for edge in element.box {
                    out.write(edge)
                    out.write(" ")
                }
                out.write("]>>")
            }
        }
        guard let numbering = element.numbering else { return nil }
        return add { $0.write("<</O/List/ListNumbering/\(numbering.rawValue)>>") }
    }

    private static func write(_ index: Int, of structure: PDFStructure, places: Places, to out: inout ByteBuilder) {
        let node = structure.nodes[index]
        let kind = Int(node.kind)
        out.write("<</S/")
        out.write(structure.kinds[kind].role.rawValue)
        out.write("/P ")
        out.write(node.parent < 0 ? places.root : places.element(node.parent))
        if let identifier = structure.kinds[kind].identifier {
            out.write("/ID(")
            out.write(Self.identifier(identifier))
            out.write(")")
        }
        if let attributes = places.attributes[kind] {
            out.write("/A ")
            out.write(attributes)
        }
        if !structure.kinds[kind].alternative.isEmpty {
            out.write("/Alt")
            out.writeText(structure.kinds[kind].alternative)
        }
        var child = node.firstChild
        var home: Int32 = -1
        while child >= 0, home < 0 {
            if structure.children[Int(child)].kind == .content { home = structure.children[Int(child)].page }
            child = structure.children[Int(child)].next
        }
        if home >= 0 {
            out.write("/Pg ")
            out.write(places.pages[Int(home)])
        }
        if node.firstChild < 0 {
            out.write(">>")
        } else if node.firstChild == node.lastChild {
            out.write("/K ")
            write(structure.children[Int(node.firstChild)], home: home, places: places, to: &out)
            out.write(">>")
        } else {
            out.write("/K[")
            child = node.firstChild
            while child >= 0 {
                write(structure.children[Int(child)], home: home, places: places, to: &out)
                out.write(" ")
                child = structure.children[Int(child)].next
            }
            out.write("]>>")
        }
    }

    private static func write(
        _ child: PDFStructure.Child,
        home: Int32,
        places: Places,
        to out: inout ByteBuilder
    ) {
        switch child.kind {
        case .element:
            out.write(places.element(child.value))
        case .content where child.page == home:
            out.write(Int(child.value))
        case .content:
            out.write("<</Type/MCR/Pg ")
            out.write(places.pages[Int(child.page)])
            out.write("/MCID ")
            out.write(Int(child.value))
            out.write(">>")
        case .annotation:
            out.write("<</Type/OBJR/Pg ")
            out.write(places.pages[Int(child.page)])
            out.write("/Obj ")
            out.write(places.annotations[Int(child.page)][Int(child.value)])
            out.write(">>")
        }
    }

    private mutating func addAnnotation(
        _ link: PDFLink,
        reference: PDFReference,
        page: Int,
        pageReferences: [PDFReference],
        key: Int
    ) {
        set(reference) { out in
            out.write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ")
            out.write(pageReferences[page])
            out.write("/Rect[")
            for edge in link.rectangle {
                out.write(edge)
                out.write(" ")
            }
            out.write("]/StructParent ")
            out.write(key)
            out.write("/Contents")
            out.writeText(link.contents)
            switch link.target {
            case .address(let address):
                out.write("/A<</S/URI/URI")
                out.writeText(address)
                out.write(">>>>")
            case .place(let target, let top):
                out.write("/Dest[")
                out.write(pageReferences[target])
                out.write("/XYZ null ")
                out.write(top)
                out.write(" null]>>")
            }
        }
    }

    /// Identifiers of one length, so that their order is that of their numbers.
    private static func identifier(_ number: Int) -> String {
        let digits = String(number)
        return "e" + String(repeating: "0", count: max(9 - digits.count, 0)) + digits
    }

    /// Writes the tree that finds elements by their identifiers, with one level of leaves of 64 names each.
    private mutating func addIdentifierTree(_ structure: PDFStructure, places: Places) -> PDFReference? {
        var named: [(identifier: Int, element: Int)] = []
        for (index, node) in structure.nodes.enumerated() {
            if let identifier = structure.kinds[Int(node.kind)].identifier { named.append((identifier, index)) }
        }
        guard !named.isEmpty else { return nil }
        named.sort { $0.identifier < $1.identifier }
        var leaves: [PDFReference] = []
        for start in stride(from: 0, to: named.count, by: 64) {
            let part = named[start..<min(start + 64, named.count)]
            leaves.append(
                add { out in
                    let (first, last) = (part.first?.identifier ?? 0, part.last?.identifier ?? 0)
                    out.write("<</Limits[(\(Self.identifier(first)))(\(Self.identifier(last)))]/Names[")
                    for entry in part {
                        out.write("(\(Self.identifier(entry.identifier)))")
                        out.write(places.element(Int32(entry.element)))
                        out.write(" ")
                    }
                    out.write("]>>")
                }
            )
        }
        return add { out in
            out.write("<</Kids[")
            for leaf in leaves {
                out.write(leaf)
                out.write(" ")
            }
            out.write("]>>")
        }
    }

    /// Writes a number tree with one level of leaves of 64 keys each.
    private mutating func addNumberTree(
        _ entries: [(key: Int, owners: [Int32]?, owner: Int)],
        places: Places
    ) -> PDFReference {
        var leaves: [PDFReference] = []
        var start = 0
        while start < entries.count {
            let part = entries[start..<min(start + 64, entries.count)]
            leaves.append(
                add { out in
                    out.write("<</Limits[\(part.first?.key ?? 0) \(part.last?.key ?? 0)]/Nums[")
                    for entry in part {
                        out.write(entry.key)
                        guard let owners = entry.owners else {
                            out.write(" ")
                            out.write(places.element(Int32(entry.owner)))
                            out.write(" ")
                            continue
                        }
                        out.write("[")
                        for owner in owners {
                            out.write(places.element(owner))
                            out.write(" ")
                        }
                        out.write("]")
                    }
                    out.write("]>>")
                }
            )
            start += 64
        }
        return add { out in
            out.write("<</Kids[")
            for leaf in leaves {
                out.write(leaf)
                out.write(" ")
            }
            out.write("]>>")
        }
    }
}
