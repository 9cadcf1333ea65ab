import CouncilModel
import Foundation
import Testing

@Suite struct `The vote on a late item` {
    private static let share = RequiredShare(numerator: 2, denominator: 3, mustExceed: false, base: .statutory)
    private static let rule = AdmissionRule(
        share: share,
        paragraph: "§ 1",
        isChecked: true,
        excluded: [.election, .mainStatute],
        exclusionParagraph: "§ 2"
    )

    private func vote(_ yes: Int, of number: Int = 37) -> AdmissionVote {
        AdmissionVote(yes: yes, statutoryNumber: number, share: Self.share, paragraph: "§ 1")
    }

    @Test(arguments: [(37, 25), (36, 24), (31, 21), (45, 30), (1, 1), (3, 2)])
    func `needs the share that the rule says`(members: Int, needed: Int) {
        #expect(Self.rule.needed(of: members) == needed)
        #expect(vote(needed, of: members).isAdmitted && !vote(needed - 1, of: members).isAdmitted)
        let more = RequiredShare(numerator: 1, denominator: 2, mustExceed: true, base: .entitled)
        #expect(!AdmissionVote(yes: 18, statutoryNumber: 36, share: more, paragraph: "§ 1").isAdmitted)
    }

    @Test func `admits without a checked rule only with a reason`() {
        func vote(_ reason: String?) -> AdmissionVote {
            AdmissionVote(yes: 37, statutoryNumber: 37, share: nil, paragraph: "", reason: reason)
        }
        #expect(!vote(nil).isAdmitted && vote("Die Frist des Fördergebers läuft ab").isAdmitted)
        let assumed = AdmissionRule(share: Self.share, paragraph: "§ 1", isChecked: false)
        #expect(
            assumed.bindingShare == nil && assumed.needed(of: 37) == 25 && AdmissionRule.unknown.needed(of: 37) == nil
        )
    }

    @Test func `is refused to what the rule excludes, and not asked for of reports and headings`() {
        var item = AgendaItem(
            id: AgendaItemID(UUID()),
            meeting: MeetingID(UUID()),
            position: 0,
            name: "Wahl",
            created: Date(timeIntervalSince1970: 0)
        )
        func state(_ vote: AdmissionVote?, isLate: Bool = true) -> AdmissionState {
            .of(item, isLate: isLate, vote: vote, rule: Self.rule)
        }
        let all = vote(37)
        #expect(state(nil) == .needsVote && state(vote(24)) == .refused && state(all) == .admitted)
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
}

@Suite struct `A body that meets` {
    @Test(
        arguments: [
            ("Stadtverordnetenversammlung", nil, true), ("Rat der Gemeinde Ense", nil, true),
            ("Stadtrat", "Parlament", true),
            ("Samtgemeinderat", nil, true), ("Haupt- und Finanzausschuss", nil, false), ("Ortsbeirat Nord", nil, false),
            ("Ältestenrat", nil, false), ("Ausschuss des Stadtrates", nil, false),
            ("Versammlung", "Gemeindevertretung", true),
            ("Gemeindevertretung", "Ausschuss", false), ("Magistrat", nil, false), ("Ortsrat", "Gremium", false),
        ] as [(String, String?, Bool)]
    )
    func `is the council or one of its committees`(name: String, kind: String?, isCouncil: Bool) {
        #expect(Organization.isCouncil(name: name, classification: kind) == isCouncil)
    }
}

@Suite struct `A sentence` {
    @Test(arguments: [
        ("2 offen: Anna Weiß", "2 offen: Anna Weiß."), ("mit Bernd Groß jun.", "mit Bernd Groß jun."),
        ("wegen Eile usw. ", "wegen Eile usw."), ("Wirklich?", "Wirklich?"), ("siehe „Satz.“", "siehe „Satz.“"),
        ("bis Fr 9. (§ 58 HGO)", "bis Fr 9. (§ 58 HGO)."), ("nach Nr. 3 (Satz 2.)", "nach Nr. 3 (Satz 2.)."),
    ])
    func `is closed by one full stop`(text: String, closed: String) {
        #expect(text.closedAsSentence == closed)
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
