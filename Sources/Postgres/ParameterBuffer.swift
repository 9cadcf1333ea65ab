/// Bound values the way libpq wants them: pointers, lengths and formats beside each other.
struct ParameterBuffer {
    let types: [UInt32]
    private let lengths: [Int32]
    private let offsets: [Int]
    private let bytes: [UInt8]

    /// - Throws: ``PostgresError`` of kind ``PostgresError/Kind/unencodable`` for text with a NUL character.
    init(_ values: [PostgresValue]) throws(PostgresError) {
        var lengths: [Int32] = []
        var offsets: [Int] = []
        var bytes: [UInt8] = []
        for value in values {
            if value.containsNUL {
                throw PostgresError(kind: .unencodable, reason: "text with a NUL character")
            }
            offsets.append(value.bytes == nil ? -1 : bytes.count)
            let body = value.bytes ?? []
            guard let length = Int32(exactly: body.count) else {
                throw PostgresError(kind: .unencodable, reason: "a value of more than 2 GiB")
            }
            lengths.append(length)
            bytes += body
        }
        // One more byte, so that an empty value behind the last one still points into the buffer.
        bytes.append(0)
        types = values.map(\.type.rawValue)
        self.lengths = lengths
        self.offsets = offsets
        self.bytes = bytes
    }

    /// Number, values, lengths and formats; every format is 1, binary. The pointers hold during the call only.
    func withPointers<R>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> R
    ) -> R {
        let formats = [Int32](repeating: 1, count: offsets.count)
        return unsafe bytes.withUnsafeBytes { raw in
            let base = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            var pointers: [UnsafePointer<CChar>?] = unsafe []
            for offset in offsets {
                unsafe pointers.append(offset < 0 ? nil : base.map { unsafe $0 + offset })
            }
            return unsafe body(Int32(offsets.count), pointers, lengths, formats)
        }
    }
}
