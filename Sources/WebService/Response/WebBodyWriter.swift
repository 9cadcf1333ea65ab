import HummingbirdCore
public import NIOCore

/// Writes a body piece by piece; waits while the client is slow, so that only a little lies in memory.
public struct WebBodyWriter {
    var base: any ResponseBodyWriter
    /// How many bytes were written so far.
    public private(set) var written = 0

    init(_ base: any ResponseBodyWriter) {
        self.base = base
    }

    /// Writes some bytes.
    ///
    /// - Parameter bytes: The next bytes of the body.
    /// - Throws: When the connection is gone.
    public mutating func write(_ bytes: [UInt8]) async throws {
        try await write(ByteBuffer(bytes: bytes))
    }

    /// Writes some bytes without copying them.
    ///
    /// - Parameter buffer: The next bytes of the body.
    /// - Throws: When the connection is gone.
    public mutating func write(_ buffer: ByteBuffer) async throws {
        guard buffer.readableBytes > 0 else { return }
        written += buffer.readableBytes
        try await base.write(buffer)
    }
}
