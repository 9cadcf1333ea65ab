/// Reads JSON text (RFC 8259) in UTF-8, with or without a byte order mark; names of an object must be distinct (RFC 7493).
struct JSONParser {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let bytes: [UInt8]
    private let depthLimit: Int
    private var index = 0

    init(_ bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func document() throws(JSONSyntaxError) -> JSONValue {
        if bytes.starts(with: Self.byteOrderMark) { index = 3 }
        skipSpace()
        guard index < bytes.count else { throw error(.empty) }
        let value = try value(depth: 0)
        skipSpace()
        guard index == bytes.count else { throw error(.trailingContent) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard index < bytes.count else { throw error(.unexpectedEnd) }
        switch bytes[index] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        default: throw unexpected()
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard depth <= depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
        index += 1
        var members: [JSONObject.Member] = []
        var names: Set<String> = []
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            index += 1
            return .object(JSONObject())
        }
        while true {
            skipSpace()
            let start = index
            guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try string()
            // The few names of most objects are faster to compare than to hash.
            let isKnown: Bool
            if members.count < 24 {
                isKnown = members.contains { $0.name == name }
            } else {
                if names.isEmpty { names = Set(members.map(\.name)) }
                isKnown = !names.insert(name).inserted
            }
            if isKnown { throw JSONSyntaxError(.duplicateName(name), at: start, of: bytes) }
            skipSpace()
            guard peek() == UInt8(ascii: ":") else { throw unexpected() }
            index += 1
            skipSpace()
            members.append(JSONObject.Member(name, try value(depth: depth)))
            skipSpace()
            guard let next = peek() else { throw error(.unexpectedEnd) }
            if next == UInt8(ascii: "}") { break }
            guard next == UInt8(ascii: ",") else { throw unexpected() }
            index += 1
        }
        index += 1
        return .object(JSONObject(distinct: members))
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard depth <= depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
        index += 1
        var values: [JSONValue] = []
        skipSpace()
        if peek() == UInt8(ascii: "]") {
            index += 1
            return .array([])
        }
        while true {
            skipSpace()
            values.append(try value(depth: depth))
            skipSpace()
            guard let next = peek() else { throw error(.unexpectedEnd) }
            if next == UInt8(ascii: "]") { break }
            guard next == UInt8(ascii: ",") else { throw unexpected() }
            index += 1
        }
        index += 1
        return .array(values)
    }

    /// From the opening quotation mark to behind the closing one.
    private mutating func string() throws(JSONSyntaxError) -> String {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
            bytes[index] >= 0x20
        {
            index += 1
        }
        var text = String(decoding: bytes[start..<index], as: UTF8.self)
        while true {
            guard let next = peek() else { throw error(.unexpectedEnd) }
            switch next {
            case UInt8(ascii: "\""):
                index += 1
                return text
            case UInt8(ascii: "\\"):
                text.unicodeScalars.append(try escaped())
            case 0..<0x20:
                throw error(.controlCharacter)
            default:
                let start = index
                while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
                    bytes[index] >= 0x20
                {
                    index += 1
                }
                text += String(decoding: bytes[start..<index], as: UTF8.self)
            }
        }
    }

    private mutating func escaped() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = index
        index += 1
        guard let letter = peek() else { throw error(.unexpectedEnd) }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONSyntaxError(.invalidEscape, at: start, of: bytes)
        }
        let first = try codeUnit(of: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(first)), peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
            bytes[index + 1] == UInt8(ascii: "u")
        else { throw JSONSyntaxError(.invalidEscape, at: start, of: bytes) }
        index += 2
        let second = try codeUnit(of: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONSyntaxError(.invalidEscape, at: start, of: bytes) }
        return scalar
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit(of start: Int) throws(JSONSyntaxError) -> UInt32 {
        guard index + 4 <= bytes.count else { throw error(.unexpectedEnd) }
        var unit: UInt32 = 0
        for byte in bytes[index..<(index + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONSyntaxError(.invalidEscape, at: start, of: bytes)
            }
            unit = unit << 4 | UInt32(digit)
        }
        index += 4
        return unit
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONValue {
        let start = index
        var isInteger = true
        if peek() == UInt8(ascii: "-") { index += 1 }
        let first = index
        try digits()
        if bytes[first] == UInt8(ascii: "0"), index > first + 1 {
            index = first
            throw unexpected()
        }
        if peek() == UInt8(ascii: ".") {
            isInteger = false
            index += 1
            try digits()
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            isInteger = false
            index += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isInteger, let number = Int(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else {
            throw JSONSyntaxError(.numberOutOfRange, at: start, of: bytes)
        }
        return .number(number)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = index
        while let next = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { index += 1 }
        if index == start { throw unexpected() }
    }

    private mutating func word(_ word: StaticString) throws(JSONSyntaxError) {
        for byte in word.description.utf8 {
            guard peek() == byte else { throw unexpected() }
            index += 1
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private func peek() -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private func unexpected() -> JSONSyntaxError {
        guard index < bytes.count else { return error(.unexpectedEnd) }
        let rest = String(decoding: bytes[index..<min(index + 32, bytes.count)], as: UTF8.self)
        return error(.unexpectedCharacter(rest.first ?? "\u{FFFD}"))
    }

    private func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        JSONSyntaxError(reason, at: index, of: bytes)
    }
}

extension JSONValue {
    /// Reads JSON text in UTF-8 (RFC 8259), with or without a byte order mark.
    ///
    /// Names of an object must be distinct. A number without fraction and exponent is ``integer(_:)`` when `Int` holds it.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - sizeLimit: The most bytes that are read.
    ///   - depthLimit: The most arrays and objects inside each other.
    /// - Throws: ``JSONSyntaxError`` with the first fault.
    public init(
        parsing bytes: [UInt8],
        sizeLimit: Int = 64 << 20,
        depthLimit: Int = 64
    ) throws(JSONSyntaxError) {
        guard bytes.count <= sizeLimit else { throw JSONSyntaxError(.tooLarge(limit: sizeLimit), at: 0, of: []) }
        if String(validating: bytes, as: UTF8.self) == nil {
            throw JSONSyntaxError(.notUTF8, at: Self.firstFault(in: bytes), of: bytes)
        }
        var parser = JSONParser(bytes, depthLimit: depthLimit)
        self = try parser.document()
    }

    /// The first byte that belongs to no character.
    private static func firstFault(in bytes: [UInt8]) -> Int {
        var offset = 0
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return min(offset, bytes.count)
    }
}
