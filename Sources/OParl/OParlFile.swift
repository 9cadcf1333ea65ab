public import Foundation

/// The published properties of a file; the row's parent is its owner, `parent_role` what it is there.
///
/// Source: OParl 1.1, 3.13. `accessUrl` and `downloadUrl` are made by the renderer.
public struct OParlFile: Codable, Equatable, Sendable {
    /// The name people read, without extension.
    public var name: String?
    /// The name it is saved under.
    public var fileName: String?
    /// The media type, for example "application/pdf".
    public var mimeType: String?
    /// The day from which deadlines count.
    public var date: OParlDay?
    /// The size in bytes.
    public var size: Int?
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits: the key of `portal.blob`.
    ///
    /// Without it the file has no content here. Rendered as `ratswerk:sha256Checksum`; OParl has no such property.
    public var sha256Checksum: String?
    /// SHA-512 of the bytes, 128 lower-case hexadecimal digits.
    public var sha512Checksum: String?
    /// The plain text of the file.
    public var text: String?
    /// The address of a page of another service that shows the file.
    public var externalServiceUrl: String?
    /// The file this one was derived from.
    public var masterFile: UUID?
    /// The files derived from this one.
    public var derivativeFile: [UUID]?
    /// The address of the licence of the content.
    public var fileLicense: String?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        fileName: String? = nil,
        mimeType: String? = nil,
        date: OParlDay? = nil,
        size: Int? = nil,
        sha256Checksum: String? = nil,
        sha512Checksum: String? = nil,
        text: String? = nil,
        externalServiceUrl: String? = nil,
        masterFile: UUID? = nil,
        derivativeFile: [UUID]? = nil,
        fileLicense: String? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.fileName = fileName
        self.mimeType = mimeType
        self.date = date
        self.size = size
        self.sha256Checksum = sha256Checksum
        self.sha512Checksum = sha512Checksum
        self.text = text
        self.externalServiceUrl = externalServiceUrl
        self.masterFile = masterFile
        self.derivativeFile = derivativeFile
        self.fileLicense = fileLicense
        self.license = license
        self.keyword = keyword
    }
}
