internal import PDFWriting
internal import Typesetting

/// Grows the structure tree in the order in which content appears.
///
/// A node enters the tree with its first content; a table brings all its cells at once, a list item all its parts, so that
/// empty ones keep their place. Nodes without any content are left out.
struct PDFTreeBuilder {
    private(set) var structure = PDFStructure()
    /// The element of each node, or -1.
    private var elements: [Int32] = [0]

    /// The element of a node, which enters the tree now if it has not yet.
    ///
    /// - Parameters:
    ///   - node: Index of the node.
    ///   - nodes: All nodes so far.
    ///   - box: For figures: left, bottom, right, top on the page.
    /// - Returns: Index of the element.
    mutating func element(of node: Int, in nodes: [StructureNode], box: [Double] = []) -> Int {
        if node < elements.count, elements[node] >= 0 { return Int(elements[node]) }
        if elements.count < nodes.count {
            elements.append(contentsOf: repeatElement(-1, count: nodes.count - elements.count))
        }
        guard let parent = nodes[node].parent else { return 0 }
        let above = element(of: parent, in: nodes)
        if elements[node] >= 0 { return Int(elements[node]) }
        let element = structure.append(Self.element(node, in: nodes, box: box), to: above)
        elements[node] = Int32(element)
        switch nodes[node].role {
        case .table: attachCells(of: node, in: nodes)
        case .listItem: attachParts(of: node, in: nodes)
        default: break
        }
        return element
    }

    mutating func append(content identifier: Int, page: Int, to element: Int) {
        structure.append(content: identifier, page: page, to: element)
    }

    mutating func append(annotation index: Int, page: Int, to element: Int) {
        structure.append(annotation: index, page: page, to: element)
    }

    /// All cells, also those of rows without content, over which a cell may reach (ISO 32000-1, 14.8.4.3.4); rows without
    /// cells are left out. The descendants of a table follow it without a gap; tables in its cells have their own turn.
    private mutating func attachCells(of table: Int, in nodes: [StructureNode]) {
        var next = table + 1
        while next < nodes.count, let row = nodes[next].parent, row >= table {
            if nodes[row].role == .tableRow, let part = nodes[row].parent, nodes[part].parent == table {
                _ = element(of: next, in: nodes)
            }
            next += 1
        }
    }

    /// The descendants of an item follow it without a gap.
    private mutating func attachParts(of node: Int, in nodes: [StructureNode]) {
        let above = Int(elements[node])
        var next = node + 1
        while next < nodes.count, let parent = nodes[next].parent, parent >= node {
            if parent == node { elements[next] = Int32(structure.append(Self.element(next, in: nodes), to: above)) }
            next += 1
        }
    }

    private static func element(_ index: Int, in nodes: [StructureNode], box: [Double] = []) -> PDFStructureElement {
        let node = nodes[index]
        var element = PDFStructureElement(PDFEmission.role(node.role))
        element.columnSpan = node.columnSpan
        element.rowSpan = node.rowSpan
        element.headers = node.headers
        if node.role == .figure {
            element.alternative = node.alternative
            element.box = box
        }
        if (node.role == .tableHeader && node.isReferenced) || node.role == .note { element.identifier = index }
        switch node.scope {
        case nil: break
        case .column: element.scope = .column
        case .row: element.scope = .row
        }
        switch node.numbering {
        case nil: break
        case .some(.none): element.numbering = PDFStructureElement.ListNumbering.none
        case .bullets: element.numbering = .disc
        case .numbers: element.numbering = .decimal
        }
        return element
    }
}
