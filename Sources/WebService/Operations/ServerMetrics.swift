import HTTPTypes
import Synchronization

/// Counts what a server does, for `/metrics` in Prometheus' text format 0.0.4.
///
/// Labels are route templates, methods, status codes and fixed words only: nothing a visitor sent.
public final class ServerMetrics: Sendable {
    /// Why a connection or request was ended by the guard.
    public enum Refusal: String, Sendable, CaseIterable {
        /// The head of a request took too long.
        case slowHeader = "slow_header"
        /// The head of a request was too large.
        case largeHeader = "large_header"
        /// The body came too slowly.
        case slowBody = "slow_body"
        /// The client does not take the answer.
        case slowReader = "slow_reader"
        /// Not HTTP, or HTTP that two readers may understand differently.
        case malformed = "malformed"
        /// Too many connections altogether.
        case tooManyConnections = "too_many_connections"
        /// Too many connections from one address.
        case tooManyFromAddress = "too_many_from_address"
        /// Still open when the time for draining was over.
        case drainedByForce = "drained_by_force"
        /// The request came from a page of another site, or its form token was wrong.
        case crossSite = "cross_site"
    }

    private struct RequestKey: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Histogram {
        var buckets = [Int](repeating: 0, count: ServerMetrics.bounds.count)
        var count = 0
        var sum = 0.0
    }

    private struct Counts {
        var requests: [RequestKey: Int] = [:]
        var durations: [String: Histogram] = [:]
        var refusals: [Refusal: Int] = [:]
        var openConnections = 0
        var acceptedConnections = 0
    }

    /// Upper bounds of the latency histogram in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    private static let knownMethods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    private let counts = Mutex(Counts())

    /// Metrics with all counts at zero.
    public init() {}

    /// How often the guard refused for this reason.
    ///
    /// - Parameter reason: The reason.
    /// - Returns: The count since the start.
    public func refusals(_ reason: Refusal) -> Int {
        counts.withLock { $0.refusals[reason] ?? 0 }
    }

    /// The connections that are open now.
    public var openConnections: Int { counts.withLock { $0.openConnections } }

    func refused(_ reason: Refusal) {
        counts.withLock { $0.refusals[reason, default: 0] += 1 }
    }

    func connectionOpened() {
        counts.withLock {
            $0.openConnections += 1
            $0.acceptedConnections += 1
        }
    }

    func connectionClosed() {
        counts.withLock { $0.openConnections -= 1 }
    }

    func requestFinished(route: String, method: HTTPRequest.Method, status: Int, duration: Duration) {
        let seconds = duration / .seconds(1)
        let method = Self.knownMethods.contains(method.rawValue) ? method.rawValue : "other"
        counts.withLock {
            $0.requests[RequestKey(route: route, method: method, status: status), default: 0] += 1
            var histogram = $0.durations[route] ?? Histogram()
            histogram.count += 1
            histogram.sum += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound {
                histogram.buckets[index] += 1
            }
            $0.durations[route] = histogram
        }
    }

    /// All counts in Prometheus' text format.
    ///
    /// - Returns: Lines of text, sorted, each with a line end.
    public func exposition() -> String {
        let counts = counts.withLock { $0 }
        var lines = [
            "# HELP http_requests_total Requests answered, by route template.", "# TYPE http_requests_total counter",
        ]
        lines += counts.requests.map { key, count in
            "http_requests_total{route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\"} \(count)"
        }.sorted()
        lines += [
            "# HELP http_request_duration_seconds Time until the answer was handed over.",
            "# TYPE http_request_duration_seconds histogram",
        ]
        for (route, histogram) in counts.durations.sorted(by: { $0.key < $1.key }) {
            let name = "http_request_duration_seconds"
            for (index, bound) in Self.bounds.enumerated() {
                lines.append("\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(histogram.buckets[index])")
            }
            lines.append("\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(histogram.count)")
            lines.append("\(name)_sum{route=\"\(route)\"} \(histogram.sum)")
            lines.append("\(name)_count{route=\"\(route)\"} \(histogram.count)")
        }
        lines += [
            "# HELP http_guard_refusals_total Connections and requests ended by the guard.",
            "# TYPE http_guard_refusals_total counter",
        ]
        lines += Refusal.allCases.map {
            "http_guard_refusals_total{reason=\"\($0.rawValue)\"} \(counts.refusals[$0] ?? 0)"
        }
        lines += [
            "# HELP http_connections_open Connections open now.", "# TYPE http_connections_open gauge",
            "http_connections_open \(counts.openConnections)",
            "# HELP http_connections_total Connections accepted.", "# TYPE http_connections_total counter",
            "http_connections_total \(counts.acceptedConnections)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
