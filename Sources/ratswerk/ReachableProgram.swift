import ConsoleProgram
import DatabaseCluster
import Foundation
import Glibc
import Platform

/// The programs and files that children run with.
///
/// Root's children become ordinary users, which cannot reach a checkout in root's own folder; then a copy in the data
/// directory is used.
struct ReachableProgram {
    private let executables: URL
    private let assets: URL
    private let template: TemplateFolder
    private let rules: URL
    private let dataDirectory: String
    private let copy: Copy?

    private struct Copy {
        let programs: URL
        let assets: URL
        let template: TemplateFolder
        let rules: URL
        let libraries: [URL]
        let target: URL
    }

    /// Finds what the children need and whether their users can reach it.
    ///
    /// - Parameters:
    ///   - folders: What browsers receive.
    ///   - template: What documents are set by.
    ///   - rules: What deadlines are counted by.
    ///   - users: Who the children are.
    ///   - dataDirectory: The data directory.
    /// - Throws: ``CommandFailure``, or an error of the file system.
    init(
        folders: ProgramFolders,
        template: TemplateFolder,
        rules: RulesFolder,
        users: ServiceUsers,
        dataDirectory: String
    ) throws {
        self.dataDirectory = dataDirectory
        let own = ProgramAssets.executable.deletingLastPathComponent()
        let libraries = Self.swiftLibraries
        let entered = [ProgramAssets.executable, folders.root.appending(path: "templates/assets")]
        let words = try Self.files(of: template) + [rules.folder.appending(path: "holidays.json")]
        let isReachable = [users.office, users.portal].compactMap(\.self).allSatisfy { user in
            entered.allSatisfy { Self.canReach($0, user, needing: 0o5) }
                && (libraries + words).allSatisfy { Self.canReach($0, user, needing: 0o4) }
        }
        guard !isReachable else {
            executables = own
            assets = folders.root
            self.template = template
            self.rules = rules.folder
            copy = nil
            return
        }
        let target = URL(filePath: dataDirectory).appending(path: "program")
        executables = target
        assets = target
        self.template = TemplateFolder(target.appending(path: Self.templateName).path(percentEncoded: false))
        self.rules = target.appending(path: "rules")
        copy = Copy(
            programs: own,
            assets: folders.root,
            template: template,
            rules: rules.folder,
            libraries: libraries,
            target: target
        )
    }

    private static let templateName = "documents-template"

    private static func files(of template: TemplateFolder) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(atPath: template.path).sorted().map {
            URL(filePath: template.path).appending(path: $0)
        }
    }

    /// Copies what the children's users cannot reach where it lies; nothing when they can.
    func provide() throws {
        guard let copy else { return }
        try EmbeddedCluster.claim(dataDirectory: dataDirectory)
        let files = FileManager.default
        try files.createDirectory(at: copy.target, withIntermediateDirectories: true)
        for name in ["ratswerk", "ratswerk-portal"] {
            try FileCopy(of: copy.programs.appending(path: name)).refresh(copy.target.appending(path: name))
        }
        for name in ["templates", "public-portal"] {
            let target = copy.target.appending(path: name)
            if files.fileExists(atPath: target.path(percentEncoded: false)) { try files.removeItem(at: target) }
            try files.copyItem(at: copy.assets.appending(path: name), to: target)
        }
        let words = copy.target.appending(path: Self.templateName)
        if files.fileExists(atPath: words.path(percentEncoded: false)) { try files.removeItem(at: words) }
        try files.copyItem(atPath: copy.template.path, toPath: words.path(percentEncoded: false))
        if files.fileExists(atPath: rules.path(percentEncoded: false)) { try files.removeItem(at: rules) }
        try files.copyItem(at: copy.rules, to: rules)
        let libraries = copy.target.appending(path: "lib")
        try files.createDirectory(at: libraries, withIntermediateDirectories: true)
        for library in copy.libraries {
            try FileCopy(of: library).refresh(libraries.appending(path: library.lastPathComponent))
        }
        try Self.letEverybodyRead(copy.target)
    }

    /// Swift's own libraries, where this program has loaded them from.
    static var swiftLibraries: [URL] {
        guard let file = fopen("/proc/self/maps", "r") else { return [] }
        defer { fclose(file) }
        // By parts: the kernel gives a page at a time, which Foundation takes for the whole file.
        var maps: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&part, 1, part.count, file), count > 0 { maps += part.prefix(count) }
        let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
        let paths = lines.compactMap { $0.firstIndex(of: "/").map($0.suffix(from:)) }
        return Set(paths.filter { $0.contains("/swift/linux/") }).sorted().map { URL(filePath: String($0)) }
    }

    private static func letEverybodyRead(_ folder: URL) throws {
        let path = folder.path(percentEncoded: false)
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        for entry in [path] + names.map({ path + "/" + $0 }) {
            let mode = try Mode(of: entry)
            chmod(entry, mode.isFolder || mode.permissions & 0o100 != 0 ? 0o755 : 0o644)
        }
    }

    /// Whether a user has rights at a file or folder (4 to read, 1 to execute or enter) and may pass all folders above it.
    static func canReach(_ file: URL, _ user: OperatingSystemUser, needing rights: Int) -> Bool {
        var place = file.resolvingSymlinksInPath()
        var needed = rights
        while true {
            var path = place.path(percentEncoded: false)
            while path.count > 1, path.hasSuffix("/") { path.removeLast() }
            guard let mode = try? Mode(of: path), mode.granted(to: user) & needed == needed else { return false }
            if path == "/" { return true }
            place = place.deletingLastPathComponent()
            needed = 0o1
        }
    }

    /// Who may do what with a file or folder.
    private struct Mode {
        let permissions: Int
        let owner: Int
        let group: Int
        let isFolder: Bool

        init(of path: String) throws {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            permissions = attributes[.posixPermissions] as? Int ?? 0
            owner = attributes[.ownerAccountID] as? Int ?? 0
            group = attributes[.groupOwnerAccountID] as? Int ?? 0
            isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        }

        func granted(to user: OperatingSystemUser) -> Int {
            if owner == Int(user.userID) { return permissions >> 6 }
            return user.groupIDs.contains { Int($0) == group } ? permissions >> 3 : permissions
        }
    }
}

