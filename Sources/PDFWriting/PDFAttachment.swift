/// A file that a document carries, such as the data it was composed of; it makes the document PDF/A-3a.
public struct PDFAttachment: Hashable, Sendable {
    /// What the file is to the document (ISO 19005-3, annex E).
    public enum Relationship: String, Hashable, Sendable {
        /// The document was made of it by hand or by a program.
        case source = "Source"
        /// What the document shows, as data.
        case data = "Data"
    }

    /// Name of the file, ASCII.
    public var name: String
    /// Media type, `application/json`.
    public var mediaType: String
    /// What the file is, for people.
    public var description: String
    /// What it is to the document.
    public var relationship: Relationship
    /// The content.
    public var bytes: [UInt8]

    /// A file; see the properties.
    public init(
        name: String,
        mediaType: String,
        description: String,
        relationship: Relationship = .data,
        bytes: [UInt8]
    ) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.relationship = relationship
        self.bytes = bytes
    }
}
