internal import PDFWriting

/// What a document says as data for programs, such as its OParl object.
public struct DocumentData: Hashable, Sendable {
    /// Name of the file in the PDF, ASCII.
    public var name: String
    /// Media type, `application/json`.
    public var mediaType: String
    /// What it is, for people.
    public var description: String
    /// The content.
    public var bytes: [UInt8]

    /// Data; see the properties.
    public init(name: String, mediaType: String, description: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.bytes = bytes
    }

    var attachment: PDFAttachment {
        PDFAttachment(name: name, mediaType: mediaType, description: description, bytes: bytes)
    }
}
