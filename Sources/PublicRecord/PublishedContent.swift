public import Foundation

/// The bytes of a published file, described.
public struct PublishedContent: Equatable, Sendable {
    /// The identifier of the file.
    public var id: UUID
    /// SHA-256 of the bytes, 32 bytes.
    public var sha256: [UInt8]
    /// The name under which it is saved.
    public var name: String
    /// The media type.
    public var mediaType: String
    /// The size in bytes.
    public var size: Int
    /// When the file object last changed.
    public var modified: Date
}
