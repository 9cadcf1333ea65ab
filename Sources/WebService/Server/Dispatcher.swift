import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Takes a request from the wire to its handler and the answer back: number, route, origin, policy, token, handler,
/// error page, header fields, log line, counts.
struct Dispatcher: HTTPResponder {
    typealias Context = ConnectionContext

    let tree: RouteTree
    let configuration: WebConfiguration
    let logger: Logger

    /// An answer with what is needed to finish it.
    private struct Outcome {
        var response: WebResponse
        var route: String
        var options: RouteOptions
        var body: RequestBodyReader?
        var isHandled = true
    }

    func respond(to request: Request, context: ConnectionContext) async throws -> Response {
        let start = ContinuousClock.now
        let id = RequestIdentifier.random()
        var logger = logger
        logger[metadataKey: "request.id"] = "\(id)"
        let outcome = await outcome(of: request, context: context, id: id, logger: logger)
        let finisher = ResponseFinisher(
            configuration: configuration,
            method: request.method,
            acceptsGzip: AcceptEncoding.allowsGzip(request.headers[.acceptEncoding]),
            access: outcome.options.scriptAccess,
            closesConnection: !(outcome.body?.isExhausted ?? (request.headers[.contentLength] ?? "0" == "0"))
                || request.headers.contains(.transferEncoding) && outcome.body == nil,
            requestID: id
        )
        let record = AccessRecord(
            method: request.method,
            route: outcome.route,
            status: outcome.response.status.code,
            start: start,
            logger: logger,
            metrics: configuration.metrics
        )
        return finisher.finish(outcome.response, record: record)
    }

    private func outcome(
        of request: Request,
        context: ConnectionContext,
        id: String,
        logger: Logger
    ) async -> Outcome {
        let unrouted = Outcome(response: .noContent, route: "unmatched", options: RouteOptions(), body: nil)
        let incoming: IncomingRequest
        do {
            incoming = try self.incoming(request, context: context, id: id, logger: logger)
        } catch {
            return failed(unrouted, error, accept: request.headers[.accept], id: id, logger: logger)
        }
        switch tree.resolve(incoming.target.segments, method: incoming.method) {
        case .unknown:
            return failed(unrouted, RequestRefusal.notFound, accept: request.headers[.accept], id: id, logger: logger)
        case .otherMethods(let methods, let template, let options):
            let outcome = Outcome(response: .noContent, route: template, options: options)
            guard incoming.method != .options else { return preflight(outcome, methods: methods) }
            let refusal = RequestRefusal.methodNotAllowed(methods)
            return failed(outcome, refusal, accept: request.headers[.accept], id: id, logger: logger)
        case .found(let match):
            let body = RequestBodyReader(request, limit: match.endpoint.options.bodyLimit)
            var outcome = Outcome(response: .noContent, route: match.template, options: match.endpoint.options)
            outcome.body = body
            do {
                outcome.response = try await handle(incoming, match: match, body: body)
                return outcome
            } catch {
                return failed(outcome, error, accept: request.headers[.accept], id: id, logger: logger)
            }
        }
    }

    private func incoming(
        _ request: Request,
        context: ConnectionContext,
        id: String,
        logger: Logger
    ) throws(RequestRefusal) -> IncomingRequest {
        let target = try RequestTarget(request.head.path ?? "")
        let host = request.head.authority ?? ""
        if let allowedHosts = configuration.allowedHosts, !allowedHosts.contains(host.lowercased()) {
            throw .unknownHost
        }
        return IncomingRequest(
            id: id,
            method: request.method,
            target: target,
            headers: request.headers,
            query: try FormValues(urlEncoded: Array(target.rawQuery.utf8)),
            host: host,
            clientAddress: context.clientAddress(
                forwardedFor: request.headers[.forwardedFor],
                trustedProxies: configuration.trustedProxies
            ),
            logger: logger
        )
    }

    private func handle(
        _ incoming: IncomingRequest,
        match: RouteTree.Match,
        body: RequestBodyReader
    ) async throws -> WebResponse {
        if incoming.target.hasTrailingSlash {
            return canonical(incoming.target)
        }
        var request = WebRequest(
            incoming,
            route: match.template,
            parameters: match.parameters,
            options: match.endpoint.options,
            body: body
        )
        if let crossSite = configuration.crossSiteGuard,
            !crossSite.allowsOrigin(method: request.method, headers: request.headers, host: request.host)
        {
            configuration.metrics.refused(.crossSite)
            throw RequestRefusal.crossSite
        }
        try body.checkDeclaredLength()
        try await match.endpoint.authorize(&request)
        if let crossSite = configuration.crossSiteGuard, !(try await crossSite.allowsToken(request)) {
            configuration.metrics.refused(.crossSite)
            throw RequestRefusal.crossSite
        }
        return try await match.endpoint.handle(request)
    }

    /// 301 to the address without the slash at its end (OParl 1.1, 2.3).
    private func canonical(_ target: RequestTarget) -> WebResponse {
        let query = target.rawQuery.isEmpty ? "" : "?\(target.rawQuery)"
        return WebResponse(
            status: .movedPermanently,
            headers: [.location: LocalPath.safe(String(target.path.dropLast()) + query)]
        )
    }

    private func preflight(_ outcome: Outcome, methods: [HTTPRequest.Method]) -> Outcome {
        var outcome = outcome
        outcome.response.headers[.allow] = RequestRefusal.allowHeader(methods)
        if outcome.options.scriptAccess == .anyOrigin {
            outcome.response.headers[.accessControlAllowMethods] = "GET, HEAD"
            outcome.response.headers[.accessControlAllowHeaders] = "If-None-Match, Range"
            outcome.response.headers[.accessControlMaxAge] = "86400"
        }
        return outcome
    }

    /// Turns an error into its page; what is not presentable becomes 500 and says nothing.
    private func failed(
        _ outcome: Outcome,
        _ error: any Error,
        accept: String?,
        id: String,
        logger: Logger
    ) -> Outcome {
        var outcome = outcome
        if let immediate = error as? ImmediateAnswer {
            outcome.response = immediate.response
            return outcome
        }
        let presentable = error as? any PresentableError ?? configuration.presentation(error)
        if presentable == nil {
            logger.error(
                "request failed",
                metadata: ["error": "\(configuration.errorDetail(error))", "http.route": "\(outcome.route)"]
            )
        }
        let shown = presentable ?? InternalFailure()
        let content = ErrorPageContent(shown, requestID: id)
        let wantsJSON =
            outcome.options.errorFormat == .json
            || accept.map { $0.contains("application/json") && !$0.contains("text/html") } ?? false
        outcome.response =
            wantsJSON
            ? .json(content.json(), status: shown.status)
            : .html(configuration.errorPage(content), status: shown.status)
        for field in shown.headers {
            outcome.response.headers[field.name] = field.value
        }
        return outcome
    }
}

/// What a visitor gets to know about an error that is not for visitors.
private struct InternalFailure: PresentableError {
    let status = HTTPResponse.Status.internalServerError
    let title = "Unerwarteter Fehler"
    let message = "Die Seite konnte nicht angezeigt werden. Der Fehler ist aufgezeichnet."
    let hint: String? = "Versuchen Sie es später noch einmal. Nennen Sie bei Rückfragen die Nummer der Anfrage."
}
