/// The fields and files of a `multipart/form-data` body.
public struct MultipartForm: Sendable {
    /// The fields that are no files, in the order they were sent.
    public let fields: FormValues
    /// The files, in the order they were sent; file inputs left empty are not among them.
    public let files: [UploadedFile]

    /// The first file of an input.
    ///
    /// - Parameter name: The name of the input.
    /// - Returns: `nil` when no file was chosen.
    public func file(_ name: String) -> UploadedFile? {
        files.first { $0.name == name }
    }

    /// All files of an input that takes several.
    ///
    /// - Parameter name: The name of the input.
    /// - Returns: The files in the order they were sent.
    public func files(_ name: String) -> [UploadedFile] {
        files.filter { $0.name == name }
    }
}
