import Composition
import CouncilModel
import Foundation
import Testing

/// Composes a dozen small packets of own documents and files of others: turned, cropped, encrypted, broken.
@Suite struct RandomPacketTests {
    @Test func `whatever files there are, the packet comes, and twice the same`() throws {
        let folder = try PacketFolder()
        var chance = SeededChance(seed: 2027)
        var names: [String] = []
        for number in 0..<4 {
            let paper = RandomDocuments.paper(&chance)
            try folder.write(try Composers.shared.compose(paper).pdf, to: "own-\(number).pdf")
            names.append("own-\(number).pdf")
        }
        let own = names
        try folder.write(PacketFolder.turnedPages, to: "turned.pdf")
        try folder.qpdf(["--encrypt", "", "owner", "256", "--modify=none", "--"], from: "own-0.pdf", to: "locked.pdf")
        try folder.qpdf(["--encrypt", "user", "owner", "256", "--"], from: "own-1.pdf", to: "closed.pdf")
        try folder.qpdf(["--rotate=+90"], from: "own-2.pdf", to: "own-turned.pdf")
        let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "own-3.pdf")))
        try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "half.pdf")
        try folder.write([], to: "empty.pdf")
        try folder.write(Array("kein PDF".utf8), to: "text.pdf")
        names += [
            "turned.pdf", "locked.pdf", "closed.pdf", "own-turned.pdf", "half.pdf", "empty.pdf", "text.pdf", "none.pdf",
        ]
        for number in 0..<12 {
            // Every third holds own documents only, which the validators are to find conforming.
            let isOwn = number.isMultiple(of: 3)
            let items = (0...chance.below(4)).map { _ in
                MeetingPacket.Item(
                    number: HostileWords.word(&chance),
                    title: HostileWords.text(&chance),
                    publicity: RandomDocuments.publicity(&chance),
                    neutralTitle: chance.once(in: 2) ? nil : HostileWords.text(&chance, below: 4),
                    files: (0..<chance.below(4)).map { _ in
                        folder.file(chance.one(of: isOwn ? own : names), publicity: RandomDocuments.publicity(&chance))
                    }
                )
            }
            let packet = folder.packet(items, isPublic: chance.once(in: 3))
            let first = try folder.compose(packet)
            #expect(try folder.compose(packet).pdf == first.pdf, "packet \(number)")
            try folder.write(first.pdf, to: "packet.pdf")
            try folder.qpdf(["--check"], checking: "packet.pdf")
            guard isOwn else { continue }
            #expect(first.report.isUniversallyAccessible && first.report.isArchivable, "packet \(number)")
            let name = "packet-\(String(100 + number).dropFirst()).pdf"
            try Data(first.pdf).write(to: try ProofFolder.named("random").appending(path: name))
        }
    }
}

extension PacketFolder {
    fileprivate func qpdf(_ arguments: [String], checking name: String) throws {
        _ = try PDFTools.run("qpdf", arguments + ["FILE"], on: [UInt8](Data(contentsOf: url.appending(path: name))))
    }
}
