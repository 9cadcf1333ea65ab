/// One path segment: RFC 3986 unreserved characters and the colon of route patterns stay, all else is percent-encoded.
func segment(_ text: String) -> String {
    percentEncoded(text, keepingColon: true)
}

/// A query such as `?q=Schule&page=2`; empty values are left out, an empty list gives an empty text.
func queryText(_ pairs: [(name: String, value: String)]) -> String {
    let present = pairs.filter { !$0.value.isEmpty }
    guard !present.isEmpty else { return "" }
    let joined = present.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
    return "?" + joined.joined(separator: "&")
}

private func percentEncoded(_ text: String, keepingColon: Bool = false) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            bytes.append(byte)
        case UInt8(ascii: ":") where keepingColon:
            bytes.append(byte)
        default:
            bytes.append(UInt8(ascii: "%"))
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
