import CouncilModel
import Foundation
import Testing

@Suite struct `The vote on a late item` {
    @Test(arguments: [(37, 25), (36, 24), (31, 21), (45, 30), (1, 1), (3, 2)])
    func `needs two thirds of the statutory number in Hessen`(members: Int, needed: Int) {
        #expect(AdmissionRule.hessen.needed(of: members) == needed)
        #expect(AdmissionVote(yes: needed, statutoryNumber: members, rule: .hessen).isAdmitted)
        #expect(!AdmissionVote(yes: needed - 1, statutoryNumber: members, rule: .hessen).isAdmitted)
    }

    @Test func `is refused to elections and the Hauptsatzung, and not asked for of reports and headings`() {
        var item = AgendaItem(
            id: AgendaItemID(UUID()),
            meeting: MeetingID(UUID()),
            position: 0,
            name: "Wahl",
            created: Date(timeIntervalSince1970: 0)
        )
        let all = AdmissionVote(yes: 37, statutoryNumber: 37, rule: .hessen)
        let few = AdmissionVote(yes: 24, statutoryNumber: 37, rule: .hessen)
        func state(_ vote: AdmissionVote?, isLate: Bool = true) -> AdmissionState {
            .of(item, isLate: isLate, vote: vote, rule: .hessen)
        }
        #expect(state(nil) == .needsVote && state(few) == .refused && state(all) == .admitted)
        #expect(state(nil, isLate: false) == .free)
        for matter in [AgendaItem.Matter.election, .mainStatute] {
            item.matter = matter
            #expect(state(all) == .excluded && state(nil, isLate: false) == .free)
        }
        item.matter = .report
        #expect(state(nil) == .free)
        item.matter = .election
        item.kind = .heading
        #expect(state(nil) == .free)
    }

    @Test(arguments: [("2026-06-01", true), ("2026-06-08", true), ("2026-06-09", false), ("2026-06-12", false)])
    func `is not needed when three full days lie between invitation and meeting`(invited: String, isInTime: Bool) throws
    {
        let day = try #require(CivilDate(invited))
        let meeting = try #require(CivilDate("2026-06-12"))
        #expect(AdmissionRule.hessen.isInTime(invited: day, meeting: meeting) == isInTime)
    }
}

@Suite struct `A neutral title` {
    @Test(arguments: [
        ("Grundstücksangelegenheit", "Verkauf des Grundstücks Lindenallee 12 an Meier GmbH für 240.000 €", []),
        ("Verkauf eines Grundstücks an Meier", "Verkauf des Grundstücks Lindenallee 12 an Meier GmbH", ["Meier"]),
        ("Verkauf Lindenallee 12", "Verkauf des Grundstücks Lindenallee 12 an Meier GmbH", ["Lindenallee", "12"]),
        ("Vergabe für 240.000 €", "Vergabe der Bauleistungen für 240.000 € an Schulze", ["240.000", "€"]),
        ("Personalangelegenheit Bauamt", "Einstellung der Leiterin des Bauamts Petra Müller", []),
        ("Grundstück Hauptstr. 4", "Ankauf", ["Hauptstr.", "4"]),
        ("Vertrag mit Schulze", "Mietvertrag mit Schulze über die Halle", ["Schulze"]),
        ("Vergabe der Gebäudereinigung", "Vergabe der Reinigung des Rathauses", []),
        ("Nichtöffentliche Angelegenheit", "Verkauf an Nordwind AG", []),
    ])
    func `is pointed at where it tells a name, a street or an amount`(
        neutral: String,
        closed: String,
        words: [String]
    ) {
        #expect(NeutralTitle.findings(in: neutral, of: closed).map(\.word) == words)
    }

    @Test func `of an item counts as looked at only while it is the confirmed one`() {
        var item = AgendaItem(
            id: AgendaItemID(UUID()),
            meeting: MeetingID(UUID()),
            position: 0,
            name: "Verkauf an Meier",
            created: Date(timeIntervalSince1970: 0)
        )
        item.neutralName = "Verkauf an Meier"
        #expect(item.unconfirmedNeutralFindings.map(\.word) == ["Meier"])
        item.confirmedNeutralName = item.neutralName
        #expect(item.unconfirmedNeutralFindings.isEmpty)
        item.neutralName = "Meier"
        #expect(!item.unconfirmedNeutralFindings.isEmpty)
        item.publicity = .public
        #expect(item.unconfirmedNeutralFindings.isEmpty)
    }
}

@Suite struct `An agenda as held` {
    private let ids = (0..<8).map { _ in AgendaItemID(UUID()) }

    private func invited(_ names: String) -> [InvitedItem] {
        names.enumerated().map { place, name in
            InvitedItem(
                item: id(name),
                position: place,
                number: "\(place + 1)",
                name: String(name),
                publicity: .public
            )
        }
    }

    private func held(_ names: String) -> [AgendaItem] {
        names.enumerated().map { place, name in
            var item = AgendaItem(
                id: id(name),
                meeting: MeetingID(ids[0].uuid),
                position: place,
                name: String(name),
                created: Date(timeIntervalSince1970: 0)
            )
            item.number = "\(place + 1)"
            item.publicity = .public
            return item
        }
    }

    private func id(_ name: Character) -> AgendaItemID { ids[Int(name.asciiValue ?? 97) - 97] }

    @Test func `does not differ from the same one as invited`() {
        #expect(AgendaDifference.between(invited("abcd"), held("abcd")).isEmpty)
    }

    @Test func `names what came and went, and not those that only got another number`() {
        #expect(
            AgendaDifference.between(invited("abcd"), held("aebd")) == [
                .added(id("e"), name: "e", number: "2"), .removed(id("c"), name: "c", number: "3"),
            ]
        )
    }

    @Test func `calls as few items moved as possible`() {
        #expect(
            AgendaDifference.between(invited("abcdef"), held("eabcdf")) == [
                .moved(id("e"), name: "e", before: "5", now: "1")
            ]
        )
    }

    @Test func `names other titles and another part`() {
        var now = held("ab")
        now[0].name = "A"
        now[1].publicity = .nonPublic
        #expect(
            AgendaDifference.between(invited("ab"), now) == [
                .renamed(id("a"), before: "a", now: "A", number: "1"),
                .changedPart(id("b"), name: "b", number: "2", now: .nonPublic),
            ]
        )
    }
}

@Suite struct `An agenda template` {
    @Test func `is read as it is written`() {
        let text = "Eröffnung\nBericht\n- des Magistrats\n- der Ausschüsse"
        let lines = AgendaTemplate.lines(text, .opening, .public)
        #expect(lines.map(\.level) == [0, 0, 1, 1])
        #expect(AgendaTemplate(lines: lines).text(.opening, .public) == text)
        #expect(AgendaTemplate(lines: lines).text(.closing, .public).isEmpty)
        #expect(AgendaTemplate.lines("\r\n  Ende \r\n\r\n", .closing, .public).map(\.name) == ["Ende"])
    }
}
