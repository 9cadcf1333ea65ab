/// Whether a browser shows a file or saves it, and under which name (RFC 6266).
public enum ContentDisposition: Sendable, Equatable {
    /// Shown where the browser can.
    case inline(fileName: String)
    /// Saved.
    case attachment(fileName: String)

    /// The value of the header: the name once in ASCII for old clients, once in UTF-8 (RFC 8187).
    var headerValue: String {
        switch self {
        case .inline(let name): "inline; \(Self.parameters(name))"
        case .attachment(let name): "attachment; \(Self.parameters(name))"
        }
    }

    private static let transliterations: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "–": "-", "§": "Par.",
    ]

    private static func parameters(_ fileName: String) -> String {
        let name = fileName.isEmpty ? "Datei" : fileName
        var ascii = ""
        for character in name {
            if let replacement = transliterations[character] {
                ascii += replacement
            } else if let code = character.asciiValue, code >= 0x20, code < 0x7f, !"\"\\/%".contains(character) {
                ascii.append(character)
            } else {
                ascii.append("_")
            }
        }
        let encoded = PercentEncoding.encode(name, keeping: PercentEncoding.attribute)
        return "filename=\"\(ascii)\"; filename*=UTF-8''\(encoded)"
    }
}
