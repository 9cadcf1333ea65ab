/// The name of an uploaded file, as far as it may be believed.
enum FileName {
    /// The greatest length in bytes of UTF-8, as in most file systems.
    static let limit = 255

    /// - Returns: The last component of the name, without control characters, cut to ``limit``; `nil` when the part has
    ///   no file name at all and is a field.
    static func received(_ disposition: HeaderParameters) -> String? {
        guard let sent = extended(disposition["filename*"]) ?? disposition["filename"] else { return nil }
        // A quote in the name comes as %22 (WHATWG HTML, multipart/form-data encoding algorithm).
        let unescaped = sent.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
        let last = unescaped.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var name = ""
        for character in last where character.unicodeScalars.allSatisfy({ isAllowed($0) }) {
            guard name.utf8.count + character.utf8.count <= limit else { break }
            name.append(character)
        }
        return name == "." || name == ".." ? "" : name
    }

    /// RFC 5987: `UTF-8''%C3%9Cbersicht.pdf`.
    private static func extended(_ value: String?) -> String? {
        guard let value else { return nil }
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return PercentEncoding.decode(parts[2].utf8)
    }

    /// No control characters, and none that turn the direction of the text around to hide an ending.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        default: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        }
    }
}
