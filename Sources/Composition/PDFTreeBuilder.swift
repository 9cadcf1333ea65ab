internal import PDFWriting
internal import Typesetting

/// Grows the structure tree in the order in which content appears.
///
/// A node enters the tree with its first content; a row or list item brings all its cells or parts at once, so that
/// empty cells keep their place. Nodes without any content are left out.
struct PDFTreeBuilder {
    private let nodes: [StructureNode]
    private var parts: [Int: [Int]] = [:]
    private var children: [[PDFStructureElement.Child]]
    private var isAttached: [Bool]

    init(nodes: [StructureNode]) {
        self.nodes = nodes
        children = Array(repeating: [], count: nodes.count)
        isAttached = Array(repeating: false, count: nodes.count)
        isAttached[0] = true
        for (index, node) in nodes.enumerated() {
            guard let parent = node.parent else { continue }
            switch nodes[parent].role {
            case .tableRow, .listItem: parts[parent, default: []].append(index)
            default: break
            }
        }
    }

    /// Hangs content below a node.
    mutating func add(_ child: PDFStructureElement.Child, to node: Int) {
        attach(node)
        children[node].append(child)
    }

    /// The elements that have content, and their numbers by node.
    consuming func elements() -> (elements: [PDFStructureElement], numbers: [Int: Int]) {
        var numbers: [Int: Int] = [:]
        for index in nodes.indices where isAttached[index] {
            numbers[index] = numbers.count
        }
        let elements = nodes.indices.filter { isAttached[$0] }.map { index in
            let node = nodes[index]
            var element = PDFStructureElement(
                role: PDFEmission.role(node.role),
                parent: node.parent.flatMap { numbers[$0] }
            )
            element.children = children[index].map { child in
                if case .element(let below) = child { .element(numbers[below] ?? 0) } else { child }
            }
            element.columnSpan = node.columnSpan
            element.scope = node.scope.map { $0 == .column ? .column : .row }
            element.numbering = node.numbering.map { numbering in
                switch numbering {
                case .none: .none
                case .bullets: .disc
                case .numbers: .decimal
                }
            }
            return element
        }
        return (elements, numbers)
    }

    private mutating func attach(_ node: Int) {
        guard !isAttached[node], let parent = nodes[node].parent else { return }
        attach(parent)
        guard !isAttached[node] else { return }
        isAttached[node] = true
        children[parent].append(.element(node))
        for part in parts[node] ?? [] {
            isAttached[part] = true
            children[node].append(.element(part))
        }
    }
}
