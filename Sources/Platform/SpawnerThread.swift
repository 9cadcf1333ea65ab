import Dispatch
import Foundation
import Glibc
import Synchronization

/// The one thread that starts children. It lives as long as the process.
///
/// On Linux a child's death signal is sent when the *thread* that started it ends, not the process (`prctl(2)`,
/// PR_SET_PDEATHSIG). A child started from a thread of a pool would be killed whenever that thread is given up.
final class SpawnerThread: Sendable {
    static let shared = SpawnerThread()

    private let work = Mutex<[Job]>([])
    private let wakeUp = DispatchSemaphore(value: 0)

    private init() {
        let thread = Thread { [self] in
            while true {
                wakeUp.wait()
                work.withLock { $0.removeFirst() }.run()
            }
        }
        thread.name = "spawner"
        thread.start()
    }

    /// Starts a child on the thread and waits until its program runs or could not be started.
    func spawn(_ strings: LaunchStrings) -> Result<Int32, PlatformError> {
        let job = Job(strings)
        work.withLock { $0.append(job) }
        wakeUp.signal()
        return job.wait()
    }

    private final class Job: Sendable {
        private let strings: LaunchStrings
        private let done = DispatchSemaphore(value: 0)
        private let result = Mutex(Result<Int32, PlatformError>.failure(PlatformError(.fork, EAGAIN)))

        init(_ strings: LaunchStrings) {
            self.strings = strings
        }

        func run() {
            let outcome = strings.spawn()
            result.withLock { $0 = outcome }
            done.signal()
        }

        func wait() -> Result<Int32, PlatformError> {
            done.wait()
            return result.withLock { $0 }
        }
    }
}