extension ReachableProgram {
    /// The office's server.
    func office(
        _ database: MemberDatabase,
        at place: LocalPort,
        user: OperatingSystemUser?,
        more: [String] = []
    ) -> HouseholdMember {
        let access = database.access(as: .office)
        var arguments = [
            "serve", "--database-url", access.url, "--port", "\(place.port)", "--address", place.address,
            "--assets", assets.path(percentEncoded: false), "--documents-template", template.path,
            "--rules", rules.path(percentEncoded: false),
        ]
        arguments += more
        return HouseholdMember(
            name: "Büro",
            log: "office",
            launch: launch(
                "ratswerk",
                arguments,
                environment: access.environment.merging(Self.mailEnvironment) { $1 },
                user: user
            ),
            port: place
        )
    }

    /// How mails go out, as far as the environment says.
    private static var mailEnvironment: [String: String] {
        ProcessInfo.processInfo.environment.filter { MailOptions.variables.contains($0.key) }
    }

    /// The worker.
    func worker(
        _ database: MemberDatabase,
        user: OperatingSystemUser?,
        more: [String] = []
    ) -> HouseholdMember {
        let access = database.access(as: .office)
        return HouseholdMember(
            name: "Hintergrunddienst",
            log: "worker",
            launch: launch(
                "ratswerk",
                [
                    "worker", "--database-url", access.url, "--documents-template", template.path,
                    "--rules", rules.path(percentEncoded: false),
                ] + more,
                environment: access.environment.merging(Self.mailEnvironment) { $1 },
                user: user
            ),
            port: nil
        )
    }

    /// The public portal.
    func portal(_ database: MemberDatabase, at place: LocalPort, user: OperatingSystemUser?) -> HouseholdMember {
        let access = database.access(as: .portal)
        let arguments = [
            "--database-url", access.url, "--port", "\(place.port)", "--address", place.address,
            "--base-url", place.url, "--assets", assets.path(percentEncoded: false),
        ]
        return HouseholdMember(
            name: "Portal",
            log: "portal",
            launch: launch("ratswerk-portal", arguments, environment: access.environment, user: user),
            port: place
        )
    }

    /// The filling of an empty database with the fictional town; runs to its end.
    func townSeed(_ database: MemberDatabase, user: OperatingSystemUser?) -> ProcessLaunch {
        let access = database.access(as: .office)
        return launch(
            "ratswerk",
            ["seed", "--town", "--database-url", access.url, "--documents-template", template.path],
            environment: access.environment,
            user: user
        )
    }

    private func launch(
        _ program: String,
        _ arguments: [String],
        environment: [String: String],
        user: OperatingSystemUser?
    ) -> ProcessLaunch {
        var launch = ProcessLaunch(
            executable: executables.appending(path: program).path(percentEncoded: false),
            arguments: arguments
        )
        let own = ProcessInfo.processInfo.environment
        let kept = ["RATSWERK_LOG", "LD_LIBRARY_PATH", "TMPDIR"].compactMap { name in own[name].map { (name, $0) } }
        launch.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "HOME": user == nil ? own["HOME"] ?? dataDirectory : dataDirectory,
        ]
        launch.environment["RATSWERK_ASSETS"] = assets.path(percentEncoded: false)
        launch.environment.merge(kept) { $1 }
        if copy != nil { launch.environment["LD_LIBRARY_PATH"] = executables.appending(path: "lib").path }
        launch.environment.merge(environment) { $1 }
        launch.directory = "/"
        launch.user = user
        launch.deathSignal = SIGTERM
        launch.hasOwnProcessGroup = true
        launch.hasNoNewPrivileges = true
        return launch
    }
}
