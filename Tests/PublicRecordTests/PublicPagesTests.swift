import CouncilModel
import Foundation
import OParl
import PublicRecord
import TestPortal
import Testing

@Suite struct `Questions of the portal's pages` {
    let portal: TestPortal
    let reader: PublicReader

    init() throws {
        portal = try TestPortal()
        reader = portal.reader()
        try portal.publishTown()
    }

    static func id(_ number: Int) -> UUID { TestPortal.id(number) }
    static let now = TestPortal.published

    func meeting(_ number: Int, days: Double, organization: UUID? = nil) throws {
        let start = Self.now + days * 86_400
        try portal.publish(
            Self.id(number),
            .meeting(OParlMeeting(name: "Sitzung \(number)", start: start, organization: organization.map { [$0] })),
            sortTime: start
        )
    }

    func paper(_ number: Int, _ name: String, _ reference: String, type: String, days: Double) throws {
        try portal.publish(
            Self.id(number),
            .paper(OParlPaper(name: name, reference: reference, paperType: type)),
            sortTime: Self.now + days * 86_400
        )
    }

    @Test func `the next meetings come soonest first`() async throws {
        try meeting(20, days: 3)
        try meeting(21, days: -1)
        try meeting(22, days: 1)
        try portal.publish(Self.id(23), .meeting(OParlMeeting(name: "ohne Termin")))

        #expect(try await reader.upcomingMeetings(from: Self.now, limit: 5).map(\.id) == [Self.id(22), Self.id(20)])
        #expect(try await reader.upcomingMeetings(from: Self.now, limit: 1).map(\.id) == [Self.id(22)])
    }

    @Test func `meetings are paged by period and organization`() async throws {
        let council = Self.id(2)
        try portal.publish(council, .organization(OParlOrganization(name: "Rat")))
        for number in 20..<45 { try meeting(number, days: -Double(number), organization: number < 30 ? council : nil) }

        let second = try await reader.meetings(
            in: Date.distantPast..<Self.now,
            newestFirst: true,
            page: 2,
            size: 10
        )
        let own = try await reader.meetings(in: nil, organization: council, newestFirst: false, size: 50)
        let beyond = try await reader.meetings(in: nil, newestFirst: true, page: 99, size: 10)

        #expect(second.entries.map(\.id) == (30..<40).map(Self.id))
        #expect(second.total == 25 && second.pageCount == 3)
        #expect(own.entries.map(\.id) == (20..<30).reversed().map(Self.id))
        #expect(own.entries.first?.organizations.map(\.name) == ["Rat"])
        #expect(beyond.page == 3 && beyond.entries.count == 5)
    }

    @Test func `an agenda leads to the papers that are published, and to no others`() async throws {
        try meeting(20, days: 1)
        try paper(30, "Haushalt", "2025/1", type: "Beschlussvorlage", days: 0)
        try portal.publish(Self.id(31), .consultation(OParlConsultation(agendaItem: Self.id(21))), parent: Self.id(30))
        try portal.publish(
            Self.id(21),
            .agendaItem(OParlAgendaItem(name: "Haushalt", consultation: Self.id(31))),
            parent: Self.id(20),
            position: 0
        )
        try portal.publish(
            Self.id(22),
            .agendaItem(OParlAgendaItem(name: "Grundstück", consultation: Self.id(99))),
            parent: Self.id(20),
            position: 1
        )

        guard case .published(let meeting) = try await reader.meeting(Self.id(20)) else {
            Issue.record("the meeting is not published")
            return
        }

        #expect(meeting.items.map(\.properties.name) == ["Haushalt", "Grundstück"])
        #expect(meeting.items.map { $0.paper?.id } == [Self.id(30), nil])
    }

    @Test func `papers are found by every word, type, year and organization`() async throws {
        try portal.publish(Self.id(2), .organization(OParlOrganization(name: "Rat")))
        try paper(30, "Haushaltssatzung 2025", "2025/1", type: "Beschlussvorlage", days: -1)
        try paper(31, "Antrag zum Radweg 100%_\\", "2025/2", type: "Antrag", days: -2)
        try paper(32, "Radweg an der Straße", "2023/7", type: "Beschlussvorlage", days: -700)
        try portal.publish(
            Self.id(33),
            .consultation(OParlConsultation(organization: [Self.id(2)])),
            parent: Self.id(32)
        )
        func found(_ search: PaperSearch) async throws -> [UUID] {
            try await reader.papers(search, size: 10).entries.map(\.id)
        }

        #expect(try await found(PaperSearch()) == [Self.id(30), Self.id(31), Self.id(32)])
        #expect(try await found(PaperSearch(text: "radweg")) == [Self.id(31), Self.id(32)])
        #expect(try await found(PaperSearch(text: "STRASSE")) == [])
        #expect(try await found(PaperSearch(text: "straße rad")) == [Self.id(32)])
        #expect(try await found(PaperSearch(text: "2025/1")) == [Self.id(30)])
        #expect(try await found(PaperSearch(text: "100%_\\")) == [Self.id(31)])
        #expect(try await found(PaperSearch(text: "%")) == [Self.id(31)])
        #expect(try await found(PaperSearch(paperType: "Antrag")) == [Self.id(31)])
        #expect(try await found(PaperSearch(organization: Self.id(2))) == [Self.id(32)])
        #expect(try await found(PaperSearch(dates: Self.now - 200 * 86_400..<Self.now)) == [Self.id(30), Self.id(31)])
        #expect(try await found(PaperSearch(text: "'; DROP TABLE portal.object; --")) == [])
        #expect(try await reader.paperTypes() == ["Antrag", "Beschlussvorlage"])
    }

