import Composition
import CouncilModel
import Testing

@Suite struct MinutesDocumentTests {
    private static func minutes(_ present: [AttendanceGroup], absent: [AttendanceGroup] = []) -> MinutesDocument {
        MinutesDocument(
            letterhead: SampleDocuments.letterhead,
            detail: .results,
            meeting: MeetingFacts(
                organization: "Stadtverordnetenversammlung",
                name: "18. Sitzung der Stadtverordnetenversammlung",
                date: CivilDate(iso: 2026, 11, 12),
                start: CivilTime(hour: 18, minute: 0),
                location: "Rathaus"
            ),
            present: present,
            absent: absent,
            items: [.init(.init(number: "1", title: "Eröffnung", publicity: .public))],
            signatures: [SampleDocuments.signature],
            stamp: SampleDocuments.stamp
        )
    }

    private static func parts(_ html: String) -> [String] {
        html.split(separator: "<table>").dropFirst().map(String.init)
    }

    @Test func `who was present is one table with a row for each group`() throws {
        let document = try Composers.shared.compose(
            Self.minutes([
                AttendanceGroup(
                    "CDU-Fraktion",
                    [
                        .init("Anneliese Weißgerber", arrived: CivilTime(hour: 18, minute: 20)),
                        .init(
                            "Heinrich Jägermeyer",
                            arrived: CivilTime(hour: 18, minute: 5),
                            left: CivilTime(hour: 20, minute: 0)
                        ),
                    ]
                ),
                AttendanceGroup("Fraktion Die Grünen", [.init("Mária Nagyová", function: "Fraktionsvorsitzende")]),
                AttendanceGroup("Gäste", []),
            ])
        )
        let tables = Self.parts(document.html)
        let list = try #require(tables.first).replacing("\u{A0}", with: " ")
        #expect(list.matches(of: /<th scope="col">([^<]*)</).map { String($0.1) } == ["Name", "Funktion", "Anwesend"])
        #expect(list.contains("<th scope=\"row\" colspan=\"3\">CDU-Fraktion (2)</th>"))
        #expect(list.contains("<th scope=\"row\" colspan=\"3\">Fraktion Die Grünen (1)</th>"))
        #expect(list.contains("ab 18:20 Uhr"))
        #expect(list.contains("18:05 bis 20:00 Uhr"))
        #expect(!document.html.contains("Gäste"))
        #expect(tables.count == 2)
    }

    @Test func `columns of those present and those absent line up`() throws {
        let present = AttendanceGroup("SPD-Fraktion", [.init("Łukasz Żółć", function: "Fraktionsvorsitzender")])
        let absent = AttendanceGroup("Entschuldigt", [.init("Yıldız Şahin", remark: "Elternzeit")])
        let pdf = try Composers.shared.compose(Self.minutes([present], absent: [absent])).pdf
        let boxes = try PDFTools.run("pdftotext", ["-bbox", "FILE", "-"], on: pdf)
        let places = boxes.matches(of: /<word xMin="([0-9.]+)"[^>]*>Bemerkung</).map { String($0.1) }
        #expect(places.count == 2)
        #expect(Set(places).count == 1)
    }
}
