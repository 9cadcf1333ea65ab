/// Walks the fields of a form (ISO 32000-1, 12.7.3).
enum FormFields {
    /// More fields than any honest form has.
    private static let mostFields = 200_000

    /// All fields and widgets below some roots, each once.
    static func all(below roots: [PDFObject]) -> [PDFObject] {
        var found: [PDFObject] = []
        var visited: Set<Int64> = []
        var open = roots
        while let field = open.popLast(), found.count < mostFields {
            guard field.isDictionary, field.identity == 0 || visited.insert(field.identity).inserted else { continue }
            found.append(field)
            open += field["/Kids"]?.items ?? []
        }
        return found
    }

    /// Whether a signature was set; an empty field to sign in is none.
    static func isSigned(_ roots: [PDFObject]) -> Bool {
        all(below: roots).contains { field in
            guard let value = field["/V"], value.isDictionary else { return false }
            return value["/ByteRange"] != nil
        }
    }
}
