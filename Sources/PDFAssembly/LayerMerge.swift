/// The layers of all documents with their first state (ISO 32000-1, 8.11.4).
final class LayerMerge {
    private let layers = PDFObject.array()
    private let order = PDFObject.array()
    private let lists: KeyValuePairs<String, PDFObject> = [
        "/ON": .array(), "/OFF": .array(), "/RBGroups": .array(), "/Locked": .array(), "/AS": .array(),
    ]
    private(set) var isEmpty = true

    /// Hangs the layers of a document on the bundle.
    static func prepare(_ properties: PDFObject, bundle: PDFObject) {
        let layers = (properties["/OCGs"]?.items ?? []).filter { $0.isDictionary && $0.identity != 0 }
        guard !layers.isEmpty else { return }
        bundle["/OCGs"] = .array(layers)
        if let configuration = properties["/D"], configuration.isDictionary { bundle["/D"] = configuration }
    }

    func add(copied bundle: PDFObject, title: String) {
        let added = bundle["/OCGs"]?.items ?? []
        guard !added.isEmpty else { return }
        isEmpty = false
        for layer in added { layers.append(layer) }
        let configuration = bundle["/D"]
        let listed = Set((configuration?["/ON"]?.items ?? []).map(\.identity))
        let startsHidden = configuration?["/BaseState"]?.name == "/OFF"
        for (key, list) in lists {
            if key == "/OFF", startsHidden {
                for layer in added where !listed.contains(layer.identity) { list.append(layer) }
            } else {
                for item in configuration?[key]?.items ?? [] { list.append(item) }
            }
        }
        if let own = configuration?["/Order"], own.isArray, !own.items.isEmpty {
            order.append(.array([.text(title)] + own.items))
        }
    }

    func finish() -> PDFObject {
        let configuration = PDFObject.dictionary(["/Order": order])
        for (key, list) in lists where !list.items.isEmpty { configuration[key] = list }
        return .dictionary(["/OCGs": layers, "/D": configuration])
    }
}
