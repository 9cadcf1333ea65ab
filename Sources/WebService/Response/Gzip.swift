import CZlib
import NIOCore

/// Compression of whole answers, RFC 1952.
enum Gzip {
    /// Shorter bodies gain nothing: they fit into one packet anyway.
    static let smallestBody = 860
    /// Level 5 gives nearly the size of 9 in a third of the time on pages of ours.
    private static let level: Int32 = 5

    /// Whether bodies of that media type shrink: text, and what is text in disguise.
    static func isWorthwhile(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        let type = HeaderParameters(contentType).value.lowercased()
        return type.hasPrefix("text/") || type.hasSuffix("+json") || type.hasSuffix("+xml")
            || ["application/json", "application/javascript", "application/xml", "application/wasm"].contains(type)
    }

    /// - Returns: The compressed bytes, or `nil` when they are not shorter.
    static func compress(_ buffer: ByteBuffer) -> ByteBuffer? {
        var stream = unsafe z_stream()
        guard unsafe czlib_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        let bound = Int(unsafe deflateBound(&stream, uLong(buffer.readableBytes)))
        var packed = ByteBuffer()
        let status = unsafe packed.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { output in
            unsafe buffer.withUnsafeReadableBytes { input in
                // zlib does not write through next_in; its type is only not const.
                unsafe stream.next_in = unsafe UnsafeMutablePointer(
                    mutating: input.bindMemory(to: Bytef.self).baseAddress
                )
                unsafe stream.avail_in = uInt(input.count)
                unsafe stream.next_out = unsafe output.bindMemory(to: Bytef.self).baseAddress
                unsafe stream.avail_out = uInt(output.count)
                guard unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END else { return 0 }
                return Int(unsafe stream.total_out)
            }
        }
        return status > 0 && packed.readableBytes < buffer.readableBytes ? packed : nil
    }
}
