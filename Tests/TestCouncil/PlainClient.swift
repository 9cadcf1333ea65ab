internal import NIOCore
internal import NIOPosix

/// An answer as it came over the wire.
public struct PlainAnswer: Sendable {
    /// Status code.
    public let status: Int
    /// Names in lower case, in the order they came.
    public let headers: [(name: String, value: String)]
    /// The body's bytes.
    public let body: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The first header of a name in lower case.
    public subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// All that must be equal for two answers to be the same to an onlooker: status, headers but the clock and the
    /// request's number, and body.
    public func fingerprint(without identity: String) -> String {
        let heads = headers.filter { !["x-request-id", "date"].contains($0.name) }.map { "\($0.name): \($0.value)" }
        // Drawn anew for each page.
        let drawn = text.replacing(/name="(csrf|form_key)" value="[^"]*"/) { "name=\"\($0.output.1)\"" }
        return ("\(status)\n" + heads.sorted().joined(separator: "\n") + "\n\n" + drawn)
            .replacing(identity, with: "THIS-IDENTITY")
    }
}

/// Sends requests exactly as written and takes answers exactly as they come: no redirects, no decompression.
public struct PlainClient: Sendable {
    /// The server's port on the loopback.
    public let port: Int

    /// Sends a GET.
    public func get(
        _ target: String,
        cookie: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> PlainAnswer {
        try await send("GET", target, cookie: cookie, headers: headers)
    }

    /// Sends a form.
    public func post(
        _ target: String,
        _ fields: [(String, String)],
        cookie: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> PlainAnswer {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        var all = headers
        all["Content-Type"] = "application/x-www-form-urlencoded"
        all["Origin"] = all["Origin"] ?? "http://localhost"
        return try await send("POST", target, cookie: cookie, headers: all, body: Array(body.utf8))
    }

    /// Sends a form with one file.
    public func upload(
        _ target: String,
        _ fields: [(String, String)],
        file: (field: String, name: String, bytes: [UInt8]),
        cookie: String
    ) async throws -> PlainAnswer {
        let boundary = "ratswerk-test-boundary"
        var body: [UInt8] = []
        for (name, value) in fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; ".utf8
        body += "filename=\"\(file.name)\"\r\nContent-Type: application/pdf\r\n\r\n".utf8
        body += file.bytes
        body += "\r\n--\(boundary)--\r\n".utf8
        let headers = ["Content-Type": "multipart/form-data; boundary=\(boundary)", "Origin": "http://localhost"]
        return try await send("POST", target, cookie: cookie, headers: headers, body: body)
    }

    /// Sends anything.
    public func send(
        _ method: String,
        _ target: String,
        cookie: String? = nil,
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> PlainAnswer {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        if let cookie { head += "Cookie: __Host-ratswerk=\(cookie)\r\n" }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        if !body.isEmpty || method == "POST" { head += "Content-Length: \(body.count)\r\n" }
        return try await exchange(Array((head + "\r\n").utf8) + body)
    }

    /// Sends bytes, be they a whole request or the beginning of one, and takes what comes back until the server hangs up.
    public func exchange(_ bytes: [UInt8]) async throws -> PlainAnswer {
        let request = ByteBuffer(bytes: bytes)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { incoming, outgoing in
            try await outgoing.write(request)
            var bytes: [UInt8] = []
            for try await part in incoming { bytes += part.readableBytesView }
            return try Self.parse(bytes)
        }
    }

    /// The server closed without an answer that could be read.
    public struct NoAnswer: Error {}

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(character) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    private static func parse(_ bytes: [UInt8]) throws -> PlainAnswer {
        guard let end = bytes.firstRange(of: [13, 10, 13, 10]) else { throw NoAnswer() }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw NoAnswer()
        }
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
        let raw = Array(bytes[end.upperBound...])
        let isChunked = headers.contains { $0.name == "transfer-encoding" && $0.value == "chunked" }
        return PlainAnswer(status: status, headers: headers, body: isChunked ? unchunked(raw) : raw)
    }

    private static func unchunked(_ raw: [UInt8]) -> [UInt8] {
        var body: [UInt8] = []
        var rest = raw[...]
        while let end = rest.firstRange(of: [13, 10]),
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16), size > 0
        {
            body += rest[end.upperBound...].prefix(size)
            rest = rest[end.upperBound...].dropFirst(size + 2)
        }
        return body
    }
}
