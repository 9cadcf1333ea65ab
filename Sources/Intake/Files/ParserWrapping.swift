internal import Platform

extension ParserSandbox {
    /// One way to keep a child apart.
    struct Wrapping: Sendable {
        let isolation: FileInspector.Isolation
        /// The user the child becomes; root only can choose.
        let user: OperatingSystemUser?

        /// The ways in the order in which they are tried: the child is `nobody` where this process is root.
        static var candidates: [Wrapping] {
            let nobody = OperatingSystemUser.isSuperuser ? try? OperatingSystemUser(named: "nobody") : nil
            var candidates: [Wrapping] = []
            if let nobody { candidates.append(Wrapping(isolation: .bubblewrap, user: nobody)) }
            candidates.append(Wrapping(isolation: .bubblewrap, user: nil))
            candidates.append(Wrapping(isolation: .limitsOnly, user: nobody))
            return candidates
        }

        /// The launch of a program in this way.
        func launch(of program: String, _ arguments: [String]) -> ProcessLaunch {
            let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin", "HOME": "/tmp", "TMPDIR": "/tmp"]
            var launch: ProcessLaunch
            switch isolation {
            case .bubblewrap:
                launch = ProcessLaunch(
                    executable: "/usr/bin/bwrap",
                    arguments: Self.bubblewrapArguments + [program] + arguments,
                    environment: environment
                )
            case .limitsOnly:
                launch = ProcessLaunch(executable: program, arguments: arguments, environment: environment)
                launch.directory = "/"
            }
            launch.user = user
            return launch
        }

        /// Source: bwrap(1). Debian's `/bin` and `/lib*` are links into `/usr`.
        private static let bubblewrapArguments = [
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
            "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
            "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
            "--chdir", "/tmp", "--",
        ]
    }
}
