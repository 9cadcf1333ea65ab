public import Foundation
internal import OParl

/// Reads a whole OParl interface, version 1.0 or 1.1, from the web or from a folder.
public struct OParlReader: Sendable {
    /// How far reading is.
    public struct Progress: Sendable {
        /// Objects read so far.
        public let objects: Int
        /// Documents fetched so far.
        public let documents: Int
    }

    let source: any OParlSource
    private let isWeb: Bool

    /// A reader; it reads nothing yet, except the first file of a folder.
    ///
    /// - Parameter source: The URL of a System or Body, or the path of a folder with `system.json` or `body.json`.
    /// - Throws: ``OParlSourceError``.
    public init(source: String) throws(OParlSourceError) {
        isWeb = source.hasPrefix("http://") || source.hasPrefix("https://")
        if isWeb { self.source = try WebSource(address: source) } else { self.source = try FolderSource(path: source) }
    }

    /// Reads everything.
    ///
    /// - Parameters:
    ///   - now: The present moment; meetings before it count as held.
    ///   - folder: Where the documents of a web source are kept until all are read, so that a reading that was broken off
    ///     goes on where it was; they are valid for a day. `nil` keeps nothing.
    ///   - progress: Told for each document.
    /// - Returns: One harvest for each body.
    /// - Throws: ``OParlSourceError`` when the beginning cannot be read. Trouble later is a finding.
    public func read(
        now: Date,
        keepingDocumentsIn folder: URL? = nil,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws(OParlSourceError) -> [OParlHarvest] {
        let kept: KeptSource? = if let folder, isWeb { try KeptSource(self.source, in: folder, now: now) } else { nil }
        let source = kept ?? self.source
        guard let bytes = try await source.document(at: source.start),
            let value = try? TolerantJSON.value(of: bytes)
        else { throw .notOParl }
        var walk = OParlWalk(source: source, progress: progress)
        let bodies: [SourceObject]
        var license: String?
        if let object = SourceObject(value), object.type == "System" || object.json["oparlVersion"] != nil {
            license = object.line("license")
            guard let list = object.reference("body") else { throw .notOParl }
            bodies = await walk.list(at: list).objects
        } else {
            bodies = OParlWalk.objects(of: value)
        }
        var harvests: [OParlHarvest] = []
        for body in bodies where body.json["organization"] != nil || body.json["meeting"] != nil || body.type == "Body"
        {
            guard let id = body.id else { continue }
            let lists = await walk.lists(of: body)
            var mapper = OParlMapper(
                source: id,
                body: body,
                license: body.line("license") ?? license,
                now: now,
                findings: walk.takeFindings()
            )
            mapper.take(lists)
            harvests.append(mapper.harvest)
        }
        guard !harvests.isEmpty else { throw .notOParl }
        if harvests.allSatisfy(\.incompleteKinds.isEmpty) { kept?.clear() }
        return harvests
    }
}
