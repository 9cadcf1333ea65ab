import HTTPTypes
import Logging

extension RouteTable {
    /// Registers `/healthz` and `/metrics`.
    ///
    /// Both answer in plain text, are never stored and say nothing about persons or records.
    ///
    /// - Parameters:
    ///   - policy: Who may ask; usually the machine itself and the monitoring.
    ///   - metrics: The counts of this server, the same object as in its configuration.
    ///   - isHealthy: Whether the server can do its work, the database for instance; an error counts as no.
    public mutating func addOperations(
        policy: Policy,
        metrics: ServerMetrics,
        isHealthy: @escaping @Sendable () async throws -> Bool
    ) {
        get("/healthz", policy: policy) { request in
            var isWell = false
            do {
                isWell = try await isHealthy()
            } catch {
                request.logger.warning("health check failed", metadata: ["error": "\(type(of: error))"])
            }
            return WebResponse.text(isWell ? "ok\n" : "unavailable\n", status: isWell ? .ok : .serviceUnavailable)
                .settingHeader("Cache-Control", "no-store")
        }
        get("/metrics", policy: policy) { _ in
            WebResponse.text(metrics.exposition())
                .settingHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .settingHeader("Cache-Control", "no-store")
        }
    }
}
