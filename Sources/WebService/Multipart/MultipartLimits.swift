/// How much of a multipart body is taken, and where it is kept.
public struct MultipartLimits: Sendable {
    /// The greatest number of parts, fields and files together.
    public var maximumParts: Int
    /// The greatest length of one field that is not a file, in bytes.
    public var fieldLimit: Int
    /// The greatest length of one file, in bytes.
    public var fileLimit: Int
    /// A file longer than this lies in a temporary file, in bytes.
    public var memoryLimit: Int
    /// The folder whose disk holds temporary files; they have no names there.
    public var temporaryDirectory: String

    /// Limits.
    ///
    /// - Parameters:
    ///   - maximumParts: The greatest number of parts.
    ///   - fieldLimit: The greatest length of one field in bytes.
    ///   - fileLimit: The greatest length of one file in bytes.
    ///   - memoryLimit: A longer file lies in a temporary file.
    ///   - temporaryDirectory: The folder of temporary files.
    public init(
        maximumParts: Int = 100,
        fieldLimit: Int = 64 * 1024,
        fileLimit: Int = 256 * 1024 * 1024,
        memoryLimit: Int = 256 * 1024,
        temporaryDirectory: String = "/tmp"
    ) {
        self.maximumParts = maximumParts
        self.fieldLimit = fieldLimit
        self.fileLimit = fileLimit
        self.memoryLimit = memoryLimit
        self.temporaryDirectory = temporaryDirectory
    }
}
