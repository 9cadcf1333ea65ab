/// Takes out of a PDF what a reader of its pages does not see.
///
/// Works on the object graph and leaves page contents, fonts and images as they are. What is kept in the catalog, the pages,
/// the annotations and the bookmarks is listed; anything else there is dropped, known or not. Structure tree, bookmarks and
/// destinations keep what belongs to pages that are there. Objects that nothing refers to any more are left out by the
/// program that writes the result.
struct PDFCleaner {
    private var file: PDFReader.File
    /// Objects that are dropped; references to them vanish.
    private var dropped: Set<Int> = []
    /// Annotations, bookmarks and elements of the structure tree by object number, as they are kept.
    private var kept: [Int: PDFDictionary] = [:]
    private var pages: Set<Int> = []
    private var pageNodes: Set<Int> = []
    /// Whether something visible has to be drawn into the pages before the rest of it can go.
    private(set) var hasAppearances = false

    private init(_ file: PDFReader.File) {
        self.file = file
    }

    /// What remains of a file.
    ///
    /// - Parameters:
    ///   - file: The file as qpdf wrote it.
    ///   - identification: What the result says of itself.
    /// - Returns: The file, and whether annotations have to be drawn into the pages.
    /// - Throws: ``FileRefusal`` when taking out would not be enough.
    static func clean(
        _ file: PDFReader.File,
        keeping identification: PDFIdentification? = nil
    ) throws(FileRefusal) -> (file: PDFReader.File, hasAppearances: Bool) {
        var cleaner = PDFCleaner(file)
        try cleaner.clean()
        if let identification { cleaner.add(identification) }
        return (cleaner.file, cleaner.hasAppearances)
    }

    private mutating func clean() throws(FileRefusal) {
        guard case .reference(let root)? = file.trailer["Root"], let catalog = dictionary(.reference(root)),
            let pageTree = catalog["Pages"]
        else { throw .broken }
        try refuseWhatCannotBeCleaned(catalog)
        walkPages(pageTree, depth: 0)
        guard !pages.isEmpty else { throw .noPages }

        let destinations = PDFDestinations(file: file, catalog: catalog, pages: pages)
        let bookmarks = PDFBookmarks(file: file, root: catalog["Outlines"], destinations: destinations)
        kept = bookmarks.items
        dropped = bookmarks.found.subtracting(kept.keys)
        var annotations: [Int: [PDFValue]] = [:]
        for page in pages.sorted() {
            annotations[page] = try cleanAnnotations(of: page, destinations)
        }
        for (number, object) in file.objects where kept[number] == nil && !pages.contains(number) {
            if PDFForbidden.isPageOutsideTheTree(object.value, isNode: pageNodes.contains(number))
                || PDFAnnotation.isAnnotation(object.value)
            {
                dropped.insert(number)
            }
        }

        let gone = dropped
        let structure = PDFStructure(file: file, root: catalog["StructTreeRoot"], pages: pages) { gone.contains($0) }
        kept.merge(structure.elements) { one, _ in one }
        for (number, object) in file.objects where kept[number] == nil {
            if PDFForbidden.isForbidden(object.value, in: file) { dropped.insert(number) }
        }

        var objects: [Int: PDFObject] = [:]
        for (number, object) in file.objects {
            // Empty and not dropped: what refers to an element finds it by its place in an array.
            objects[number] =
                kept[number] == nil && PDFStructure.isElement(object.value, in: file)
                    || structure.removed.contains(number)
                ? PDFObject(value: .null, stream: nil)
                : try cleaned(object, number: number, annotations: annotations[number])
        }
        objects[root] = PDFObject(value: .dictionary(cleanedCatalog(catalog, destinations)), stream: nil)
        file.objects = objects
        file.trailer = PDFDictionary(entries: [("Root", .reference(root))])
    }

    private mutating func add(_ identification: PDFIdentification) {
        guard case .reference(let root)? = file.trailer["Root"], var catalog = dictionary(.reference(root)) else {
            return
        }
        let number = (file.objects.keys.max() ?? 0) + 1
        catalog["Metadata"] = .reference(number)
        file.objects[root]?.value = .dictionary(catalog)
        let dictionary = PDFDictionary(entries: [("Type", .name("Metadata")), ("Subtype", .name("XML"))])
        file.objects[number] = PDFObject(
            value: .dictionary(dictionary),
            stream: ArraySlice(identification.xmp.utf8)
        )
    }

    private func refuseWhatCannotBeCleaned(_ catalog: PDFDictionary) throws(FileRefusal) {
        if catalog["Collection"] != nil { throw .portfolio }
        if catalog["NeedsRendering"] == .token(ArraySlice("true".utf8)) { throw .dynamicForm }
        if PDFLayers.hasHidden(in: file, catalog: catalog) { throw .hiddenLayers }
    }

