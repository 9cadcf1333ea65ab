/// Takes out of a photograph who made it, when and where.
enum JPEGMetadata {
    /// The picture without Exif, XMP, IPTC, comments, previews, and whatever stands behind its end, such as the further
    /// pictures of some cameras. What decides how the picture looks stays: JFIF's density, the colour profile and Adobe's
    /// colour transform.
    ///
    /// Source: ITU-T T.81, annex B; T.871 (JFIF).
    ///
    /// - Parameter bytes: A JPEG file.
    /// - Returns: The file without these segments; `nil` when it has another form.
    static func removed(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard bytes.starts(with: [0xff, 0xd8]) else { return nil }
        var output: [UInt8] = [0xff, 0xd8]
        output.reserveCapacity(bytes.count)
        var position = bytes.startIndex + 2
        while position < bytes.endIndex {
            guard bytes[position] == 0xff else { return nil }
            // Any number of 0xff may stand in front of a marker.
            while position < bytes.endIndex, bytes[position] == 0xff { position += 1 }
            guard position < bytes.endIndex else { return nil }
            let marker = bytes[position]
            if marker == 0xd9 { return ArraySlice(output + [0xff, 0xd9]) }
            guard hasLength(marker), position + 2 < bytes.endIndex else { return nil }
            let end = position + 1 + Int(bytes[position + 1]) << 8 + Int(bytes[position + 2])
            guard end >= position + 3, end <= bytes.endIndex else { return nil }
            output += kept(marker, bytes[position + 3..<end])
            position = end
            guard marker == 0xda else { continue }
            let scan = endOfScan(in: bytes, from: position)
            output += bytes[position..<scan]
            position = scan
        }
        // Broken off without an end, as scanners do it: nothing stands behind it.
        return output.count > 2 ? ArraySlice(output) : nil
    }

    /// Where the coded data of a scan end: at a marker other than a restart.
    private static func endOfScan(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var position = start
        while position < bytes.endIndex {
            if bytes[position] == 0xff, position + 1 < bytes.endIndex {
                let next = bytes[position + 1]
                if next != 0, next != 0xff, !(0xd0...0xd7).contains(next) { return position }
            }
            position += 1
        }
        return position
    }

    /// Frames, tables, scans, intervals, lines, application data, comments.
    private static func hasLength(_ marker: UInt8) -> Bool {
        switch marker {
        case 0xc0...0xcf, 0xda...0xdf, 0xe0...0xef, 0xfe: marker != 0xc8
        default: false
        }
    }

    private static func kept(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8] {
        var content = Array(content)
        switch marker {
        case 0xe0:
            guard content.starts(with: Array("JFIF\0".utf8)), content.count >= 14 else { return [] }
            // Without its preview: 0 columns, 0 rows.
            content = content.prefix(12) + [0, 0]
        case 0xe2:
            guard content.starts(with: Array("ICC_PROFILE\0".utf8)) else { return [] }
        case 0xee:
            guard content.starts(with: Array("Adobe".utf8)), content.count >= 12 else { return [] }
            content = Array(content.prefix(12))
        case 0xe1, 0xe3...0xed, 0xef, 0xfe: return []
        default: break
        }
        let length = content.count + 2
        return [0xff, marker, UInt8(length >> 8), UInt8(length & 255)] + content
    }
}