    @Test func `a paper shows its way, its files and the papers around it`() async throws {
        try portal.publish(Self.id(2), .organization(OParlOrganization(name: "Rat")))
        try meeting(20, days: 1)
        try portal.publish(Self.id(21), .agendaItem(OParlAgendaItem(number: "3")), parent: Self.id(20))
        try paper(29, "Anfrage", "2025/0", type: "Anfrage", days: -3)
        try portal.publish(
            Self.id(30),
            .paper(OParlPaper(name: "Antwort", superordinatedPaper: [Self.id(29)], underDirectionOf: [Self.id(2)]))
        )
        try portal.publish(Self.id(32), .file(OParlFile(name: "Anlage")), parent: Self.id(30), role: .auxiliaryFile)
        try portal.publish(
            Self.id(33),
            .file(OParlFile(name: "Vorlage")),
            parent: Self.id(30),
            role: .mainFile,
            position: 5
        )
        try portal.publish(
            Self.id(31),
            .consultation(
                OParlConsultation(agendaItem: Self.id(21), meeting: Self.id(20), organization: [Self.id(2)])
            ),
            parent: Self.id(30)
        )

        guard case .published(let paper) = try await reader.paper(Self.id(30)),
            case .published(let question) = try await reader.paper(Self.id(29))
        else {
            Issue.record("the papers are not published")
            return
        }

        #expect(paper.files.map(\.name) == ["Vorlage", "Anlage"])
        #expect(paper.consultations.first?.meeting?.id == Self.id(20))
        #expect(paper.consultations.first?.item?.number == "3")
        #expect(paper.consultations.first?.organizations.map(\.name) == ["Rat"])
        #expect(paper.underDirectionOf.map(\.name) == ["Rat"])
        #expect(paper.related.map(\.summary.id) == [Self.id(29)])
        #expect(question.related.map(\.summary.id) == [Self.id(30)])
    }

    @Test func `members are those of the day, in German order`() async throws {
        let day = try #require(CivilDate(year: 2025, month: 6, day: 1))
        try portal.publish(Self.id(2), .organization(OParlOrganization(name: "Rat", organizationType: "Gremium")))
        try portal.publish(Self.id(3), .organization(OParlOrganization(name: "Fraktion")))
        let persons = [(10, "Zander"), (11, "Ärmel"), (12, "Bach"), (13, "Früher")]
        for (number, name) in persons {
            try portal.publish(Self.id(number), .person(OParlPerson(name: "X \(name)", familyName: name)))
            try portal.publish(
                Self.id(number + 10),
                .membership(
                    OParlMembership(
                        organization: Self.id(2),
                        startDate: OParlDay("2025-06-01"),
                        endDate: number == 13 ? OParlDay("2025-05-31") : nil,
                        onBehalfOf: Self.id(3)
                    )
                ),
                parent: Self.id(number)
            )
        }

        guard case .published(let council) = try await reader.organization(Self.id(2), on: day) else {
            Issue.record("the council is not published")
            return
        }

        #expect(council.members.map(\.person.name) == ["X Ärmel", "X Bach", "X Zander"])
        #expect(council.members.first?.onBehalfOf?.name == "Fraktion")
        #expect(try await reader.organizations(on: day).map(\.memberCount).max() == 3)
        #expect(try await reader.organizations(on: day.adding(days: -1)).map(\.memberCount).max() == 0)
        #expect(try await reader.persons(on: day).count == 3)
        #expect(try await reader.persons(on: day, onlyMembers: false).count == 4)
        guard case .published(let person) = try await reader.person(Self.id(13)) else { return }
        #expect(person.memberships.map { $0.organization?.name } == ["Rat"])
    }

    @Test func `what was withdrawn is told apart from what never was`() async throws {
        try meeting(20, days: 1)
        try portal.withdraw(Self.id(20))

        #expect(try await reader.meeting(Self.id(20)) == .withdrawn)
        #expect(try await reader.meeting(Self.id(21)) == nil)
        #expect(try await reader.upcomingMeetings(from: .distantPast, limit: 5) == [])
    }
}
