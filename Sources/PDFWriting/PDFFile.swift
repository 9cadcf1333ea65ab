/// The objects of one PDF file, numbered from 1 and serialised with object streams and a cross-reference stream.
///
/// Source: ISO 32000-1, 7.5.7 and 7.5.8.
struct PDFFile: ~Copyable {
    private enum Entry {
        case missing
        case plain([UInt8])
        case stream(dictionary: String, data: [UInt8], filtered: Bool)
    }

    private static let objectsPerStream = 200

    private var entries: [Entry] = []
    private let deflater: Deflater

    init() throws(PDFError) {
        deflater = try Deflater(level: 6)
    }

    /// Takes the next object number without content.
    mutating func reserve() -> PDFReference {
        entries.append(.missing)
        return PDFReference(number: entries.count)
    }

    /// Gives a reserved number its object.
    mutating func set(_ reference: PDFReference, _ write: (inout ByteBuilder) -> Void) {
        var builder = ByteBuilder()
        write(&builder)
        entries[reference.number - 1] = .plain(builder.bytes)
    }

    /// Adds an object.
    mutating func add(_ write: (inout ByteBuilder) -> Void) -> PDFReference {
        let reference = reserve()
        set(reference, write)
        return reference
    }

    /// Adds a stream.
    ///
    /// - Parameters:
    ///   - dictionary: Entries besides Length and Filter.
    ///   - data: The bytes before compression.
    ///   - compressed: False only for XMP, which must be readable without a filter in PDF/A.
    /// - Returns: Where the stream will be.
    /// - Throws: ``PDFError/compressionFailed``.
    mutating func addStream(
        dictionary: String = "",
        data: [UInt8],
        compressed: Bool = true
    ) throws(PDFError) -> PDFReference {
        let bytes = compressed ? try deflater.compress(data) : data
        entries.append(.stream(dictionary: dictionary, data: bytes, filtered: compressed))
        return PDFReference(number: entries.count)
    }

    /// Writes the file.
    ///
    /// - Parameters:
    ///   - catalog: The document catalogue.
    ///   - information: The information dictionary.
    /// - Returns: All bytes.
    /// - Throws: ``PDFError/compressionFailed``.
    consuming func serialized(catalog: PDFReference, information: PDFReference) throws(PDFError) -> [UInt8] {
        var out = ByteBuilder()
        out.write("%PDF-1.7\n%")
        out.write([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
        let containers = try packPlainObjects()
        var positions = [(type: UInt8, first: Int, second: Int)](repeating: (0, 0, 0), count: entries.count + 2)
        for (index, container) in containers.enumerated() {
            for (place, number) in container.enumerated() {
                positions[number] = (2, entries.count - containers.count + index + 1, place)
            }
        }
        for (index, entry) in entries.enumerated() {
            guard case .stream(let dictionary, let data, let filtered) = entry else { continue }
            positions[index + 1] = (1, out.bytes.count, 0)
            out.write(index + 1)
            out.write(" 0 obj\n<<\(dictionary)\(filtered ? "/Filter/FlateDecode" : "")/Length \(data.count)>>stream\n")
            out.write(data)
            out.write(Self.streamEnd)
        }
        let identifier = Self.identifier(of: out.bytes)
        let start = out.bytes.count
        let number = entries.count + 1
        positions[number] = (1, start, 0)
        var table: [UInt8] = []
        for (index, position) in positions.enumerated() {
            let (first, second) = index == 0 ? (0, 65535) : (position.first, position.second)
            table.append(position.type)
            for shift in [24, 16, 8, 0] {
                table.append(UInt8(truncatingIfNeeded: first >> shift))
            }
            table.append(UInt8(truncatingIfNeeded: second >> 8))
            table.append(UInt8(truncatingIfNeeded: second))
        }
        let packed = try deflater.compress(table)
        out.write(
            "\(number) 0 obj\n<</Type/XRef/Size \(number + 1)/W[1 4 2]/Root \(catalog.number) 0 R"
                + "/Info \(information.number) 0 R/ID[<\(identifier)><\(identifier)>]/Filter/FlateDecode"
                + "/Length \(packed.count)>>stream\n"
        )
        out.write(packed)
        out.write("\(Self.streamEnd)startxref\n\(start)\n%%EOF\n")
        return out.bytes
    }

    /// Both characters of the end of a line: data that end in a carriage return would otherwise lose it to the line feed
    /// behind, and `Length` would be wrong (ISO 19005-2, 6.1.7.1).
    private static let streamEnd = "\r\nendstream\nendobj\n"

    /// Moves all objects which are not streams into object streams at the end of the list.
    ///
    /// - Returns: The object numbers each container holds, in order.
    private mutating func packPlainObjects() throws(PDFError) -> [[Int]] {
        let plain = entries.indices.filter {
            if case .stream = entries[$0] { false } else { true }
        }
        var containers: [[Int]] = []
        var start = 0
        while start < plain.count {
            let members = plain[start..<min(start + Self.objectsPerStream, plain.count)]
            var index = ByteBuilder()
            var body = ByteBuilder()
            for member in members {
                index.write("\(member + 1) \(body.bytes.count) ")
                if case .plain(let bytes) = entries[member] {
                    body.write(bytes)
                } else {
                    body.write("null")
                }
                body.write("\n")
            }
            let dictionary = "/Type/ObjStm/N \(members.count)/First \(index.bytes.count)"
            _ = try addStream(dictionary: dictionary, data: index.bytes + body.bytes)
            containers.append(members.map { $0 + 1 })
            start += Self.objectsPerStream
        }
        return containers
    }

    /// 128 bits that depend on every byte (two FNV-1a sums), so that equal documents have equal identifiers.
    private static func identifier(of bytes: [UInt8]) -> String {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x9AE1_6A3B_2F90_404F
        for byte in bytes {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        }
        var builder = ByteBuilder()
        for sum in [first, second] {
            for shift in [48, 32, 16, 0] as [UInt64] {
                builder.writeHex(UInt16(truncatingIfNeeded: sum >> shift))
            }
        }
        return String(decoding: builder.bytes, as: UTF8.self)
    }
}
