import CPlatform
import Glibc

/// A launch in the form C wants it.
struct LaunchStrings: Sendable {
    private let launch: ProcessLaunch

    init(_ launch: ProcessLaunch) {
        self.launch = launch
    }

    /// Starts the process on the calling thread.
    func spawn() -> Result<Int32, PlatformError> {
        let words = [launch.executable, launch.directory ?? ""] + launch.arguments
        let variables = launch.environment.flatMap { [$0.key, $0.value] }
        // C would take the string to end there.
        if (words + variables).contains(where: { $0.utf8.contains(0) }) {
            return .failure(PlatformError(.execution, EINVAL))
        }
        let null = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
        guard null >= 0 else { return .failure(PlatformError(.descriptor, errno)) }
        defer { close(null) }
        let environment = launch.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let limits = launch.limits.map(\.forKernel)
        let groups = launch.user?.groupIDs ?? []

        let arguments = unsafe Self.strings([launch.executable] + launch.arguments)
        let assignments = unsafe Self.strings(environment)
        let path = unsafe strdup(launch.executable)
        let directory = unsafe launch.directory.flatMap { unsafe strdup($0) }
        defer {
            for index in unsafe arguments.indices { unsafe free(arguments[index]) }
            for index in unsafe assignments.indices { unsafe free(assignments[index]) }
            unsafe free(path)
            unsafe free(directory)
        }
        return unsafe groups.withUnsafeBufferPointer { groups in
            unsafe limits.withUnsafeBufferPointer { limits in
                unsafe arguments.withUnsafeBufferPointer { arguments in
                    unsafe assignments.withUnsafeBufferPointer { assignments in
                        var plan = unsafe cplatform_launch()
                        unsafe plan.path = UnsafePointer(path)
                        unsafe plan.arguments = arguments.baseAddress
                        unsafe plan.environment = assignments.baseAddress
                        unsafe plan.directory = UnsafePointer(directory)
                        unsafe plan.standard_input = launch.input.descriptor(inherited: 0, null: null)
                        unsafe plan.standard_output = launch.output.descriptor(inherited: 1, null: null)
                        unsafe plan.standard_error = launch.error.descriptor(inherited: 2, null: null)
                        unsafe plan.death_signal = launch.deathSignal ?? 0
                        unsafe plan.new_process_group = launch.hasOwnProcessGroup ? 1 : 0
                        unsafe plan.no_new_privileges = launch.hasNoNewPrivileges ? 1 : 0
                        unsafe plan.change_user = launch.user == nil ? 0 : 1
                        unsafe plan.user = launch.user?.userID ?? 0
                        unsafe plan.group = launch.user?.groupID ?? 0
                        unsafe plan.groups = groups.baseAddress
                        unsafe plan.group_count = groups.count
                        unsafe plan.limits = limits.baseAddress
                        unsafe plan.limit_count = limits.count
                        var child: pid_t = 0
                        var step = cplatform_step_none
                        let error = unsafe cplatform_spawn(&plan, &child, &step)
                        return error == 0 ? .success(child) : .failure(PlatformError(step.meaning, error))
                    }
                }
            }
        }
    }

    /// Copies that C may keep as long as it wants, with a null pointer behind the last.
    private static func strings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
        unsafe strings.map { unsafe strdup($0) } + [nil]
    }
}

extension ProcessLaunch.Redirection {
    fileprivate func descriptor(inherited: Int32, null: Int32) -> Int32 {
        switch self {
        case .inherited: inherited
        case .null: null
        case .descriptor(let descriptor): descriptor
        }
    }
}

extension ProcessLaunch.Limit {
    fileprivate var forKernel: cplatform_limit {
        switch self {
        case .addressSpace(let value): cplatform_limit(resource: Int32(RLIMIT_AS.rawValue), value: value)
        case .processorTime(let value): cplatform_limit(resource: Int32(RLIMIT_CPU.rawValue), value: value)
        case .fileSize(let value): cplatform_limit(resource: Int32(RLIMIT_FSIZE.rawValue), value: value)
        case .openFiles(let value): cplatform_limit(resource: Int32(RLIMIT_NOFILE.rawValue), value: value)
        case .coreDump(let value): cplatform_limit(resource: Int32(RLIMIT_CORE.rawValue), value: value)
        case .processes(let value): cplatform_limit(resource: Int32(__RLIMIT_NPROC.rawValue), value: value)
        }
    }
}

extension cplatform_step {
    fileprivate var meaning: PlatformError.Step {
        switch self {
        case cplatform_step_fork: .fork
        case cplatform_step_redirect: .redirection
        case cplatform_step_limits: .limit
        case cplatform_step_user: .user
        case cplatform_step_death_signal: .deathSignal
        case cplatform_step_directory: .directory
        case cplatform_step_execute: .execution
        default: .descriptor
        }
    }
}
