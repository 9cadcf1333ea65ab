import CouncilActions
import CouncilModel
import DocumentInput
import Foundation
import Intake
import Postgres
import Store
import TestCouncil
import Testing

/// A meeting with a public and a non-public item, a paper with a file on each, while a test runs.
struct PacketRun: Sendable {
    let actions: ActionRun
    let meeting: MeetingID
    let plainItem: AgendaItemID
    let openPaper: PaperID
    let publicFile: FileID
    let secretFile: FileID
    let folder: URL

    static func inTown(
        template: OfficeTemplate? = nil,
        _ body: @escaping (PacketRun) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "packet-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await ActionRun.inTown(template: template) { actions in
            let town = actions.town
            let meeting = try await town.meeting()
            let open = try await town.newPaper("Radweg")
            let closed = try await town.newPaper("Grundstück", .nonPublic)
            let openFile = try await town.attach("Lageplan", to: open)
            let closedFile = try await town.attach("Kaufvertrag", to: closed, .nonPublic)
            let clerk = town.actor(.clerk)
            for paper in [open, closed] {
                _ = try await actions.office.perform(ReleasePaper(paper: paper), as: clerk)
                let publicity: Publicity = paper == open ? .public : .nonPublic
                let reference = try await town.paper(paper).reference ?? ""
                _ = try await actions.office.perform(
                    AddAgendaItem(
                        meeting: meeting,
                        draft: AgendaDraft(name: "", publicity: publicity, paper: reference)
                    ),
                    as: clerk
                )
            }
            let plain = try await town.item("Bericht", on: meeting)
            _ = try await actions.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            await Worker(office: actions.office, wakeUps: AsyncStream { $0.finish() }).drain()
            try await body(
                PacketRun(
                    actions: actions,
                    meeting: meeting,
                    plainItem: plain,
                    openPaper: open,
                    publicFile: openFile,
                    secretFile: closedFile,
                    folder: folder
                )
            )
        }
    }

    func request(_ scope: Publicity, as staff: PlainTown.Staff = .clerk) async throws -> PacketID {
        try await actions.office.perform(RequestPacket(meeting: meeting, scope: scope), as: actions.town.actor(staff))
    }

    /// A worker that composes with a program; without one it composes nothing.
    func worker(_ program: PacketProgram?) -> Worker {
        Worker(office: actions.office, wakeUps: AsyncStream { $0.finish() }, packets: program)
    }

    /// A program that behaves badly, as the words of a shell.
    func program(_ words: String) throws -> PacketProgram {
        let file = folder.appending(path: "program-\(UUID().uuidString)")
        try Data("#!/bin/sh\n\(words)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return PacketProgram(executable: file, readable: [folder])
    }

    func state(of packet: PacketID) async throws -> Packet.State {
        let found = try await actions.office.database.read(as: .system) { try $0.packets.find(packet) }
        return try #require(found).state
    }

    /// Files a packet of everything that belongs into it, as the worker does with what the program made.
    func file(_ scope: Publicity) async throws -> PacketID {
        let packet = try await request(scope)
        let bytes = PlainPDF.bytes(showing: "Mappe \(scope.rawValue)")
        let details = try await actions.office.perform(ShowMeeting(meeting: meeting), as: actions.town.actor(.clerk))
        try await actions.office.database.write(as: .system) { transaction in
            var parts: [Packet.Part] = []
            for entry in details.agenda where scope == .nonPublic || entry.item.publicity == .public {
                parts.append(Packet.Part(.item(entry.item.id)))
                parts += entry.papers.map { Packet.Part(.paper($0.paper.id)) }
                parts += entry.files.map { Packet.Part(.file($0.id, sha256: $0.newest?.sha256)) }
            }
            let isFiled = try transaction.packets.complete(
                packet,
                sha256: try transaction.vault.put(bytes),
                pageCount: 1,
                stateDigest: Array(repeating: 0, count: 32),
                parts: parts
            )
            #expect(isFiled)
        }
        return packet
    }

    /// Whether somebody gets a packet, and its bytes.
    func reads(_ packet: PacketID, _ staff: PlainTown.Staff) async throws -> Bool {
        let actor = actions.town.actor(staff)
        do {
            let shown = try await actions.office.perform(ShowPacket(packet: packet), as: actor)
            guard case .composed(let sha256, _, let size) = shown.packet.state else { return false }
            return try await actions.office.perform(ReadFileBytes(sha256: sha256, range: 0..<size), as: actor).count
                == size
        } catch ActionError.notFound {
            let known: [[UInt8]] = try actions.council.owner().query(
                "SELECT sha256 FROM council.packet WHERE id = \(packet) AND sha256 IS NOT NULL"
            ).map { try $0["sha256"] }
            for sha256 in known {
                let bytes = try await actions.office.perform(ReadFileBytes(sha256: sha256, range: 0..<9), as: actor)
                #expect(bytes.isEmpty, "\(staff) reads bytes past the packet")
            }
            return false
        }
    }

    func sha256(of file: FileID) async throws -> [UInt8] {
        let found = try await actions.office.perform(ShowFile(file: file), as: actions.town.actor(.clerk))
        return try #require(found.file.newest).sha256
    }

    /// All that can be read in a packet.
    func text(of packet: PacketID) async throws -> String {
        guard case .composed(let sha256, _, _) = try await state(of: packet) else {
            Issue.record("the packet is not composed: \(try await state(of: packet))")
            return ""
        }
        let bytes = try await actions.office.database.read(as: .system) { try $0.vault.readAll(sha256) }
        return try await actions.council.text(ofPDF: try #require(bytes))
    }

    func leftFolders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
            .filter { $0.hasPrefix("ratswerk-packet-") }
    }
}
