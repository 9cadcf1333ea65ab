internal import Synchronization
internal import TextShaping
internal import Typesetting

/// German hyphenation with a memory of the words asked for.
final class GermanHyphenation: Hyphenating, Sendable {
    private static let cacheLimit = 60_000

    private let file: HyphenationFile
    private let cache = Mutex<[String: [Division]]>([:])

    init(patterns path: String) throws(CompositionError) {
        guard let file = HyphenationFile(path: path) else {
            throw .hyphenationPatternsUnreadable(path: path)
        }
        self.file = file
    }

    func divisions(of word: String) -> [Division] {
        if let known = cache.withLock({ $0[word] }) { return known }
        let divisions = file.divisions(of: word).map { Division(offset: $0.offset, isSeam: $0.isSeam) }
        cache.withLock { cache in
            if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
            cache[word] = divisions
        }
        return divisions
    }
}
