import Foundation
import Glibc
import Testing

/// What a server of this machine answers.
enum Browser {
    static func status(_ port: Int, _ path: String, host: String? = nil) async throws -> Int {
        let headers = host.map { ["-H", "Host: \($0)"] } ?? []
        return Int(try await curl(["-o", "/dev/null", "-w", "%{http_code}"] + headers, port, path)) ?? 0
    }

    static func body(_ port: Int, _ path: String) async throws -> String {
        try await curl([], port, path)
    }

    private static func curl(_ options: [String], _ port: Int, _ path: String) async throws -> String {
        let curl = Process()
        let pipe = Pipe()
        curl.executableURL = URL(filePath: "/usr/bin/curl")
        curl.arguments = ["-s"] + options + ["http://127.0.0.1:\(port)\(path)"]
        curl.standardOutput = pipe
        try curl.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        while curl.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        return String(decoding: output, as: UTF8.self)
    }
}

/// Ports nobody listens on.
enum FreePorts {
    /// Takes several ports; all are held until the last is found, so that they differ.
    static func take(_ count: Int) throws -> [Int] {
        let held = (0..<count).map { _ in socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
        defer { for descriptor in held { close(descriptor) } }
        return try held.map { try #require(listen($0)) }
    }

    /// Listens at a free port and returns its number.
    static func listen(_ descriptor: Int32) -> Int? {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && Glibc.listen(descriptor, 1) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        return isListening ? Int(UInt16(bigEndian: place.sin_port)) : nil
    }
}
