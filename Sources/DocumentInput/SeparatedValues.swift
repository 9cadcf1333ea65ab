internal import JSONReading

/// Text in fields between semicolons (RFC 4180 but for the separator).
enum SeparatedValues {
    /// A line that is not empty.
    struct Record {
        /// Line of the file, from 1.
        var line: Int
        var fields: [String]
    }

    /// Reads all records. A field in quotation marks may hold semicolons, line ends and doubled quotation marks.
    ///
    /// - Parameter bytes: UTF-8, with or without byte order mark, or Windows-1252.
    /// - Returns: The records that hold anything, white space around fields removed.
    static func records(of bytes: [UInt8]) -> [Record] {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let isUTF8 = String(validating: body, as: UTF8.self) != nil
        var records: [Record] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var line = 1
        var start = 1
        func endField() {
            fields.append((isUTF8 ? String(decoding: field, as: UTF8.self) : windows(field)).trimmed)
            field.removeAll(keepingCapacity: true)
        }
        func endRecord() {
            endField()
            if fields.contains(where: { !$0.isEmpty }) { records.append(Record(line: start, fields: fields)) }
            fields = []
        }
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            index += 1
            if byte == 10 { line += 1 }
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < body.endIndex, body[index] == byte {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), field.isEmpty {
                isQuoted = true
            } else if byte == UInt8(ascii: ";") {
                endField()
            } else if byte == 10 {
                endRecord()
                start = line
            } else if byte != 13 {
                field.append(byte)
            }
        }
        endRecord()
        return records
    }

    /// Characters 0x80 to 0x9F of Windows-1252; the others are those of ISO 8859-1.
    private static let special = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    private static func windows(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append((0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(text)
    }
}
