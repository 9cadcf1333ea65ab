import Composition
import DocumentInput
import Foundation
import JSONReading
import OParl
import Testing

@Suite struct `A document that carries its data` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/examples")

    private func document(_ kind: DocumentKind, _ name: String, isPublic: Bool = false) throws -> any CouncilDocument {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        return try JSONInput.read(bytes) { kind.document($0, forPublic: isPublic) }
    }

    private func data(_ document: any CouncilDocument) throws -> DocumentData {
        try #require(document as? any OParlDescribing).oparlData
    }

    @Test(arguments: [
        (DocumentKind.invitation, "invitation-stadtverordnete.json", "meeting.json"),
        (.paper, "paper-bebauungsplan.json", "paper.json"),
        (.minutes, "minutes-verlaufsprotokoll.json", "meeting.json"),
    ])
    func `says so in its metadata and gives it back unchanged`(kind: DocumentKind, name: String, file: String) throws {
        let document = try document(kind, name)
        let data = try data(document)
        let composer = try Composer()
        let composed = try composer.compose(document, carrying: data)
        #expect(String(decoding: composed.pdf, as: UTF8.self).contains("<pdfaid:part>3</pdfaid:part>"))
        #expect(try composer.compose(document, carrying: data).pdf == composed.pdf)
        let bare = String(decoding: try composer.compose(document).pdf, as: UTF8.self)
        #expect(bare.contains("<pdfaid:part>2</pdfaid:part>"))

        let pdf = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        let back = pdf.appendingPathExtension("json")
        defer {
            try? FileManager.default.removeItem(at: pdf)
            try? FileManager.default.removeItem(at: back)
        }
        try Data(composed.pdf).write(to: pdf)
        if let proofs = ProcessInfo.processInfo.environment["RATSWERK_PROOFS"] {
            try FileManager.default.createDirectory(at: URL(filePath: proofs), withIntermediateDirectories: true)
            try Data(composed.pdf).write(to: URL(filePath: proofs).appending(path: "carrying-\(kind.rawValue).pdf"))
        }
        let process = try Process.run(
            URL(filePath: "/usr/bin/pdfdetach"),
            arguments: ["-savefile", file, "-o", back.path, pdf.path]
        )
        process.waitUntilExit()
        #expect([UInt8](try Data(contentsOf: back)) == data.bytes)
    }

    @Test func `names the meeting and its items as OParl does`() throws {
        let data = try data(try document(.minutes, "minutes-ergebnisprotokoll.json"))
        guard case .object(let meeting) = try JSONValue(parsing: data.bytes),
            case .array(let items)? = meeting["agendaItem"],
            case .object(let item)? = items.dropFirst(3).first
        else { throw CancellationError() }
        #expect(meeting["type"] == .string("https://schema.oparl.org/1.1/Meeting"))
        #expect(meeting["start"] == .string("2026-11-26T18:00:00+01:00"))
        #expect(meeting["meetingState"] == .string("durchgeführt"))
        #expect(item["number"] == .string("6.2"))
        #expect(item["public"] == .bool(true))
        #expect(item["result"] == .string("ungeändert beschlossen"))
        #expect(item["order"] == .integer(3))
    }

    @Test(arguments: [
        ("2026-03-29", "01:59", "+01:00"), ("2026-03-29", "02:00", "+02:00"), ("2026-03-28", "23:00", "+01:00"),
        ("2026-07-01", "18:00", "+02:00"), ("2026-10-25", "02:59", "+02:00"), ("2026-10-25", "03:00", "+01:00"),
        ("2027-10-31", "04:00", "+01:00"), ("2027-10-30", "04:00", "+02:00"), ("2026-12-31", "18:00", "+01:00"),
    ])
    func `tells the time as German clocks do`(day: String, time: String, zone: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "agenda-rat.json")))
        let text = String(decoding: bytes, as: UTF8.self).replacing("2026-12-10", with: day).replacing(
            "17:30",
            with: time
        )
        let document = try JSONInput.read(Array(text.utf8)) { AgendaDocument(agenda: $0, isPublic: true) }
        #expect(
            String(decoding: document.oparlData.bytes, as: UTF8.self).contains("\"start\":\"\(day)T\(time):00\(zone)\"")
        )
    }
}
