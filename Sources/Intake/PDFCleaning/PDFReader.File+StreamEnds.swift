extension PDFReader.File {
    /// The file with no compressed stream that ends in a carriage return, which could be taken for a part of the line's end
    /// behind it. What follows the end of compressed data is not read (RFC 1950, 2.2; ITU-T T.81, B.1.1.3).
    var withPlainStreamEnds: PDFReader.File {
        var file = self
        for (number, object) in objects where object.stream?.last == Self.carriageReturn && object.endsByItself {
            file.objects[number]?.stream?.append(Self.lineFeed)
        }
        return file
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}

extension PDFObject {
    /// Whether the coding of the stream says where its data end.
    fileprivate var endsByItself: Bool {
        guard case .dictionary(let dictionary) = value else { return false }
        switch dictionary["Filter"] {
        case .name(let name)?: return ["FlateDecode", "DCTDecode"].contains(name)
        case .array(let names)?:
            guard case .name(let first)? = names.first else { return false }
            return ["FlateDecode", "DCTDecode"].contains(first)
        default: return false
        }
    }
}
