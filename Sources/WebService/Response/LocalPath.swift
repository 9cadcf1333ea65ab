/// A path of this application, safe to redirect to.
enum LocalPath {
    /// - Parameter path: A path with query.
    /// - Returns: The path, or `/` when a browser could read it as the address of another site (`//host`, `/\host`, a
    ///   scheme) or when it holds characters that do not belong into a header.
    static func safe(_ path: String) -> String {
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") })
        else {
            return "/"
        }
        return bytes.count > 1 && bytes[1] == UInt8(ascii: "/") ? "/" : path
    }
}
