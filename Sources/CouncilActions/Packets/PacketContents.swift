internal import CouncilModel
internal import Crypto
internal import Foundation

/// What belongs into a packet of a meeting: everything of its scope and nothing else.
struct PacketContents {
    /// An item with what is dealt with there.
    struct Entry {
        let item: AgendaItem
        let papers: [Paper]
        let files: [File]
    }

    let details: MeetingDetails
    let scope: Publicity
    let entries: [Entry]

    /// - Parameters:
    ///   - details: The meeting with its whole agenda.
    ///   - scope: `public` takes public items, papers and files only; no paper goes in that is not released.
    init(_ details: MeetingDetails, scope: Publicity) {
        func belongs(_ publicity: Publicity) -> Bool { scope == .nonPublic || publicity == .public }
        self.details = details
        self.scope = scope
        entries = details.agenda.filter { belongs($0.item.publicity) }.map { line in
            let papers = line.papers.map(\.paper).filter { $0.isReleased && belongs($0.publicity) }
            let owners = Set(papers.map { File.Owner.paper($0.id) } + [.agendaItem(line.item.id)])
            return Entry(
                item: line.item,
                papers: papers,
                files: line.files.filter { owners.contains($0.owner) && belongs($0.publicity) }
            )
        }
    }

    /// Everything that it shows, in order.
    var parts: [Packet.Part] {
        entries.flatMap { entry in
            [Packet.Part(.item(entry.item.id))] + entry.papers.map { Packet.Part(.paper($0.id)) }
                + entry.files.map { Packet.Part(.file($0.id, sha256: $0.newest?.sha256)) }
        }
    }

    /// Another one when anything that it shows was changed, added, moved or taken away.
    var digest: [UInt8] {
        var words = [scope.rawValue, Self.word(details.meeting.modified), details.location?.line ?? ""]
        words += details.organizations.map(\.name)
        for entry in entries {
            words += ["item", entry.item.id.description, Self.word(entry.item.modified), entry.item.number ?? ""]
            for paper in entry.papers { words += ["paper", paper.id.description, Self.word(paper.modified)] }
            for file in entry.files {
                words += ["file", file.id.description, file.name, file.newest?.sha256.hexadecimal ?? ""]
            }
        }
        var hash = SHA256()
        for word in words { hash.update(data: Data("\(word.utf8.count):\(word)".utf8)) }
        return Array(hash.finalize())
    }

    /// The instant as the database keeps it, in microseconds.
    private static func word(_ instant: Date) -> String {
        String(Int64((instant.timeIntervalSince1970 * 1_000_000).rounded()))
    }
}
