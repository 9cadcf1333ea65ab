import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Hummingbird's HTTP/1.1 connection with our guard before and behind the parser.
struct GuardedChannel: HTTPChannelHandler {
    typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let responder: HTTPChannelHandler.Responder
    let limits: GuardLimits
    let metrics: ServerMetrics
    let registry: ConnectionRegistry
    let answers: GuardAnswers
    let bodyLimit: @Sendable (HTTPRequestHead) -> Int

    init(responder: @escaping HTTPChannelHandler.Responder, configuration: WebConfiguration, tree: RouteTree) {
        self.responder = responder
        self.limits = configuration.limits
        self.metrics = configuration.metrics
        self.registry = ConnectionRegistry(configuration: configuration)
        self.answers = GuardAnswers(configuration: configuration)
        self.bodyLimit = { head in
            guard let target = try? RequestTarget(head.uri), let method = HTTPRequest.Method(head.method.rawValue),
                case .found(let match) = tree.resolve(target.segments, method: method)
            else { return 0 }
            return match.endpoint.options.bodyLimit
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let address = channel.remoteAddress
        let admission = registry.admit(address)
        channel.closeFuture.whenComplete { [registry] _ in registry.release(address) }
        return channel.eventLoop.makeCompletedFuture {
            let refusal: ServerMetrics.Refusal?
            switch admission {
            case .admitted: refusal = nil
            case .tooMany: refusal = .tooManyConnections
            case .tooManyFromAddress: refusal = .tooManyFromAddress
            case .overrun:
                metrics.refused(.tooManyConnections)
                channel.close(promise: nil)
                throw ConnectionGuard.Ended(reason: .tooManyConnections)
            }
            let connection = ConnectionGuard(
                limits: limits,
                metrics: metrics,
                answers: answers,
                refusalAtOpening: refusal
            )
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(connection)
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false,
                withErrorHandling: false,
                withOutboundHeaderValidation: false,
                withEncoderConfiguration: encoderConfiguration,
                withDecoderLimitConfiguration: decoderLimits
            )
            try pipeline.addHandler(RequestGuard(connection: connection, bodyLimit: bodyLimit))
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel,
                configuration: .init(isOutboundHalfClosureEnabled: true)
            )
        }
    }

    func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }

    /// ``ResponseFinisher`` frames every answer; NIO would frame the answer to `HEAD` as if it had a body.
    private var encoderConfiguration: HTTPResponseEncoder.Configuration {
        var configuration = HTTPResponseEncoder.Configuration()
        configuration.automaticallySetFramingHeaders = false
        return configuration
    }

    private var decoderLimits: NIOHTTPDecoderLimitConfiguration {
        var decoderLimits = NIOHTTPDecoderLimitConfiguration()
        decoderLimits.maxHeaderFieldSize = limits.headerBytes
        decoderLimits.maxHeaderListSize = limits.headerBytes
        decoderLimits.maxHeaderFieldCount = limits.headerFields
        return decoderLimits
    }
}
