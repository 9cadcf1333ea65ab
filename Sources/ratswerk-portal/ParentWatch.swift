import Glibc

/// Notices that the process is gone that started this one.
///
/// Asks twice a second: the kernel's own signal is tied to the parent's thread, not to the parent.
struct ParentWatch {
    private let parent = getppid()

    /// Returns when another process, usually the first one, has become the parent.
    func waitForEnd() async throws {
        while getppid() == parent { try await Task.sleep(for: .milliseconds(500)) }
    }
}
