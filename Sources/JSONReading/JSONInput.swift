internal import OParl

/// Reads a JSON file.
public enum JSONInput {
    /// Reads a file whose outermost value is an object. Its member `$schema`, which editors use, is passed over.
    ///
    /// - Parameters:
    ///   - bytes: The file: JSON in UTF-8, at most 64 MiB and 64 levels deep.
    ///   - list: The member that the whole file may be instead, when that is a list.
    ///   - background: What the reader knows beside the file.
    ///   - file: Reads a picture beside the file by its name, a relative path that stays in the folder.
    ///   - read: Asks for the members.
    /// - Returns: What was read, if nothing is wrong.
    /// - Throws: ``InputRefusal`` with all problems.
    public static func read<Value>(
        _ bytes: [UInt8],
        orOnly list: String? = nil,
        background: (any Sendable)? = nil,
        file: @escaping (String) -> [UInt8]? = { _ in nil },
        _ read: (InputObject) -> Value
    ) throws(InputRefusal) -> Value {
        let source = InputSource(isRecording: false, background: background, file: file)
        return try value(of: bytes, orOnly: list, source: source, read)
    }

    /// The paths that a reader asks for, with an asterisk for each index, such as `$.items[*].title`; those it asks for
    /// only because of something in the file are among them only if the file has that.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - background: What the reader knows beside the file.
    ///   - file: Reads a picture beside the file by its name, a relative path that stays in the folder.
    ///   - read: Asks for the members.
    /// - Returns: The paths.
    /// - Throws: ``InputRefusal`` with all problems.
    public static func paths<Value>(
        askedFor bytes: [UInt8],
        background: (any Sendable)? = nil,
        file: @escaping (String) -> [UInt8]? = { _ in nil },
        _ read: (InputObject) -> Value
    ) throws(InputRefusal) -> Set<String> {
        let source = InputSource(isRecording: true, background: background, file: file)
        _ = try value(of: bytes, source: source, read)
        return source.asked ?? []
    }

    private static func value<Value>(
        of bytes: [UInt8],
        orOnly list: String? = nil,
        source: InputSource,
        _ read: (InputObject) -> Value
    ) throws(InputRefusal) -> Value {
        let parsed: JSONValue
        do throws(JSONSyntaxError) {
            parsed = try JSONValue(parsing: bytes)
        } catch {
            throw InputRefusal(error)
        }
        var place = InputPlace.root
        var object = JSONObject()
        switch (parsed, list) {
        case (.object(let found), _): object = found
        case (.array, let name?):
            object[name] = parsed
            place = .root(for: name)
        default:
            throw InputRefusal(
                InputProblem(place: "$", message: "erwartet ist ein Objekt, gefunden wurde \(parsed.kindName)")
            )
        }
        let value = InputObject.read(object, at: place, of: source) { root in
            _ = root.value("$schema")
            return read(root)
        }
        guard source.count == 0 else { throw InputRefusal(problems: source.problems, count: source.count) }
        return value
    }
}
