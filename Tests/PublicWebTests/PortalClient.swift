import NIOCore
import NIOPosix

/// An answer as it came over the wire.
struct PortalAnswer: Equatable {
    let status: Int
    /// Names in lower case, in the order they came.
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    static func == (left: PortalAnswer, right: PortalAnswer) -> Bool {
        left.status == right.status && left.body == right.body && left.comparableHeaders == right.comparableHeaders
    }

    /// Everything but what differs from request to request by its nature.
    var comparableHeaders: [String] {
        headers.filter { !["x-request-id", "date"].contains($0.name) }.map { "\($0.name): \($0.value)" }.sorted()
    }
}

/// Sends requests exactly as written and takes answers exactly as they come: no redirects, no decompression.
struct PortalClient: Sendable {
    let port: Int

    func get(_ target: String, _ headers: [String: String] = [:]) async throws -> PortalAnswer {
        try await send("GET", target, headers)
    }

    func head(_ target: String, _ headers: [String: String] = [:]) async throws -> PortalAnswer {
        try await send("HEAD", target, headers)
    }

    func send(_ method: String, _ target: String, _ headers: [String: String] = [:]) async throws -> PortalAnswer {
        var request = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { request += "\(name): \(value)\r\n" }
        request += "\r\n"
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { incoming, outgoing in
            try await outgoing.write(ByteBuffer(string: request))
            var bytes: [UInt8] = []
            for try await part in incoming { bytes += part.readableBytesView }
            return try Self.parse(bytes)
        }
    }

    private static func parse(_ bytes: [UInt8]) throws -> PortalAnswer {
        guard let end = bytes.indices.dropLast(3).first(where: { Array(bytes[$0..<$0 + 4]) == [13, 10, 13, 10] })
        else { throw NoAnswer() }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw NoAnswer()
        }
        let headers = lines.dropFirst().map { line -> (name: String, value: String) in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count > 1 ? parts[1].drop { $0 == " " }.description : "")
        }
        return PortalAnswer(status: status, headers: headers, body: Array(bytes[(end + 4)...]))
    }

    struct NoAnswer: Error {}
}
