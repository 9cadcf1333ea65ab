import HTTPTypes
import Logging

/// One request in the log and in the counts: the template of its route, never its path, query, names or addresses.
struct AccessRecord: Sendable {
    let method: HTTPRequest.Method
    let route: String
    let status: Int
    let start: ContinuousClock.Instant
    let logger: Logger
    let metrics: ServerMetrics

    /// - Parameter isComplete: `false` when the body could not be sent to its end.
    func write(isComplete: Bool) {
        let duration = ContinuousClock.now - start
        metrics.requestFinished(route: route, method: method, status: status, duration: duration)
        let milliseconds = (duration / .milliseconds(1) * 10).rounded() / 10
        logger.info(
            "request",
            metadata: [
                "http.method": "\(method.rawValue)", "http.route": "\(route)", "http.status": "\(status)",
                "duration.ms": "\(milliseconds)", "complete": "\(isComplete)",
            ]
        )
    }
}
