import Composition
import CouncilModel
import Testing

@Suite struct `Documents of a summons` {
    private static let meeting = MeetingFacts(
        organization: "Stadtverordnetenversammlung",
        name: "18. Sitzung der Stadtverordnetenversammlung",
        date: CivilDate(iso: 2026, 11, 12),
        start: CivilTime(hour: 18, minute: 0),
        location: "Rathaus, Großer Saal",
        chair: "Dr. Łucja Öztürk-Schönfeld"
    )

    private static func letter(_ name: String) -> AgendaDocument.Invitation {
        AgendaDocument.Invitation(
            recipients: [name, "Mühlgasse 3", "39999 Musterbach"],
            date: CivilDate(iso: 2026, 11, 3),
            salutation: "Sehr geehrte Frau \(name),",
            text: ["die folgende Sitzung findet nicht statt.", "Grund: Hochwasser"],
            signature: SampleDocuments.signature
        )
    }

    private static func cancellation(_ name: String) -> NoticeLetterDocument {
        NoticeLetterDocument(
            letterhead: SampleDocuments.letterhead,
            letter: letter(name),
            title: "Absage: 18. Sitzung der Stadtverordnetenversammlung",
            meeting: meeting,
            stamp: SampleDocuments.stamp
        )
    }

    @Test func `the evidence names each member with way and moments`() throws {
        let lines = (1...31).map { number in
            SummonsEvidenceDocument.Line(
                name: "Mitglied \(number) Weiß-Öztürk",
                function: number == 1 ? "Vorsitz" : "",
                way: number.isMultiple(of: 5)
                    ? "Brief an Mühlgasse \(number), 39999 Musterbach" : "E-Mail an m\(number)@rat.example.de",
                sent: "03.11.2026, 09:30 Uhr",
                delivered: number == 7
                    ? "abgelehnt 03.11.2026, 09:31 Uhr: 550 5.1.1 User unknown" : "03.11.2026, 09:31 Uhr",
                received: number.isMultiple(of: 2) ? "bestätigt 03.11.2026, 12:05 Uhr" : ""
            )
        }
        let evidence = SummonsEvidenceDocument(
            letterhead: SampleDocuments.letterhead,
            meeting: Self.meeting,
            notice: "Einladung, versandt am 03.11.2026, 09:30 Uhr durch Sabine Krüger",
            summary: "30 von 31 Mitgliedern ordnungsgemäß geladen; 1 offen: Mitglied 7 Weiß-Öztürk.",
            text: ["Geladen wurden alle, die am 12. November 2026 dem Gremium angehören."],
            lines: lines,
            stamp: SampleDocuments.stamp
        )
        let composed = try Composers.shared.compose(evidence)
        try Proofs.write(composed, name: "summons-evidence")
        let text = try PDFTools.text(of: composed.pdf)
        #expect(text.contains("30 von 31 Mitgliedern ordnungsgemäß geladen"))
        #expect((1...31).allSatisfy { text.contains("Mitglied \($0) Weiß") })
        let structure = try PDFTools.structure(of: composed.pdf)
        #expect(structure.contains("TH"))
        #expect(try PDFTools.run("qpdf", ["--check", "FILE"], on: composed.pdf).contains("WARNING") == false)
        #expect(try Composers.shared.compose(evidence).pdf == composed.pdf)
    }

    @Test func `a serial letter begins each letter on a page of its own`() throws {
        let names = ["Weiß", "Meier", "Łukasz"]
        let serial = SerialLetterDocument(Self.cancellation(names[0]), names.dropFirst().map { Self.cancellation($0) })
        let composed = try Composers.shared.compose(serial)
        try Proofs.write(composed, name: "summons-letters")
        #expect(composed.pageCount == 3)
        for (page, name) in names.enumerated() {
            let arguments = ["-f", "\(page + 1)", "-l", "\(page + 1)", "-raw", "FILE", "-"]
            let text = try PDFTools.run("pdftotext", arguments, on: composed.pdf)
            #expect(text.contains("Sehr geehrte Frau \(name)"))
            #expect(names.filter { text.contains($0) } == [name])
        }
    }
}
