/// An address that holds its content, `data:image/png;base64,…` (RFC 2397); only base64 (RFC 4648, 4).
struct DataAddress {
    let bytes: [UInt8]

    /// - Returns: nil when the text is something else.
    init?(_ text: String) {
        let marker = ";base64,"
        guard text.hasPrefix("data:"), let range = text.firstRange(of: marker) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        var isEnded = false
        for character in text[range.upperBound...].utf8 {
            let value: UInt8
            switch character {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="):
                isEnded = true
                continue
            default: return nil
            }
            guard !isEnded else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        guard !bytes.isEmpty else { return nil }
        self.bytes = bytes
    }
}
