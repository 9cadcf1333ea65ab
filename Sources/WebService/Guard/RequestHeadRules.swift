import NIOHTTP1

/// Finds requests that two readers, a proxy and this server, could understand differently (RFC 9112 §6.3, §11.2).
enum RequestHeadRules {
    /// Whether a head leaves open where the request ends or whom it is for.
    static func isAmbiguous(_ head: HTTPRequestHead) -> Bool {
        guard head.version == .http1_1 || head.version == .http1_0 else { return true }
        let lengths = head.headers["content-length"]
        let codings = head.headers["transfer-encoding"]
        if !codings.isEmpty, !lengths.isEmpty || head.version == .http1_0 || codings.count > 1 { return true }
        if let coding = codings.first, coding.lowercased() != "chunked" { return true }
        if lengths.count > 1 { return true }
        if let length = lengths.first, length.isEmpty || !length.utf8.allSatisfy(isDigit) || Int(length) == nil {
            return true
        }
        let hosts = head.headers["host"]
        guard hosts.count == 1 || (hosts.isEmpty && head.version == .http1_0) else { return true }
        if let host = hosts.first, !isHost(host) { return true }
        return head.uri.utf8.first != UInt8(ascii: "/") && !(head.method == .OPTIONS && head.uri == "*")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// A name, an IPv4 address or an IPv6 address in brackets, with an optional port.
    private static func isHost(_ host: String) -> Bool {
        !host.isEmpty
            && host.utf8.allSatisfy { byte in
                isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || ".-:[]_".utf8.contains(byte)
            }
    }
}
