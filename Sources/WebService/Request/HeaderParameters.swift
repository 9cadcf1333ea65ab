/// A header value followed by parameters: `form-data; name="file"; filename="Übersicht.pdf"` (RFC 9110 §5.6.6).
///
/// In quoted values `\"` and `\\` are unescaped; another backslash stays, because browsers send Windows paths so
/// (WHATWG HTML §4.10.21.8 sends `%22` for a quote, which stays as it is).
struct HeaderParameters {
    /// What stands before the first semicolon, trimmed.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        let characters = Array(text)
        var position = 0
        func skipBlanks() {
            while position < characters.count, characters[position] == " " || characters[position] == "\t" {
                position += 1
            }
        }
        func take(until isEnd: (Character) -> Bool) -> String {
            let start = position
            while position < characters.count, !isEnd(characters[position]) {
                position += 1
            }
            return String(characters[start..<position])
        }
        skipBlanks()
        self.value = Self.trimmed(take { $0 == ";" })
        while position < characters.count {
            position += 1
            skipBlanks()
            let name = Self.trimmed(take { $0 == "=" || $0 == ";" }).lowercased()
            guard position < characters.count, characters[position] == "=" else { continue }
            position += 1
            skipBlanks()
            guard position < characters.count, characters[position] == "\"" else {
                parameters.append((name, Self.trimmed(take { $0 == ";" })))
                continue
            }
            position += 1
            var quoted = ""
            while position < characters.count, characters[position] != "\"" {
                if characters[position] == "\\", position + 1 < characters.count,
                    characters[position + 1] == "\"" || characters[position + 1] == "\\"
                {
                    position += 1
                }
                quoted.append(characters[position])
                position += 1
            }
            parameters.append((name, quoted))
            _ = take { $0 == ";" }
        }
    }

    /// The first parameter with that name, given in lower case.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " || text.last == "\t" {
            text.removeLast()
        }
        return String(text.drop { $0 == " " || $0 == "\t" })
    }
}
