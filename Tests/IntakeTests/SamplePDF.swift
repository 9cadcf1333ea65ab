import Foundation

/// A small PDF written by hand, with room for what does not belong into one.
struct SamplePDF {
    /// Bodies of the objects by number. 1 is the catalog, 2 the page tree, 3 the font, then two for each page.
    var objects: [Int: [UInt8]] = [:]
    var info: String?

    /// - Parameters:
    ///   - texts: One page each; characters of Windows-1252.
    ///   - catalog: More entries of the catalog.
    ///   - page: More entries of each page.
    init(_ texts: [String], catalog: String = "", page: String = "") {
        let numbers = texts.indices.map { 4 + 2 * $0 }
        set(1, "<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
        let kids = numbers.map { "\($0) 0 R" }.joined(separator: " ")
        set(2, "<< /Type /Pages /Kids [ \(kids) ] /Count \(texts.count) >>")
        set(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        for (number, text) in zip(numbers, texts) {
            set(
                number,
                "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents \(number + 1) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> \(page) >>"
            )
            setStream(number + 1, content: "BT /F1 12 Tf 72 770 Td (\(text)) Tj ET")
        }
    }

    mutating func set(_ number: Int, _ body: String) {
        objects[number] = Array(body.data(using: .windowsCP1252) ?? Data())
    }

    mutating func setStream(_ number: Int, dictionary: String = "", content: String) {
        setStream(number, dictionary: dictionary, content: Array(content.data(using: .windowsCP1252) ?? Data()))
    }

    mutating func setStream(_ number: Int, dictionary: String = "", content: [UInt8]) {
        objects[number] =
            Array("<< /Length \(content.count) \(dictionary) >>\nstream\n".utf8) + content + Array("\nendstream".utf8)
    }

    /// Number of the first object that is not used.
    var free: Int { (objects.keys.max() ?? 0) + 1 }

    var bytes: [UInt8] {
        var bytes = Array("%PDF-1.7\n%\u{00e4}\u{00f6}\n".utf8)
        var offsets: [Int: Int] = [:]
        var all = objects
        var trailer = "/Root 1 0 R"
        if let info {
            trailer += " /Info \(free) 0 R"
            all[free] = Array(info.data(using: .windowsCP1252) ?? Data())
        }
        for (number, body) in all.sorted(by: { $0.key < $1.key }) {
            offsets[number] = bytes.count
            bytes += Array("\(number) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
        }
        return bytes + Self.table(offsets, start: bytes.count, trailer: trailer)
    }

    /// The same file with one object replaced the way editors do it: behind the old end.
    func revised(_ number: Int, _ body: [UInt8]) -> [UInt8] {
        let first = bytes
        let previous = String(decoding: first, as: UTF8.self).components(separatedBy: "startxref\n").last ?? ""
        let start = Int(previous.prefix { $0.isNumber }) ?? 0
        let body = Array("\(number) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
        let revision =
            "xref\n\(number) 1\n\(Self.padded(first.count)) 00000 n \ntrailer\n<< /Root 1 0 R /Size \(free + 1) "
            + "/Prev \(start) >>\nstartxref\n\(first.count + body.count)\n%%EOF\n"
        return first + body + Array(revision.utf8)
    }

    private static func table(_ offsets: [Int: Int], start: Int, trailer: String) -> [UInt8] {
        let size = (offsets.keys.max() ?? 0) + 1
        var table = "xref\n0 \(size)\n0000000000 65535 f \n"
        for number in 1..<size {
            table += offsets[number].map { "\(padded($0)) 00000 n \n" } ?? "0000000000 00000 f \n"
        }
        return Array("\(table)trailer\n<< /Size \(size) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 10 - digits.count) + digits
    }
}
