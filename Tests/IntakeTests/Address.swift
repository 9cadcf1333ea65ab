import Synchronization

/// The address of a server that is known only after its answers were written.
final class Address: Sendable {
    private let text = Mutex("")

    var base: String {
        get { text.withLock { $0 } }
        set { text.withLock { $0 = newValue } }
    }
}
