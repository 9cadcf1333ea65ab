import Glibc
import Logging

/// A server of the same data that outlived the process that started it.
///
/// After `kill -9` of its parent PostgreSQL shuts down by itself, which takes a moment; the next start may come sooner.
struct LeftoverServer {
    let layout: ClusterLayout

    /// The first line of `postmaster.pid`; `nil` when there is no such file.
    private var recordedProcess: Int32? {
        let text = FolderEntry.tail(of: layout.data + "/postmaster.pid", bytes: 4096)
        return text.split(separator: "\n").first.flatMap { Int32($0) }
    }

    /// Waits until nothing works on the data any more, and asks what does not end by itself to end.
    ///
    /// The caller holds the lock of the folder, so no other process of ours starts a server meanwhile.
    func clearAway(logger: Logger, unless attempt: StartAttempt) {
        // 5 s for it to end by itself, then a fast shutdown, after another 30 s an immediate one, at last by force.
        let signals: [(after: Int, signal: Int32)] = [(500, SIGINT), (3500, SIGQUIT), (4500, SIGKILL)]
        var waited = 0
        while waited < 6000, !attempt.isGivenUp {
            let running = processes
            if running.isEmpty { break }
            if waited == 0 { logger.info("waiting for a former database server to end") }
            for step in signals where step.after == waited {
                let server = running.first { $0 == recordedProcess }
                for process in server.map({ [$0] }) ?? running { kill(process, step.signal) }
            }
            usleep(10_000)
            waited += 1
        }
        // The number in the file may belong to a stranger by now, which PostgreSQL would take for a running server.
        if processes.isEmpty, let recorded = recordedProcess, kill(recorded, 0) == 0 {
            unlink(layout.data + "/postmaster.pid")
        }
    }

    /// All of PostgreSQL's processes whose working directory is the data directory: the server and its children.
    private var processes: [Int32] {
        guard let data = realPath(layout.data) else { return [] }
        return (FolderEntry.names(in: "/proc") ?? []).compactMap { name in
            guard
                let process = Int32(name),
                workingDirectory(of: process) == data,
                FolderEntry.tail(of: "/proc/\(process)/comm").hasPrefix("postgres")
            else { return nil }
            return process
        }
    }

    private func workingDirectory(of process: Int32) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/\(process)/cwd", &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
