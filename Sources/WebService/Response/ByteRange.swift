/// What a `Range` header asks for, RFC 9110 §14.
enum ByteRange: Equatable {
    /// No range, one we do not understand, or several: the whole content is sent (allowed by §14.2).
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// Only bytes that are not there: 416.
    case unsatisfiable

    /// - Parameters:
    ///   - header: `bytes=0-99`, `bytes=500-`, `bytes=-100`; `nil` when there is none.
    ///   - size: The length of the content in bytes.
    init(_ header: String?, size: Int) {
        guard let header, header.lowercased().hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let specification = header.dropFirst(6).filter { $0 != " " && $0 != "\t" }
        let ends = specification.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.position(ends[0]), let last = Self.position(ends[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (.some(let first), .some(let last)) where first > last:
            self = .whole
        case (.some(let first), let last):
            self =
                first < size ? .part(first..<min(size, last.map { $0 == .max ? $0 : $0 + 1 } ?? size)) : .unsatisfiable
        case (.none, .some(let length)):
            self = length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .unsatisfiable
        case (.none, .none):
            self = .whole
        }
    }

    /// `.some(nil)` for an empty end, `nil` for what is no number. A number too large for `Int` lies behind every end.
    private static func position(_ text: some StringProtocol) -> Int?? {
        guard !text.isEmpty else { return .some(nil) }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return .some(Int(text) ?? .max)
    }
}
