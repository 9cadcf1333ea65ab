import Logging
import Synchronization

/// Tells the operator once that a proxy stands in front which nobody has named: then all visitors count as one client.
final class ForwardingNotice: Sendable {
    private let isGiven = Mutex(false)

    func give(_ logger: Logger) {
        let isFirst = isGiven.withLock { isGiven in
            defer { isGiven = true }
            return !isGiven
        }
        guard isFirst else { return }
        logger.warning("X-Forwarded-For came from an address that is no trusted proxy; name it with --trusted-proxy")
    }
}
