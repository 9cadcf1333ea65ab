import CouncilModel
import Foundation
import Postgres
import Store
import Testing

@Suite struct `The list of papers` {
    @Test func `finds by words what may be read by the one who looks, and nothing else`() async throws {
        try await RecordBook.opened { book in
            let scene = try await VisibleScene(in: book)
            let body = try await book.database.read(as: .system) { try $0.bodies.all().first?.id }
            let id = try #require(body)
            let things: [VisibleThing] = [.draft, .publicPaper, .hiddenPaper, .hiddenPaperBeforeOtherCommittee]
            for onlooker in Onlooker.allCases {
                var expected = 0
                for thing in things where try await scene.sees(thing, as: onlooker, in: book) { expected += 1 }
                for words in [nil, "orlag"] {
                    var filter = Papers.Filter()
                    filter.text = words
                    let wanted = filter
                    let (found, count) = try await book.database.read(as: scene.actor(onlooker)) { transaction in
                        (
                            try transaction.papers.list(of: id, filter: wanted, offset: 0, limit: 50).count,
                            try transaction.papers.count(of: id, filter: wanted)
                        )
                    }
                    #expect(found == expected, "\(onlooker), \(words ?? "everything")")
                    #expect(count == expected, "\(onlooker), \(words ?? "everything")")
                }
            }
        }
    }

    @Test func `is narrowed by words together with kind, year and office`() async throws {
        try await RecordBook.opened { book in
            let body = try await book.town()
            let office = try await book.database.write(as: .system) { transaction in
                let office = Organization(
                    id: transaction.newID(),
                    body: body.id,
                    name: "Bauamt",
                    kind: .department,
                    created: transaction.now
                )
                try transaction.organizations.save(office)
                for (number, kind, year, isOurs) in [
                    (1, "Antrag", 2025, true), (2, "Antrag", 2026, true), (3, "Anfrage", 2026, true),
                    (4, "Antrag", 2026, false),
                ] {
                    var paper = Paper(
                        id: transaction.newID(),
                        body: body.id,
                        name: "Radweg 100%_\\ \(number)",
                        paperType: kind,
                        created: transaction.now
                    )
                    paper.reference = "\(number)"
                    paper.date = CivilDate(year: year, month: 12, day: 31)
                    paper.underDirectionOf = isOurs ? office.id : nil
                    try transaction.papers.insert(paper)
                }
                return office.id
            }
            func references(_ narrow: (inout Papers.Filter) -> Void) async throws -> [String?] {
                var filter = Papers.Filter()
                narrow(&filter)
                let wanted = filter
                return try await book.database.read(as: .system) {
                    try $0.papers.list(of: body.id, filter: wanted, offset: 0, limit: 50).map(\.reference).sorted {
                        ($0 ?? "") < ($1 ?? "")
                    }
                }
            }
            for words in [nil, "radWEG", "100%_\\"] {
                #expect(try await references { $0.text = words } == ["1", "2", "3", "4"])
                #expect(try await references { ($0.text, $0.paperType) = (words, "Antrag") } == ["1", "2", "4"])
                #expect(try await references { ($0.text, $0.year) = (words, 2026) } == ["2", "3", "4"])
                #expect(try await references { ($0.text, $0.organization) = (words, office) } == ["1", "2", "3"])
            }
            #expect(try await references { $0.text = "%0" } == [])
        }
    }

    @Test func `is counted to a limit, and not listed beyond it`() async throws {
        try await RecordBook.opened { book in
            let body = try await book.town()
            var filter = Papers.Filter()
            filter.text = "radweg"
            let wanted = filter
            let limit = Papers.countLimit(wanted)
            for (more, counted) in [(0, limit), (1, limit + 1), (300, limit + 1)] {
                try book.owner().execute(
                    """
                    INSERT INTO council.paper (id, body_id, name, paper_type, created_at, modified_at)
                    SELECT gen_random_uuid(), \(body.id.uuid), 'Radweg ' || n, 'Antrag', now(), now()
                    FROM generate_series(1, \(more == 0 ? limit : more)) AS n
                    """
                )
                let count = try await book.database.read(as: .system) {
                    try $0.papers.count(of: body.id, filter: wanted)
                }
                #expect(count == counted)
            }
            let beyond = try await book.database.read(as: .system) {
                try $0.papers.list(of: body.id, filter: wanted, offset: 1_000_000, limit: 50)
            }
            #expect(beyond.count <= 1)
        }
    }

    @Test func `shows a paper as released only when somebody released it`() async throws {
        try await RecordBook.opened { book in
            let scene = try await VisibleScene(in: book)
            let author = try #require(scene.actor(.author).account)
            let office = try book.office()
            try office.script(
                "SET app.account = '\(author)'; SET app.roles = 'staffAuthor'; UPDATE council.paper SET is_released = true"
            )
            #expect(try await scene.sees(.draft, as: .member, in: book) == false)
            let row = try book.owner().one(
                """
                SELECT count(*) FILTER (WHERE is_released) AS shown, (SELECT count(*) FROM council.paper_release) AS released
                FROM council.paper
                """
            )
            let (shown, released): (Int, Int) = (try row["shown"], try row["released"])
            #expect(shown == released)
        }
    }
}
