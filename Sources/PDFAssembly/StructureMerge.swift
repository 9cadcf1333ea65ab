/// The structure tree that grows from those of all documents: Document, below it a Part for each (ISO 32000-1, 14.7).
///
/// Keys of the parent tree move by what was used before; names in the role map, the class map and the list of
/// identifiers that mean something else in an earlier document get a new name.
final class StructureMerge {
    private let target: PDFLibraryDocument
    private let root: PDFObject
    private let document: PDFObject
    private let parts = PDFObject.array()
    private var parentValues: [(key: Int, value: PDFObject)] = []
    private var roles: [String: String] = [:]
    private let classes = PDFObject.dictionary()
    private var classNames: Set<String> = []
    private var identifiers: [(name: [UInt8], value: PDFObject)] = []
    private var identifierNames: Set<[UInt8]> = []
    private let namespaces = PDFObject.array()
    /// The key of the parent tree from which on all are free.
    private(set) var nextKey = 0
    /// Whether a page had to be described as a whole, because its document has no tags.
    private(set) var hasUntaggedPages = false

    /// Greater keys are not taken over.
    private static let greatestKey = 10_000_000

    init(target: PDFLibraryDocument, language: String) {
        self.target = target
        root = target.numbered(.dictionary(["/Type": .name("/StructTreeRoot")]))
        document = target.numbered(
            .dictionary([
                "/Type": .name("/StructElem"), "/S": .name("/Document"), "/P": root, "/K": parts,
                "/Lang": .text(language),
            ])
        )
        root["/K"] = document
    }

    /// What of a document's structure goes over, prepared in the document.
    struct Prepared {
        fileprivate let parentKeys: [Int]
        fileprivate let roles: [(name: String, role: String)]
        fileprivate let classNames: [String]
        fileprivate let identifiers: [[UInt8]]
        fileprivate let language: [UInt8]?
    }

    /// Renames what would collide and hangs what is to be taken over on a bundle.
    func prepare(_ source: PacketSource, number: Int, bundle: PDFObject, tree: PDFObject) -> Prepared {
        let elements = Self.list(tree["/K"]).filter(\.isDictionary)
        for element in elements { element["/P"] = nil }
        bundle["/Elements"] = .array(elements)

        let parents = NameTree.numbers(of: tree["/ParentTree"]).filter { (0..<Self.greatestKey).contains($0.number) }
        bundle["/ParentValues"] = .array(parents.map(\.value))

        var renamedRoles: [String: String] = [:]
        var newRoles: [(name: String, role: String)] = []
        let map = tree["/RoleMap"]
        for name in map?.keys ?? [] {
            guard let role = map?[name]?.name else { continue }
            if let known = roles[name], known != role { renamedRoles[name] = "\(name)-\(number)" }
            newRoles.append((name, role))
        }
        newRoles = newRoles.map { (renamedRoles[$0.name] ?? $0.name, renamedRoles[$0.role] ?? $0.role) }

        var renamedClasses: [String: String] = [:]
        let classMap = tree["/ClassMap"]
        let names = classMap?.keys ?? []
        for name in names where classNames.contains(name) { renamedClasses[name] = "\(name)-\(number)" }
        bundle["/Classes"] = .array(names.map { classMap?[$0] ?? .null() })

        let known = NameTree.entries(of: tree["/IDTree"])
        var renamedIdentifiers: [[UInt8]: [UInt8]] = [:]
        for (name, _) in known where identifierNames.contains(name) {
            renamedIdentifiers[name] = name + Array("-\(number)".utf8)
        }
        bundle["/Identified"] = .array(known.map(\.value))
        if let namespaces = tree["/Namespaces"], namespaces.isArray { bundle["/Namespaces"] = namespaces }

        let renaming = StructureRenaming(
            roles: renamedRoles,
            classes: renamedClasses,
            identifiers: renamedIdentifiers
        )
        if !renaming.isEmpty { renaming.apply(to: elements) }
        return Prepared(
            parentKeys: parents.map(\.number),
            roles: newRoles,
            classNames: names.map { renamedClasses[$0] ?? $0 },
            identifiers: known.map { renamedIdentifiers[$0.name] ?? $0.name },
            language: source.document.root["/Lang"]?.bytes
        )
    }

    /// Keys of a document's own parent tree; those that no page or annotation uses belong to what pages draw.
    static func keys(of prepared: Prepared) -> Set<Int> { Set(prepared.parentKeys) }

