import Glibc
import WebService

/// A port of this machine, seen from outside: whether it is free, and whether a healthy server answers there.
struct LocalPort {
    /// The address to listen at, or a name of it.
    let address: String
    /// The port, 1 to 65535.
    let port: Int
    /// The name by which the server answers; `nil` when it answers by any.
    var host: String?

    /// Where a browser on this machine finds it.
    var url: String {
        switch address {
        case "0.0.0.0": "http://127.0.0.1:\(port)"
        case "::": "http://[::1]:\(port)"
        default: "http://\(address.contains(":") ? "[\(address)]" : address):\(port)"
        }
    }

    /// Makes sure that a server could listen there.
    ///
    /// - Throws: `WebServiceError`, with the way out.
    func requireFree() throws(WebServiceError) {
        let refusal = withSocket { descriptor, place in
            var yes: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            return bind(descriptor, place.ai_addr, place.ai_addrlen) == 0 && listen(descriptor, 1) == 0 ? 0 : errno
        }
        switch refusal {
        case 0: return
        case EADDRINUSE: throw .portInUse(address: address, port: port)
        case EACCES, EPERM: throw .notPermitted(address: address, port: port)
        case nil, EADDRNOTAVAIL, EAFNOSUPPORT: throw .addressUnavailable(address: address)
        case let number?: throw .cannotListen(address: address, port: port, errno: number)
        }
    }

    /// Whether `GET /healthz` is answered with 200 within a second. Blocks the thread.
    var isHealthy: Bool {
        let answer = withSocket { descriptor, place -> Int32 in
            var limit = timeval(tv_sec: 1, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            guard connect(descriptor, place.ai_addr, place.ai_addrlen) == 0 else { return errno }
            let name = host ?? "127.0.0.1:\(port)"
            let request = Array("GET /healthz HTTP/1.1\r\nHost: \(name)\r\nConnection: close\r\n\r\n".utf8)
            guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { return errno }
            var buffer = [UInt8](repeating: 0, count: 256)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).hasPrefix("HTTP/1.1 200") ? 0 : EPROTO
        }
        return answer == 0
    }

    /// Calls something with a socket for the address, as the system resolves it, and closes the socket.
    ///
    /// - Returns: What the body returns: 0, or a number of the system's error; `nil` when there is no such address.
    private func withSocket(_ body: (Int32, addrinfo) -> Int32) -> Int32? {
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address, "\(port)", &wanted, &found) == 0, let found else { return nil }
        defer { freeaddrinfo(found) }
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(found.pointee.ai_family, kind, 0)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        return body(descriptor, found.pointee)
    }
}
