/// One form from those of all documents: the fields of each below a field of its own, so that equal names stay apart
/// (ISO 32000-1, 12.7.2).
final class FormMerge {
    private let target: PDFLibraryDocument
    private let fields = PDFObject.array()
    private let resources = PDFObject.dictionary()
    private var needsAppearances = false
    private(set) var isEmpty = true

    init(target: PDFLibraryDocument) {
        self.target = target
    }

    /// Hangs the fields of a document's form on the bundle.
    static func prepare(_ form: PDFObject, bundle: PDFObject, cleaning: inout PageCleaning) {
        let roots = (form["/Fields"]?.items ?? []).filter { $0.isDictionary && $0.identity != 0 }
        for field in FormFields.all(below: roots) { cleaning.clean(field: field) }
        bundle["/Fields"] = .array(roots)
        if let resources = form["/DR"], resources.isDictionary { bundle["/DR"] = resources }
        for key in ["/DA", "/Q", "/NeedAppearances"] {
            if let value = form[key] { bundle[key] = value }
        }
    }

    /// - Parameters:
    ///   - bundle: What was taken over.
    ///   - name: Of the field above the document's fields, without a full stop.
    func add(copied bundle: PDFObject, name: String) {
        let roots = bundle["/Fields"]?.items ?? []
        guard !roots.isEmpty else { return }
        isEmpty = false
        let group = target.numbered(.dictionary(["/T": .text(name), "/Kids": .array(roots)]))
        for key in ["/DA", "/Q"] {
            if let value = bundle[key] { group[key] = value }
        }
        for field in roots { field["/Parent"] = group }
        fields.append(group)
        if bundle["/NeedAppearances"]?.boolean == true { needsAppearances = true }
        guard let added = bundle["/DR"] else { return }
        for category in added.keys {
            guard let entries = added[category], entries.isDictionary else { continue }
            guard let known = resources[category] else {
                resources[category] = entries.copied()
                continue
            }
            for name in entries.keys where known[name] == nil { known[name] = entries[name] }
        }
    }

    func finish() -> PDFObject {
        let form = PDFObject.dictionary(["/Fields": fields, "/DR": resources])
        if needsAppearances { form["/NeedAppearances"] = .boolean(true) }
        return target.numbered(form)
    }
}
