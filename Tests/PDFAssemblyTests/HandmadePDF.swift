/// A PDF written by hand, object by object.
struct HandmadePDF {
    /// Entries of the catalogue besides Type and Pages.
    var catalog = ""
    /// Entries of each page besides Type, Parent and Contents; the contents draw one word.
    var pages: [String]
    /// Further objects; the first has the number ``firstOwn``.
    var objects: [String] = []

    init(pages: [String] = ["/MediaBox [0 0 595 842]"], catalog: String = "", objects: [String] = []) {
        self.pages = pages
        self.catalog = catalog
        self.objects = objects
    }

    /// The object number of a page, counted from 0.
    static func page(_ index: Int) -> Int { 3 + index * 2 }

    /// The number of the first object of ``objects``.
    var firstOwn: Int { 3 + pages.count * 2 }

    /// A stream with its dictionary.
    static func stream(_ data: String, _ entries: String = "") -> String {
        "<< \(entries) /Length \(data.utf8.count) >>\nstream\n\(data)\nendstream"
    }

    var bytes: [UInt8] {
        var all = ["<< /Type /Catalog /Pages 2 0 R \(catalog) >>"]
        let kids = pages.indices.map { "\(Self.page($0)) 0 R" }.joined(separator: " ")
        all.append("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
        for (index, page) in pages.enumerated() {
            all.append("<< /Type /Page /Parent 2 0 R /Contents \(Self.page(index) + 1) 0 R \(page) >>")
            all.append(Self.stream("0.5 g 100 100 50 50 re f % page \(index)"))
        }
        all += objects
        var file = "%PDF-1.7\n"
        var places: [Int] = []
        for (index, body) in all.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(body)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(all.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<< /Size \(all.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }
}
