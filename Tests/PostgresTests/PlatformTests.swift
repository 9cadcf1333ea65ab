import Foundation
import Platform
import Testing

@Suite struct `Child process` {
    private func shell(_ script: String, _ change: (inout ProcessLaunch) -> Void = { _ in }) throws -> CapturedProcess {
        var launch = ProcessLaunch(executable: "/bin/sh", arguments: ["-c", script])
        change(&launch)
        return try CapturedProcess.run(launch, atMost: .seconds(60))
    }

    private func text(_ process: CapturedProcess) -> String {
        String(decoding: process.output, as: UTF8.self)
    }

    @Test func `tells how it ended`() throws {
        #expect(try shell("exit 0").status.isSuccess)
        #expect(try shell("exit 7").status == .exited(7))
        #expect(try shell("kill -TERM $$").status == .signalled(SIGTERM))
    }

    @Test func `gives what it wrote, error and output`() throws {
        #expect(text(try shell("echo eins; echo zwei >&2")) == "eins\nzwei\n")
    }

    @Test func `has no environment and no input but what it is given`() throws {
        #expect(text(try shell("/usr/bin/env; cat")) == "PWD=\(FileManager.default.currentDirectoryPath)\n")
        #expect(text(try shell("echo $STADT") { $0.environment = ["STADT": "Köln"] }) == "Köln\n")
        #expect(text(try shell("pwd") { $0.directory = "/usr" }) == "/usr\n")
    }

    @Test func `inherits no descriptor`() throws {
        let leaked = open("/dev/null", O_RDONLY)
        defer { close(leaked) }

        // The shell's own: 0, 1, 2, and the one with which ls reads the folder.
        #expect(text(try shell("ls /proc/self/fd")) == "0\n1\n2\n3\n")
    }

    @Test func `that cannot be executed leaves nothing but the reason`() throws {
        let missing = #expect(throws: PlatformError.self) { try shell("") { $0.executable = "/nonexistent" } }
        #expect(missing?.step == .execution)
        #expect(missing?.errorNumber == ENOENT)
        #expect(missing?.reason == "No such file or directory")

        let cut = #expect(throws: PlatformError.self) { try shell("echo a\0b") }
        #expect(cut?.errorNumber == EINVAL)

        let noFolder = #expect(throws: PlatformError.self) { try shell("") { $0.directory = "/nonexistent" } }
        #expect(noFolder?.step == .directory)
    }

    @Test func `keeps to its limits`() throws {
        let limited = try shell("ulimit -n; ulimit -c; ulimit -t") {
            $0.limits = [.openFiles(17), .coreDump(0), .processorTime(5)]
        }

        #expect(text(limited) == "17\n0\n5\n")
    }

    @Test func `that takes too long or writes too much is killed`() throws {
        let slow = ProcessLaunch(executable: "/bin/sleep", arguments: ["600"])
        let loud = ProcessLaunch(executable: "/bin/cat", arguments: ["/dev/zero"])

        #expect(try CapturedProcess.run(slow, atMost: .milliseconds(20)).status == .signalled(SIGKILL))
        #expect(try CapturedProcess.run(loud, atMost: .seconds(60), outputLimit: 1000).status == .signalled(SIGKILL))
    }

    @Test func `that does not obey is killed`() throws {
        var launch = ProcessLaunch(
            executable: "/bin/sh",
            arguments: ["-c", "trap '' TERM; echo; while :; do sleep 1; done"]
        )
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        launch.output = .descriptor(ends[1])
        let child = try ChildProcess.spawn(launch)
        var byte: UInt8 = 0
        #expect(read(ends[0], &byte, 1) == 1)

        #expect(child.isRunning)
        #expect(child.terminate(patience: .milliseconds(20)) == .signalled(SIGKILL))
        #expect(!child.isRunning)
        child.send(SIGTERM)
    }

    @Test func `can be awaited without a thread`() async throws {
        let child = try ChildProcess.spawn(ProcessLaunch(executable: "/bin/sh", arguments: ["-c", "exit 3"]))

        #expect(await child.waitForEnd() == .exited(3))
        #expect(await child.waitForEnd() == .exited(3))
    }

    @Test func `gets another user with exactly its groups, when root starts it`() throws {
        let user = try OperatingSystemUser(named: OperatingSystemUser.isSuperuser ? "nobody" : NSUserName())
        let groups = user.groupIDs.sorted().map(String.init).joined(separator: " ")

        let child = try shell("id -u; id -g; id -G | tr ' ' '\\n' | sort -n | tr '\\n' ' '") {
            $0.user = OperatingSystemUser.isSuperuser ? user : nil
        }

        #expect(text(child) == "\(user.userID)\n\(user.groupID)\n\(groups) ")
    }

    @Test func `has a process group and no new rights, when asked for`() throws {
        let child = try shell("ps -o pgid= -p $$ | tr -d ' '; echo $$; grep NoNewPrivs /proc/self/status") {
            $0.hasOwnProcessGroup = true
            $0.hasNoNewPrivileges = true
        }
        let lines = text(child).split(separator: "\n")

        #expect(lines.count == 3 && lines[0] == lines[1])
        #expect(lines.last == "NoNewPrivs:\t1")
    }
}

@Suite struct `Users and signals` {
    @Test func `a user is found by name and by number`() throws {
        let root = try OperatingSystemUser(named: "root")

        #expect(root.userID == 0)
        #expect(try OperatingSystemUser(userID: 0) == root)
        let error = #expect(throws: PlatformError.self) { try OperatingSystemUser(named: "no-such-user") }
        #expect(error?.step == .unknownUser)
    }

    @Test func `a signal is waited for instead of killing the process`() async throws {
        let waiter = try SignalWaiter([SIGUSR1])
        kill(getpid(), SIGUSR1)

        #expect(await waiter.next() == SIGUSR1)
    }
}
