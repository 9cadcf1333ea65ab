/// Cuts a `multipart/form-data` body (RFC 7578, RFC 2046 §5.1) into parts while it arrives.
///
/// Pure: takes bytes, returns what they mean, holds no more than one delimiter or one header block.
struct MultipartParser {
    enum Event: Equatable {
        case begin(PartHeader)
        case data([UInt8])
        case end
    }

    /// What a part says about itself.
    struct PartHeader: Equatable {
        let name: String
        /// `nil` for a field; empty when a file input was left empty.
        let fileName: String?
        let mediaType: String?
    }

    private enum State {
        case preamble
        case afterDelimiter
        case header
        case data
        case finished
    }

    /// The greatest length of one part's header block in bytes.
    static let headerLimit = 8 * 1024

    private let delimiter: [UInt8]
    private var state = State.preamble
    // The first delimiter has no line end before it, hence this one.
    private var pending: [UInt8] = [0x0d, 0x0a]

    init(boundary: String) {
        self.delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the closing delimiter was seen; a body that ends before was cut off.
    var isFinished: Bool { state == .finished }

    /// - Throws: ``RequestRefusal/malformedForm``.
    mutating func consume(_ bytes: some Sequence<UInt8>) throws(RequestRefusal) -> [Event] {
        guard state != .finished else { return [] }
        pending += bytes
        var events: [Event] = []
        while try step(into: &events) {}
        return events
    }

    /// One step; `false` when more bytes are needed.
    private mutating func step(into events: inout [Event]) throws(RequestRefusal) -> Bool {
        switch state {
        case .preamble, .data:
            let (safe, found) = searchDelimiter()
            if state == .data, safe > 0 {
                events.append(.data(Array(pending[..<safe])))
            }
            pending.removeFirst(safe + (found ? delimiter.count : 0))
            guard found else { return false }
            if state == .data {
                events.append(.end)
            }
            state = .afterDelimiter
            return true
        case .afterDelimiter:
            return try readDelimiterEnd()
        case .header:
            guard let end = Self.firstRange(of: [0x0d, 0x0a, 0x0d, 0x0a], in: pending) else {
                guard pending.count <= Self.headerLimit else { throw .malformedForm }
                return false
            }
            guard end <= Self.headerLimit else { throw .malformedForm }
            events.append(.begin(try Self.header(pending[..<end])))
            pending.removeFirst(end + 4)
            state = .data
            return true
        case .finished:
            pending = []
            return false
        }
    }

    private mutating func readDelimiterEnd() throws(RequestRefusal) -> Bool {
        guard pending.count >= 2 else { return false }
        if pending[0] == UInt8(ascii: "-"), pending[1] == UInt8(ascii: "-") {
            state = .finished
            return true
        }
        let padding = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard padding < 64 else { throw .malformedForm }
        guard pending.count >= padding + 2 else { return false }
        guard pending[padding] == 0x0d, pending[padding + 1] == 0x0a else { throw .malformedForm }
        pending.removeFirst(padding + 2)
        state = .header
        return true
    }

    /// How many leading bytes cannot belong to a delimiter, and whether one follows them.
    private func searchDelimiter() -> (safe: Int, found: Bool) {
        var start = 0
        while let candidate = pending[start...].firstIndex(of: 0x0d) {
            let available = min(delimiter.count, pending.count - candidate)
            if pending[candidate..<candidate + available].elementsEqual(delimiter[..<available]) {
                return (candidate, available == delimiter.count)
            }
            start = candidate + 1
        }
        return (pending.count, false)
    }

    private static func firstRange(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        var start = 0
        while let candidate = bytes[start...].firstIndex(of: pattern[0]) {
            guard candidate + pattern.count <= bytes.count else { return nil }
            if bytes[candidate..<candidate + pattern.count].elementsEqual(pattern) {
                return candidate
            }
            start = candidate + 1
        }
        return nil
    }

    private static func header(_ block: ArraySlice<UInt8>) throws(RequestRefusal) -> PartHeader {
        guard !block.contains(0), let text = String(validating: block, as: UTF8.self) else { throw .malformedForm }
        var disposition: HeaderParameters?
        var mediaType: String?
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: true) {
            guard let colon = line.firstIndex(of: ":") else { throw .malformedForm }
            let value = String(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = HeaderParameters(value)
            case "content-type": mediaType = HeaderParameters(value).value.lowercased()
            default: continue
            }
        }
        guard let disposition, disposition.value.lowercased() == "form-data", let name = disposition["name"],
            !name.isEmpty
        else {
            throw .malformedForm
        }
        return PartHeader(name: name, fileName: FileName.received(disposition), mediaType: mediaType)
    }
}
