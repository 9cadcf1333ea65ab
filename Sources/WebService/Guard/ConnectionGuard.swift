import HTTPTypes
import NIOCore

/// Stands between the socket and the HTTP parser: sees every byte, holds the time limits, ends the connection.
///
/// Works together with ``RequestGuard`` behind the parser, on the same event loop.
final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    /// Thrown into the request that was running when the guard ended its connection.
    struct Ended: Error {
        let reason: ServerMetrics.Refusal
    }

    private let limits: GuardLimits
    private let metrics: ServerMetrics
    private let answers: GuardAnswers
    private let refusalAtOpening: ServerMetrics.Refusal?
    private var clock: ConnectionClock
    private var writes: WriteWatch
    private var context: ChannelHandlerContext?
    private var ticker: Scheduled<Void>?
    private var lastWord: Scheduled<Void>?
    private var isOutputClosed = false
    /// Whether the last bytes are on their way: nothing is read any more, nothing of the application written.
    private(set) var isEnding = false
    /// Whether the connection ends with the answers that are owed now.
    var endsAfterAnswers = false
    /// Whether what comes in is not understood any more, while an answer is still owed.
    private var isInputSpoiled = false
    /// Requests whose answer is not complete.
    private(set) var openAnswers = 0
    /// Whether the head of the present answer has been written.
    private var isAnswerStarted = false

    init(
        limits: GuardLimits,
        metrics: ServerMetrics,
        answers: GuardAnswers,
        refusalAtOpening: ServerMetrics.Refusal?
    ) {
        self.limits = limits
        self.metrics = metrics
        self.answers = answers
        self.refusalAtOpening = refusalAtOpening
        self.clock = ConnectionClock(limits: limits, now: .now())
        self.writes = WriteWatch(limits: limits)
    }

    // MARK: The socket

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive {
            open(context)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        stopTimers()
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        open(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopTimers()
        context.fireChannelInactive()
    }

    func read(context: ChannelHandlerContext) {
        clock.readRequested(.now())
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnding else { return }
        clock.bytesArrived(unwrapInboundIn(data).readableBytes, .now())
        context.fireChannelRead(data)
        if clock.isHeadTooLong {
            refuse(.largeHeader, status: .requestHeaderFieldsTooLarge)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        clock.readCompleted(.now())
        context.fireChannelReadComplete()
        if isEnding {
            context.read()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if isEnding, isOutputClosed, case .inputClosed? = event as? ChannelEvent {
            context.close(promise: nil)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        writes.queued(unwrapOutboundIn(data).readableBytes)
        context.write(data, promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        switch mode {
        case .input:
            context.close(mode: mode, promise: promise)
        case .output:
            promise?.succeed()
            end()
        case .all where isEnding && context.channel.isActive:
            // The client still has to read the last words; the timer closes.
            if let promise {
                context.channel.closeFuture.cascade(to: promise)
            }
        case .all:
            context.close(mode: mode, promise: promise)
        }
    }

    // MARK: What the parser found

    func requestBegan() {
        clock.headCompleted(.now())
        openAnswers += 1
    }

    func bodyArrived(_ count: Int) {
        clock.bodyArrived(count)
    }

    func requestCompleted() {
        clock.requestCompleted(.now())
    }

    func answerBegan() {
        isAnswerStarted = true
    }

    func answerCompleted() {
        openAnswers -= 1
        isAnswerStarted = false
        clock.answerCompleted(.now())
    }

    // MARK: Endings

    /// Answers with a refusal if none of another answer has been sent, and ends the connection.
    ///
    /// A request that is bad behind a good one must not take the good one's answer: that one is still sent.
    func refuse(_ reason: ServerMetrics.Refusal, status: HTTPResponse.Status) {
        guard !isEnding, !isInputSpoiled, let context else { return }
        metrics.refused(reason)
        if openAnswers > 0, !clock.isInBody {
            endsAfterAnswers = true
            isInputSpoiled = true
            return
        }
        guard !isAnswerStarted, openAnswers <= 1 else {
            isEnding = true
            context.fireErrorCaught(Ended(reason: reason))
            context.close(promise: nil)
            return
        }
        let answer = answers.bytes(status)
        writes.queued(answer.readableBytes)
        context.write(wrapOutboundOut(.byteBuffer(answer)), promise: nil)
        isEnding = true
        // First the error, then the end: a stream that just ends looks like a complete body.
        context.fireErrorCaught(Ended(reason: reason))
        sendLastBytes(context)
    }

    /// Sends what is written, says that nothing more comes, and waits a little for the client to close.
    func end() {
        guard !isEnding, let context else { return }
        isEnding = true
        sendLastBytes(context)
    }

    private func sendLastBytes(_ context: ChannelHandlerContext) {
        let flushed = context.eventLoop.makePromise(of: Void.self)
        flushed.futureResult.assumeIsolated().whenComplete { [self] _ in
            guard let context = self.context, context.channel.isActive else { return }
            isOutputClosed = true
            context.close(mode: .output, promise: nil)
            lastWord = schedule(context, in: limits.linger) { self.context?.close(promise: nil) }
        }
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: flushed)
        context.read()
    }

    /// Closes at once.
    func close() {
        isEnding = true
        context?.close(promise: nil)
    }

    /// Closes by force when the time for draining is over.
    func closeAfterDrain() {
        guard let context else { return }
        lastWord = schedule(context, in: limits.drain) { [self] in
            metrics.refused(.drainedByForce)
            self.context?.fireErrorCaught(Ended(reason: .drainedByForce))
            self.context?.close(promise: nil)
        }
    }

    // MARK: Time

    private func open(_ context: ChannelHandlerContext) {
        if let refusalAtOpening {
            refuse(refusalAtOpening, status: .serviceUnavailable)
        }
        tick(context)
    }

    private func tick(_ context: ChannelHandlerContext) {
        ticker = schedule(context, in: limits.tick) { [self] in
            guard let context = self.context, context.channel.isActive else { return }
            check(context)
            tick(context)
        }
    }

    private func check(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        let waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        if writes.isStalled(now, waiting: waiting) {
            metrics.refused(.slowReader)
            isEnding = true
            context.fireErrorCaught(Ended(reason: .slowReader))
            context.close(promise: nil)
            return
        }
        guard !isEnding else { return }
        switch clock.verdict(now, isAnswering: openAnswers > 0) {
        case .fine: break
        case .idle: close()
        case .slowHeader: refuse(.slowHeader, status: .requestTimeout)
        case .slowBody: refuse(.slowBody, status: .requestTimeout)
        }
    }

    private func schedule(
        _ context: ChannelHandlerContext,
        in duration: Duration,
        _ body: @escaping () -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(duration), body)
    }

    private func stopTimers() {
        ticker?.cancel()
        lastWord?.cancel()
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
