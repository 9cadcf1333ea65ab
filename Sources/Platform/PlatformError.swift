import Glibc

/// The operating system refused something.
public struct PlatformError: Error, Hashable, Sendable {
    /// What was attempted.
    public enum Step: String, Hashable, Sendable {
        /// A pipe or descriptor could not be had.
        case descriptor
        /// The system has no room for another process.
        case fork
        /// Standard input, output or error could not be set.
        case redirection
        /// A resource limit was refused.
        case limit
        /// The user, its groups or the process group could not be changed.
        case user
        /// The kernel does not tie the child to its parent.
        case deathSignal
        /// The working directory cannot be entered.
        case directory
        /// The program cannot be executed.
        case execution
        /// There is no such user on this machine.
        case unknownUser
    }

    /// What was attempted.
    public let step: Step

    /// The number of the system's error, as in `errno(3)`.
    public let errorNumber: Int32

    init(_ step: Step, _ errorNumber: Int32) {
        self.step = step
        self.errorNumber = errorNumber
    }

    /// The system's own words for the error, in English.
    public var reason: String {
        var buffer = [CChar](repeating: 0, count: 128)
        guard unsafe strerror_r(errorNumber, &buffer, buffer.count) == 0 else { return "error \(errorNumber)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
