import Composition
import CouncilModel
import Foundation
import Testing

@Suite struct `The packet for the public` {
    private let folder: PacketFolder

    init() throws {
        folder = try PacketFolder()
        try folder.write(try Composers.shared.compose(SampleDocuments.paper).pdf, to: "vorlage.pdf")
        let secret = try Composers.shared.compose(SampleDocuments.agenda(SampleDocuments.items(3, nonPublic: 0))).pdf
        try folder.write(secret, to: "vertrag.pdf")
        try folder.write(secret, to: "kopie.pdf")
    }

    private func packet(isPublic: Bool) -> MeetingPacket {
        folder.packet(
            [
                .init(
                    number: "1",
                    title: "Bebauungsplan",
                    publicity: .public,
                    files: [
                        folder.file("vorlage.pdf"), folder.file("kopie.pdf"),
                        folder.file("vorlage.pdf", publicity: .nonPublic),
                    ]
                ),
                .init(
                    number: "N 2",
                    title: "Verkauf an Zwetschgenbaum",
                    publicity: .nonPublic,
                    neutralTitle: "Grundstücksangelegenheit",
                    files: [folder.file("vertrag.pdf")]
                ),
                .init(number: "N 3", title: "Personalsache Holunder", publicity: .nonPublic),
            ],
            isPublic: isPublic
        )
    }

    @Test func `no file goes in that is non-public anywhere, not even as a copy`() throws {
        let (_, report, _) = try folder.compose(packet(isPublic: true))
        #expect(report.documents.map(\.outcome) == Array(repeating: .leftOut, count: 4))
        #expect(
            report.documents[1].reason == "Dieselbe Datei ist an anderer Stelle als nichtöffentlich gekennzeichnet."
        )
        #expect(report.pageCount == 2 && report.documents.allSatisfy { $0.firstPage == nil && $0.reason != nil })
    }

    @Test func `no word of a non-public item goes in but its neutral title`() throws {
        let (pdf, _, _) = try folder.compose(packet(isPublic: true))
        let words = try PDFTools.text(of: pdf)
        let everything = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf)
        #expect(words.contains("Grundstücksangelegenheit") && words.contains("Bebauungsplan"))
        for secret in ["Zwetschgenbaum", "Holunder", "vertrag", "kopie"] {
            #expect(!words.contains(secret) && !everything.contains(secret), "\(secret)")
        }
        #expect(try PDFTools.text(of: folder.compose(packet(isPublic: false)).pdf).contains("Zwetschgenbaum"))
    }

    @Test func `files attached to public files stay behind`() throws {
        try folder.qpdf(["--add-attachment", "/etc/hostname", "--"], from: "vorlage.pdf", to: "mit.pdf")
        let (pdf, report, _) = try folder.compose(folder.packet(["mit.pdf"], isPublic: true))
        #expect(report.documents[0].outcome == .merged)
        #expect(report.documents[0].notes == ["Weggelassene angehängte Dateien: 1."])
        #expect(try PDFTools.run("qpdf", ["--list-attachments", "FILE"], on: pdf).contains("no embedded files"))
        let kept = try folder.compose(folder.packet(["mit.pdf"]))
        #expect(try PDFTools.run("qpdf", ["--list-attachments", "FILE"], on: kept.pdf).contains("hostname"))
    }
}
