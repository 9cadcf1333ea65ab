/// Takes out of a JPEG 2000 picture who made it, when and where.
enum JPEG2000Metadata {
    /// The picture without XMP, Exif and other boxes, comments, and whatever stands behind its end.
    ///
    /// Source: ISO 15444-1, annexes A (code stream) and I (boxes).
    ///
    /// - Parameter bytes: A JP2 file or a bare code stream.
    /// - Returns: The file without these boxes; `nil` when it has another form.
    static func removed(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if bytes.starts(with: [0xff, 0x4f, 0xff, 0x51]) { return codestream(bytes).map { ArraySlice($0) } }
        guard let boxes = boxes(in: bytes), boxes.contains(where: { $0.kind == "jp2c" }) else { return nil }
        var output: [UInt8] = []
        for box in boxes {
            switch box.kind {
            case "jP  ", "ftyp": output += written(box.kind, Array(box.content))
            case "jp2h":
                guard let parts = Self.boxes(in: box.content) else { return nil }
                let kept = parts.filter { headerParts.contains($0.kind) }
                output += written(box.kind, kept.flatMap { written($0.kind, Array($0.content)) })
            case "jp2c":
                guard let stream = codestream(box.content) else { return nil }
                output += written(box.kind, stream)
            default: continue
            }
        }
        return ArraySlice(output)
    }

    /// Size, depth, colour, palette, channels, resolution.
    private static let headerParts: Set<String> = ["ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res "]

    private static func boxes(in bytes: ArraySlice<UInt8>) -> [(kind: String, content: ArraySlice<UInt8>)]? {
        var boxes: [(kind: String, content: ArraySlice<UInt8>)] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            guard bytes.endIndex - position >= 8 else { return nil }
            let length = number(bytes[position..<position + 4])
            let kind = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
            var start = position + 8
            var end = length == 0 ? bytes.endIndex : position + length
            if length == 1 {
                guard bytes.endIndex - position >= 16, bytes[start..<start + 4].allSatisfy({ $0 == 0 }) else {
                    return nil
                }
                end = position + number(bytes[start + 4..<start + 8])
                start += 8
            }
            guard end >= start, end <= bytes.endIndex else { return nil }
            boxes.append((kind, bytes[start..<end]))
            position = end
        }
        return boxes
    }

    private static func written(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 8
        return [UInt8(length >> 24 & 255), UInt8(length >> 16 & 255), UInt8(length >> 8 & 255), UInt8(length & 255)]
            + kind.utf8 + content
    }

    /// A code stream without the comments of its main header; it ends where its last part ends.
    private static func codestream(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.starts(with: [0xff, 0x4f]) else { return nil }
        var output: [UInt8] = [0xff, 0x4f]
        var position = bytes.startIndex + 2
        while position + 4 <= bytes.endIndex, bytes[position] == 0xff {
            let marker = bytes[position + 1]
            let end = position + 2 + number(bytes[position + 2..<position + 4])
            switch marker {
            // A comment.
            case 0x64: break
            // Size, coding, quantization, progression, lengths, packed headers, registration.
            case 0x50...0x53, 0x55...0x58, 0x5c...0x61, 0x63:
                guard end <= bytes.endIndex else { return nil }
                output += bytes[position..<end]
            case 0x90: return parts(of: bytes, from: position).map { output + $0 }
            default: return nil
            }
            position = end
        }
        return nil
    }

    /// The parts of a code stream, one behind the other up to the end marker. A part with a comment in its own header
    /// would need new lengths; such streams are refused.
    private static func parts(of bytes: ArraySlice<UInt8>, from start: Int) -> [UInt8]? {
        var position = start
        while position + 12 <= bytes.endIndex, bytes[position] == 0xff, bytes[position + 1] == 0x90 {
            let length = number(bytes[position + 6..<position + 10])
            var header = position + 12
            while header + 4 <= bytes.endIndex, bytes[header] == 0xff, bytes[header + 1] != 0x93 {
                guard bytes[header + 1] != 0x64 else { return nil }
                header += 2 + number(bytes[header + 2..<header + 4])
            }
            guard length != 0 else {
                // The last part reaches to the end marker; coded data hold no marker above 0xff8f.
                guard let end = bytes[min(header + 2, bytes.endIndex)...].firstRange(of: [0xff, 0xd9]) else {
                    return nil
                }
                return Array(bytes[start..<end.upperBound])
            }
            guard length >= 12, length <= bytes.endIndex - position else { return nil }
            position += length
        }
        guard position > start else { return nil }
        // The end marker is left out by some programs.
        return bytes[start..<position] + [0xff, 0xd9]
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
