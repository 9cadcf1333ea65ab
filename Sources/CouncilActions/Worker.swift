internal import CouncilModel
internal import Foundation
public import Intake
internal import Logging
internal import Store

/// Takes jobs from the queue, one after the other, until the surrounding task is cancelled.
public struct Worker: Sendable {
    private let office: CouncilOffice
    private let packets: PacketProgram?
    private let wakeUps: AsyncStream<Void>
    private let logger: Logger
    private let identity = UUID()
    private static let lease: TimeInterval = 60

    /// A worker.
    ///
    /// - Parameters:
    ///   - office: Where the work is done.
    ///   - wakeUps: Yields when a job was queued; the worker also looks by itself every few seconds.
    ///   - packets: Composes packets; without it they wait for another worker.
    public init(office: CouncilOffice, wakeUps: AsyncStream<Void>, packets: PacketProgram? = nil) {
        self.office = office
        self.packets = packets
        self.wakeUps = wakeUps
        logger = Logger(label: "worker")
    }

    /// Works until cancelled; a database that is away is waited for.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in wakeUps { await drain() } }
            group.addTask {
                while !Task.isCancelled {
                    await drain()
                    try? await Task.sleep(for: .seconds(5))
                }
            }
            group.addTask {
                while !Task.isCancelled {
                    await remind()
                    try? await Task.sleep(for: .seconds(30))
                }
            }
        }
    }

    /// Queues the mails to offices whose signature is awaited; each goes out once. Nothing while sending is not set up.
    public func remind() async {
        guard office.correspondence.isReady else { return }
        do {
            try await SignOffReminders.queue(in: office)
        } catch {
            logger.warning("reminders cannot be queued", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// Does everything that is due.
    ///
    /// - Returns: How many jobs were taken.
    @discardableResult
    public func drain() async -> Int {
        var taken = 0
        while !Task.isCancelled {
            do {
                let (identity, kinds) = (identity, kinds)
                let lease = try await office.database.write(as: .system) { transaction in
                    try transaction.jobs.claim(worker: identity, kinds: kinds, lease: Self.lease) { job in
                        try Self.noteGivenUp(job, in: transaction)
                    }
                }
                guard let lease else { return taken }
                taken += 1
                await perform(lease)
            } catch {
                logger.warning("the queue cannot be read", metadata: ["error": "\(type(of: error))"])
                return taken
            }
        }
        return taken
    }

    private var kinds: [String] {
        [ReadFileText.kind, FindHiddenWords.kind] + (packets == nil ? [] : [ComposePacket.kind])
            + (office.correspondence.isReady ? [DeliverNotice.kind, DeliverSignOffMail.kind] : [])
    }

    private static func noteGivenUp(_ job: Jobs.GivenUp, in transaction: Transaction) throws {
        try DeliverNotice.noteGivenUp(job, in: transaction)
        try DeliverSignOffMail.noteGivenUp(job, in: transaction)
    }

    private func perform(_ lease: Jobs.Lease) async {
        let heartbeat = Task { [office] in
            while true {
                try await Task.sleep(for: .seconds(Self.lease / 3))
                let held = try await office.database.write(as: .system) { transaction in
                    try transaction.jobs.heartbeat(lease, extend: Self.lease)
                }
                if !held { return }
            }
        }
        defer { heartbeat.cancel() }
        do {
            switch lease.kind {
            case ComposePacket.kind:
                if let packets { try await ComposePacket.run(lease, in: office, with: packets) }
            case DeliverNotice.kind: try await DeliverNotice.run(lease, in: office)
            case FindHiddenWords.kind: try await FindHiddenWords.run(lease, in: office)
            case DeliverSignOffMail.kind: try await DeliverSignOffMail.run(lease, in: office)
            default: try await ReadFileText.run(lease, in: office)
            }
        } catch {
            logger.warning("a job failed", metadata: ["kind": "\(lease.kind)", "error": "\(type(of: error))"])
            let kind = "\(type(of: error))"
            // When the database is away, too, the lease runs out by itself and the job is taken again.
            try? await office.database.write(as: .system) { transaction in
                if let job = try transaction.jobs.fail(lease, errorKind: kind) {
                    try Self.noteGivenUp(job, in: transaction)
                }
            }
        }
    }
}
