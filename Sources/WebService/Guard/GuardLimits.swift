/// How long, how large and how many: what one client may take of a server.
///
/// Without these a handful of slow clients holds a server for ever (slowloris); the defaults are those of the project's
/// security concept.
public struct GuardLimits: Sendable {
    /// The head of a request must be complete within this time, counted from its first byte; of the first request from
    /// the opening of the connection. Over: 408.
    public var headerTime: Duration = .seconds(10)
    /// The greatest length of request line and header fields together in bytes. Over: 431.
    public var headerBytes: Int = 16 * 1024
    /// The greatest number of header fields. Over: 431.
    public var headerFields: Int = 100
    /// The time a body may take before its rate counts.
    public var bodyGrace: Duration = .seconds(10)
    /// Bytes per second a body must bring on average after the grace; only time in which the server was willing to read
    /// counts. Under: 408.
    public var bodyRate: Int = 1024
    /// The longest time for a whole body, however fast. Over: 408.
    public var bodyTime: Duration = .seconds(3600)
    /// In this time the client must take at least ``writeProgress`` bytes of what waits for it; else the connection is
    /// closed.
    public var writeStall: Duration = .seconds(30)
    /// Bytes; see ``writeStall``.
    public var writeProgress: Int = 4096
    /// How long a connection stays open between two requests.
    public var idle: Duration = .seconds(60)
    /// The greatest number of connections at once. Over: 503.
    public var connections: Int = 2000
    /// The greatest number of connections at once from one IPv4 address or one IPv6 /64. Over: 503.
    ///
    /// A council of sixty sits behind one address, and each browser opens up to six connections.
    public var connectionsPerAddress: Int = 500
    /// How long running requests may go on after the server was told to stop.
    public var drain: Duration = .seconds(15)
    /// How long the rest of a refused request is read and thrown away, so that the client gets to see the refusal.
    public var linger: Duration = .seconds(2)

    /// The defaults.
    public init() {}

    /// How often each connection is looked at: often enough for the shortest limit.
    var tick: Duration {
        let shortest = [headerTime, bodyGrace, writeStall, idle].min() ?? .seconds(1)
        return max(.milliseconds(5), min(.seconds(1), shortest / 4))
    }
}
