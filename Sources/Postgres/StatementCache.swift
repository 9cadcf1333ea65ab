/// The statements a connection has prepared, the least recently used first to go.
///
/// Bounded because every prepared statement holds memory in the server's process.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [PostgresType]
    }

    /// A statement the server knows by name.
    final class Entry {
        let name: String
        let changesSession: Bool
        var columns: ColumnNames?
        var lastUse: UInt64 = 0

        init(name: String, changesSession: Bool) {
            self.name = name
            self.changesSession = changesSession
        }
    }

    let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var uses: UInt64 = 0
    private var named: UInt64 = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { entries.count }

    mutating func entry(for key: Key) -> Entry? {
        guard let entry = entries[key] else { return nil }
        uses += 1
        entry.lastUse = uses
        return entry
    }

    mutating func newName() -> String {
        named += 1
        return "s\(named)"
    }

    mutating func insert(_ entry: Entry, for key: Key) {
        uses += 1
        entry.lastUse = uses
        entries[key] = entry
    }

    mutating func remove(_ key: Key) -> Entry? {
        entries.removeValue(forKey: key)
    }

    /// Makes room for one more and returns what has to be deallocated on the server for that.
    mutating func evict() -> Entry? {
        guard
            entries.count >= capacity,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return nil }
        entries[oldest.key] = nil
        return oldest.value
    }
}
