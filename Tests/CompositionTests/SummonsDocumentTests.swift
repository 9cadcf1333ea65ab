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
            // Each counts its own pages and has the foot of a first page.
            #expect(text.contains("Seite 1 von 1"))
            #expect(SampleDocuments.letterhead.imprint.allSatisfy { text.contains($0) })
        }
    }

    @Test func `the address of every letter stands in the address zone of the envelope's window`() throws {
        let serial = SerialLetterDocument(Self.cancellation("Weiß"), [Self.cancellation("Meier")])
        let composed = try Composers.shared.compose(serial)
        let boxes = try PDFTools.run("pdftotext", ["-bbox", "FILE", "-"], on: composed.pdf)
        // DIN 5008, form B: from 62.7 to 90 mm below the upper edge, from 25 to 105 mm beside the left one; 72 points are 25.4 mm.
        let streets = boxes.matches(
            of: /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">Mühlgasse</
        )
        #expect(streets.count == 2)
        for street in streets {
            let (left, top) = (Double(street.1) ?? 0, Double(street.2) ?? 0)
            #expect(abs(left - 70.9) < 2)
            #expect(top > 177.7 && (Double(street.4) ?? 0) < 255.1)
        }
        let first = try #require(boxes.firstMatch(of: /yMin="([0-9.]+)"[^>]*>Weiß</))
        #expect((Double(first.1) ?? 0) > 176)
    }

    @Test func `a mail address is broken at its dots only`() throws {
        let evidence = SummonsEvidenceDocument(
            letterhead: SampleDocuments.letterhead,
            meeting: Self.meeting,
            notice: "Einladung",
            summary: "1 von 1 Mitglied ordnungsgemäß geladen.",
            text: [],
            lines: [
                .init(
                    name: "Jörg Eichhorst",
                    way: "E-Mail an joerg.eichhorst-brandenburger@fraktionen.stadtverordnetenversammlung.example",
                    sent: "03.11.2026, 09:30 Uhr",
                    delivered: "offen",
                    received: ""
                )
            ],
            stamp: SampleDocuments.stamp
        )
        let text = try PDFTools.text(of: Composers.shared.compose(evidence).pdf)
        let between = try #require(text.firstMatch(of: /E-Mail an (.+example)/)?.1)
        let parts = between.split(separator: " ")
        #expect(parts.joined() == "joerg.eichhorst-brandenburger@fraktionen.stadtverordnetenversammlung.example")
        #expect(parts.dropLast().allSatisfy { ".-".contains($0.last ?? "x") } || parts.contains { $0.hasPrefix("@") })
        #expect(!parts.contains { $0.hasSuffix("fraktione") })
    }
}
