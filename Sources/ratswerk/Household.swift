import ConsoleProgram
import DatabaseCluster
import Foundation
import Glibc
import Platform
import Synchronization
import WebService

/// Servers that live and end together: each that dies is reported and started again with growing pauses.
///
/// All of them end when this process does, even by `kill -9`, and the private database behind them.
final class Household: Sendable {
    private struct State {
        var isStopping = false
        var children: [String: ChildProcess] = [:]
        var healthy: Set<String> = []
    }

    private let database: EmbeddedCluster?
    private let members: [HouseholdMember]
    private let logs: MemberLogs?
    private let state = Mutex(State())

    /// How long the members may take to end before they are killed: what running requests are granted, and a little.
    static let patience = GuardLimits().drain + .seconds(3)

    /// - Parameters:
    ///   - database: The private database that they need, running; `nil` for one of the town.
    ///   - members: All are started at once.
    ///   - logs: Where their messages go; `nil` for this process's own standard error.
    init(database: EmbeddedCluster?, members: [HouseholdMember], logs: MemberLogs?) {
        self.database = database
        self.members = members
        self.logs = logs
    }

    /// Runs all members until a signal comes, then ends them.
    ///
    /// - Parameters:
    ///   - signals: What ends them.
    ///   - whenHealthy: Called once, when all of them answer.
    /// - Throws: ``CommandFailure`` when one refuses to start; the others are ended before.
    func run(until signals: SignalWaiter, whenHealthy: @escaping @Sendable () -> Void = {}) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = await signals.next() }
            if let database {
                group.addTask { await database.keepRunning(onFailure: Self.report) }
                group.addTask { await Self.watchRoom(of: database) }
            }
            for member in members { group.addTask { try await self.keep(member) } }
            group.addTask {
                await self.waitUntilHealthy()
                if !Task.isCancelled { whenHealthy() }
                while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
            }
            let outcome = await group.nextResult()
            stop()
            group.cancelAll()
            try outcome?.get()
        }
    }

    /// Says once when the disk becomes full, of which the servers only notice that the database refuses.
    private static func watchRoom(of database: EmbeddedCluster) async {
        var hadRoom = true
        while !Task.isCancelled {
            do throws(ClusterError) {
                try database.requireRoom()
                hadRoom = true
            } catch {
                if hadRoom { report(error) }
                hadRoom = false
            }
            try? await Task.sleep(for: .seconds(5))
        }
    }

    private static func report(_ error: ClusterError) {
        CommandFailure(explaining: error)?.write(as: "ratswerk")
    }

    private func keep(_ member: HouseholdMember) async throws {
        var pause = 1
        while let child = try start(member) {
            let begun = ContinuousClock.now
            let status = await child.waitForEnd()
            let (isStopping, wasHealthy) = state.withLock { state in
                (state.isStopping, member.port == nil || state.healthy.contains(member.name))
            }
            if isStopping { return }
            if case .exited(1...2) = status, !wasHealthy { throw refusal(of: member) }
            if begun.duration(to: .now) > .seconds(60) { pause = 1 }
            let words = "\(member.name): unerwartet beendet (\(Self.words(status))). Neuer Start in \(pause) s.\n"
            Terminal.say("ratswerk: error: \(words)")
            try? await Task.sleep(for: .seconds(pause))
            pause = min(pause * 2, 30)
        }
    }

    /// Starts a member unless the household is ending.
    private func start(_ member: HouseholdMember) throws -> ChildProcess? {
        try state.withLock { state in
            guard !state.isStopping else { return nil }
            var launch = member.launch
            let log = try logs?.open(member.log)
            defer { if let log { close(log) } }
            if let log {
                launch.output = .descriptor(log)
                launch.error = .descriptor(log)
            }
            let child = try ChildProcess.spawn(launch)
            state.children[member.name] = child
            return child
        }
    }

    private func waitUntilHealthy() async {
        for member in members {
            guard let port = member.port else { continue }
            while !Task.isCancelled {
                if port.isHealthy {
                    state.withLock { _ = $0.healthy.insert(member.name) }
                    break
                }
                try? await Task.sleep(for: .milliseconds(40))
            }
        }
    }

    private func stop() {
        let children = state.withLock { state in
            state.isStopping = true
            return Array(state.children.values)
        }
        for child in children { child.send(SIGTERM) }
        let end = ContinuousClock.now + Self.patience
        for child in children where child.wait(atMost: max(.zero, ContinuousClock.now.duration(to: end))) == nil {
            child.terminate(signal: SIGKILL, patience: .zero)
        }
        database?.close()
    }

    private func refusal(of member: HouseholdMember) -> CommandFailure {
        logs?.failure(in: member.log)
            ?? CommandFailure(
                message: "\(member.name): der Start ist nicht gelungen.",
                hint: logs.map { "Die Ursache steht in „\($0.path(of: member.log))“." } ?? "Die Ursache steht darüber."
            )
    }

    private static func words(_ status: ExitStatus) -> String {
        switch status {
        case .exited(let code): "Code \(code)"
        case .signalled(let number): "Signal \(number)"
        }
    }
}
