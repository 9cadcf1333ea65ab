/// Takes out of a photograph who made it, when and where.
enum JPEGMetadata {
    /// The picture without Exif, XMP, IPTC and comments. Colour profile (APP2) and Adobe's colour transform (APP14) stay:
    /// the picture would look different without them.
    ///
    /// Source: ITU-T T.81, annex B.
    ///
    /// - Parameter bytes: A JPEG file.
    /// - Returns: The file without these segments; unchanged when it has another form.
    static func removed(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.starts(with: [0xff, 0xd8]) else { return bytes }
        var output = Array(bytes.prefix(2))
        var position = bytes.startIndex + 2
        while position + 4 <= bytes.endIndex, bytes[position] == 0xff {
            let marker = bytes[position + 1]
            // From the start of the scan on there are no segments of this kind.
            if marker == 0xda { return ArraySlice(output) + bytes[position...] }
            let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            let end = position + 2 + length
            guard length >= 2, end <= bytes.endIndex else { return bytes }
            if !isMetadata(marker) { output += bytes[position..<end] }
            position = end
        }
        return bytes
    }

    private static func isMetadata(_ marker: UInt8) -> Bool {
        switch marker {
        case 0xfe: true
        case 0xe0, 0xe2, 0xee: false
        case 0xe1...0xef: true
        default: false
        }
    }
}
