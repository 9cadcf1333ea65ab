internal import CDeflate

/// Compresses streams in zlib format (RFC 1950); one for each thread.
@safe
public struct PDFCompressor: ~Copyable {
    private let compressor: OpaquePointer

    /// - Parameter level: 1 (fast) to 12 (small).
    /// - Throws: ``PDFError/compressionFailed`` when there is no memory.
    public init(level: Int32 = 6) throws(PDFError) {
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { throw .compressionFailed }
        unsafe self.compressor = compressor
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
    }

    borrowing func compress(_ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
        let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        let compressed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = unsafe bytes.withUnsafeBytes { input in
                unsafe libdeflate_zlib_compress(
                    compressor,
                    input.baseAddress,
                    input.count,
                    buffer.baseAddress,
                    buffer.count
                )
            }
        }
        guard !compressed.isEmpty else { throw .compressionFailed }
        return compressed
    }
}
