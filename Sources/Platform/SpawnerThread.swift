import Dispatch
import Foundation
import Synchronization

/// The one thread that starts children. It lives as long as the process.
///
/// On Linux a child's death signal is sent when the *thread* that started it ends, not the process (`prctl(2)`,
/// PR_SET_PDEATHSIG). A child started from a thread of a pool would be killed whenever that thread is given up.
final class SpawnerThread: Sendable {
    static let shared = SpawnerThread()

    private let work = Mutex<[@Sendable () -> Void]>([])
    private let wakeUp = DispatchSemaphore(value: 0)

    private init() {
        let thread = Thread { [self] in
            while true {
                wakeUp.wait()
                work.withLock { $0.isEmpty ? nil : $0.removeFirst() }?()
            }
        }
        thread.name = "spawner"
        thread.start()
    }

    /// Runs something on the thread and waits for it.
    func run<T: Sendable>(_ body: @escaping @Sendable () -> T) -> T? {
        let done = DispatchSemaphore(value: 0)
        let result = SpawnResult<T>()
        work.withLock {
            $0.append {
                result.value.withLock { $0 = body() }
                done.signal()
            }
        }
        wakeUp.signal()
        done.wait()
        return result.value.withLock { $0 }
    }
}

private final class SpawnResult<T: Sendable>: Sendable {
    let value = Mutex<T?>(nil)
}
