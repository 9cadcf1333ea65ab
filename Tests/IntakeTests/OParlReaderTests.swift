import CouncilModel
import Foundation
import Intake
import Testing

@Suite struct OParlReaderTests {
    static let now = Date(timeIntervalSince1970: 1_780_000_000)

    private func harvest(_ dump: SampleDump) async throws -> OParlHarvest {
        let harvests = try await OParlReader(source: dump.path).read(now: Self.now)
        #expect(harvests.count == 1)
        return try #require(harvests.first)
    }

    @Test func `a body is read with its licence and its key put right`() async throws {
        let body = try await harvest(SampleDump()).body.value
        #expect(body.name == "Gemeinde Erlenbruch")
        #expect(body.ags == "06435099")
        #expect(body.license == "https://www.govdata.de/dl-de/zero-2-0")
    }

    @Test func `everything that is there is taken once`() async throws {
        let harvest = try await harvest(SampleDump())
        #expect(harvest.legislativeTerms.count == 1)
        #expect(harvest.organizations.map(\.value.name) == ["Gemeindevertretung", "Bauausschuss"])
        #expect(harvest.persons.count == 1)
        #expect(harvest.memberships.map(\.value.endDate) == [nil])
        #expect(harvest.meetings.count == 2)
        #expect(harvest.agendaItems.count == 7)
        #expect(harvest.papers.count == 2)
        #expect(harvest.consultations.count == 2)
        #expect(harvest.files.count == 4)
        #expect(harvest.locations.count == 2)
    }

    @Test func `what was not taken as it stands is found`() async throws {
        let findings = try await harvest(SampleDump()).findings
        let expected: [ImportFinding: Int] = [
            .overlappingTerm: 1, .unknownOrganizationType: 1, .deletedAtSource: 2, .endBeforeStart: 2, .endlessList: 1,
            .withoutName: 1, .swappedCoordinates: 1, .danglingReference: 3, .repeatedReference: 1, .withoutIdentity: 1,
            .unreadableDate: 1, .severalInCharge: 1,
        ]
        for (finding, count) in expected {
            #expect(findings.counts[finding]?.count ?? 0 == count, "\(finding)")
        }
    }

    @Test func `a list that leads back to its beginning ends`() async throws {
        let dump = try SampleDump()
        dump.documents["body/1/meeting?page=2"] = dump.documents["body/1/meeting?page=2"]?
            .replacing("meeting?page=1", with: "meeting?page=2")
        try dump.write()
        let harvest = try await harvest(dump)
        #expect(harvest.meetings.count == 2)
        #expect(harvest.findings.counts[.endlessList]?.count == 1)
    }

    @Test func `what stands below a non-public heading is not public, whatever it says of itself`() async throws {
        let items = try await harvest(SampleDump()).agendaItems.map(\.value)
        #expect(
            items.map(\.publicity) == [.public, .public, .nonPublic, .nonPublic, .public, .nonPublic, .public]
        )
        #expect(items.map(\.publicName)[2] == "Nicht\u{00f6}ffentliche Sitzung")
        #expect(items.map(\.publicName)[3] == "Nicht\u{00f6}ffentliche Angelegenheit")
        #expect(items[1].name == "Dorfplatz; hier: Ausbau")
        #expect(items.map(\.position) == Array(0..<7))
    }

    @Test func `past meetings are held, coming ones are announced by their invitation`() async throws {
        let meetings = try await harvest(SampleDump()).meetings.map(\.value)
        #expect(meetings.map(\.state) == [.held, .invited])
        #expect(meetings[0].organizations.count == 1)
        #expect(meetings[0].start == Date(timeIntervalSince1970: -57_996_000))
        #expect(meetings[0].end == nil)
        #expect(meetings[0].name == "Gemeindevertretung (1. Sitzung)")
    }

    @Test func `a number that two papers bear stays with the older one`() async throws {
        let papers = try await harvest(SampleDump()).papers.map(\.value)
        #expect(papers.map(\.reference) == ["1/2021", "1/2021 (2)"])
        #expect(papers.allSatisfy { $0.publicity == .public && $0.isReleased })
    }

    private func terms(_ json: String) async throws -> [LegislativeTerm] {
        let dump = try SampleDump()
        try dump.setTerms(json)
        return try await harvest(dump).legislativeTerms.map(\.value)
    }

    @Test func `a term without an end lasts until the day before the next one`() async throws {
        let terms = try await terms(
            """
            {"id":"t3","name":"Dritte","startDate":"2021-04-01"},{"id":"t1","name":"Erste","startDate":"2011-04-01"},
            {"id":"t2","name":"Zweite","startDate":"2016-04-01"}
            """
        )
        #expect(terms.map(\.name) == ["Erste", "Zweite", "Dritte"])
        #expect(terms.map { $0.endDate?.description } == ["2016-03-31", "2021-03-31", nil])
    }

    @Test(arguments: [
        ("\\ud83d\\u2026", "\u{fffd}\u{2026}"), ("\\ud83d\\ude00", "\u{1f600}"), ("\\ud83d", "\u{fffd}"),
        ("\\ude00\\ud83d", "\u{fffd}\u{fffd}"), ("\\udbff\\udfff", "\u{10ffff}"), ("\\ud83dx", "\u{fffd}x"),
    ])
    func `half of a surrogate pair is a replacement sign and stops nothing`(json: String, text: String) async throws {
        let dump = try SampleDump()
        try dump.setPapers([dump.firstPaper(name: "vor \(json) nach")])
        #expect(try await harvest(dump).papers.first?.value.name == "vor \(text) nach")
    }

    @Test func `one identity under two owners is taken once, and places beyond 32 bits are cut`() async throws {
        let dump = try SampleDump()
        let base = SampleDump.base
        func person(_ number: Int) -> String {
            "{\"id\":\"\(base)person/\(number)\",\"name\":\"Person\",\"membership\":[{\"id\":\"\(base)membership/1\","
                + "\"organization\":\"\(base)organization/1\",\"STERNBERG:sortierung\":99999999999}]}"
        }
        func paper(_ number: Int) -> String {
            "{\"id\":\"\(base)paper/\(number)\",\"name\":\"Vorlage\",\"consultation\":[{\"id\":\"\(base)consultation/1\"}]}"
        }
        dump.documents["body/1/person"] = "{\"data\":[\(person(1)),\(person(2))]}"
        try dump.setPapers([paper(1), paper(2)])
        let harvest = try await harvest(dump)
        #expect(harvest.memberships.map(\.value.position) == [Int(Int32.max)])
        #expect(harvest.consultations.count == 1)
        #expect(harvest.findings.counts[.repeatedIdentity]?.count == 2)
    }

    @Test func `identities are the same in every run`() async throws {
        let dump = try SampleDump()
        let one = try await harvest(dump)
        let other = try await harvest(dump)
        #expect(one.papers.map(\.value.id) == other.papers.map(\.value.id))
        #expect(one.files.map(\.digest) == other.files.map(\.digest))
    }

    @Test func `a folder without an interface is refused`() {
        #expect(throws: OParlSourceError.folder) { try OParlReader(source: "/nowhere") }
    }

    @Test func `an address that is none of the web is refused`() {
        #expect(throws: OParlSourceError.self) { try OParlReader(source: "https://") }
    }
}
