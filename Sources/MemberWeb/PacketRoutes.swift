internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Packets of meetings: asking for them, watching the work, stopping it, reading them.
struct PacketRoutes {
    /// Seconds after which somebody should see whether a worker runs at all.
    private static let patience: TimeInterval = 30

    func add(to routes: inout OfficeRoutes) {
        routes.get("/meetings/{id}/packets", ShowPackets.self) { try await page($0, status: .ok) }
        routes.post("/meetings/{id}/packets", RequestPacket.self) { try await request($0) }
        routes.post("/packets/{id}/cancellation", CancelPacket.self) { visit in
            try await visit.carryOut(CancelPacket(packet: try visit.id())) { meeting in
                visit.go(to: .meetingPackets(meeting.description))
            }
        }
        routes.get("/packets/{id}", OpenPacket.self) { try await bytes($0) }
        routes.get("/packets/{id}/view", ShowPacket.self) { visit in
            let shown = try await visit.perform(ShowPacket(packet: try visit.id()))
            guard let packet = ShownPacket(shown.packet, isOutdated: false) else { throw ActionError.notFound }
            return visit.page { frame in
                FileViewerPage(
                    file: ShownFile(packet),
                    backPath: .meeting(shown.meeting.id.description),
                    backLabel: shown.meeting.name,
                    bytes: .packet(packet.id)
                ).render(in: frame)
            }
        }
    }

    private func request(_ visit: Visit) async throws -> WebResponse {
        let id: MeetingID = try visit.id()
        let form = try await visit.request.form()
        guard let scope = Publicity(rawValue: form.text("scope")) else { throw RequestRefusal.notFound }
        do {
            return try await visit.carryOut(RequestPacket(meeting: id, scope: scope)) { _ in
                visit.go(to: .meetingPackets(id.description))
            }
        } catch ActionError.violates {
            // The page itself says what is missing.
            return try await page(visit, status: .unprocessableContent)
        }
    }

    private func page(_ visit: Visit, status: HTTPResponse.Status) async throws -> WebResponse {
        let shown = try await visit.perform(ShowPackets(meeting: try visit.id()))
        let page = PacketPage(
            meetingID: shown.details.meeting.id.description,
            meetingTitle: shown.details.meeting.name,
            shelves: shown.shelves.map { shelf($0, shown) }
        )
        return .html(page.render(in: visit.frame()).bytes, status: status)
    }

    private func shelf(_ shelf: ShowPackets.Shelf, _ shown: ShowPackets.Outcome) -> PacketPage.Shelf {
        func name(_ account: AccountID?) -> String { account.flatMap { shown.names[$0] } ?? "Ratswerk" }
        let ready = shelf.ready.flatMap { packet in
            ShownPacket(packet, isOutdated: shelf.isOutdated).map { document in
                PacketPage.Ready(
                    packet: document,
                    person: name(packet.requestedBy),
                    remarks: shelf.remarks.map { (name: $0.file.name, text: $0.remark) }
                )
            }
        }
        return PacketPage.Shelf(
            isPublic: shelf.scope == .public,
            progress: shelf.newest.map { progress($0, name: name) } ?? .none,
            ready: ready,
            obstacle: shelf.isPossible ? nil : obstacle(shelf, shown.details)
        )
    }

    private func obstacle(_ shelf: ShowPackets.Shelf, _ details: MeetingDetails) -> String {
        if details.meeting.start == nil { return RuleViolation.meetingWithoutStart.message }
        return details.agenda.isEmpty
            ? RuleViolation.agendaEmpty.message : "Auf der Tagesordnung steht kein öffentlicher Punkt."
    }

