import Glibc

/// What a child process is to become.
public struct ProcessLaunch: Sendable {
    /// Where a standard stream of the child goes to or comes from.
    public enum Redirection: Hashable, Sendable {
        /// The parent's own.
        case inherited
        /// `/dev/null`
        case null
        /// A descriptor of the parent, which stays the parent's to close.
        case descriptor(Int32)
    }

    /// A limit the kernel keeps, as in `setrlimit(2)`.
    public enum Limit: Hashable, Sendable {
        /// Bytes of address space.
        case addressSpace(UInt64)
        /// Seconds of processor time.
        case processorTime(UInt64)
        /// Bytes of the largest file that may be written.
        case fileSize(UInt64)
        /// Open descriptors.
        case openFiles(UInt64)
        /// Bytes of a core dump.
        case coreDump(UInt64)
        /// Processes of the user.
        case processes(UInt64)
    }

    /// The program's path; `PATH` is not searched.
    public var executable: String
    /// The arguments behind the program's name.
    public var arguments: [String]
    /// The whole environment; nothing is inherited.
    public var environment: [String: String]
    /// The working directory; `nil` for the parent's.
    public var directory: String?
    /// Standard input.
    public var input: Redirection = .null
    /// Standard output.
    public var output: Redirection = .inherited
    /// Standard error.
    public var error: Redirection = .inherited
    /// The user the child becomes, with this user's groups; only root can do that. `nil` for the parent's.
    public var user: OperatingSystemUser?
    /// The signal the kernel sends to the child when this process ends, even by `kill -9`.
    public var deathSignal: Int32?
    /// Whether the child gets a process group of its own, so that a terminal's Ctrl-C does not reach it.
    public var hasOwnProcessGroup = false
    /// Whether the child and its children can never gain rights, by set-user-id programs for instance.
    public var hasNoNewPrivileges = false
    /// Limits the kernel keeps.
    public var limits: [Limit] = []

    /// A launch with the parent's output and error, and no input.
    ///
    /// - Parameters:
    ///   - executable: The program's path.
    ///   - arguments: The arguments behind the program's name.
    ///   - environment: The whole environment.
    public init(executable: String, arguments: [String] = [], environment: [String: String] = [:]) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
    }
}
