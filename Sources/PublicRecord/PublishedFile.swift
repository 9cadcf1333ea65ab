public import Foundation
public import OParl

/// A file as a page lists it.
public struct PublishedFile: Equatable, Sendable {
    /// The identifier.
    public var id: UUID
    /// What it is to its owner.
    public var role: OParlFileRole
    /// The name people read.
    public var name: String
    /// The media type.
    public var mediaType: String
    /// The size in bytes; nil when it is not known.
    public var size: Int?
    /// Whether its words can be read as an article.
    public var hasArticle: Bool

    init?(_ object: OParlObject) {
        guard case .file(let file) = object.document else { return nil }
        id = object.id
        role = object.role ?? .auxiliaryFile
        name = file.name ?? file.fileName ?? "Datei"
        mediaType = file.mimeType ?? "application/octet-stream"
        size = file.size
        hasArticle = object.hasArticle
    }
}