    private mutating func walkPages(_ node: PDFValue, depth: Int) {
        guard depth < 64, case .reference(let number) = node, !pageNodes.contains(number), !pages.contains(number),
            let dictionary = dictionary(node)
        else { return }
        guard let kids = resolved(dictionary["Kids"])?.arrayValue else {
            pages.insert(number)
            return
        }
        pageNodes.insert(number)
        for kid in kids { walkPages(kid, depth: depth + 1) }
    }

    private mutating func cleanAnnotations(
        of page: Int,
        _ destinations: PDFDestinations
    ) throws(FileRefusal) -> [PDFValue] {
        guard let annotations = resolved(dictionary(.reference(page))?["Annots"])?.arrayValue else { return [] }
        var kept: [PDFValue] = []
        for annotation in annotations {
            guard let dictionary = dictionary(annotation) else { continue }
            switch PDFAnnotation.judge(dictionary, in: file, destinations: destinations) {
            case .pendingRedaction: throw .pendingRedaction
            case .dropped: continue
            case .link(let link):
                kept.append(keep(link, of: annotation))
            case .drawn(let appearance):
                hasAppearances = true
                kept.append(keep(appearance, of: annotation))
            }
        }
        return kept
    }

    private mutating func keep(_ dictionary: PDFDictionary, of annotation: PDFValue) -> PDFValue {
        guard case .reference(let number) = annotation else { return .dictionary(dictionary) }
        kept[number] = dictionary
        return annotation
    }

    private func cleaned(
        _ object: PDFObject,
        number: Int,
        annotations: [PDFValue]?
    ) throws(FileRefusal) -> PDFObject {
        guard !dropped.contains(number) else { return PDFObject(value: .null, stream: nil) }
        guard case .dictionary(var dictionary) = object.value else {
            return PDFObject(value: withoutForbidden(object.value), stream: object.stream)
        }
        if let kept = kept[number] {
            dictionary = kept
        } else if pages.contains(number) {
            dictionary = dictionary.only(PDFForbidden.pageKeys)
            dictionary["Annots"] = annotations?.isEmpty == false ? .array(annotations ?? []) : nil
        } else if pageNodes.contains(number) {
            dictionary = dictionary.only(PDFForbidden.pageNodeKeys)
        } else if object.stream != nil {
            dictionary = dictionary.without(PDFForbidden.streamKeys)
        }
        var stream = object.stream
        if let bytes = stream { stream = try PDFPicture.cleaned(bytes, of: dictionary, in: file) }
        return PDFObject(value: withoutForbidden(.dictionary(dictionary)), stream: stream)
    }

    private func cleanedCatalog(_ catalog: PDFDictionary, _ destinations: PDFDestinations) -> PDFDictionary {
        var kept = catalog.only(PDFForbidden.catalogKeys)
        if kept["PageMode"]?.nameValue == "UseAttachments" || kept["PageMode"]?.nameValue == "UseOC" {
            kept["PageMode"] = nil
        }
        kept["Dests"] = destinations.dictionary
        if let names = destinations.tree {
            kept["Names"] = .dictionary(PDFDictionary(entries: [("Dests", names)]))
        }
        return withoutForbidden(.dictionary(kept)).dictionaryValue ?? kept
    }

    /// A value without what is forbidden in it, directly or by reference.
    private func withoutForbidden(_ value: PDFValue) -> PDFValue {
        switch value {
        case .token, .name, .reference: value
        case .array(let values): .array(values.filter { !isForbidden($0) }.map(withoutForbidden))
        case .dictionary(let dictionary) where PDFForbidden.areUserProperties(dictionary, in: file):
            PDFForbidden.noUserProperties
        case .dictionary(let dictionary):
            .dictionary(
                PDFDictionary(
                    entries: dictionary.entries.filter { !isForbidden($0.value) }
                        .map { ($0.key, withoutForbidden($0.value)) }
                )
            )
        }
    }

    private func isForbidden(_ value: PDFValue) -> Bool {
        if case .reference(let number) = value { return dropped.contains(number) }
        if PDFForbidden.isForbidden(value, in: file) { return true }
        // An object reference of the structure tree to an annotation that is gone.
        if case .dictionary(let dictionary) = value, dictionary["Type"]?.nameValue == "OBJR",
            let object = dictionary["Obj"]
        {
            return isForbidden(object)
        }
        return false
    }

    private func resolved(_ value: PDFValue?) -> PDFValue? { file.resolved(value) }

    private func dictionary(_ value: PDFValue?) -> PDFDictionary? {
        resolved(value)?.dictionaryValue
    }
}
