internal import OParl

/// Reads JSON as servers of councils send it.
///
/// Beyond RFC 8259 it takes control characters inside strings as they are, a byte order mark in front, and bytes that are no
/// UTF-8 (as U+FFFD). Nothing else is guessed.
struct TolerantJSON {
    /// The text is no JSON.
    struct Unreadable: Error {}

    private let bytes: [UInt8]
    private var position = 0

    private static let deepest = 100

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func value(of bytes: [UInt8]) throws(Unreadable) -> JSONValue {
        var reader = TolerantJSON(bytes)
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { reader.position = 3 }
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw Unreadable() }
        return value
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(Unreadable) -> JSONValue {
        guard depth < Self.deepest else { throw Unreadable() }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Unreadable) -> JSONObject {
        position += 1
        var object = JSONObject()
        skipSpace()
        if take(UInt8(ascii: "}")) { return object }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw Unreadable() }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw Unreadable() }
            object[name] = try value(depth: depth + 1)
            skipSpace()
            if take(UInt8(ascii: "}")) { return object }
            guard take(UInt8(ascii: ",")) else { throw Unreadable() }
        }
    }

    private mutating func array(depth: Int) throws(Unreadable) -> [JSONValue] {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return values }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return values }
            guard take(UInt8(ascii: ",")) else { throw Unreadable() }
        }
    }

    private mutating func string() throws(Unreadable) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escape()
            default: text.append(byte)
            }
        }
        throw Unreadable()
    }

    private mutating func escape() throws(Unreadable) -> [UInt8] {
        guard let byte = peek else { throw Unreadable() }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "u"): return Array(String(try escapedCharacter()).utf8)
        default: return [byte]
        }
    }

    /// Half of a pair of surrogates without its other half is U+FFFD; what follows it is read by itself.
    private mutating func escapedCharacter() throws(Unreadable) -> Character {
        let first = try hexadecimal()
        guard (0xd800..<0xdc00).contains(first) else { return Character(Unicode.Scalar(first) ?? "\u{fffd}") }
        let afterFirst = position
        if bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            position += 2
            let second = try hexadecimal()
            if (0xdc00..<0xe000).contains(second) {
                let code = 0x10000 + (UInt32(first) - 0xd800) << 10 + (UInt32(second) - 0xdc00)
                return Character(Unicode.Scalar(code) ?? "\u{fffd}")
            }
        }
        position = afterFirst
        return "\u{fffd}"
    }

    private mutating func hexadecimal() throws(Unreadable) -> UInt16 {
        guard position + 4 <= bytes.count else { throw Unreadable() }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let code = UInt16(digits, radix: 16) else { throw Unreadable() }
        position += 4
        return code
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Unreadable) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw Unreadable() }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(Unreadable) -> JSONValue {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte) {
            position += 1
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw Unreadable() }
        return .number(number)
    }
}
