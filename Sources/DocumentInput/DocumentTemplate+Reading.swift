public import JSONReading

extension InputSource {
    /// What stands for what the file of a document does not say.
    var template: DocumentTemplate? { background as? DocumentTemplate }
}

extension JSONInput {
    /// Reads the JSON file of a document whose outermost value is an object.
    ///
    /// - Parameters:
    ///   - bytes: The file: JSON in UTF-8, at most 64 MiB and 64 levels deep.
    ///   - template: Stands for what the file does not say.
    ///   - file: Reads a picture beside the file by its name, a relative path that stays in the folder.
    ///   - read: Asks for the members.
    /// - Returns: What was read, if nothing is wrong.
    /// - Throws: `InputRefusal` with all problems.
    public static func read<Value>(
        _ bytes: [UInt8],
        template: DocumentTemplate?,
        file: @escaping (String) -> [UInt8]? = { _ in nil },
        _ read: (InputObject) -> Value
    ) throws(InputRefusal) -> Value {
        try self.read(bytes, background: template, file: file, read)
    }

    /// The paths that the reader of a document asks for.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - template: Stands for what the file does not say.
    ///   - file: Reads a picture beside the file by its name, a relative path that stays in the folder.
    ///   - read: Asks for the members.
    /// - Returns: The paths, with an asterisk for each index.
    /// - Throws: `InputRefusal` with all problems.
    public static func paths<Value>(
        askedFor bytes: [UInt8],
        template: DocumentTemplate?,
        file: @escaping (String) -> [UInt8]? = { _ in nil },
        _ read: (InputObject) -> Value
    ) throws(InputRefusal) -> Set<String> {
        try paths(askedFor: bytes, background: template, file: file, read)
    }
}
