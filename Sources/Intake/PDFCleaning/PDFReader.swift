/// Reads the one form of PDF that qpdf writes with `--object-streams=disable`: objects one behind the other, each length
/// given, no revisions, no comments.
///
/// Not a reader for PDF files of others; whatever deviates from that form is refused.
struct PDFReader {
    /// Something that qpdf does not write.
    struct Unexpected: Error {}

    /// A whole file.
    struct File {
        var objects: [Int: PDFObject]
        var trailer: PDFDictionary
        /// Such as `1.7`.
        var version: String

        /// What stands behind a reference; other values as they are.
        func resolved(_ value: PDFValue?) -> PDFValue? {
            guard case .reference(let number)? = value else { return value }
            return objects[number]?.value
        }
    }

    private let bytes: [UInt8]
    private var position = 0

    /// How deep arrays and dictionaries may lie in each other; qpdf itself stops at 500.
    private static let deepest = 510

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func read(_ bytes: [UInt8]) throws(Unexpected) -> File {
        var reader = PDFReader(bytes)
        return try reader.file()
    }

    private mutating func file() throws(Unexpected) -> File {
        guard bytes.starts(with: Array("%PDF-".utf8)), bytes.count > 8 else { throw Unexpected() }
        guard bytes[5].isDigit, bytes[6] == UInt8(ascii: "."), bytes[7].isDigit else { throw Unexpected() }
        let version = String(decoding: bytes[5..<8], as: UTF8.self)
        var objects: [Int: PDFObject] = [:]
        skipSpaceAndComments()
        while let digit = peek, digit.isDigit {
            let number = try integer()
            // qpdf numbers without gaps. A number out of the air would make the table of the copy as long as it is large.
            guard number == objects.count + 1, try integer() == 0 else { throw Unexpected() }
            try expect("obj")
            objects[number] = try object()
            skipSpace()
        }
        try expect("xref")
        skipSpace()
        while let byte = peek, byte != UInt8(ascii: "t") {
            skipToken(byte)
            skipSpace()
        }
        try expect("trailer")
        guard case .dictionary(let trailer) = try value(depth: 0) else { throw Unexpected() }
        return File(objects: objects, trailer: trailer, version: version)
    }

    private mutating func object() throws(Unexpected) -> PDFObject {
        let value = try value(depth: 0)
        skipSpace()
        guard peek == UInt8(ascii: "s") else {
            try expect("endobj")
            return PDFObject(value: value, stream: nil)
        }
        try expect("stream")
        guard peek == UInt8(ascii: "\n"), let length = value.dictionaryValue?["Length"]?.integer, length >= 0,
            length < bytes.count - position
        else { throw Unexpected() }
        position += 1
        let stream = bytes[position..<position + length]
        position += length
        skipSpace()
        try expect("endstream")
        skipSpace()
        try expect("endobj")
        return PDFObject(value: value, stream: stream)
    }

    private mutating func value(depth: Int) throws(Unexpected) -> PDFValue {
        guard depth < Self.deepest else { throw Unexpected() }
        skipSpace()
        switch peek {
        case UInt8(ascii: "/"): return .name(try name())
        case UInt8(ascii: "("): return try literalString()
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "<"):
            if next == UInt8(ascii: "<") { return .dictionary(try dictionary(depth: depth)) }
            return try hexString()
        case let byte? where byte.isDigit: return referenceOrNumber()
        case let byte?: return token(byte)
        case nil: throw Unexpected()
        }
    }

    private mutating func array(depth: Int) throws(Unexpected) -> [PDFValue] {
        position += 1
        var values: [PDFValue] = []
        while true {
            skipSpace()
            if peek == UInt8(ascii: "]") {
                position += 1
                return values
            }
            values.append(try value(depth: depth + 1))
        }
    }

    private mutating func dictionary(depth: Int) throws(Unexpected) -> PDFDictionary {
        position += 2
        var dictionary = PDFDictionary()
        while true {
            skipSpace()
            if peek == UInt8(ascii: ">"), next == UInt8(ascii: ">") {
                position += 2
                return dictionary
            }
            guard peek == UInt8(ascii: "/") else { throw Unexpected() }
            let key = try name()
            dictionary.entries.append((key, try value(depth: depth + 1)))
        }
    }

    /// qpdf writes names in their shortest form: `#xx` only where a byte needs it. It stays as written.
    private mutating func name() throws(Unexpected) -> String {
        position += 1
        let start = position
        while let byte = peek, !byte.endsToken { position += 1 }
        guard let name = String(validating: bytes[start..<position], as: UTF8.self) else { throw Unexpected() }
        return name
    }

    private mutating func literalString() throws(Unexpected) -> PDFValue {
        let start = position
        var depth = 0
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return .token(bytes[start..<position]) }
            default: break
            }
        }
        throw Unexpected()
    }

    private mutating func hexString() throws(Unexpected) -> PDFValue {
        let start = position
        while let byte = peek {
            position += 1
            if byte == UInt8(ascii: ">") { return .token(bytes[start..<position]) }
        }
        throw Unexpected()
    }

    private mutating func referenceOrNumber() -> PDFValue {
        let start = position
        let first = plainToken()
        let afterNumber = position
        if let number = PDFValue.token(first).integer, peek == UInt8(ascii: " ") {
            position += 1
            if plainToken() == ArraySlice("0".utf8), peek == UInt8(ascii: " "), next == UInt8(ascii: "R") {
                position += 2
                if peek?.endsToken ?? true { return .reference(number) }
            }
        }
        position = afterNumber
        return .token(bytes[start..<afterNumber])
    }

    private mutating func token(_ byte: UInt8) -> PDFValue {
        let start = position
        skipToken(byte)
        return .token(bytes[start..<position])
    }

    private mutating func plainToken() -> ArraySlice<UInt8> {
        let start = position
        while let byte = peek, !byte.endsToken { position += 1 }
        return bytes[start..<position]
    }

    private mutating func skipToken(_ byte: UInt8) {
        position += 1
        while let byte = peek, !byte.endsToken { position += 1 }
    }

    private mutating func integer() throws(Unexpected) -> Int {
        skipSpace()
        guard let integer = PDFValue.token(plainToken()).integer else { throw Unexpected() }
        return integer
    }

    private mutating func expect(_ word: String) throws(Unexpected) {
        skipSpace()
        guard bytes[position...].starts(with: word.utf8) else { throw Unexpected() }
        position += word.utf8.count
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
    private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte.isPDFSpace { position += 1 }
    }

    private mutating func skipSpaceAndComments() {
        skipSpace()
        while peek == UInt8(ascii: "%") {
            while let byte = peek, byte != UInt8(ascii: "\n") { position += 1 }
            skipSpace()
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Source: ISO 32000-1, table 1.
    fileprivate var isPDFSpace: Bool { self == 0 || self == 9 || self == 10 || self == 12 || self == 13 || self == 32 }

    /// White space or a delimiter. Source: ISO 32000-1, tables 1 and 2.
    fileprivate var endsToken: Bool {
        if isPDFSpace { return true }
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            return true
        default: return false
        }
    }
}
