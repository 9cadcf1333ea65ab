import Composition
import Foundation
import Testing

/// Writes a packet to look at, for `tools/check-documents` to validate and for `tools/check-packet` to compare with its files.
@Suite struct `The packet's proof` {
    @Test func `is written to the proof folder`() throws {
        let folder = try PacketFolder()
        try folder.write(try Composers.shared.compose(SampleDocuments.paper).pdf, to: "vorlage.pdf")
        let agenda = SampleDocuments.agenda(SampleDocuments.items(40, nonPublic: 6))
        try folder.write(try Composers.shared.compose(agenda).pdf, to: "einladung.pdf")
        try folder.write(PacketFolder.turnedPages, to: "gedreht.pdf")
        let accessible = try folder.compose(folder.packet(["einladung.pdf", "vorlage.pdf", "vorlage.pdf"]))
        let mixed = try folder.compose(folder.packet(["vorlage.pdf", "gedreht.pdf", "einladung.pdf"]))
        #expect(accessible.report.isUniversallyAccessible && accessible.report.isArchivable)
        #expect(!mixed.report.isUniversallyAccessible)
        guard let proofs = ProcessInfo.processInfo.environment["RATSWERK_PROOFS"] else { return }
        let target = URL(filePath: proofs)
        // Beside the folder of the documents, whose every file is validated: these conform to nothing.
        let files = URL(filePath: proofs + "-of-packets")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        for name in ["vorlage.pdf", "einladung.pdf", "gedreht.pdf"] {
            try Data(contentsOf: folder.url.appending(path: name)).write(to: files.appending(path: name))
        }
        let encoder = JSONEncoder()
        try Data(accessible.pdf).write(to: target.appending(path: "packet.pdf"))
        try encoder.encode(accessible.report).write(to: files.appending(path: "packet.json"))
        try Data(mixed.pdf).write(to: files.appending(path: "mixed-packet.pdf"))
        try encoder.encode(mixed.report).write(to: files.appending(path: "mixed-packet.json"))
    }
}
