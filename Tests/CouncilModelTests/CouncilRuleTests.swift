import CouncilModel
import Foundation
import Testing

@Suite struct `An agenda's numbers` {
    private func agenda(_ items: [(name: String, publicity: Publicity, level: Int)]) -> [AgendaItem] {
        let meeting = MeetingID(UUID())
        return items.enumerated().map { position, given in
            var item = AgendaItem(
                id: AgendaItemID(UUID()),
                meeting: meeting,
                position: position,
                name: given.name,
                created: Date(timeIntervalSince1970: 0)
            )
            item.publicity = given.publicity
            item.level = given.level
            return item
        }
    }

    private func printed(_ items: [AgendaItem]) -> [String] {
        let names = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.name) })
        return AgendaNumbering.renumbered(items).map { "\($0.position) \($0.number ?? "-") \(names[$0.item] ?? "?")" }
    }

    @Test func `run through the public part first and on through the other`() {
        let items = agenda([
            ("n1", .nonPublic, 0), ("p1", .public, 0), ("n2", .nonPublic, 0), ("p2", .public, 0),
        ])
        #expect(printed(items) == ["0 1 p1", "1 2 p2", "2 3 n1", "3 4 n2"])
    }

    @Test func `of sub-items stay below the item before them`() {
        let items = agenda([
            ("a", .public, 0), ("a1", .public, 1), ("a2", .public, 1), ("b", .public, 0),
            ("b1", .public, 1),
        ])
        #expect(printed(items) == ["0 1 a", "1 1.1 a1", "2 1.2 a2", "3 2 b", "4 2.1 b1"])
    }

    @Test func `never hang a sub-item below an item of the other part or below nothing`() {
        let items = agenda([
            ("first", .public, 1), ("p", .public, 0), ("hidden", .nonPublic, 1), ("n", .nonPublic, 1),
        ])
        #expect(printed(items) == ["0 1 first", "1 2 p", "2 3 hidden", "3 3.1 n"])
    }

    @Test func `are the same when given twice`() {
        var items = agenda([
            ("a", .nonPublic, 0), ("b", .public, 0), ("b1", .public, 1), ("c", .nonPublic, 1),
        ])
        let once = AgendaNumbering.renumbered(items)
        let byItem = Dictionary(uniqueKeysWithValues: once.map { ($0.item, $0) })
        for index in items.indices {
            items[index].number = byItem[items[index].id]?.number
            items[index].level = byItem[items[index].id]?.level ?? 0
            items[index].position = byItem[items[index].id]?.position ?? -1
        }
        items.sort { $0.position < $1.position }
        #expect(AgendaNumbering.renumbered(items) == once)
    }

    @Test func `of an empty agenda are none`() {
        #expect(AgendaNumbering.renumbered([]).isEmpty)
    }
}

@Suite struct `What the public may read` {
    @Test(
        arguments: [
            ([], Publicity.nonPublic), ([.public], .public), ([.nonPublic], .nonPublic), ([.public, .public], .public),
            ([.public, .nonPublic, .public], .nonPublic),
        ] as [([Publicity], Publicity)]
    )
    func `is a whole only when all its parts are, and there are some`(parts: [Publicity], whole: Publicity) {
        #expect(Publicity.strictest(of: parts) == whole)
    }

    @Test func `of a new thing is nothing`() {
        let now = Date(timeIntervalSince1970: 0)
        let body = BodyID(UUID())
        let paper = Paper(id: PaperID(UUID()), body: body, name: "x", paperType: "y", created: now)
        #expect(paper.publicity == .nonPublic)
        #expect(!paper.isReleased)
        #expect(
            File(id: FileID(UUID()), body: body, name: "x", owner: .paper(paper.id), role: .mainFile, created: now)
                .publicity
                == .nonPublic
        )
    }

    @Test func `of a non-public item is a neutral name`() {
        var item = AgendaItem(
            id: AgendaItemID(UUID()),
            meeting: MeetingID(UUID()),
            position: 0,
            name: "Verkauf an Meier",
            created: Date(timeIntervalSince1970: 0)
        )
        #expect(item.publicName == "Nichtöffentliche Angelegenheit")
        item.neutralName = "Grundstücksangelegenheit"
        #expect(item.publicName == "Grundstücksangelegenheit")
        item.publicity = .public
        #expect(item.publicName == "Verkauf an Meier")
    }
}

@Suite struct `Memberships` {
    @Test(
        arguments: [
            (nil, nil, true), ("2026-11-21", nil, true), ("2026-11-22", nil, false), (nil, "2026-11-21", true),
            (nil, "2026-11-20", false), ("2026-11-21", "2026-11-21", true),
        ] as [(String?, String?, Bool)]
    )
    func `a membership holds on its first and last day and between`(start: String?, end: String?, holds: Bool) throws {
        var membership = Membership(
            id: MembershipID(UUID()),
            person: PersonID(UUID()),
            organization: OrganizationID(UUID()),
            created: Date(timeIntervalSince1970: 0)
        )
        membership.startDate = start.flatMap { CivilDate($0) }
        membership.endDate = end.flatMap { CivilDate($0) }
        #expect(membership.holds(on: try #require(CivilDate("2026-11-21"))) == holds)
    }
}
