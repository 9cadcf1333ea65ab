import Glibc
import WebService

/// A port of this machine, seen from outside: whether it is free, and whether a healthy server answers there.
struct LocalPort {
    /// The address to listen at.
    let address: String
    /// The port.
    let port: Int

    /// Makes sure that a server could listen there.
    ///
    /// - Throws: `WebServiceError`, with the way out.
    func requireFree() throws(WebServiceError) {
        guard var place = socketAddress else { throw .addressUnavailable(address: address) }
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .cannotListen(address: address, port: port, errno: errno) }
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let result = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 && listen(descriptor, 1) == 0
            }
        }
        guard !result else { return }
        switch errno {
        case EADDRINUSE: throw .portInUse(address: address, port: port)
        case EACCES, EPERM: throw .notPermitted(address: address, port: port)
        case EADDRNOTAVAIL: throw .addressUnavailable(address: address)
        default: throw .cannotListen(address: address, port: port, errno: errno)
        }
    }

    /// Whether `GET /healthz` is answered with 200 within a second. Blocks the thread.
    var isHealthy: Bool {
        guard var place = socketAddress else { return false }
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 1, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return false }
        let request = Array("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
        guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            return false
        }
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 && String(decoding: buffer.prefix(count), as: UTF8.self).hasPrefix("HTTP/1.1 200")
    }

    /// The same machine for an address that means all of its addresses.
    private var socketAddress: sockaddr_in? {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        guard (0...65535).contains(port) else { return nil }
        return inet_pton(AF_INET, address, &place.sin_addr) == 1 ? place : nil
    }
}
