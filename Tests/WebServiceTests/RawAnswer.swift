/// An answer cut out of the bytes of a connection.
struct RawAnswer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The first answer in `bytes`; `isClosed` says whether a body without framing may end with the connection.
    static func parse(_ bytes: [UInt8], toHead: Bool, isClosed: Bool) -> (answer: RawAnswer, length: Int)? {
        guard let headEnd = range(of: Array("\r\n\r\n".utf8), in: bytes, from: 0) else { return nil }
        let lines = String(decoding: bytes[..<headEnd], as: UTF8.self).split(separator: "\r\n")
        guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else { return nil }
        let headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
        }
        let start = headEnd + 4
        func field(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
        func result(_ body: [UInt8], _ end: Int) -> (RawAnswer, Int) {
            (RawAnswer(status: status, headers: headers, body: body), end)
        }
        if toHead || status == 204 || status == 304 || status < 200 {
            return result([], start)
        }
        if let length = field("content-length").flatMap(Int.init) {
            guard bytes.count >= start + length else { return nil }
            return result(Array(bytes[start..<start + length]), start + length)
        }
        if field("transfer-encoding") == "chunked" {
            guard let (body, end) = chunks(bytes, from: start) else { return nil }
            return result(body, end)
        }
        return isClosed ? result(Array(bytes[start...]), bytes.count) : nil
    }

    private static func chunks(_ bytes: [UInt8], from start: Int) -> (body: [UInt8], end: Int)? {
        var body: [UInt8] = []
        var position = start
        while let lineEnd = range(of: [0x0d, 0x0a], in: bytes, from: position) {
            guard let size = Int(String(decoding: bytes[position..<lineEnd], as: UTF8.self), radix: 16) else {
                return nil
            }
            let dataStart = lineEnd + 2
            guard bytes.count >= dataStart + size + 2 else { return nil }
            body += bytes[dataStart..<dataStart + size]
            position = dataStart + size + 2
            if size == 0 {
                return (body, position)
            }
        }
        return nil
    }

    private static func range(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= pattern.count + start else { return nil }
        return (start...bytes.count - pattern.count).first { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
    }
}
