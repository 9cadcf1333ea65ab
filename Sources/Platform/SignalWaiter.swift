import CPlatform
import Foundation
import Glibc
import Synchronization

/// Waits for signals that ask this process to end or to read its configuration again.
public final class SignalWaiter: Sendable {
    private let mailbox = Mailbox()
    private let watched: [Int32]
    private let writeEnd: Int32

    /// From here on the signals do nothing but are handed out by ``next()``. Children start with the default effect again.
    ///
    /// - Parameter signals: Such as `SIGTERM` and `SIGINT`. Each may have one waiter in a process.
    /// - Throws: ``PlatformError`` when the process has no descriptors left or a signal cannot be caught.
    public init(_ signals: [Int32]) throws(PlatformError) {
        var ends: [Int32] = [-1, -1]
        guard unsafe cplatform_pipe(&ends) == 0 else { throw PlatformError(.descriptor, errno) }
        let readEnd = ends[0]
        writeEnd = ends[1]
        watched = signals
        let mailbox = mailbox
        for signal in signals where cplatform_watch_signal(signal, writeEnd) != 0 {
            close(readEnd)
            throw PlatformError(.descriptor, errno)
        }
        let thread = Thread {
            var byte: UInt8 = 0
            while true {
                let count = unsafe read(readEnd, &byte, 1)
                if count == 1 { mailbox.deliver(Int32(byte)) }
                if count == 0 || (count < 0 && errno != EINTR) { break }
            }
            close(readEnd)
        }
        thread.name = "signals"
        thread.start()
    }

    deinit {
        for signal in watched { cplatform_watch_signal(signal, -1) }
        close(writeEnd)
    }

    /// Waits for the next signal. A task that is cancelled while it waits takes none away from the next one that waits.
    ///
    /// - Returns: The signal; `nil` when the task was cancelled.
    public func next() async -> Int32? {
        await mailbox.take()
    }

    /// Signals that nobody has taken yet, and those who wait for one.
    private final class Mailbox: Sendable {
        private struct State {
            var waiting: [Int32] = []
            var takers: [Int: CheckedContinuation<Int32?, Never>] = [:]
            var nextTaker = 0
        }

        private let state = Mutex(State())

        func deliver(_ signal: Int32) {
            let taker = state.withLock { state -> CheckedContinuation<Int32?, Never>? in
                guard let first = state.takers.keys.min() else {
                    state.waiting.append(signal)
                    return nil
                }
                return state.takers.removeValue(forKey: first)
            }
            taker?.resume(returning: signal)
        }

        func take() async -> Int32? {
            let number = state.withLock { state in
                state.nextTaker += 1
                return state.nextTaker
            }
            return await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let ready = state.withLock { state -> Int32?? in
                        if !state.waiting.isEmpty { return state.waiting.removeFirst() }
                        if Task.isCancelled { return .some(nil) }
                        state.takers[number] = continuation
                        return nil
                    }
                    if let ready { continuation.resume(returning: ready) }
                }
            } onCancel: {
                state.withLock { $0.takers.removeValue(forKey: number) }?.resume(returning: nil)
            }
        }
    }
}
