internal import Foundation

/// How contents travel: in lines that every server takes (RFC 2045 §6).
enum TransferEncoding {
    /// Base64 in lines of 76 characters (RFC 2045 §6.8).
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var lines = Data(bytes).base64EncodedData(options: [.lineLength76Characters, .endLineWithCarriageReturn])
        lines.append(contentsOf: "\r\n".utf8)
        return withBothLineEnds([UInt8](lines))
    }

    /// Foundation ends lines as it is told, with one of both characters or with both.
    private static func withBothLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 76)
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == 0x0D, next != 0x0A { result.append(0x0A) }
        }
        return result
    }

    /// Quoted-printable (RFC 2045 §6.7): lines of 76 characters, and no line begins with what a server could take for its own.
    static func quotedPrintable(_ text: String) -> [UInt8] {
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        var result: [UInt8] = []
        for line in unified.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var length = 0
            let bytes = Array(line)
            for (index, byte) in bytes.enumerated() {
                let isLast = index == bytes.count - 1
                let encoded = word(byte, startsLine: length == 0, endsLine: isLast)
                if length + encoded.count > 75 {
                    result += "=\r\n".utf8
                    length = 0
                    let again = word(byte, startsLine: true, endsLine: isLast)
                    result += again
                    length = again.count
                    continue
                }
                result += encoded
                length += encoded.count
            }
            result += "\r\n".utf8
        }
        return result
    }

    private static func word(_ byte: UInt8, startsLine: Bool, endsLine: Bool) -> [UInt8] {
        let isBlank = byte == 0x20 || byte == 0x09
        let isSafe =
            isBlank ? !endsLine : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
        let isMistakable = startsLine && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
        return isSafe && !isMistakable ? [byte] : Array(("=" + HeaderText.hexadecimal(byte)).utf8)
    }
}
