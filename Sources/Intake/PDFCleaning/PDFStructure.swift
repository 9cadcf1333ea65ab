/// The tree of meanings for screen readers, without what belongs to pages that are gone.
struct PDFStructure {
    private let file: PDFReader.File
    private let pages: Set<Int>
    private let isDropped: (Int) -> Bool
    /// Elements and the root as they are kept, by object number.
    private(set) var elements: [Int: PDFDictionary] = [:]
    /// Elements whose content is gone.
    private(set) var removed: Set<Int> = []
    private var seen: Set<Int> = []

    /// Texts that stand for content; nothing to be seen, nothing to be said.
    private static let texts: Set<String> = ["Alt", "ActualText", "E"]
    /// Notes that authors and programs make for themselves.
    private static let notes: Set<String> = ["AF", "Metadata", "PieceInfo", "T"]

    /// Goes through the tree.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - root: The catalog's entry.
    ///   - pages: The pages that are kept.
    ///   - isDropped: Whether another object is gone, by its number.
    init(file: PDFReader.File, root: PDFValue?, pages: Set<Int>, isDropped: @escaping (Int) -> Bool) {
        self.file = file
        self.pages = pages
        self.isDropped = isDropped
        guard case .reference(let number)? = root, let dictionary = file.resolved(root)?.dictionaryValue else { return }
        seen.insert(number)
        let (kids, _) = kids(of: dictionary, page: nil, depth: 0)
        elements[number] = dictionary.without(Self.notes)
        elements[number]?["K"] = kids
    }

    /// Whether a value is an element; one that the tree does not lead to is none that is kept.
    static func isElement(_ value: PDFValue, in file: PDFReader.File) -> Bool {
        file.resolved(value.dictionaryValue?["Type"])?.nameValue == "StructElem"
    }

    /// What an element or a part of one shows.
    private struct Content {
        var isShown = false
        var isGone = false

        mutating func add(_ other: Content) {
            isShown = isShown || other.isShown
            isGone = isGone || other.isGone
        }
    }

    private mutating func kids(of node: PDFDictionary, page: PDFValue?, depth: Int) -> (PDFValue?, Content) {
        guard depth < 400, let kids = node["K"] else { return (nil, Content()) }
        var content = Content()
        var kept: [PDFValue] = []
        for kid in file.resolved(kids)?.arrayValue ?? [kids] {
            let (value, part) = self.kid(kid, page: page, depth: depth)
            content.add(part)
            if let value { kept.append(value) }
        }
        return (kept.isEmpty ? nil : kept.count == 1 ? kept[0] : .array(kept), content)
    }

    private mutating func kid(_ kid: PDFValue, page: PDFValue?, depth: Int) -> (PDFValue?, Content) {
        guard let dictionary = file.resolved(kid)?.dictionaryValue else {
            let content = shown(on: page)
            return (content.isGone ? nil : kid, content)
        }
        let page = dictionary["Pg"] ?? page
        switch file.resolved(dictionary["Type"])?.nameValue {
        case "MCR":
            let content = shown(on: page)
            return (content.isGone ? nil : kid, content)
        case "OBJR":
            var content = shown(on: page)
            if case .reference(let object)? = dictionary["Obj"], isDropped(object) { content = Content(isGone: true) }
            return (content.isGone ? nil : kid, content)
        default: return element(kid, dictionary, page: page, depth: depth)
        }
    }

    private mutating func element(
        _ kid: PDFValue,
        _ dictionary: PDFDictionary,
        page: PDFValue?,
        depth: Int
    ) -> (PDFValue?, Content) {
        var number: Int?
        if case .reference(let reference) = kid {
            guard seen.insert(reference).inserted else { return (nil, Content()) }
            number = reference
        }
        var (kids, content) = kids(of: dictionary, page: page, depth: depth + 1)
        if dictionary["K"] == nil, shown(on: dictionary["Pg"]).isGone { content.isGone = true }
        guard content.isShown || !content.isGone else {
            if let number { removed.insert(number) }
            return (nil, content)
        }
        var kept = dictionary.without(content.isShown ? Self.notes : Self.notes.union(Self.texts))
        kept["K"] = kids
        if shown(on: kept["Pg"]).isGone { kept["Pg"] = nil }
        guard let number else { return (.dictionary(kept), content) }
        elements[number] = kept
        return (kid, content)
    }

    private func shown(on page: PDFValue?) -> Content {
        guard case .reference(let number)? = page else { return Content(isShown: page == nil) }
        return pages.contains(number) ? Content(isShown: true) : Content(isGone: true)
    }
}
