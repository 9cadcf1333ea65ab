import CouncilModel
import Foundation
import OParl
import Postgres
import PublicRecord
import TestPortal
import Testing

@Suite struct `Reading what was published` {
    let portal: TestPortal
    let reader: PublicReader

    init() throws {
        portal = try TestPortal()
        reader = portal.reader()
        try portal.publishTown()
    }

    static func id(_ number: Int) -> UUID { TestPortal.id(number) }

    func paper(_ number: Int, _ name: String = "Vorlage", date: String? = nil, type: String? = nil) throws {
        let day = date.flatMap(OParlDay.init)
        try portal.publish(
            Self.id(number),
            .paper(OParlPaper(name: name, reference: "V/\(number)", date: day, paperType: type)),
            sortTime: date.flatMap { OParlInstant.moment("\($0)T00:00:00+02:00") }
        )
    }

    func ids(_ list: PublishedList, _ query: [(String, String)] = []) async throws -> [UUID] {
        let page = try await reader.list(list, filter: OParlFilter(query: query.map { (name: $0.0, value: $0.1) }))
        return try #require(page).objects.map(\.id)
    }

    @Test func `the role of the portal cannot read the council's records`() async throws {
        let connection = try PostgresConnection(configuration: portal.portalConfiguration)

        #expect(throws: PostgresError.self) { try connection.query("SELECT * FROM council.paper") }
        #expect(throws: PostgresError.self) { try connection.query("SELECT * FROM council.account") }
        #expect(throws: PostgresError.self) { try connection.execute("DELETE FROM portal.object") }
        #expect(throws: PostgresError.self) {
            try connection.execute("UPDATE portal.site SET name = 'anders'")
        }
        #expect(try connection.one("SELECT count(*) AS n FROM portal.object")["n"] == 1)
    }

    @Test func `nothing is there before the first publication`() async throws {
        let empty = try TestPortal()
        let reader = empty.reader()

        #expect(try await reader.site() == nil)
        #expect(try await reader.cursor() == PublicationCursor(value: 0))
        #expect(try await reader.list(.bodies, filter: OParlFilter())?.objects == [])
        #expect(try await reader.list(.of(.paper, inBody: TestPortal.bodyID), filter: OParlFilter()) == nil)
    }

    @Test func `an object is found only as the kind it is`() async throws {
        try paper(10)

        #expect(try await reader.object(Self.id(10), kind: .paper) != nil)
        #expect(try await reader.object(Self.id(10), kind: .meeting) == nil)
        #expect(try await reader.object(Self.id(11), kind: .paper) == nil)
    }

    @Test func `a list is walked without gap and without repetition while papers are added`() async throws {
        for number in 100..<350 { try paper(number) }
        let list = PublishedList.of(.paper, inBody: TestPortal.bodyID)
        var filter = OParlFilter()
        var walked: [UUID] = []
        var pages = 0

        while true {
            let page = try #require(try await reader.list(list, filter: filter))
            walked += page.objects.map(\.id)
            pages += 1
            // New papers before and after the place where the reader stands.
            try paper(50 + pages)
            try paper(1000 + pages)
            guard let next = page.next else { break }
            #expect(page.objects.count == page.elementsPerPage)
            filter = next
        }

        #expect(pages == 3)
        #expect(walked == walked.sorted { $0.uuidString < $1.uuidString })
        #expect(Set(walked).count == walked.count)
        #expect(Set(walked).isSuperset(of: (100..<350).map(Self.id)))
    }

    @Test func `a limit makes smaller pages, never larger ones`() async throws {
        for number in 100..<210 { try paper(number) }
        let list = PublishedList.of(.paper, inBody: TestPortal.bodyID)

        #expect(try await ids(list, [("limit", "7")]).count == 7)
        #expect(try await ids(list, [("limit", "5000")]).count == 100)
    }

    @Test func `the four time filters hold, both ends included to the second`() async throws {
        let day = OParlInstant.moment("2025-03-01T12:00:00.500Z")
        let early = try #require(day)
        try portal.publish(Self.id(10), .paper(OParlPaper(name: "alt")), created: early, modified: early)
        try portal.publish(
            Self.id(11),
            .paper(OParlPaper(name: "neu")),
            created: early + 3600,
            modified: early + 7200
        )
        let list = PublishedList.of(.paper, inBody: TestPortal.bodyID)

        #expect(try await ids(list, [("created_since", "2025-03-01T12:00:01Z")]) == [Self.id(11)])
        #expect(try await ids(list, [("created_since", "2025-03-01T12:00:00Z")]) == [Self.id(10), Self.id(11)])
        #expect(try await ids(list, [("created_until", "2025-03-01T12:00:00Z")]) == [Self.id(10)])
        #expect(try await ids(list, [("created_until", "2025-03-01T11:59:59Z")]) == [])
        #expect(try await ids(list, [("modified_since", "2025-03-01T15:00:00+01:00")]) == [Self.id(11)])
        #expect(try await ids(list, [("modified_until", "2025-03-01T14:59:59+01:00")]) == [Self.id(10)])
        #expect(
            try await ids(
                list,
                [("created_since", "2025-03-01T00:00:00Z"), ("modified_until", "2025-03-01T13:00:00Z")]
            ) == [Self.id(10)]
        )
    }

    @Test func `tombstones appear only to those who ask since when`() async throws {
        try paper(10)
        try paper(11)
        try portal.withdraw(Self.id(10), at: TestPortal.published + 60)
        let list = PublishedList.of(.paper, inBody: TestPortal.bodyID)

        #expect(try await ids(list) == [Self.id(11)])
        #expect(try await ids(list, [("created_since", "2000-01-01T00:00:00Z")]) == [Self.id(11)])
        #expect(try await ids(list, [("modified_since", "2000-01-01T00:00:00Z")]) == [Self.id(10), Self.id(11)])
        #expect(try await reader.object(Self.id(10), kind: .paper)?.isDeleted == true)
    }

    @Test func `a harvester who asks since ever gets as much as the one who asks since today`() async throws {
        try portal.owner { connection in
            try connection.execute(
                """
                INSERT INTO portal.object (id, kind, body_id, created, modified, document)
                SELECT ('01890000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'paper',
                    \(TestPortal.bodyID), \(TestPortal.published), \(TestPortal.published) + n * interval '1 second',
                    '{}'
                FROM generate_series(1, 700) n
                """
            )
        }
        let list = PublishedList.of(.paper, inBody: TestPortal.bodyID)
        func walk(since: Date) async throws -> [UUID] {
            let text = OParlInstant.text(since, in: try #require(TimeZone(secondsFromGMT: 0)))
            var filter: OParlFilter? = try OParlFilter(query: [(name: "modified_since", value: text)])
            var found: [UUID] = []
            while let current = filter {
                let page = try #require(try await reader.list(list, filter: current))
                found += page.objects.map(\.id)
                filter = page.next
            }
            return found
        }

        let all = try await walk(since: TestPortal.published)
        let few = try await walk(since: TestPortal.published + 551)

        #expect(all.count == 700 && Set(all).count == 700)
        #expect(few == Array(all.suffix(150)))
    }

    @Test func `an organization lists its own meetings and consultations`() async throws {
        let council = Self.id(2)
        try portal.publish(council, .organization(OParlOrganization(name: "Rat")))
        try portal.publish(Self.id(3), .organization(OParlOrganization(name: "Ausschuss")))
        try portal.publish(Self.id(20), .meeting(OParlMeeting(name: "1", organization: [council])))
        try portal.publish(Self.id(21), .meeting(OParlMeeting(name: "2", organization: [Self.id(3), council])))
        try portal.publish(Self.id(22), .meeting(OParlMeeting(name: "3", organization: [Self.id(3)])))
        try paper(30)
        try portal.publish(
            Self.id(31),
            .consultation(OParlConsultation(organization: [council])),
            parent: Self.id(30)
        )

        #expect(try await ids(.of(.meeting, ofOrganization: council)) == [Self.id(20), Self.id(21)])
        #expect(try await ids(.of(.consultation, ofOrganization: council)) == [Self.id(31)])
        #expect(
            try await ids(.of(.meeting, ofOrganization: council), [("after", Self.id(20).uuidString)]) == [Self.id(21)]
        )
        #expect(try await reader.list(.of(.meeting, ofOrganization: Self.id(999)), filter: OParlFilter()) == nil)
    }

    @Test func `embedded objects come along and withdrawn ones do not`() async throws {
        try portal.publish(Self.id(6), .location(OParlLocation(room: "Ratssaal")))
        try portal.publish(Self.id(20), .meeting(OParlMeeting(name: "1", location: Self.id(6))))
        for (number, position) in [(21, 4), (22, 2), (23, 9)] {
            try portal.publish(
                Self.id(number),
                .agendaItem(OParlAgendaItem(name: "\(number)")),
                parent: Self.id(20),
                position: position
            )
        }
        try portal.publish(
            Self.id(24),
            .file(OParlFile(name: "Anlage", text: "Volltext")),
            parent: Self.id(23),
            role: .auxiliaryFile
        )
        try portal.publish(Self.id(25), .file(OParlFile(name: "Einladung")), parent: Self.id(20), role: .invitation)
        try portal.withdraw(Self.id(21))

        let meeting = try #require(try await reader.object(Self.id(20), kind: .meeting))
        let items = meeting.children.filter { $0.kind == .agendaItem }

        #expect(items.map(\.id) == [Self.id(22), Self.id(23)])
        #expect(items[1].children.map(\.id) == [Self.id(24)])
        #expect(meeting.children.filter { $0.kind == .file }.map(\.role) == [.invitation])
        #expect(meeting.locations.map(\.id) == [Self.id(6)])
        #expect(try await reader.object(Self.id(23), kind: .agendaItem)?.order == 1)
        #expect(try await reader.object(Self.id(22), kind: .agendaItem)?.order == 0)
        #expect(
            try await reader.object(Self.id(6), kind: .location)?.backReferences
                == [OParlObject.BackReference(kind: .meeting, id: Self.id(20))]
        )
    }

    @Test func `every embedded object is in the list of its kind`() async throws {
        try portal.publish(Self.id(3), .person(OParlPerson(name: "Erika")))
        try portal.publish(Self.id(4), .membership(OParlMembership(role: "Mitglied")), parent: Self.id(3))
        try portal.publish(Self.id(7), .legislativeTerm(OParlLegislativeTerm(name: "2025")), parent: TestPortal.bodyID)

        #expect(try await ids(.of(.membership, inBody: TestPortal.bodyID)) == [Self.id(4)])
        #expect(try await ids(.of(.legislativeTerm, inBody: TestPortal.bodyID)) == [Self.id(7)])
        #expect(try await reader.object(Self.id(3), kind: .person)?.children.map(\.id) == [Self.id(4)])
        #expect(try await reader.object(TestPortal.bodyID, kind: .body)?.children.map(\.id) == [Self.id(7)])
    }

    @Test func `the cursor moves with every publication and withdrawal`() async throws {
        let first = try await reader.cursor()
        try portal.publish(Self.id(10), .paper(OParlPaper()), modified: TestPortal.published + 1)
        let second = try await reader.cursor()
        try portal.withdraw(Self.id(10), at: TestPortal.published + 2)

        #expect(first.value < second.value)
        #expect(try await reader.cursor().value > second.value)
    }

    @Test func `the cursor stands still between publications and tells two of one second apart`() async throws {
        try portal.publish(Self.id(10), .paper(OParlPaper()), modified: Date())
        let first = try await reader.cursor()
        #expect(try await reader.cursor() == first)

        try portal.publish(Self.id(10), .paper(OParlPaper(name: "anders")), modified: TestPortal.published)

        #expect(try await reader.cursor() != first)
    }

    @Test func `bytes are read in any range across the stored pieces`() async throws {
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) }
        let digest = try portal.store(bytes)
        try portal.publish(
            Self.id(40),
            .file(OParlFile(fileName: "plan.pdf", sha256Checksum: digest)),
            parent: Self.id(10),
            role: .mainFile
        )
        guard case .available(let content) = try await reader.file(Self.id(40)) else {
            Issue.record("the file is not available")
            return
        }

        #expect(content.size == 700_000 && content.mediaType == "application/pdf" && content.name == "plan.pdf")
        for range in [0..<1, 0..<700_000, 262_143..<262_145, 262_144..<524_288, 699_999..<700_000, 5..<5] {
            #expect(try await reader.bytes(range, of: content.sha256) == Array(bytes[range]))
        }
        await #expect(throws: PublicRecordError.incompleteFile) {
            try await reader.bytes(699_999..<700_001, of: content.sha256)
        }
    }

    @Test func `a withdrawn file is told apart from one that never was`() async throws {
        try portal.publish(Self.id(40), .file(OParlFile()), parent: Self.id(10), role: .mainFile)
        #expect(try await reader.file(Self.id(40)) == .withoutContent)

        try portal.withdraw(Self.id(40))

        #expect(try await reader.file(Self.id(40)) == .withdrawn)
        #expect(try await reader.file(Self.id(41)) == nil)
    }

    @Test func `a database that is away is told as such`() async throws {
        let nowhere = PublicReader(
            configuration: PostgresConfiguration(host: "/nonexistent", database: "x", user: "x"),
            size: 1,
            logger: TestPortal.silent
        )

        await #expect(throws: PublicRecordError.unavailable) { try await nowhere.cursor() }
    }
}
