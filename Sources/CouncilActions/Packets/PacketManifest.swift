internal import Composition
internal import CouncilModel
internal import DocumentInput
internal import Foundation

/// What `ratswerk compose packet` reads; its shape stands in `docs/schema/packet.schema.json`.
struct PacketManifest: Encodable {
    struct Head: Encodable {
        let body: String
        let sender: String
        let address: String
    }

    struct Session: Encodable {
        let name: String
        let date: String
        let start: String
        let location: String
    }

    struct Item: Encodable {
        let number: String
        let title: String
        let publicity: String
        let files: [File]
    }

    struct File: Encodable {
        let file: String
        let title: String
        let kind: String
        let publicity: String
    }

    let letterhead: Head
    let meeting: Session
    let items: [Item]
    let created: String

    /// - Parameters:
    ///   - contents: What goes in.
    ///   - files: Under which names the files lie.
    ///   - inputs: Letterhead and moment.
    ///   - template: Letterhead and words.
    init(_ contents: PacketContents, files: [FileID: String], inputs: DocumentInputs, template: OfficeTemplate) {
        let head = inputs.letterhead(by: template)
        let start = CivilDateTime(contents.details.meeting.start ?? inputs.now, in: inputs.timeZone)
        letterhead = Head(
            body: head.bodyName,
            sender: head.sender,
            address: head.address
        )
        meeting = Session(
            name: contents.details.meeting.name,
            date: start.date.description,
            start: Self.two(start.hour) + ":" + Self.two(start.minute),
            location: contents.details.location?.line ?? ""
        )
        items = contents.entries.map { entry in
            Item(
                number: entry.item.number ?? "",
                title: entry.item.name,
                publicity: entry.item.publicity.rawValue,
                files: entry.files.compactMap { file in
                    files[file.id].map {
                        File(
                            file: $0,
                            title: Self.title(of: file, in: entry),
                            kind: file.role == .auxiliaryFile ? template.attachment : "",
                            publicity: entry.publicity(of: file).rawValue
                        )
                    }
                }
            )
        }
        created = inputs.now.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: false).timeZone(separator: .colon)
        )
    }

    /// The JSON; equal contents give equal bytes.
    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    private static func title(of file: CouncilModel.File, in entry: PacketContents.Entry) -> String {
        guard file.role == .mainFile, case .paper(let id) = file.owner,
            let paper = entry.papers.first(where: { $0.id == id })
        else { return file.name }
        return [file.name, paper.reference].compactMap(\.self).joined(separator: " ")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension PacketContents.Entry {
    /// The class of a file where it stands: strict when anything around it is.
    func publicity(of file: File) -> Publicity {
        let owner = papers.first { file.owner == .paper($0.id) }?.publicity
        return Publicity.strictest(of: [file.publicity, item.publicity] + [owner].compactMap(\.self))
    }
}

/// What the program says of a packet and its files.
struct PacketProgramReport: Decodable {
    struct Document: Decodable {
        let file: String
        let outcome: String
        let reason: String?
        let notes: [String]?
    }

    let documents: [Document]
    let pageCount: Int

    /// Everything that the packet shows or leaves out, with what is to be said about it.
    ///
    /// - Parameters:
    ///   - contents: What should go in.
    ///   - files: Under which names the files lay.
    ///   - missing: Why others lay nowhere.
    /// - Returns: The parts.
    func parts(
        of contents: PacketContents,
        files: [FileID: String],
        missing: [FileID: String]
    ) -> [Packet.Part] {
        var said: [String: String] = [:]
        for document in documents {
            let sentences = [document.reason].compactMap(\.self) + (document.notes ?? [])
            if document.outcome != "merged" || !sentences.isEmpty {
                said[document.file] =
                    sentences.isEmpty ? "Die Datei ist nicht in der Mappe." : sentences.joined(separator: " ")
            }
        }
        return contents.parts.map { part in
            guard case .file(let id, _) = part.subject else { return part }
            var part = part
            let line = missing[id] ?? files[id].flatMap { said[$0] }
            part.remark = line.map { TextField(label: "", text: $0).line }
            return part
        }
    }
}
