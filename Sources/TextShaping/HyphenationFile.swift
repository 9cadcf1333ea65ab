internal import Foundation
internal import Synchronization

/// A pattern file that is read when the first word is to be divided.
public final class HyphenationFile: Sendable {
    private enum State {
        case unread
        case read(HyphenationDictionary?)
    }

    private let path: String
    private let state = Mutex(State.unread)

    /// Names a file without reading it; nil when there is no such file that may be read.
    ///
    /// - Parameter path: A dictionary as ``HyphenationDictionary`` reads it.
    public init?(path: String) {
        guard FileManager.default.isReadableFile(atPath: path) else { return nil }
        self.path = path
    }

    /// Where a word may be divided.
    ///
    /// - Parameter word: One word without spaces; case does not matter.
    /// - Returns: The places, ascending; empty when there is none, and when the file holds no patterns.
    public func divisions(of word: String) -> [WordDivision] {
        let dictionary = state.withLock { state -> HyphenationDictionary? in
            if case .read(let dictionary) = state { return dictionary }
            let dictionary = HyphenationDictionary(path: path)
            state = .read(dictionary)
            return dictionary
        }
        return dictionary?.divisions(of: word) ?? []
    }
}
