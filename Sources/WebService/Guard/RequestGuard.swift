import HTTPTypes
import NIOCore
import NIOHTTP1

/// Stands behind the HTTP parser: refuses ambiguous requests, keeps track of answers, decides when a connection may
/// serve another request.
final class RequestGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let connection: ConnectionGuard
    private let bodyLimit: @Sendable (HTTPRequestHead) -> Int
    private var ignoresInput = false
    /// Whether the application wants the connection closed with the present answer.
    private var endsWithThisAnswer = false
    private var speaksOldVersion = false

    /// A guard for one connection.
    ///
    /// - Parameters:
    ///   - connection: The guard before the parser.
    ///   - bodyLimit: The longest body the route of a request takes; who asks first (`Expect: 100-continue`) with a
    ///     longer one is not told to go on.
    init(connection: ConnectionGuard, bodyLimit: @escaping @Sendable (HTTPRequestHead) -> Int) {
        self.connection = connection
        self.bodyLimit = bodyLimit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !connection.isEnding, !ignoresInput else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            connection.requestBegan()
            if RequestHeadRules.isAmbiguous(head) {
                connection.refuse(.malformed, status: .badRequest)
                return
            }
            speaksOldVersion = head.version == .http1_0
            if speaksOldVersion || !head.isKeepAlive {
                connection.endsAfterAnswers = true
            }
            context.fireChannelRead(data)
            encourage(head, context: context)
        case .body(let bytes):
            connection.bodyArrived(bytes.readableBytes)
            context.fireChannelRead(data)
        case .end:
            connection.requestCompleted()
            ignoresInput = connection.endsAfterAnswers
            context.fireChannelRead(data)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case HTTPParserError.headerOverflow:
            connection.refuse(.largeHeader, status: .requestHeaderFieldsTooLarge)
        case is HTTPParserError:
            connection.refuse(.malformed, status: .badRequest)
        default:
            context.fireErrorCaught(error)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ChannelShouldQuiesceEvent else {
            context.fireUserInboundEventTriggered(event)
            return
        }
        guard connection.openAnswers > 0 || connection.isEnding else {
            connection.close()
            return
        }
        connection.endsAfterAnswers = true
        connection.closeAfterDrain()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !connection.isEnding else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            connection.answerBegan()
            if speaksOldVersion {
                head.headers.remove(name: "transfer-encoding")
            }
            if head.headers[canonicalForm: "connection"].contains("close") {
                endsWithThisAnswer = true
                ignoresInput = true
            } else if connection.endsAfterAnswers, connection.openAnswers == 1 {
                head.headers.replaceOrAdd(name: "connection", value: "close")
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .head, .body:
            context.write(data, promise: promise)
        case .end:
            connection.answerCompleted()
            context.write(data, promise: promise)
            if endsWithThisAnswer || (connection.endsAfterAnswers && connection.openAnswers == 0) {
                connection.end()
            }
        }
    }

    /// Tells a client that asked whether to send its body to go on, if the route would take it.
    private func encourage(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
        guard head.version == .http1_1, connection.openAnswers == 1, !connection.isEnding,
            head.headers[canonicalForm: "expect"].contains(where: { $0.lowercased() == "100-continue" })
        else { return }
        let declared = head.headers.first(name: "content-length").flatMap(Int.init) ?? 0
        guard declared <= bodyLimit(head) else { return }
        context.writeAndFlush(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))),
            promise: nil
        )
    }
}

@available(*, unavailable)
extension RequestGuard: Sendable {}
