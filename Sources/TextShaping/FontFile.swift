internal import Foundation
internal import Synchronization

/// A font file that is opened when its first glyph is needed.
///
/// A program that sets one page needs two or three faces of a dozen.
public final class FontFile: Sendable {
    /// Where the file lies.
    public let path: String
    private let opened = Mutex<Result<FontFace, FontError>?>(nil)

    /// Names a file without reading it; nil when there is no such file that may be read.
    ///
    /// - Parameter path: An OpenType file with TrueType outlines.
    public init?(path: String) {
        guard FileManager.default.isReadableFile(atPath: path) else { return nil }
        self.path = path
    }

    /// The face; opened by the first who asks.
    ///
    /// - Throws: ``FontError``, each time the same.
    public func face() throws(FontError) -> FontFace {
        try opened.withLock { opened -> Result<FontFace, FontError> in
            if let opened { return opened }
            let result = Result { () throws(FontError) in try FontFace(path: path) }
            opened = result
            return result
        }.get()
    }
}
