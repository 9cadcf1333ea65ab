import Composition
import CouncilModel
import Foundation

@testable import PDFAssembly

/// A folder with files for a packet, and the packets composed of them.
final class PacketFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "packet-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    /// Changes a file with qpdf.
    func qpdf(_ arguments: [String], from source: String, to target: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/qpdf")
        process.arguments = arguments + [path(source), path(target)]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PDFTools.Failure(status: process.terminationStatus, output: "qpdf \(arguments)")
        }
    }

    func file(_ name: String, publicity: Publicity = .public) -> MeetingPacket.File {
        MeetingPacket.File(
            path: path(name),
            name: name,
            title: "Titel von \(name)",
            kind: "Anlage",
            publicity: publicity
        )
    }

    /// A packet of one public item.
    func packet(_ names: [String], isPublic: Bool = false) -> MeetingPacket {
        packet(
            [.init(number: "7", title: "Bebauungsplan Nr. 47", publicity: .public, files: names.map { file($0) })],
            isPublic: isPublic
        )
    }

    func packet(_ items: [MeetingPacket.Item], isPublic: Bool = false) -> MeetingPacket {
        MeetingPacket(
            letterhead: SampleDocuments.letterhead,
            meetingName: "18. Sitzung der Stadtverordnetenversammlung",
            date: CivilDate(iso: 2026, 11, 26),
            start: CivilTime(hour: 18, minute: 0),
            location: "Rathaus, Großer Sitzungssaal",
            items: items,
            isPublic: isPublic,
            stamp: SampleDocuments.stamp
        )
    }

    /// Composes a packet and opens it.
    func compose(_ packet: MeetingPacket) throws -> (pdf: [UInt8], report: PacketReport, source: PacketSource) {
        let target = path("packet-out.pdf")
        let report = try Composers.shared.compose(packet, to: target)
        let pdf = try [UInt8](Data(contentsOf: URL(filePath: target)))
        return (pdf, report, try PacketSource(bytes: pdf))
    }

    static let rotations = [0, 90, 180, 270, -90, 450]

    /// Pages for each rotation, with the origin elsewhere, with and without a crop box, with and without a unit.
    ///
    /// Four pages for each of ``rotations``.
    static var turnedPages: [UInt8] {
        var pages: [String] = []
        for rotation in rotations {
            for crop in ["", "/CropBox [50 50 450 550]"] {
                for unit in ["", "/UserUnit 2"] {
                    pages.append("/MediaBox [-50 -100 545 741] /Rotate \(rotation) \(crop) \(unit)")
                }
            }
        }
        return PlainPDF(pages: pages).bytes
    }
}

/// A PDF with empty pages.
struct PlainPDF {
    /// Entries of each page.
    var pages: [String]
    /// Entries of the catalogue.
    var catalog = ""
    /// Objects behind the pages; the first has the number 3 and that of pages added.
    var objects: [String] = []

    var bytes: [UInt8] {
        let kids = pages.indices.map { "\($0 + 3) 0 R" }.joined(separator: " ")
        let all =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
                "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>",
            ]
            + pages.map { "<< /Type /Page /Parent 2 0 R \($0) >>" } + objects
        var file = "%PDF-1.7\n"
        var table = "0000000000 65535 f \n"
        for (index, body) in all.enumerated() {
            let digits = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            file += "\(index + 1) 0 obj\n\(body)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(all.count + 1)\n\(table)trailer\n<< /Size \(all.count + 1) /Root 1 0 R >>\n"
        return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
    }
}
