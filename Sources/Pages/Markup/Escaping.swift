extension [UInt8] {
    /// Appends text so that it is safe between tags and inside a double-quoted or single-quoted attribute value.
    ///
    /// Control characters that HTML forbids become U+FFFD.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var runStart = 0
            for position in utf8.indices {
                guard let replacement = replacement(for: utf8[position]) else { continue }
                append(contentsOf: utf8[runStart..<position])
                replacement.withUTF8Buffer { append(contentsOf: $0) }
                runStart = position + 1
            }
            append(contentsOf: utf8[runStart...])
        }
    }
}

private func replacement(for byte: UInt8) -> StaticString? {
    guard byte < 0x40 || byte == 0x7F else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    case 0x09, 0x0A, 0x0D: return nil
    case 0x00...0x1F, 0x7F: return "\u{FFFD}"
    default: return nil
    }
}
