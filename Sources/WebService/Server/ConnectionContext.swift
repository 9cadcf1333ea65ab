import Hummingbird
import NIOCore

/// What a request must know of its connection.
struct ConnectionContext: InitializableFromSource {
    typealias Source = ApplicationRequestContextSource

    /// The address at the other end, without port; `nil` on a Unix socket.
    let peerAddress: String?

    init(source: Source) {
        self.peerAddress = source.channel.remoteAddress?.ipAddress
    }

    init(peerAddress: String?) {
        self.peerAddress = peerAddress
    }

    /// Whether the connection comes from one of these proxies, or over a Unix socket.
    func isTrusted(_ proxies: Set<String>) -> Bool { peerAddress.map(proxies.contains) ?? true }

    /// The client's address: the last one in `X-Forwarded-For` that is not a trusted proxy, if the peer is one.
    ///
    /// Every proxy appends the address it saw, so what a client wrote itself stands further left and is never taken.
    func clientAddress(forwardedFor: String?, trustedProxies: Set<String>) -> String? {
        guard let peerAddress, trustedProxies.contains(peerAddress), let forwardedFor else { return peerAddress }
        for entry in forwardedFor.split(separator: ",").reversed() {
            let address = String(entry.filter { $0 != " " && $0 != "\t" })
            guard (try? SocketAddress(ipAddress: address, port: 0)) != nil else { return peerAddress }
            if !trustedProxies.contains(address) {
                return address
            }
        }
        return peerAddress
    }
}
