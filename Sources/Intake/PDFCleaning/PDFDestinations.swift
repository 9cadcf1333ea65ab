/// Where links and bookmarks of a file may lead: to its pages, and to them alone.
struct PDFDestinations {
    private let file: PDFReader.File
    private let pages: Set<Int>
    /// Destinations with names, by the name as it is written, without those to pages that are gone.
    private var named: [(name: PDFValue, value: PDFValue)] = []
    /// The same names for looking up: files have thousands of links.
    private var names: Set<ArraySlice<UInt8>> = []

    init(file: PDFReader.File, catalog: PDFDictionary, pages: Set<Int>) {
        self.file = file
        self.pages = pages
        for entry in file.resolved(catalog["Dests"])?.dictionaryValue?.entries ?? [] where isKept(place(entry.value)) {
            add(.name(entry.key), entry.value)
        }
        if let names = file.resolved(catalog["Names"])?.dictionaryValue?["Dests"] {
            var seen: Set<Int> = []
            collect(names, depth: 0, &seen)
        }
    }

    /// The dictionary of the catalog; `nil` for none.
    var dictionary: PDFValue? {
        let entries = named.compactMap { entry in entry.name.nameValue.map { ($0, entry.value) } }
        return entries.isEmpty ? nil : .dictionary(PDFDictionary(entries: entries))
    }

    /// The tree of names, in one node; `nil` for none.
    var tree: PDFValue? {
        let entries = named.filter { $0.name.nameValue == nil }.flatMap { [$0.name, $0.value] }
        return entries.isEmpty ? nil : .dictionary(PDFDictionary(entries: [("Names", .array(entries))]))
    }

    /// Whether a destination, by name or as it is, leads to a page that is there.
    func leadsToPage(_ destination: PDFValue?) -> Bool {
        switch file.resolved(destination) {
        case .array(let place)?: isKept(.array(place))
        case .dictionary(let dictionary)?: isKept(place(.dictionary(dictionary)))
        case let name?: Self.key(of: name).map { names.contains($0) } ?? false
        case nil: false
        }
    }

    private mutating func add(_ name: PDFValue, _ value: PDFValue) {
        guard let key = Self.key(of: name) else { return }
        named.append((name, value))
        names.insert(key)
    }

    private static func key(of name: PDFValue) -> ArraySlice<UInt8>? {
        switch name {
        case .name(let name): ArraySlice("/\(name)".utf8)
        case .token(let string): string
        default: nil
        }
    }

    private mutating func collect(_ node: PDFValue, depth: Int, _ seen: inout Set<Int>) {
        if case .reference(let number) = node { guard seen.insert(number).inserted else { return } }
        guard depth < 64, let dictionary = file.resolved(node)?.dictionaryValue else { return }
        let values = file.resolved(dictionary["Names"])?.arrayValue ?? []
        for index in stride(from: 0, to: values.count - 1, by: 2) where isKept(place(values[index + 1])) {
            add(file.resolved(values[index]) ?? values[index], values[index + 1])
        }
        for kid in file.resolved(dictionary["Kids"])?.arrayValue ?? [] { collect(kid, depth: depth + 1, &seen) }
    }

    private func place(_ value: PDFValue) -> PDFValue? {
        let value = file.resolved(value)
        return value?.dictionaryValue.flatMap { file.resolved($0["D"]) } ?? value
    }

    private func isKept(_ place: PDFValue?) -> Bool {
        guard case .reference(let page)? = place?.arrayValue?.first else { return false }
        return pages.contains(page)
    }
}
