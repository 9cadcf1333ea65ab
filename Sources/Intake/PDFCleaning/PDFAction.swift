/// What happens when somebody follows a link or a bookmark.
enum PDFAction {
    /// The action without everything but following a link inside the document or to a web page.
    ///
    /// Source: ISO 32000-1, 12.6.4.2 and 12.6.4.7.
    ///
    /// - Returns: `nil` for any other action, for an address of another kind, and for a page that is gone.
    static func harmless(
        _ action: PDFValue?,
        in file: PDFReader.File,
        destinations: PDFDestinations
    ) -> PDFDictionary? {
        guard let action = file.resolved(action)?.dictionaryValue else { return nil }
        switch file.resolved(action["S"])?.nameValue {
        case "GoTo":
            guard let destination = action["D"], destinations.leadsToPage(destination) else { return nil }
            return PDFDictionary(entries: [("S", .name("GoTo")), ("D", destination)])
        case "URI":
            guard let address = file.resolved(action["URI"]), isOfTheWeb(address) else { return nil }
            return PDFDictionary(entries: [("S", .name("URI")), ("URI", address)])
        default: return nil
        }
    }

    /// Web and mail; `file:` and the names of other programs say something of the author's machine, or do something on the
    /// reader's.
    private static func isOfTheWeb(_ address: PDFValue) -> Bool {
        guard case .token(let token) = address else { return false }
        let text = String(decoding: characters(of: token), as: UTF8.self).lowercased()
        return ["http://", "https://", "mailto:"].contains { text.hasPrefix($0) }
    }

    /// The characters of a string without its brackets. qpdf writes printable ones as they are, and a string with others in
    /// hexadecimal.
    private static func characters(of token: ArraySlice<UInt8>) -> [UInt8] {
        let inside = token.dropFirst().dropLast()
        guard token.first == UInt8(ascii: "<") else { return Array(inside) }
        let digits = Array(inside)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }
}
