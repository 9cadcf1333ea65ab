/// Why bytes are no JSON text (RFC 8259), and where.
public struct JSONSyntaxError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// Nothing but white space.
        case empty
        /// The bytes are no UTF-8.
        case notUTF8
        /// More bytes than the limit.
        case tooLarge(limit: Int)
        /// More arrays and objects inside each other than the limit.
        case tooDeep(limit: Int)
        /// The text ends within a value.
        case unexpectedEnd
        /// A character that cannot stand here.
        case unexpectedCharacter(Character)
        /// Something follows the value.
        case trailingContent
        /// A line feed or another control character in a string, which must be written as an escape.
        case controlCharacter
        /// A backslash before a character that it gives no meaning, or half a surrogate pair.
        case invalidEscape
        /// A number no computer word holds.
        case numberOutOfRange
        /// A name that the object has already.
        case duplicateName(String)
    }

    /// What is wrong.
    public let reason: Reason
    /// The line, from 1.
    public let line: Int
    /// The character in the line, from 1.
    public let column: Int

    /// - Parameters:
    ///   - reason: What is wrong.
    ///   - offset: The byte at which it was noticed.
    ///   - bytes: The text.
    init(_ reason: Reason, at offset: Int, of bytes: [UInt8]) {
        self.reason = reason
        let before = bytes.prefix(offset)
        line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let isMarked = start == 0 && bytes.starts(with: JSONParser.byteOrderMark)
        // Bytes that continue a character do not count.
        column = before[start...].count { $0 & 0xC0 != 0x80 } + (isMarked ? 0 : 1)
    }
}
