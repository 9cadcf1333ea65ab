/// Reads the part of XML 1.0 that drawings need into a tree.
///
/// A document type definition is refused, so there are no entities but the five of XML and nothing that could grow or be fetched
/// from elsewhere. Namespaces are not resolved; prefixes are cut off.
struct MarkupReader {
    private static let deepest = 100
    private static let mostElements = 200_000

    private let bytes: [UInt8]
    private var place = 0
    private var count = 0

    /// - Parameter bytes: The file in UTF-8.
    /// - Returns: The outermost element.
    /// - Throws: ``ImageError/notWellFormed(reason:)``.
    static func root(of bytes: [UInt8]) throws(ImageError) -> MarkupElement {
        var reader = MarkupReader(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        try reader.skipMiscellany()
        return try reader.element(depth: 0)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func element(depth: Int) throws(ImageError) -> MarkupElement {
        guard depth < Self.deepest else { throw .notWellFormed(reason: "Die Elemente sind zu tief geschachtelt.") }
        count += 1
        guard count <= Self.mostElements else { throw .tooLarge }
        guard take("<") else { throw failure("„<“ erwartet") }
        let qualified = name()
        guard !qualified.isEmpty else { throw failure("Elementname erwartet") }
        var element = MarkupElement(name: Self.local(qualified))
        while true {
            skipSpace()
            if take("/>") { return element }
            if take(">") { break }
            let attribute = name()
            guard !attribute.isEmpty else { throw failure("Attribut erwartet") }
            skipSpace()
            guard take("=") else { throw failure("„=“ erwartet") }
            skipSpace()
            element.attributes[Self.local(attribute)] = try quotedValue()
        }
        while true {
            if take("</") {
                guard name() == qualified else { throw failure("</\(qualified)> erwartet") }
                skipSpace()
                guard take(">") else { throw failure("„>“ erwartet") }
                return element
            }
            if take("<!--") {
                try skip(past: "-->")
            } else if take("<![CDATA[") {
                let start = place
                try skip(past: "]]>")
                element.text += String(decoding: bytes[start..<place - 3], as: UTF8.self)
            } else if take("<?") {
                try skip(past: "?>")
            } else if place < bytes.count, bytes[place] == UInt8(ascii: "<") {
                element.children.append(try self.element(depth: depth + 1))
            } else {
                element.text += try characters { $0 == UInt8(ascii: "<") }
            }
        }
    }

    private mutating func skipMiscellany() throws(ImageError) {
        while true {
            skipSpace()
            if take("<?") {
                try skip(past: "?>")
            } else if take("<!--") {
                try skip(past: "-->")
            } else if take("<!DOCTYPE") {
                throw .notWellFormed(reason: "Sie enthält eine Dokumenttypdefinition (DOCTYPE).")
            } else {
                return
            }
        }
    }

    private mutating func quotedValue() throws(ImageError) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            throw failure("Anführungszeichen erwartet")
        }
        let quote = bytes[place]
        place += 1
        let value = try characters { $0 == quote || $0 == UInt8(ascii: "<") }
        guard place < bytes.count, bytes[place] == quote else { throw failure("Anführungszeichen erwartet") }
        place += 1
        return value
    }

    /// Characters up to a byte, references resolved.
    private mutating func characters(until isEnd: (UInt8) -> Bool) throws(ImageError) -> String {
        var text = ""
        var start = place
        while place < bytes.count, !isEnd(bytes[place]) {
            guard bytes[place] == UInt8(ascii: "&") else {
                place += 1
                continue
            }
            text += String(decoding: bytes[start..<place], as: UTF8.self)
            place += 1
            let name = place
            while place < bytes.count, place - name < 10, bytes[place] != UInt8(ascii: ";") { place += 1 }
            guard place < bytes.count, bytes[place] == UInt8(ascii: ";"),
                let character = Self.character(String(decoding: bytes[name..<place], as: UTF8.self))
            else { throw failure("unbekannte Entität") }
            text.unicodeScalars.append(character)
            place += 1
            start = place
        }
        guard place < bytes.count else { throw failure("Ende der Datei erreicht") }
        return text + String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func character(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == "#" else { return nil }
            let isHexadecimal = name.dropFirst().first == "x"
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
        }
    }

    private mutating func name() -> String {
        let start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: ":"), 128...255:
                place += 1
            default:
                return String(decoding: bytes[start..<place], as: UTF8.self)
            }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    private mutating func skipSpace() {
        while place < bytes.count, [9, 10, 13, 32].contains(bytes[place]) { place += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = Array(text.description.utf8)
        guard bytes[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    private mutating func skip(past text: StaticString) throws(ImageError) {
        while place < bytes.count {
            if take(text) { return }
            place += 1
        }
        throw failure("Ende der Datei erreicht")
    }

    private func failure(_ reason: String) -> ImageError {
        let line = bytes[..<min(place, bytes.count)].count { $0 == 10 } + 1
        return .notWellFormed(reason: "In Zeile \(line): \(reason).")
    }
}
