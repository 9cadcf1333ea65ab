/// The path and query of a request line, RFC 9112 §3.2.1 (origin form).
struct RequestTarget: Sendable {
    /// As sent.
    let path: String
    /// As sent, without the question mark.
    let rawQuery: String
    /// The decoded segments of the path; none for `/`.
    let segments: [String]
    /// Whether the path ends with a slash it does not need.
    let hasTrailingSlash: Bool

    /// - Throws: ``RequestRefusal/malformedRequest`` for anything but a well-formed absolute path: bad percent
    ///   encoding, NUL, a fragment, an absolute URI.
    /// - Throws: ``RequestRefusal/notFound`` for empty and dot segments and an encoded slash: two spellings of one
    ///   address would let a check be passed by.
    init(_ target: String) throws(RequestRefusal) {
        guard target.utf8.first == UInt8(ascii: "/"), !target.utf8.contains(UInt8(ascii: "#")) else {
            throw .malformedRequest
        }
        let question = target.firstIndex(of: "?")
        self.path = String(target[..<(question ?? target.endIndex)])
        self.rawQuery = question.map { String(target[target.index(after: $0)...]) } ?? ""
        var parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if path == "/" {
            parts = []
        }
        self.hasTrailingSlash = parts.count > 1 && parts[parts.count - 1].isEmpty
        if hasTrailingSlash {
            parts.removeLast()
        }
        var segments: [String] = []
        for part in parts {
            guard let segment = PercentEncoding.decode(part) else { throw .malformedRequest }
            guard !segment.isEmpty, segment != ".", segment != "..", !segment.contains("/") else { throw .notFound }
            segments.append(segment)
        }
        self.segments = segments
    }
}
