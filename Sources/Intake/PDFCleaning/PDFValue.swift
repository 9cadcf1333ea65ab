/// A value of a PDF's object graph.
///
/// Source: ISO 32000-1, 7.3. What cleaning does not look into (strings, numbers) stays as it was written.
indirect enum PDFValue: Equatable, Sendable {
    /// A number, a string with its brackets, `true`, `false` or `null`, as written.
    case token(ArraySlice<UInt8>)
    /// A name without its slash.
    case name(String)
    case array([PDFValue])
    case dictionary(PDFDictionary)
    /// Object number; the generation is always 0 in a file that qpdf wrote.
    case reference(Int)

    static let null = PDFValue.token(ArraySlice("null".utf8))

    /// The integer that is written here; `nil` when this is none.
    var integer: Int? {
        guard case .token(let bytes) = self else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    var nameValue: String? {
        if case .name(let name) = self { name } else { nil }
    }

    var dictionaryValue: PDFDictionary? {
        if case .dictionary(let dictionary) = self { dictionary } else { nil }
    }

    var arrayValue: [PDFValue]? {
        if case .array(let array) = self { array } else { nil }
    }
}

/// The entries of a dictionary in the order in which they are written.
struct PDFDictionary: Equatable, Sendable {
    var entries: [(key: String, value: PDFValue)] = []

    subscript(key: String) -> PDFValue? {
        get { entries.first { $0.key == key }?.value }
        set {
            entries.removeAll { $0.key == key }
            if let newValue { entries.append((key, newValue)) }
        }
    }

    /// The entries with these keys alone.
    func only(_ keys: Set<String>) -> PDFDictionary {
        PDFDictionary(entries: entries.filter { keys.contains($0.key) })
    }

    /// The entries without these keys.
    func without(_ keys: Set<String>) -> PDFDictionary {
        PDFDictionary(entries: entries.filter { !keys.contains($0.key) })
    }

    static func == (one: PDFDictionary, other: PDFDictionary) -> Bool {
        one.entries.elementsEqual(other.entries) { $0.key == $1.key && $0.value == $1.value }
    }
}

/// An indirect object: a value and, for a stream, the bytes behind its dictionary.
struct PDFObject: Sendable {
    var value: PDFValue
    var stream: ArraySlice<UInt8>?
}