    /// Hangs what was taken over below a part of its own.
    ///
    /// - Parameters:
    ///   - prepared: What was prepared.
    ///   - bundle: What was taken over.
    ///   - title: Of the part.
    ///   - usedKeys: Keys that pages, annotations and drawings of the document use, before they moved.
    func add(_ prepared: Prepared, copied bundle: PDFObject, title: String, usedKeys: Set<Int>) {
        let elements = bundle["/Elements"]?.items.filter(\.isDictionary) ?? []
        let part: PDFObject
        if elements.count == 1, elements[0]["/S"]?.name == "/Document" {
            part = elements[0]
            part["/S"] = .name("/Part")
            part["/NS"] = nil
        } else {
            part = target.numbered(.dictionary(["/Type": .name("/StructElem"), "/S": .name("/Part")]))
            part["/K"] = .array(elements)
            for element in elements { element["/P"] = part }
        }
        append(part, title: title)
        if part["/Lang"] == nil, let language = prepared.language { part["/Lang"] = .string(language) }

        let values = bundle["/ParentValues"]?.items ?? []
        for (key, value) in zip(prepared.parentKeys, values) where value.kind != .null {
            parentValues.append((nextKey + key, value))
        }
        for (name, role) in prepared.roles { roles[name] = role }
        for (name, value) in zip(prepared.classNames, bundle["/Classes"]?.items ?? []) {
            classes[name] = value
            classNames.insert(name)
        }
        for (name, value) in zip(prepared.identifiers, bundle["/Identified"]?.items ?? []) where value.isDictionary {
            guard identifierNames.insert(name).inserted else { continue }
            identifiers.append((name, value))
        }
        for namespace in bundle["/Namespaces"]?.items ?? [] { namespaces.append(namespace) }
        nextKey += max(prepared.parentKeys.max() ?? -1, usedKeys.filter { $0 < Self.greatestKey }.max() ?? -1) + 1
    }

    /// Describes each page of a document without tags as a whole: what a screen reader gets is the page's text in the
    /// order in which it was written, or the word that it is a picture.
    ///
    /// - Returns: For each page the marked content its own content is to stand in.
    func addUntagged(_ pages: [PDFObject], title: String) -> [String] {
        hasUntaggedPages = true
        let children = PDFObject.array()
        let part = target.numbered(.dictionary(["/Type": .name("/StructElem"), "/S": .name("/Part"), "/K": children]))
        append(part, title: title)
        return pages.enumerated().map { index, page in
            let isText = Self.hasText(page)
            let element = target.numbered(
                .dictionary([
                    "/Type": .name("/StructElem"), "/S": .name(isText ? "/P" : "/Figure"), "/P": part, "/Pg": page,
                    "/K": .integer(0),
                ])
            )
            if !isText {
                element["/Alt"] = .text(
                    "Seite \(index + 1) von \(pages.count) aus „\(title)“, als Bild ohne Text für Vorleseprogramme"
                )
            }
            children.append(element)
            page["/StructParents"] = .integer(nextKey)
            parentValues.append((nextKey, .array([element])))
            nextKey += 1
            return isText ? "/P <</MCID 0>> BDC" : "/Figure <</MCID 0>> BDC"
        }
    }

    /// The whole tree.
    func finish() -> PDFObject {
        root["/ParentTree"] = target.numbered(.dictionary(["/Kids": .array(parentLeaves())]))
        root["/ParentTreeNextKey"] = .integer(nextKey)
        if !roles.isEmpty {
            let map = PDFObject.dictionary()
            for name in roles.keys.sorted() { map[name] = roles[name].map { .name($0) } }
            root["/RoleMap"] = map
        }
        if !classNames.isEmpty { root["/ClassMap"] = classes }
        if !identifiers.isEmpty { root["/IDTree"] = target.numbered(NameTree.flat(identifiers)) }
        if !namespaces.items.isEmpty { root["/Namespaces"] = namespaces }
        return root
    }

    private func parentLeaves() -> [PDFObject] {
        let sorted = parentValues.sorted { $0.key < $1.key }
        return stride(from: 0, to: sorted.count, by: 64).map { start in
            let leaf = sorted[start..<min(start + 64, sorted.count)]
            let numbers = PDFObject.array()
            for (key, value) in leaf {
                numbers.append(.integer(key))
                numbers.append(value)
            }
            let limits = [leaf.first?.key ?? 0, leaf.last?.key ?? 0].map { PDFObject.integer($0) }
            return target.numbered(.dictionary(["/Nums": numbers, "/Limits": .array(limits)]))
        }
    }

    private func append(_ part: PDFObject, title: String) {
        part["/P"] = document
        if part["/T"] == nil { part["/T"] = .text(title) }
        parts.append(part)
    }

    private static func list(_ object: PDFObject?) -> [PDFObject] {
        guard let object else { return [] }
        return object.isArray ? object.items : [object]
    }

    private static func hasText(_ page: PDFObject) -> Bool {
        guard let resources = page["/Resources"] else { return false }
        if resources["/Font"]?.keys.isEmpty == false { return true }
        let drawings = resources["/XObject"]
        return drawings?.keys.contains { drawings?[$0]?["/Resources"]?["/Font"]?.keys.isEmpty == false } ?? false
    }
}
