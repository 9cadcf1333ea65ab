import Glibc
import NIOCore
import Synchronization

/// Counts the open connections of one server, altogether and by address.
final class ConnectionRegistry: Sendable {
    enum Admission {
        case admitted
        case tooMany
        case tooManyFromAddress
        /// So far over the limit that not even a refusal is sent.
        case overrun
    }

    private struct Counts {
        var total = 0
        var byAddress: [[UInt8]: Int] = [:]
    }

    private let limits: GuardLimits
    private let trustedProxies: Set<String>
    private let metrics: ServerMetrics
    private let counts = Mutex(Counts())

    init(configuration: WebConfiguration) {
        self.limits = configuration.limits
        self.trustedProxies = configuration.trustedProxies
        self.metrics = configuration.metrics
    }

    /// Counts a connection; ``release(_:)`` must follow whatever the answer is.
    func admit(_ address: SocketAddress?) -> Admission {
        metrics.connectionOpened()
        let key = key(address)
        let (total, fromAddress) = counts.withLock { counts in
            counts.total += 1
            let fromAddress = key.map { key in
                counts.byAddress[key, default: 0] += 1
                return counts.byAddress[key, default: 0]
            }
            return (counts.total, fromAddress ?? 0)
        }
        if total > limits.connections + limits.connections / 4 + 16 { return .overrun }
        if total > limits.connections { return .tooMany }
        return fromAddress > limits.connectionsPerAddress ? .tooManyFromAddress : .admitted
    }

    func release(_ address: SocketAddress?) {
        metrics.connectionClosed()
        let key = key(address)
        counts.withLock { counts in
            counts.total -= 1
            guard let key, let count = counts.byAddress[key] else { return }
            counts.byAddress[key] = count > 1 ? count - 1 : nil
        }
    }

    /// What counts as one client: an IPv4 address, or the /64 one household gets in IPv6. `nil` does not count: trusted
    /// proxies and Unix sockets.
    private func key(_ address: SocketAddress?) -> [UInt8]? {
        guard let address, let text = address.ipAddress, !trustedProxies.contains(text) else { return nil }
        guard case .v6 = address else { return Array(text.utf8) }
        var bytes = [UInt8](repeating: 0, count: 16)
        guard unsafe inet_pton(AF_INET6, text, &bytes) == 1 else { return Array(text.utf8) }
        let isMappedIPv4 = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
        return isMappedIPv4 ? bytes : Array(bytes[..<8])
    }
}
