import Foundation
import Testing

@testable import PDFAssembly

/// A packet of some PDFs, written and opened again.
struct Assembly: CustomTestStringConvertible {
    let result: PacketResult
    let bytes: [UInt8]
    let packet: PacketSource

    var testDescription: String { "a packet of \(result.pageCount) pages" }
    var root: PDFObject { packet.document.root }
    var pages: [PDFObject] { packet.pages }

    init(_ files: [[UInt8]], keepsAttachments: Bool = true) throws {
        let documents = try files.enumerated().map {
            PacketDocument(source: try PacketSource(bytes: $0.element), title: "Datei \($0.offset + 1)")
        }
        let assembly = PacketAssembly(
            documents: documents,
            bookmarks: files.indices.map {
                PacketBookmark(title: "Datei \($0 + 1)", level: 0, document: $0, bringsOwn: true)
            },
            stampFont: nil,
            description: PacketDescription(
                title: "Mappe",
                author: "Stadt Musterbach",
                creator: "Ratswerk",
                language: "de-DE",
                created: "D:20261126120000+01'00'",
                metadata: { _ in Array("<x/>".utf8) }
            ),
            keepsAttachments: keepsAttachments
        )
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        result = try assembly.write(to: path)
        bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
        try Self.check(path)
        packet = try PacketSource(bytes: bytes)
    }

    init(_ files: [HandmadePDF], keepsAttachments: Bool = true) throws {
        try self.init(files.map(\.bytes), keepsAttachments: keepsAttachments)
    }

    /// Whether a destination leads to a page of the packet, counted from 0.
    func leads(_ destination: PDFObject?, to page: Int) -> Bool {
        destination?.items.first?.identity == pages[page].identity
    }

    /// Bookmarks as lines, two spaces for each level.
    var outline: [String] {
        let destinations = Destinations(root: root, pages: pages)
        return OutlineEntries.read(root, destinations: destinations).map { entry in
            let page = pages.firstIndex { $0.identity == entry.destination?.items.first?.identity }
            return String(repeating: "  ", count: entry.level) + entry.title + (page.map { " → \($0 + 1)" } ?? "")
        }
    }

    private static func check(_ path: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/qpdf")
        process.arguments = ["--check", path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}
