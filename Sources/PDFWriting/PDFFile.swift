/// The bytes of one PDF file as they come into being: streams are written at once, all other objects are collected in
/// object streams of a few hundred and written when one is full.
///
/// Source: ISO 32000-1, 7.5.7 and 7.5.8.
struct PDFFile: ~Copyable {
    /// Where an object stands, as the cross-reference stream tells it.
    private struct Position {
        /// 1 for an object of its own, 2 for one in an object stream.
        var kind: UInt8 = 0
        /// Offset in the file, or number of the object stream.
        var first: UInt32 = 0
        /// Place in the object stream.
        var second: UInt16 = 0
    }

    private static let objectsPerStream = 400

    private var out = ByteBuilder()
    private var positions = [Position()]
    private var container: PDFReference?
    private var index = ByteBuilder()
    private var body = ByteBuilder()
    private var memberCount = 0
    private let compressor: PDFCompressor
    /// The first error while an object stream was written; reported at the end.
    private var failure: PDFError?

    init() throws(PDFError) {
        compressor = try PDFCompressor()
        out.write("%PDF-1.7\n%")
        out.write([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// Takes the next object number without content.
    mutating func reserve() -> PDFReference {
        positions.append(Position())
        return PDFReference(number: positions.count - 1)
    }

    /// Takes some object numbers in a row.
    ///
    /// - Returns: The first of them.
    mutating func reserve(_ count: Int) -> PDFReference {
        positions.append(contentsOf: repeatElement(Position(), count: count))
        return PDFReference(number: positions.count - count)
    }

    /// Gives a reserved number its object.
    mutating func set(_ reference: PDFReference, _ write: (inout ByteBuilder) -> Void) {
        let home: PDFReference
        if let container {
            home = container
        } else {
            home = reserve()
            container = home
        }
        positions[reference.number] = Position(kind: 2, first: UInt32(home.number), second: UInt16(memberCount))
        index.write(reference.number)
        index.write(" ")
        index.write(body.bytes.count)
        index.write(" ")
        write(&body)
        body.write("\n")
        memberCount += 1
        guard memberCount == Self.objectsPerStream else { return }
        do {
            try closeObjectStream()
        } catch {
            failure = failure ?? error
        }
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
    /// - Returns: Where the stream is.
    /// - Throws: ``PDFError/compressionFailed``.
    mutating func addStream(
        dictionary: String = "",
        data: [UInt8],
        compressed: Bool = true
    ) throws(PDFError) -> PDFReference {
        let reference = reserve()
        let bytes = compressed ? try compressor.compress(data) : data
        write(reference, dictionary: dictionary, data: bytes, isCompressed: compressed)
        return reference
    }

    /// Adds the content of a page.
    mutating func addContent(_ content: PDFContent) throws(PDFError) -> PDFReference {
        guard content.isCompressed else { return try addStream(data: content.bytes) }
        let reference = reserve()
        write(reference, dictionary: "", data: content.bytes, isCompressed: true)
        return reference
    }

    /// Ends the file.
    ///
    /// - Parameters:
    ///   - catalog: The document catalogue.
    ///   - information: The information dictionary.
    /// - Returns: All bytes.
    /// - Throws: ``PDFError/compressionFailed``.
    consuming func serialized(catalog: PDFReference, information: PDFReference) throws(PDFError) -> [UInt8] {
        try closeObjectStream()
        if let failure { throw failure }
        let reference = reserve()
        let start = out.bytes.count
        positions[reference.number] = Position(kind: 1, first: UInt32(start))
        let packed = try compressor.compress(crossReferences())
        let identifier = Self.identifier(of: out.bytes)
        out.write(reference.number)
        out.write(
            " 0 obj\n<</Type/XRef/Size \(positions.count)/W[1 4 2]/Root \(catalog.number) 0 R"
                + "/Info \(information.number) 0 R/ID[<\(identifier)><\(identifier)>]/Filter/FlateDecode"
                + "/DecodeParms<</Predictor 12/Columns 7>>/Length \(packed.count)>>stream\n"
        )
        out.write(packed)
        out.write(Self.streamEnd)
        out.write("startxref\n")
        out.write(start)
        out.write("\n%%EOF\n")
        return out.bytes
    }

    /// Both characters of the end of a line: data that end in a carriage return would otherwise lose it to the line feed
    /// behind, and `Length` would be wrong (ISO 19005-2, 6.1.7.1).
    private static let streamEnd: StaticString = "\r\nendstream\nendobj\n"

    private mutating func write(_ reference: PDFReference, dictionary: String, data: [UInt8], isCompressed: Bool) {
        positions[reference.number] = Position(kind: 1, first: UInt32(out.bytes.count))
        out.write(reference.number)
        out.write(" 0 obj\n<<")
        out.write(dictionary)
        if isCompressed { out.write("/Filter/FlateDecode") }
        out.write("/Length ")
        out.write(data.count)
        out.write(">>stream\n")
        out.write(data)
        out.write(Self.streamEnd)
    }

    private mutating func closeObjectStream() throws(PDFError) {
        guard let container else { return }
        let first = index.bytes.count
        index.write(body.bytes)
        let packed = try compressor.compress(index.bytes)
        let dictionary = "/Type/ObjStm/N \(memberCount)/First \(first)"
        write(container, dictionary: dictionary, data: packed, isCompressed: true)
        index.removeAll()
        body.removeAll()
        memberCount = 0
        self.container = nil
    }

    /// The entries of the cross-reference stream, each as its difference from the one before (PNG predictor "up", ISO
    /// 32000-1, 7.4.4.4).
    private func crossReferences() -> [UInt8] {
        var table: [UInt8] = []
        table.reserveCapacity(positions.count * 8)
        var previous = Position()
        for (number, entry) in positions.enumerated() {
            var position = entry
            if number == 0 { position.second = 65535 }
            table.append(2)
            table.append(position.kind &- previous.kind)
            for shift in [24, 16, 8, 0] as [UInt32] {
                table.append(
                    UInt8(truncatingIfNeeded: position.first >> shift)
                        &- UInt8(truncatingIfNeeded: previous.first >> shift)
                )
            }
            for shift in [8, 0] as [UInt16] {
                table.append(
                    UInt8(truncatingIfNeeded: position.second >> shift)
                        &- UInt8(truncatingIfNeeded: previous.second >> shift)
                )
            }
            previous = position
        }
        return table
    }

    /// 128 bits that depend on every byte, so that equal documents have equal identifiers: two sums over words of eight
    /// bytes in the manner of FNV-1a.
    private static func identifier(of bytes: [UInt8]) -> String {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x9AE1_6A3B_2F90_404F
        func add(_ word: UInt64) {
            first = (first ^ word) &* 0x100_0000_01B3
            first ^= first >> 29
            second = (second &+ word) &* 0x9E37_79B9_7F4A_7C15
            second ^= second >> 32
        }
        unsafe bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset + 8 <= buffer.count {
                add(UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            while offset < buffer.count {
                add(UInt64(unsafe buffer[offset]))
                offset += 1
            }
        }
        add(UInt64(bytes.count))
        var builder = ByteBuilder()
        for sum in [first, second] {
            for shift in [48, 32, 16, 0] as [UInt64] {
                builder.writeHex(UInt16(truncatingIfNeeded: sum >> shift))
            }
        }
        return String(decoding: builder.bytes, as: UTF8.self)
    }
}
