import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle
import Synchronization

/// A web server: a table of routes behind the guard, run by Hummingbird.
///
/// Runs as a `Service` of a `ServiceGroup`, or on its own. When it is told to stop, it takes no new connections, lets
/// running requests end within ``GuardLimits/drain``, then closes what is left and returns.
public final class WebApplication: Service {
    private enum Phase {
        case initial
        case starting
        case listening(port: Int)
        case ended((any Error)?)
    }

    private struct State {
        var phase = Phase.initial
        var waiting: [CheckedContinuation<Int, any Error>] = []
        var group: ServiceGroup?

        /// Enters a phase; returns those who waited for it.
        mutating func enter(_ phase: Phase) -> [CheckedContinuation<Int, any Error>] {
            self.phase = phase
            defer { waiting = [] }
            return waiting
        }
    }

    private let dispatcher: Dispatcher
    private let configuration: WebConfiguration
    private let logger: Logger
    private let state = Mutex(State())
    private let ending = BoundedEnding()

    /// A server that does not listen yet.
    ///
    /// - Parameters:
    ///   - routes: The routes with their policies.
    ///   - configuration: How it listens and answers.
    ///   - logger: Gets one line per request, and internal errors.
    public init<Policy>(routes: RouteTable<Policy>, configuration: WebConfiguration, logger: Logger) {
        self.dispatcher = Dispatcher(tree: routes.tree, configuration: configuration, logger: logger)
        self.configuration = configuration
        self.logger = logger
    }

    /// Listens and answers until it is told to stop: by the graceful shutdown of the service group around it, by
    /// cancellation, or by ``stop()``.
    ///
    /// - Throws: ``WebServiceError`` when it cannot listen.
    public func run() async throws {
        let isFirst = state.withLock { state in
            guard case .initial = state.phase else { return false }
            state.phase = .starting
            return true
        }
        guard isFirst else { throw WebServiceError.alreadyRunning }
        do {
            try await serve()
            finish(nil)
        } catch {
            let shown = BindFailure.explain(error, address: configuration.address, port: configuration.port)
            finish(shown)
            throw shown
        }
    }

    /// The port the server listens at; waits until it does.
    ///
    /// - Returns: The port, also when the configuration asked for a free one.
    /// - Throws: ``WebServiceError`` when it cannot listen.
    public func listeningPort() async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            state.withLock { state in
                switch state.phase {
                case .initial, .starting: state.waiting.append(continuation)
                case .listening(let port): continuation.resume(returning: port)
                case .ended(let error): continuation.resume(throwing: error ?? CancellationError())
                }
            }
        }
    }

    /// Stops as if the operator had sent SIGTERM; ``run()`` returns when everything is closed.
    public func stop() async {
        let group = state.withLock { $0.group }
        await group?.triggerGracefulShutdown()
        ending.begin(after: configuration.limits.drain)
    }

    func answer(_ request: Request, context: ConnectionContext) async throws -> Response {
        try await dispatcher.respond(to: request, context: context)
    }

    private func serve() async throws {
        let application = Application(
            responder: dispatcher,
            server: HTTPServerBuilder { [self] responder in
                GuardedChannel(responder: responder, configuration: configuration, tree: dispatcher.tree)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.address, port: configuration.port)
            ),
            onServerRunning: { [self] channel in begin(port: channel.localAddress?.port ?? 0) },
            logger: quietLogger
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [application], logger: quietLogger)
        )
        state.withLock { $0.group = group }
        try await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                try await ending.result { try await group.run() }
            } onGracefulShutdown: {
                Task { await self.stop() }
            }
        } onCancel: {
            ending.begin(after: .zero)
        }
    }

    /// Hummingbird's own messages are for its developers; only what is wrong goes to the log.
    private var quietLogger: Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return quiet
    }

    private func begin(port: Int) {
        logger.notice("listening", metadata: ["address": "\(configuration.address)", "port": "\(port)"])
        for continuation in state.withLock({ $0.enter(.listening(port: port)) }) {
            continuation.resume(returning: port)
        }
    }

    private func finish(_ error: (any Error)?) {
        for continuation in state.withLock({ $0.enter(.ended(error)) }) {
            continuation.resume(throwing: error ?? CancellationError())
        }
    }
}
