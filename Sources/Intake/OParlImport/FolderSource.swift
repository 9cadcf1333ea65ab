internal import Foundation
internal import OParl

/// A folder with the documents of an interface as they were fetched: `system.json`, `body/1/meeting?page=2.json`.
///
/// The addresses inside the documents are those of the server. What they have in common with the address of `system.json`
/// or `body.json` is the folder.
struct FolderSource: OParlSource {
    let folder: URL
    private let base: String
    let start: String

    /// - Parameter path: The folder.
    /// - Throws: ``OParlSourceError/folder`` or ``OParlSourceError/notOParl``.
    init(path: String) throws(OParlSourceError) {
        folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        for name in ["system", "body"] {
            guard let data = try? Data(contentsOf: folder.appending(path: "\(name).json")),
                let value = try? TolerantJSON.value(of: Array(data))
            else { continue }
            guard let address = Self.address(of: value, named: name) else { throw .notOParl }
            start = address
            base = String(address.dropLast(name.count))
            return
        }
        throw .folder
    }

    /// The address that a document was fetched from: its own, or the one its page tells.
    private static func address(of value: JSONValue, named name: String) -> String? {
        guard let object = SourceObject(value) else { return nil }
        let candidates = [object.id, object.object("links")?.line("self"), object.object("links")?.line("first")]
        for case let candidate? in candidates {
            let path = candidate.split(separator: "?").first.map(String.init) ?? candidate
            if path.hasSuffix("/" + name) { return path }
        }
        return nil
    }

    func document(at address: String) async throws(OParlSourceError) -> [UInt8]? {
        guard address.hasPrefix(base) else { return nil }
        let name = address.dropFirst(base.count)
        guard !name.split(separator: "/").contains("..") else { return nil }
        var candidates = [String(name)]
        // The first page lies under the bare name.
        if let query = name.firstIndex(of: "?"), name[query...] == "?page=1" {
            candidates.append(String(name[..<query]))
        }
        for candidate in candidates {
            if let data = try? Data(contentsOf: folder.appending(path: candidate + ".json")) { return Array(data) }
        }
        return nil
    }

    func owns(_ address: String) async -> Bool { address.hasPrefix(base) }
}
