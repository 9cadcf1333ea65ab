extension PDFFile {
    /// What the pages and the catalogue need to know of the written structure tree.
    struct StructureReferences {
        let root: PDFReference
        let annotations: [[PDFReference]]
    }

    /// Writes the structure tree, the parent tree and the link annotations.
    ///
    /// Parent tree keys: one per page in order, then one per annotation.
    mutating func addStructure(
        _ elements: [PDFStructureElement],
        pages: [PDFPage],
        pageReferences: [PDFReference]
    ) -> StructureReferences {
        let root = reserve()
        let references = elements.map { _ in reserve() }
        let annotations = pages.map { page in page.links.map { _ in reserve() } }
        var owners = [[PDFReference]](repeating: [], count: pages.count)
        for (index, element) in elements.enumerated() {
            for case .content(let page, let identifier) in element.children {
                while owners[page].count <= identifier {
                    owners[page].append(references[index])
                }
                owners[page][identifier] = references[index]
            }
            set(references[index]) { out in
                let parent = element.parent.map { references[$0] } ?? root
                Self.write(
                    element,
                    parent: parent,
                    references: references,
                    pages: pageReferences,
                    annotations: annotations,
                    to: &out
                )
            }
        }
        var parents: [(key: Int, list: [PDFReference]?, single: PDFReference?)] =
            owners.enumerated().map { ($0.offset, $0.element, nil) }
        var key = pages.count
        for (index, page) in pages.enumerated() {
            for (link, reference) in zip(page.links, annotations[index]) {
                addAnnotation(link, reference: reference, page: pageReferences[index], key: key)
                parents.append((key, nil, references[link.element]))
                key += 1
            }
        }
        let parentTree = addNumberTree(parents)
        set(root) { out in
            out.write("<</Type/StructTreeRoot/K[")
            if let first = references.first { out.write(first) }
            out.write("]/ParentTree ")
            out.write(parentTree)
            out.write("/ParentTreeNextKey \(key)>>")
        }
        return StructureReferences(root: root, annotations: annotations)
    }

    private static func write(
        _ element: PDFStructureElement,
        parent: PDFReference,
        references: [PDFReference],
        pages: [PDFReference],
        annotations: [[PDFReference]],
        to out: inout ByteBuilder
    ) {
        out.write("<</Type/StructElem/S/\(element.role.rawValue)/P ")
        out.write(parent)
        if let scope = element.scope {
            let span = element.columnSpan > 1 ? "/ColSpan \(element.columnSpan)" : ""
            out.write("/A<</O/Table/Scope/\(scope.rawValue)\(span)>>")
        } else if element.columnSpan > 1 {
            out.write("/A<</O/Table/ColSpan \(element.columnSpan)>>")
        } else if let numbering = element.numbering {
            out.write("/A<</O/List/ListNumbering/\(numbering.rawValue)>>")
        }
        var home: Int?
        for case .content(let page, _) in element.children {
            home = page
            break
        }
        if let home {
            out.write("/Pg ")
            out.write(pages[home])
        }
        out.write("/K[")
        for child in element.children {
            switch child {
            case .element(let index):
                out.write(references[index])
                out.write(" ")
            case .content(let page, let identifier) where page == home:
                out.write(identifier)
                out.write(" ")
            case .content(let page, let identifier):
                out.write("<</Type/MCR/Pg ")
                out.write(pages[page])
                out.write("/MCID \(identifier)>>")
            case .annotation(let page, let index):
                out.write("<</Type/OBJR/Pg ")
                out.write(pages[page])
                out.write("/Obj ")
                out.write(annotations[page][index])
                out.write(">>")
            }
        }
        out.write("]>>")
    }

    private mutating func addAnnotation(_ link: PDFLink, reference: PDFReference, page: PDFReference, key: Int) {
        set(reference) { out in
            out.write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ")
            out.write(page)
            out.write("/Rect[")
            for edge in link.rectangle {
                out.write(edge)
                out.write(" ")
            }
            out.write("]/StructParent \(key)/Contents")
            out.writeText(link.contents)
            out.write("/A<</S/URI/URI")
            out.writeText(link.address)
            out.write(">>>>")
        }
    }

    /// Writes a number tree with one level of leaves of 64 keys each.
    private mutating func addNumberTree(
        _ entries: [(key: Int, list: [PDFReference]?, single: PDFReference?)]
    ) -> PDFReference {
        var leaves: [PDFReference] = []
        var start = 0
        while start < entries.count {
            let part = entries[start..<min(start + 64, entries.count)]
            leaves.append(
                add { out in
                    out.write("<</Limits[\(part.first?.key ?? 0) \(part.last?.key ?? 0)]/Nums[")
                    for entry in part {
                        out.write("\(entry.key) ")
                        if let single = entry.single {
                            out.write(single)
                            out.write(" ")
                            continue
                        }
                        out.write("[")
                        for reference in entry.list ?? [] {
                            out.write(reference)
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
