/// A file that came with a form.
public struct UploadedFile: Sendable {
    /// Where the bytes are.
    public enum Content: Sendable {
        /// In memory.
        case memory([UInt8])
        /// In a temporary file that is deleted when the last reference to it goes away.
        case temporary(TemporaryFile)
    }

    /// The name of the form's input.
    public let name: String
    /// The name the file had on the sender's device, without folders and control characters; at most 255 bytes.
    public let fileName: String
    /// The media type the sender claims, in lower case; not checked against the bytes.
    public let mediaType: String
    /// The length in bytes.
    public let size: Int
    /// SHA-256 of the bytes, 32 bytes.
    public let sha256: [UInt8]
    /// Where the bytes are.
    public let content: Content

    /// The bytes, read into memory.
    ///
    /// - Returns: All bytes.
    /// - Throws: ``TemporaryFile/Failure`` when the temporary file cannot be read.
    public func bytes() throws(TemporaryFile.Failure) -> [UInt8] {
        switch content {
        case .memory(let bytes): bytes
        case .temporary(let file): try file.read(0..<size)
        }
    }
}
