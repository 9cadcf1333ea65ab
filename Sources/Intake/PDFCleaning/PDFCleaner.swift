/// Takes out of a PDF what a reader of its pages does not see.
///
/// Works on the object graph and leaves page contents, fonts, images, structure tree, bookmarks and links as they are. What
/// is kept in the catalog, the pages and the annotations is listed; anything else there is dropped, known or not.
/// Objects that nothing refers to any more are left out by the program that writes the result.
struct PDFCleaner {
    private var file: PDFReader.File
    /// Objects that are dropped; references to them vanish.
    private var dropped: Set<Int> = []
    /// Annotations by object number as they are kept.
    private var keptAnnotations: [Int: PDFDictionary] = [:]
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

        for number in file.objects.keys where PDFForbidden.isForbidden(file.objects[number]?.value ?? .null) {
            dropped.insert(number)
        }
        var annotations: [Int: [PDFValue]] = [:]
        for page in pages.sorted() {
            annotations[page] = try cleanAnnotations(of: page)
        }
        for (number, object) in file.objects where keptAnnotations[number] == nil && !pages.contains(number) {
            if PDFForbidden.isPageOutsideTheTree(object.value, isNode: pageNodes.contains(number))
                || PDFAnnotation.isAnnotation(object.value)
            {
                dropped.insert(number)
            }
        }

        var objects: [Int: PDFObject] = [:]
        for (number, object) in file.objects {
            objects[number] = cleaned(object, number: number, annotations: annotations[number])
        }
        objects[root] = PDFObject(value: .dictionary(cleanedCatalog(catalog)), stream: nil)
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
        guard let layers = dictionary(catalog["OCProperties"]), let configuration = dictionary(layers["D"]) else {
            return
        }
        let startsHidden = ["OFF", "Unchanged"].contains(resolved(configuration["BaseState"])?.nameValue ?? "ON")
        let hidden = resolved(configuration["OFF"])?.arrayValue ?? []
        if startsHidden || !hidden.isEmpty { throw .hiddenLayers }
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

    private mutating func cleanAnnotations(of page: Int) throws(FileRefusal) -> [PDFValue] {
        guard let annotations = resolved(dictionary(.reference(page))?["Annots"])?.arrayValue else { return [] }
        var kept: [PDFValue] = []
        for annotation in annotations {
            guard let dictionary = dictionary(annotation) else { continue }
            switch PDFAnnotation.judge(dictionary, resolve: resolved) {
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
        keptAnnotations[number] = dictionary
        return annotation
    }

    private func cleaned(_ object: PDFObject, number: Int, annotations: [PDFValue]?) -> PDFObject {
        guard !dropped.contains(number) else { return PDFObject(value: .null, stream: nil) }
        guard case .dictionary(var dictionary) = object.value else {
            return PDFObject(value: withoutForbidden(object.value), stream: object.stream)
        }
        if let annotation = keptAnnotations[number] {
            dictionary = annotation
        } else if pages.contains(number) {
            dictionary = dictionary.only(PDFForbidden.pageKeys)
            dictionary["Annots"] = annotations?.isEmpty == false ? .array(annotations ?? []) : nil
        } else if pageNodes.contains(number) {
            dictionary = dictionary.only(PDFForbidden.pageNodeKeys)
        } else if object.stream != nil {
            dictionary = dictionary.without(PDFForbidden.streamKeys)
        } else if dictionary["S"] != nil, dictionary["P"] != nil {
            dictionary = dictionary.without(PDFForbidden.structureKeys)
        }
        var stream = object.stream
        if let bytes = stream, isPlainJPEG(dictionary) {
            stream = JPEGMetadata.removed(from: bytes)
        }
        return PDFObject(value: withoutForbidden(.dictionary(dictionary)), stream: stream)
    }

    private func cleanedCatalog(_ catalog: PDFDictionary) -> PDFDictionary {
        var kept = catalog.only(PDFForbidden.catalogKeys)
        if kept["PageMode"]?.nameValue == "UseAttachments" || kept["PageMode"]?.nameValue == "UseOC" {
            kept["PageMode"] = nil
        }
        if let names = dictionary(catalog["Names"])?["Dests"] {
            kept["Names"] = .dictionary(PDFDictionary(entries: [("Dests", names)]))
        }
        return withoutForbidden(.dictionary(kept)).dictionaryValue ?? kept
    }

    /// A value without what is forbidden in it, directly or by reference.
    private func withoutForbidden(_ value: PDFValue) -> PDFValue {
        switch value {
        case .token, .name, .reference: value
        case .array(let values): .array(values.filter { !isForbidden($0) }.map(withoutForbidden))
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
        if PDFForbidden.isForbidden(value) { return true }
        // An object reference of the structure tree to an annotation that is gone.
        if case .dictionary(let dictionary) = value, dictionary["Type"]?.nameValue == "OBJR",
            let object = dictionary["Obj"]
        {
            return isForbidden(object)
        }
        return false
    }

    private func isPlainJPEG(_ dictionary: PDFDictionary) -> Bool {
        switch resolved(dictionary["Filter"]) {
        case .name("DCTDecode")?: true
        case .array([.name("DCTDecode")])?: true
        default: false
        }
    }

    private func resolved(_ value: PDFValue?) -> PDFValue? {
        guard case .reference(let number)? = value else { return value }
        return file.objects[number]?.value
    }

    private func dictionary(_ value: PDFValue?) -> PDFDictionary? {
        resolved(value)?.dictionaryValue
    }
}
