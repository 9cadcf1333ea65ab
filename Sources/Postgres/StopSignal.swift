import CPostgres
import Glibc

/// A word that, once said, wakes a thread out of `poll`.
final class StopSignal: Sendable {
    private let descriptor: Int32

    /// `nil` when the process has no file descriptors left.
    init?() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        if descriptor < 0 { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Says stop; stays said.
    func stop() {
        eventfd_write(descriptor, 1)
    }

    var isStopped: Bool { wait(milliseconds: 0) }

    /// Waits for the word.
    ///
    /// - Returns: Whether it was said.
    @discardableResult
    func wait(milliseconds: Int32) -> Bool {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&waited, 1, milliseconds) == 1
    }

    /// Waits until another descriptor can be read or stop is said.
    ///
    /// - Returns: Whether stop was said.
    func wait(orReadable other: Int32) -> Bool {
        var waited = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        while unsafe poll(&waited, 2, -1) < 0, errno == EINTR {}
        return waited[0].revents != 0
    }
}
