import Foundation
import Glibc
import Synchronization

/// A web server of one thread that answers each path with what the test says.
final class SmallServer: Sendable {
    /// A status from 300 to 399 goes with the address in place of a body.
    typealias Answer = @Sendable (_ path: String, _ attempt: Int) -> (status: Int, body: String)

    let port: Int
    private let socket: Int32
    private let attempts = Mutex<[String: Int]>([:])

    init(_ answer: @escaping Answer) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = socket
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listening, pointer, length) == 0 && listen(listening, 16) == 0
                    && getsockname(listening, pointer, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRINUSE) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listening, nil, nil)
                guard connection >= 0 else { return }
                self?.serve(connection, answer)
                close(connection)
            }
        }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    var base: String { "http://127.0.0.1:\(port)/" }

    func attempts(at path: String) -> Int { attempts.withLock { $0[path] ?? 0 } }

    private func serve(_ connection: Int32, _ answer: Answer) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return }
        let head = String(decoding: buffer.prefix(count), as: UTF8.self)
        let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let attempt = attempts.withLock { attempts in
            attempts[path, default: 0] += 1
            return attempts[path] ?? 0
        }
        let (status, body) = answer(path, attempt)
        let location = (300..<400).contains(status) ? "Location: \(body)\r\n" : ""
        let text =
            "HTTP/1.1 \(status) X\r\n\(location)Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
            + "Connection: close\r\n\r\n\(body)"
        _ = text.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
    }
}
