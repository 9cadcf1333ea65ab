/// Writes PNG files of every kind, so that reading them can be compared with what was meant.
public struct SamplePNG {
    private let width: Int
    private let height: Int
    private let colorType: UInt8
    private let depth: UInt8
    private let rowsWritten: Int?
    /// The samples of a pixel, one number a channel.
    public let samples: (_ x: Int, _ y: Int) -> [Int]
    /// Whether the rows come in seven passes (Adam7).
    public var isInterlaced = false
    /// Contents of PLTE, tRNS and others, before the pixels.
    public var chunks: [(name: String, data: [UInt8])] = []

    /// - Parameters:
    ///   - width: In pixels.
    ///   - height: In pixels.
    ///   - colorType: 0 grey, 2 colour, 3 palette, 4 grey and opacity, 6 colour and opacity.
    ///   - depth: Bits of a sample.
    ///   - rowsWritten: Rows that are written, if not all of them.
    ///   - samples: The samples of a pixel, one number a channel.
    public init(
        width: Int = 8,
        height: Int = 8,
        colorType: UInt8,
        depth: UInt8,
        rowsWritten: Int? = nil,
        samples: @escaping (_ x: Int, _ y: Int) -> [Int]
    ) {
        self.width = width
        self.height = height
        self.colorType = colorType
        self.depth = depth
        self.rowsWritten = rowsWritten
        self.samples = samples
    }

    /// The file.
    public var bytes: [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header =
            Self.number(width) + Self.number(height) + [depth, colorType, 0, 0, isInterlaced ? 1 : 0]
        file += Self.chunk("IHDR", header)
        for chunk in chunks { file += Self.chunk(chunk.name, chunk.data) }
        return file + Self.chunk("IDAT", Self.stored(rows)) + Self.chunk("IEND", [])
    }

    private var rows: [UInt8] {
        guard isInterlaced else { return rows(x: 0, y: 0, dx: 1, dy: 1) }
        let passes = [
            (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
        ]
        return passes.flatMap { rows(x: $0.0, y: $0.1, dx: $0.2, dy: $0.3) }
    }

    private func rows(x left: Int, y top: Int, dx: Int, dy: Int) -> [UInt8] {
        guard left < width else { return [] }
        return stride(from: top, to: rowsWritten ?? height, by: dy).flatMap { y -> [UInt8] in
            var bits = 0
            var count = 0
            var row: [UInt8] = [0]
            for sample in stride(from: left, to: width, by: dx).flatMap({ samples($0, y) }) {
                bits = bits << Int(depth) | sample
                count += Int(depth)
                while count >= 8 {
                    row.append(UInt8(bits >> (count - 8) & 255))
                    count -= 8
                    bits &= (1 << count) - 1
                }
            }
            if count > 0 { row.append(UInt8(bits << (8 - count) & 255)) }
            return row
        }
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return number(data.count) + body + number(Int(checksum(body)))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }

    /// A zlib stream of one stored block, cut off after 65,535 bytes.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let bytes = bytes.prefix(65_535)
        let length = [UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65521
            b = (b + a) % 65521
        }
        return [0x78, 0x01, 1] + length + length.map { ~$0 } + bytes + number(b << 16 | a)
    }
}
