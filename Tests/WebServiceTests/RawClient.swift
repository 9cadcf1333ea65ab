import NIOCore
import NIOPosix
import Synchronization

/// A TCP client that sends exactly the bytes a test gives it and keeps every byte that comes back.
final class RawClient: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isClosed = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private final class Collector: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        let state = Mutex(State())

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            change { $0.bytes += self.unwrapInboundIn(data).readableBytesView }
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case .inputClosed? = event as? ChannelEvent {
                change { $0.isClosed = true }
            }
        }

        func channelInactive(context: ChannelHandlerContext) {
            change { $0.isClosed = true }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            change { $0.isClosed = true }
            context.close(promise: nil)
        }

        private func change(_ body: (inout State) -> Void) {
            let waiting = state.withLock { state in
                body(&state)
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting {
                continuation.resume()
            }
        }
    }

    private let channel: any Channel
    private let collector: Collector

    private init(channel: any Channel, collector: Collector) {
        self.channel = channel
        self.collector = collector
    }

    /// A client; with `reads: false` one that never takes what the server sends.
    static func connect(port: Int, reads: Bool = true) async throws -> RawClient {
        let collector = Collector()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: reads)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.socketOption(.so_rcvbuf), value: reads ? 1 << 16 : 2048)
            .channelInitializer { $0.pipeline.addHandler(collector) }
            .connect(host: "127.0.0.1", port: port)
            .get()
        return RawClient(channel: channel, collector: collector)
    }

    func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    /// Sends, and does not mind when the server has closed already.
    func trySend(_ text: String) async -> Bool {
        (try? await send(text)) != nil
    }

    func close() async {
        try? await channel.close().get()
    }

    /// Tells the server that nothing more will be sent.
    func finishSending() async throws {
        try await channel.close(mode: .output).get()
    }

    var isClosed: Bool { collector.state.withLock { $0.isClosed } }

    /// Everything until the server closes.
    func everything() async -> [UInt8] {
        await wait { $0.isClosed }
        return collector.state.withLock { $0.bytes }
    }

    /// The next answer; takes it out of what was received. `nil` when the server closes before it is complete.
    func answer(toHead: Bool = false) async -> RawAnswer? {
        await wait { $0.isClosed || RawAnswer.parse($0.bytes, toHead: toHead, isClosed: false) != nil }
        return collector.state.withLock { state in
            guard let (answer, length) = RawAnswer.parse(state.bytes, toHead: toHead, isClosed: state.isClosed) else {
                return nil
            }
            state.bytes.removeFirst(length)
            return answer
        }
    }

    private func wait(until condition: @Sendable (State) -> Bool) async {
        while true {
            let isMet = await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
                let now = collector.state.withLock { condition($0) }
                continuation.resume(returning: now)
            }
            if isMet { return }
            await withCheckedContinuation { continuation in
                let resume = collector.state.withLock { state in
                    guard !condition(state) else { return true }
                    state.waiting.append(continuation)
                    return false
                }
                if resume {
                    continuation.resume()
                }
            }
        }
    }
}
