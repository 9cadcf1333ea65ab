import Foundation

/// What a command says while it works.
enum Terminal {
    /// Writes to standard error.
    static func say(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
