/// The structure tree of a document, in few arrays of numbers: a budget has a quarter of a million elements.
///
/// An element is addressed by its index; it stands behind its parent. The first one is the root and has the role document.
public struct PDFStructure: Sendable {
    /// Something that hangs below an element, linked to its next sibling.
    struct Child {
        enum Kind: UInt8 {
            case element
            case content
            case annotation
        }

        var kind: Kind
        /// Page, for content and annotations.
        var page: Int32
        /// Element, number of the marked content, or number of the page's annotation.
        var value: Int32
        /// Index of the next sibling, or -1.
        var next: Int32 = -1
    }

    struct Node {
        /// Index in ``kinds``.
        var kind: Int32
        /// Index of the element above, or -1.
        var parent: Int32
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
    }

    private(set) var nodes: [Node]
    private(set) var children: [Child] = []
    /// The different elements in the order of their first use.
    private(set) var kinds: [PDFStructureElement]
    /// The elements which own the marked content of each page.
    private(set) var owners: [[Int32]] = []
    private var kindNumbers: [PDFStructureElement: Int32]

    /// A tree of nothing but its root.
    public init() {
        let root = PDFStructureElement(.document)
        kinds = [root]
        kindNumbers = [root: 0]
        nodes = [Node(kind: 0, parent: -1)]
    }

    /// Number of elements.
    public var count: Int { nodes.count }

    /// Hangs a new element below another, behind what hangs there already.
    ///
    /// - Parameters:
    ///   - element: What it is.
    ///   - parent: Index of the element above.
    /// - Returns: Index of the new element.
    public mutating func append(_ element: PDFStructureElement, to parent: Int) -> Int {
        let kind: Int32
        if let last = nodes.last?.kind, kinds[Int(last)] == element {
            kind = last
        } else if let known = kindNumbers[element] {
            kind = known
        } else {
            kind = Int32(kinds.count)
            kinds.append(element)
            kindNumbers[element] = kind
        }
        let index = nodes.count
        nodes.append(Node(kind: kind, parent: Int32(parent)))
        append(Child(kind: .element, page: 0, value: Int32(index)), to: parent)
        return index
    }

    /// Hangs marked content below an element. Each page's content is numbered from 0 without gaps and comes in order.
    ///
    /// - Parameters:
    ///   - identifier: Number of the marked content on its page.
    ///   - page: Page, counted from 0.
    ///   - element: Index of the element.
    public mutating func append(content identifier: Int, page: Int, to element: Int) {
        while owners.count <= page { owners.append([]) }
        owners[page].append(Int32(element))
        append(Child(kind: .content, page: Int32(page), value: Int32(identifier)), to: element)
    }

    /// Hangs a link annotation below an element.
    ///
    /// - Parameters:
    ///   - index: Number of the annotation on its page.
    ///   - page: Page, counted from 0.
    ///   - element: Index of the element.
    public mutating func append(annotation index: Int, page: Int, to element: Int) {
        append(Child(kind: .annotation, page: Int32(page), value: Int32(index)), to: element)
    }

    private mutating func append(_ child: Child, to element: Int) {
        let place = Int32(children.count)
        children.append(child)
        if nodes[element].lastChild >= 0 {
            children[Int(nodes[element].lastChild)].next = place
        } else {
            nodes[element].firstChild = place
        }
        nodes[element].lastChild = place
    }
}
