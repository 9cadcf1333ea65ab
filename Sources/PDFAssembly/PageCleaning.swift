/// Prepares the pages of one file: what acts by itself goes, links lead to pages, numbers of the structure tree move.
///
/// It changes the file as libqpdf holds it, never the file itself.
struct PageCleaning {
    let destinations: Destinations
    /// What is added to the keys of the parent tree; nil when the file's tags are not taken over.
    let structureOffset: Int?
    /// Whether attached files go.
    let dropsFiles: Bool
    /// Number of actions that were taken out.
    private(set) var droppedActions = 0
    /// Keys of the parent tree that pages and annotations use.
    private(set) var usedKeys: Set<Int> = []
    private var seenAnnotations: Set<Int64> = []

    init(destinations: Destinations, structureOffset: Int?, dropsFiles: Bool) {
        self.destinations = destinations
        self.structureOffset = structureOffset
        self.dropsFiles = dropsFiles
    }

    private static let pageKeysThatGo = [
        "/AA", "/B", "/PieceInfo", "/Thumb", "/Dur", "/Trans", "/PresSteps", "/TemplateInstantiated",
    ]
    /// They play, run or show what the packet does not carry.
    private static let droppedAnnotations: Set<String> = ["/Movie", "/Sound", "/Screen", "/RichMedia"]
    private static let actionsThatStay: Set<String> = ["/GoTo", "/URI", "/Named", "/SetOCGState"]
    private static let namedActionsThatStay: Set<String> = ["/NextPage", "/PrevPage", "/FirstPage", "/LastPage"]

    /// Cleans a page and takes its annotations off it.
    ///
    /// - Returns: The annotations that stay; nil when there are none.
    mutating func clean(_ page: PDFObject) -> PDFObject? {
        for key in Self.pageKeysThatGo { page[key] = nil }
        move("/StructParents", of: page)
        guard let annotations = page["/Annots"] else { return nil }
        page["/Annots"] = nil
        let kept = PDFObject.array()
        for annotation in annotations.items where annotation.isDictionary {
            let subtype = annotation["/Subtype"]?.name ?? ""
            if Self.droppedAnnotations.contains(subtype) || dropsFiles && subtype == "/FileAttachment" {
                droppedActions += 1
                continue
            }
            if annotation.identity == 0 || seenAnnotations.insert(annotation.identity).inserted {
                clean(annotation: annotation)
            }
            kept.append(annotation)
        }
        return kept
    }

    private mutating func clean(annotation: PDFObject) {
        if annotation["/AA"] != nil {
            annotation["/AA"] = nil
            droppedActions += 1
        }
        move("/StructParent", of: annotation)
        if let destination = annotation["/Dest"] { annotation["/Dest"] = destinations.explicit(destination) }
        if let action = annotation["/A"] { annotation["/A"] = permitted(action) }
    }

    /// Takes the actions out of a form field; its calculations go with them.
    mutating func clean(field: PDFObject) {
        if field["/AA"] != nil {
            field["/AA"] = nil
            droppedActions += 1
        }
        if field["/Subtype"] == nil, let action = field["/A"] { field["/A"] = permitted(action) }
    }

    private mutating func move(_ key: String, of object: PDFObject) {
        guard let number = object[key]?.integer else { return }
        guard let structureOffset else {
            object[key] = nil
            return
        }
        usedKeys.insert(number)
        object[key] = .integer(number + structureOffset)
    }

    /// An action without what follows it, or nil when it is none of those that only lead somewhere.
    private mutating func permitted(_ action: PDFObject) -> PDFObject? {
        guard action.isDictionary, let kind = action["/S"]?.name, Self.actionsThatStay.contains(kind) else {
            droppedActions += 1
            return nil
        }
        if action["/Next"] != nil {
            action["/Next"] = nil
            droppedActions += 1
        }
        switch kind {
        case "/GoTo":
            guard let destination = action["/D"].flatMap({ destinations.explicit($0) }) else { return nil }
            action["/D"] = destination
            action["/SD"] = nil
        case "/Named":
            guard Self.namedActionsThatStay.contains(action["/N"]?.name ?? "") else { return nil }
        case "/URI":
            let address = action["/URI"]?.text?.lowercased() ?? ""
            guard !address.hasPrefix("javascript:"), !address.hasPrefix("file:") else {
                droppedActions += 1
                return nil
            }
        default: break
        }
        return action
    }

    /// Moves the numbers that pictures and forms drawn on a page have in the parent tree.
    mutating func moveKeys(ofDrawingsOn pages: [PDFObject]) {
        guard structureOffset != nil else { return }
        var visited: Set<Int64> = []
        var open = pages.compactMap { $0["/Resources"] }
        while let resources = open.popLast() {
            guard let drawings = resources["/XObject"] else { continue }
            for key in drawings.keys {
                guard let drawing = drawings[key], visited.insert(drawing.identity).inserted else { continue }
                move("/StructParents", of: drawing)
                move("/StructParent", of: drawing)
                if let inner = drawing["/Resources"] { open.append(inner) }
            }
        }
    }
}