    private func progress(_ packet: Packet, name: (AccountID?) -> String) -> PacketPage.Progress {
        let id = packet.id.description
        let person = name(packet.requestedBy)
        switch packet.state {
        case .waiting:
            let isLate = Date().timeIntervalSince(packet.requested) > Self.patience
            return .waiting(packetID: id, since: packet.requested, person: person, isLate: isLate)
        case .running(let progress):
            return .running(packetID: id, percent: progress / 10, since: packet.requested, person: person)
        case .composed: return .none
        case .erased: return .erased
        case .failed(let failure):
            return .failed(reason: failure.reason, wayOut: failure.wayOut, at: packet.ended ?? packet.requested)
        case .cancelled(let by): return .cancelled(person: name(by), at: packet.ended ?? packet.requested)
        }
    }

    /// Whoever gets bytes is recorded first, as with single files.
    private func bytes(_ visit: Visit) async throws -> WebResponse {
        let id: PacketID = try visit.id()
        let shown = try await visit.perform(ShowPacket(packet: id))
        guard case .composed(let sha256, _, let size) = shown.packet.state else { throw ActionError.notFound }
        let content = StoredContent(
            sha256: sha256.hexadecimal,
            size: size,
            mediaType: "application/pdf",
            disposition: .inline(fileName: "Sitzungsmappe \(shown.meeting.name).pdf"),
            lastModified: shown.packet.ended,
            cacheControl: "private, no-cache"
        ) { range in
            let bytes = try await visit.perform(ReadFileBytes(sha256: sha256, range: range))
            if visit.coverage(of: id.uuid, sha256, gains: range, outOf: size) {
                try await visit.noteReading(.downloaded, of: shown.meeting.id)
            }
            return bytes
        }
        let answer = content.answer(to: visit.request)
        guard visit.request.method == .get, [.ok, .partialContent].contains(answer.status) else { return answer }
        let log = visit.counter.readLog
        let reading = ReadLog.Reading(session: visit.presence.session.id, subject: id.uuid, sha256: sha256)
        if !log.holds(reading) {
            _ = try await visit.perform(OpenPacket(packet: id))
            log.note(reading)
        }
        return answer
    }
}

extension ShownPacket {
    /// A packet that is there; `nil` for one that is not.
    init?(_ packet: Packet, isOutdated: Bool) {
        guard case .composed(_, let pageCount, let size) = packet.state else { return nil }
        self.init(
            id: packet.id.description,
            isPublic: packet.scope == .public,
            pageCount: pageCount,
            byteCount: size,
            composed: packet.ended ?? packet.requested,
            isOutdated: isOutdated
        )
    }
}

extension ShownFile {
    init(_ packet: ShownPacket) {
        self.init(
            id: packet.id,
            name: packet.name,
            mediaType: "application/pdf",
            byteCount: packet.byteCount,
            pageCount: packet.pageCount,
            isPublic: packet.isPublic
        )
    }
}

extension Packet.Failure {
    /// What happened.
    var reason: String {
        switch self {
        case .interrupted: "Die Arbeit an der Mappe wurde mehrmals unterbrochen."
        case .tooCostly: "Die Mappe ist zu aufwendig: Zeit oder Speicher reichten nicht."
        case .tooLarge: "Die Mappe wäre zu groß, um aufbewahrt zu werden."
        case .nothingThere: "Auf der Tagesordnung steht nichts, was in die Mappe könnte."
        case .broken: "Die Mappe konnte nicht zusammengestellt werden."
        }
    }

    /// What to do.
    var wayOut: String {
        switch self {
        case .interrupted:
            "Bitte versuchen Sie es noch einmal; hilft das nicht, wenden Sie sich an die Systemverwaltung."
        case .tooCostly, .tooLarge:
            "Nehmen Sie sehr große Anlagen heraus oder verkleinern Sie sie, und stellen Sie die Mappe neu zusammen."
        case .nothingThere: "Setzen Sie zuerst Punkte auf die Tagesordnung."
        case .broken:
            """
            Bitte versuchen Sie es noch einmal. Hilft das nicht, kann die Systemverwaltung im Protokoll des \
            Hintergrunddienstes nachsehen.
            """
        }
    }
}
