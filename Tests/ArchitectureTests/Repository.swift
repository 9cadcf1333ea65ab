import Foundation

/// Paths below the package's root folder.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func read(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    static func entries(under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            .map { "\(folder)/\($0)" }.sorted()
    }

    static func swiftFiles(under folder: String) throws -> [String] {
        try entries(under: folder).filter { $0.hasSuffix(".swift") }
    }

    /// The text between two marks of the architecture document.
    static func marked(_ name: String) throws -> String {
        let text = try read("docs/ARCHITECTURE.md")
        let parts = text.components(separatedBy: "<!-- \(name):begin -->")
        guard parts.count == 2 else { throw MissingMark(name: name) }
        let inside = parts[1].components(separatedBy: "<!-- \(name):end -->")
        guard inside.count == 2 else { throw MissingMark(name: name) }
        return inside[0]
    }

    struct MissingMark: Error {
        let name: String
    }
}

/// The modules a Swift file imports, whatever their access level, attributes or `struct`/`func` form.
func importedModules(in source: String) -> Set<String> {
    let pattern =
        #/^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|var|let|actor)\s+)?(\w+)/#
        .anchorsMatchLineEndings()
    return Set(source.matches(of: pattern).map { String($0.1) })
}

/// The table between the `imports` marks of the architecture document.
struct ImportTable {
    /// Target name → modules of ours that its files may import.
    var ours: [String: Set<String>] = [:]
    /// Target name → modules of others that its files may import.
    var others: [String: Set<String>] = [:]
    /// Targets in the order of the table, lowest layer first.
    var order: [String] = []

    init() throws {
        for line in try Repository.marked("imports").split(separator: "\n").dropFirst(2) {
            let cells = line.components(separatedBy: "|").dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4 else { continue }
            ours[cells[0]] = Self.names(cells[1])
            others[cells[0]] = Self.names(cells[2])
            order.append(cells[0])
        }
    }

    private static func names(_ cell: String) -> Set<String> {
        Set(cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
    }

    /// Everything that a target reaches through the targets it may import.
    func closure(of target: String) -> Set<String> {
        var found: Set<String> = []
        var open = ours[target] ?? []
        while let next = open.popFirst() { if found.insert(next).inserted { open.formUnion(ours[next] ?? []) } }
        return found
    }
}

/// What `Package.swift` says about the targets in `Sources`.
struct PackageTargets {
    /// Target name → names of our targets among its dependencies.
    var dependencies: [String: Set<String>] = [:]

    init(known: Set<String>) throws {
        let text = try Repository.read("Package.swift")
        let pattern =
            #/\.(?:target|executableTarget|systemLibrary)\(\s*name: "([^"]+)"(.*?)(?=\n        \.(?:target|executableTarget|systemLibrary|testTarget)\(|\n    \],)/#
            .dotMatchesNewlines()
        for match in text.matches(of: pattern) {
            guard let list = match.2.firstMatch(of: #/dependencies: \[(.*?)\]/#.dotMatchesNewlines()) else {
                dependencies[String(match.1)] = []
                continue
            }
            let names = list.1.matches(of: #/"([^"]+)"/#).map { String($0.1) }
            dependencies[String(match.1)] = Set(names).intersection(known)
        }
    }

    func closure(of target: String) -> Set<String> {
        var found: Set<String> = []
        var open = dependencies[target] ?? []
        while let next = open.popFirst() { if found.insert(next).inserted { open.formUnion(dependencies[next] ?? []) } }
        return found
    }
}
