/// What a server says from one moment on: while starting, and in the logs that it keeps itself.
struct ServerWords {
    private let layout: ClusterLayout
    /// How long each log was at that moment, in bytes.
    private let before: [String: Int]

    /// The moment is now.
    init(layout: ClusterLayout) {
        self.layout = layout
        before = Dictionary(uniqueKeysWithValues: Self.logs(layout).map { ($0, FolderEntry($0)?.size ?? 0) })
    }

    /// The words, and the file in which the last of them stand.
    var heard: (text: String, file: String) {
        var (text, file) = (FolderEntry.tail(of: layout.startLog), layout.startLog)
        for log in Self.logs(layout) {
            let (old, size) = (before[log] ?? 0, FolderEntry(log)?.size ?? 0)
            // One that became shorter was begun anew.
            let gained = size == old ? "" : FolderEntry.tail(of: log, after: size < old ? 0 : old)
            guard !gained.isEmpty else { continue }
            text += "\n" + gained
            file = log
        }
        return (text, file)
    }

    private static func logs(_ layout: ClusterLayout) -> [String] {
        (FolderEntry.names(in: layout.logs) ?? []).map { "\(layout.logs)/\($0)" }
    }
}
