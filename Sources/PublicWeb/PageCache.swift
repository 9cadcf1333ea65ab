import PublicRecord
import Synchronization
import WebService

/// Rendered pages of the present state, kept up to a limit of bytes; the ones longest unused go first.
final class PageCache: Sendable {
    private struct Entry {
        let cursor: PublicationCursor
        let content: PreparedContent
        let size: Int
        var lastUse: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var size = 0
        var clock: UInt64 = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: The most bytes that are kept.
    init(limit: Int) {
        self.limit = limit
    }

    /// The page of a key in this state of the data; nil when it was not rendered yet.
    func content(_ key: String, _ cursor: PublicationCursor) -> PreparedContent? {
        state.withLock { state in
            guard let entry = state.entries[key], entry.cursor == cursor else { return nil }
            state.clock += 1
            state.entries[key]?.lastUse = state.clock
            return entry.content
        }
    }

    /// Keeps a page; pages larger than an eighth of the limit are not kept.
    func keep(_ content: PreparedContent, byteCount: Int, for key: String, _ cursor: PublicationCursor) {
        // The compressed copy and the bookkeeping come on top of the bytes.
        let size = byteCount + byteCount / 4 + key.utf8.count + 512
        guard size <= limit / 8 else { return }
        state.withLock { state in
            state.clock += 1
            if let old = state.entries.removeValue(forKey: key) { state.size -= old.size }
            state.entries[key] = Entry(cursor: cursor, content: content, size: size, lastUse: state.clock)
            state.size += size
            if state.size > limit { Self.makeRoom(&state, limit: limit / 2) }
        }
    }

    /// The bytes that are kept now.
    var size: Int { state.withLock { $0.size } }

    private static func makeRoom(_ state: inout State, limit: Int) {
        for (key, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.size > limit else { return }
            state.entries[key] = nil
            state.size -= entry.size
        }
    }
}
