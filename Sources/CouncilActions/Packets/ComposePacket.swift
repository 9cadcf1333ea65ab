internal import CouncilModel
internal import DocumentInput
internal import Foundation
internal import Intake
internal import Store

/// A job: composes a packet that somebody asked for, and files it.
public enum ComposePacket {
    /// The job's kind.
    public static let kind = "composePacket"
    /// So often a program may end in the middle of it.
    private static let mostAttempts = 3
    /// How much of the work is gathering the files, in parts of a thousand.
    private static let gathering = 200

    private struct Payload: Decodable {
        let packet: UUID
    }

    /// Does one such job; doing it twice files one packet.
    ///
    /// - Throws: What the database throws; the queue tries again.
    static func run(_ lease: Jobs.Lease, in office: CouncilOffice, with program: PacketProgram) async throws {
        let payload = try JSONDecoder().decode(Payload.self, from: Data(lease.payload.utf8))
        let id = PacketID(payload.packet)
        do {
            if lease.attempt > mostAttempts { throw Stop.failed(.interrupted) }
            guard try await advance(id, to: 0, in: office) else { throw Stop.ended }
            try await compose(id, lease, in: office, with: program)
        } catch Stop.ended {
            try await finish(lease, in: office) { _ in }
        } catch Stop.failed(let failure) {
            try await finish(lease, in: office) { try $0.packets.fail(id, because: failure) }
        }
    }

    /// Why a job ends without a packet.
    private enum Stop: Error {
        case ended
        case failed(Packet.Failure)
    }

    private static func compose(
        _ id: PacketID,
        _ lease: Jobs.Lease,
        in office: CouncilOffice,
        with program: PacketProgram
    ) async throws {
        let (contents, inputs) = try await office.database.read(as: .system) { transaction in
            guard let packet = try transaction.packets.find(id) else { throw StoreError.notFound }
            let details = try ShowMeeting(meeting: packet.meeting).read(in: transaction)
            return (
                PacketContents(details, scope: packet.scope),
                try DocumentInputs(body: details.body, at: transaction.now, in: transaction)
            )
        }
        guard contents.details.meeting.start != nil, !contents.entries.isEmpty else {
            throw Stop.failed(.nothingThere)
        }
        let folder = try WorkFolder()
        defer { folder.remove() }
        let gathered = try await gather(contents, id, into: folder, in: office)
        let manifest = PacketManifest(
            contents,
            files: gathered.names,
            inputs: inputs,
            template: office.template
        )
        try folder.write(Array(try manifest.json()), as: "packet.json")
        do {
            try await program.compose(
                in: folder.url,
                manifest: "packet.json",
                output: "packet.pdf",
                report: "report.json",
                isPublic: contents.scope == .public,
                template: try folder.write(office.template, for: inputs)
            ) { done in
                try await advance(id, to: gathering + done * (950 - gathering) / 1000, in: office)
            }
        } catch PacketProgram.Failure.cancelled {
            throw Stop.ended
        } catch PacketProgram.Failure.tooCostly {
            throw Stop.failed(.tooCostly)
        } catch PacketProgram.Failure.broken {
            throw Stop.failed(.broken)
        }
        let report = try JSONDecoder().decode(PacketProgramReport.self, from: try folder.data("report.json"))
        let bytes = [UInt8](try folder.data("packet.pdf"))
        let parts = report.parts(of: contents, files: gathered.names, missing: gathered.missing)
        try await finish(lease, in: office) { transaction in
            // A packet that was stopped in the last moment leaves no bytes behind.
            guard try transaction.packets.advance(id, to: 980) else { return }
            let sha256 = try transaction.vault.put(bytes)
            _ = try transaction.packets.complete(
                id,
                sha256: sha256,
                pageCount: report.pageCount,
                stateDigest: contents.digest,
                parts: parts
            )
            try transaction.events.append(
                .init(
                    kind: "packetComposed",
                    subjectKind: "meeting",
                    subject: contents.details.meeting.id.uuid,
                    detail: ["packet": id.description]
                )
            )
        }
    }

    /// Puts the bytes of all files into the folder, one after the other.
    ///
    /// - Returns: Under which name each lies there, and what is to be said about those that do not.
    private static func gather(
        _ contents: PacketContents,
        _ id: PacketID,
        into folder: borrowing WorkFolder,
        in office: CouncilOffice
    ) async throws -> (names: [FileID: String], missing: [FileID: String]) {
        var names: [FileID: String] = [:]
        var missing: [FileID: String] = [:]
        let files = contents.entries.flatMap(\.files)
        for (index, file) in files.enumerated() where names[file.id] == nil {
            guard let version = file.newest else {
                missing[file.id] = "Die Datei liegt nicht in Ratswerk."
                continue
            }
            guard version.mediaType == "application/pdf" else {
                missing[file.id] = "Die Datei ist kein PDF."
                continue
            }
            let bytes = try await office.database.read(as: .system) { try $0.vault.readAll(version.sha256) }
            guard let bytes else {
                missing[file.id] = "Die Datei ist endgültig gelöscht."
                continue
            }
            let name = "file-\(index).pdf"
            try folder.write(bytes, as: name)
            names[file.id] = name
            let done = gathering * (index + 1) / files.count
            guard try await advance(id, to: done, in: office) else { throw Stop.ended }
        }
        return (names, missing)
    }

    private static func advance(_ id: PacketID, to progress: Int, in office: CouncilOffice) async throws -> Bool {
        try await office.database.write(as: .system) { try $0.packets.advance(id, to: progress) }
    }

    /// Ends the job in the transaction that holds its result; nothing is kept when another worker holds it meanwhile.
    private static func finish(
        _ lease: Jobs.Lease,
        in office: CouncilOffice,
        _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await office.database.write(as: .system) { transaction in
            try body(transaction)
            if try !transaction.jobs.finish(lease) { throw StoreError.stale(currentVersion: 0) }
        }
    }
}

/// A folder for the work on one packet that nobody else can look into; goes with it.
private struct WorkFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "ratswerk-packet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
    }

    func write(_ bytes: [UInt8], as name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    /// Puts the template where the program finds arms, colour and imprint of the letterhead.
    ///
    /// - Returns: The folder's name; nil when the letterhead is that of the records.
    func write(_ template: OfficeTemplate, for inputs: DocumentInputs) throws -> String? {
        guard inputs.isIssuer(of: template), !template.files.isEmpty else { return nil }
        let name = "template"
        try FileManager.default.createDirectory(
            at: url.appending(path: name),
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        for (file, bytes) in template.files { try write(bytes, as: "\(name)/\(file)") }
        return name
    }

    func data(_ name: String) throws -> Data {
        try Data(contentsOf: url.appending(path: name), options: .mappedIfSafe)
    }

    func remove() {
        try? FileManager.default.removeItem(at: url)
    }
}
