internal import Foundation

/// Texts in the lines above a message's body: nothing that is put in can begin a line of its own.
enum HeaderText {
    /// Wanted length of a line (RFC 5322 §2.1.1) and the one that encoded words must keep (RFC 2047 §2).
    private static let lineLength = 76
    /// So many bytes are 48 characters of base64: with its frame and any name of a header a line keeps its length.
    private static let bytesPerWord = 36

    /// One line: whatever could end it becomes a space.
    static func cleaned(_ text: String) -> String {
        let spaced = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value)
                ? " " : scalar
        }
        return String(String.UnicodeScalarView(spaced)).split(separator: " ").joined(separator: " ")
    }

    /// A line with an unstructured text (RFC 5322 §2.2.1).
    static func line(_ name: String, text: String) -> String {
        let words = encoded(cleaned(text))
        return folded(name + ":", words)
    }

    /// A line with one address (RFC 5322 §3.4).
    static func line(_ name: String, address: MailAddress) -> String {
        let phrase = address.name.isEmpty ? [] : phrase(address.name)
        return folded(name + ":", phrase + ["<\(address.address)>"])
    }

    /// A line with parameters (RFC 2045 §5.1), each on a line of its own.
    static func line(_ name: String, value: String, parameters: [String]) -> String {
        name + ": " + ([value] + parameters).joined(separator: ";\r\n ") + "\r\n"
    }

    /// A file's name as parameters: plain for old readers, and as it is (RFC 2231 §3 and §4).
    static func fileName(_ name: String, parameter: String) -> [String] {
        let clean = cleaned(name)
        let plain = clean.unicodeScalars.map { scalar -> Character in
            scalar.isASCII && scalar != "\"" && scalar != "\\" && scalar != "/" ? Character(scalar) : "_"
        }
        let short = plain.count > 60 ? String(plain.prefix(40)) + String(plain.suffix(20)) : String(plain)
        if short == clean { return ["\(parameter)=\"\(short)\""] }
        var parts = [""]
        for byte in clean.utf8 {
            let letter =
                byte.isLetterOrDigit || "-._".utf8.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
            if parts[parts.count - 1].count + letter.count > 54 { parts.append("") }
            parts[parts.count - 1] += letter
        }
        let encoded =
            parts.count == 1
            ? ["\(parameter)*=UTF-8''\(parts[0])"]
            : parts.enumerated().map { index, part in
                "\(parameter)*\(index)*=" + (index == 0 ? "UTF-8''" : "") + part
            }
        // Readers that know both take the first one.
        return encoded + ["\(parameter)=\"\(short)\""]
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }

    private static func phrase(_ name: String) -> [String] {
        if name.utf8.allSatisfy({ $0.isAtomText || $0 == 0x20 }), !name.contains("=?") { return encoded(name) }
        guard name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), name.utf8.count < 60 else {
            return encodedWords(name)
        }
        return ["\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
    }

    /// The text in pieces between which a line may be folded.
    private static func encoded(_ text: String) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
        return isPlain && words.allSatisfy { $0.utf8.count <= 60 } ? words : encodedWords(text)
    }

    /// Encoded words (RFC 2047 §2); none divides a character.
    private static func encodedWords(_ text: String) -> [String] {
        var chunks: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if chunks[chunks.count - 1].count + bytes.count > bytesPerWord { chunks.append([]) }
            chunks[chunks.count - 1] += bytes
        }
        return chunks.map { "=?UTF-8?B?" + Data($0).base64EncodedString() + "?=" }
    }

    private static func folded(_ name: String, _ pieces: [String]) -> String {
        var lines = [name]
        for piece in pieces {
            if lines[lines.count - 1].utf8.count + 1 + piece.utf8.count > lineLength,
                lines.count > 1 || lines[0] != name
            {
                lines.append("")
            }
            lines[lines.count - 1] += " " + piece
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}
