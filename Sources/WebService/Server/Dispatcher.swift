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

    private let forwardingNotice = ForwardingNotice()

    /// What is needed to tell somebody about a failure.
    private struct Failure {
        let accept: String?
        let id: String
        let logger: Logger
    }

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
        let failure = Failure(accept: request.headers[.accept], id: id, logger: logger)
        let unrouted = Outcome(response: .noContent, route: "unmatched", options: RouteOptions(), body: nil)
        let target: RequestTarget
        do {
            target = try self.target(of: request)
        } catch {
            return await failed(unrouted, error, failure)
        }
        switch tree.resolve(target.segments, method: request.method) {
        case .unknown:
            return await failed(unrouted, RequestRefusal.notFound, failure)
        case .otherMethods(let methods, let template, let options):
            let outcome = Outcome(response: .noContent, route: template, options: options)
            guard request.method != .options else { return preflight(outcome, methods: methods) }
            return await failed(outcome, RequestRefusal.methodNotAllowed(methods), failure)
        case .found(let match):
            let body = RequestBodyReader(request, limit: match.endpoint.options.bodyLimit)
            var outcome = Outcome(response: .noContent, route: match.template, options: match.endpoint.options)
            outcome.body = body
            var vetted: WebRequest?
            do {
                let incoming = try incoming(request, to: target, context: context, id: id, logger: logger)
                outcome.response = try await handle(incoming, match: match, body: body, vetted: &vetted)
                return outcome
            } catch {
                return await failed(outcome, error, failure, request: vetted)
            }
        }
    }

    private func target(of request: Request) throws(RequestRefusal) -> RequestTarget {
        let target = try RequestTarget(request.head.path ?? "")
        let host = request.head.authority ?? ""
        if let allowedHosts = configuration.allowedHosts, !allowedHosts.contains(host.lowercased()) {
            throw .unknownHost
        }
        return target
    }

    private func incoming(
        _ request: Request,
        to target: RequestTarget,
        context: ConnectionContext,
        id: String,
        logger: Logger
    ) throws(RequestRefusal) -> IncomingRequest {
        if request.headers.contains(.forwardedFor), !context.isTrusted(configuration.trustedProxies) {
            forwardingNotice.give(logger)
        }
        return IncomingRequest(
            id: id,
            method: request.method,
            target: target,
            headers: request.headers,
            query: try FormValues(urlEncoded: Array(target.rawQuery.utf8)),
            host: request.head.authority ?? "",
            clientAddress: context.clientAddress(
                forwardedFor: request.headers[.forwardedFor],
                trustedProxies: configuration.trustedProxies
            ),
            logger: logger
        )
    }

    /// `vetted` gets the request as soon as it is known that no page of another site caused it.
    private func handle(
        _ incoming: IncomingRequest,
        match: RouteTree.Match,
        body: RequestBodyReader,
        vetted: inout WebRequest?
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
        vetted = request
        try body.checkDeclaredLength()
        try await match.endpoint.authorize(&request)
        vetted = request
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
        _ failure: Failure,
        request: WebRequest? = nil
    ) async -> Outcome {
        var outcome = outcome
        if let immediate = error as? ImmediateAnswer {
            outcome.response = immediate.response
            return outcome
        }
        let presentable = error as? any PresentableError ?? configuration.presentation(error)
        if presentable == nil {
            failure.logger.error(
                "request failed",
                metadata: ["error": "\(configuration.errorDetail(error))", "http.route": "\(outcome.route)"]
            )
        }
        let shown = presentable ?? InternalFailure()
        let content = ErrorPageContent(shown, requestID: failure.id)
        let wantsJSON = failure.accept.map { $0.contains("application/json") && !$0.contains("text/html") } ?? false
        if outcome.options.errorFormat == .json || wantsJSON {
            outcome.response = .json(outcome.options.errorBody(content), status: shown.status)
        } else if let request, let page = configuration.failurePage {
            outcome.response = .html(await page(content, request), status: shown.status)
        } else {
            outcome.response = .html(configuration.errorPage(content), status: shown.status)
        }
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
