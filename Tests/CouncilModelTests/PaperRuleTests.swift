import CouncilModel
import Foundation
import Testing

@Suite struct `The numbers of papers` {
    private let body = BodyID(UUID())

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func term(_ name: String) throws -> LegislativeTerm {
        LegislativeTerm(
            id: LegislativeTermID(UUID()),
            body: body,
            name: name,
            startDate: try day("2026-04-01"),
            endDate: nil
        )
    }

    private func scheme(_ pattern: String, _ width: Int, _ restart: NumberingScheme.Restart) -> NumberingScheme {
        NumberingScheme(
            id: NumberingSchemeID(UUID()),
            body: body,
            name: "Drucksachen",
            pattern: pattern,
            width: width,
            restart: restart
        )
    }

    @Test(
        arguments: [
            ("{Jahr}/{Nr}", 4, NumberingScheme.Restart.yearly, 42, "2026/0042"),
            ("{Jahr}/{Nr}", 4, .yearly, 10_000, "2026/10000"), ("VL-{Nr}/{Jahr}", 1, .yearly, 12, "VL-12/2026"),
            ("{WP}/{Nr}", 3, .term, 123, "XIX/123"), ("DS {Nr}-{JJ}", 3, .yearly, 7, "DS 007-26"),
            ("{Nr}", 5, .never, 1, "00001"),
        ]
    )
    func `look as the town lays it down`(
        pattern: String,
        width: Int,
        restart: NumberingScheme.Restart,
        number: Int,
        printed: String
    ) throws {
        let scheme = scheme(pattern, width, restart)
        #expect(scheme.problem == nil)
        let series = try scheme.series(on: day("2026-05-04"), in: term("XIX. Wahlperiode 2026–2031"))
        #expect(series?.reference(number) == printed)
    }

    @Test func `are counted anew with the year, with the term, or never`() throws {
        let (old, new) = (try term("18. Wahlperiode"), try term("19. Wahlperiode"))
        func places(_ scheme: NumberingScheme) throws -> Int {
            let days = [("2026-12-31", old), ("2027-01-01", old), ("2027-05-01", new)]
            let series = try days.map { try #require(scheme.series(on: try day($0.0), in: $0.1)) }
            return Set(series.map { "\($0.year) \($0.name)" }).count
        }
        #expect(try places(scheme("{Jahr}/{Nr}", 4, .yearly)) == 2)
        #expect(try places(scheme("{WP}/{Nr}", 4, .term)) == 2)
        #expect(try places(scheme("{Nr}", 4, .never)) == 1)
    }

    @Test(
        arguments: [
            ("{Jahr}", NumberingScheme.Restart.yearly), ("{Nr}/{Nr}/{Jahr}", .yearly), ("{Nr}", .yearly),
            ("{Jahr}/{Nr}", .term), ("{Nr}/{Monat}", .never), ("<{Nr}>", .never), ("{{Nr}}", .never),
        ]
    )
    func `are not made of a pattern that would give one twice or none`(
        pattern: String,
        restart: NumberingScheme.Restart
    ) {
        #expect(scheme(pattern, 4, restart).problem != nil)
    }

    @Test func `need the term that they name`() throws {
        let scheme = scheme("{WP}/{Nr}", 3, .term)
        #expect(scheme.series(on: try day("2026-05-04"), in: nil) == nil)
        #expect(scheme.series(on: try day("2026-05-04"), in: try term("Wahlperiode 2026–2031")) == nil)
        #expect(try term("Wahlperiode XVIII").shortName == "XVIII")
    }
}

@Suite struct `Open places of a text` {
    @Test(
        arguments: [
            ("Es kostet [Betrag] und [Betrag].", ["[Betrag]"]),
            ("Offen: [..], [...] und […].", ["[..]", "[...]", "[…]"]),
            ("| [bisher] | [neu] |", ["[bisher]", "[neu]"]), ("Siehe Note[^1] und [2].", []),
            ("![Lageplan](plan.png) und [Satzung](https://example.org)", []), ("- [x] erledigt, [ ] offen", []),
            ("Nr. [Nummer eintragen]", ["[Nummer eintragen]"]), ("[]", []), ("[über\nZeilen]", []),
        ] as [(String, [String])]
    )
    func `are brackets with words or dots, and nothing else`(text: String, places: [String]) {
        #expect(OpenPlace.list(in: text, of: .reasons).map(\.text) == places)
    }
}

@Suite struct `The financial block` {
    @Test(
        arguments: [
            ("12.400,00", 1_240_000), ("12400", 1_240_000), ("12.400 €", 1_240_000), ("1.234.567,8", 123_456_780),
            ("0,05", 5), ("12.400,-", 1_240_000), (" 12 400,00 Euro ", 1_240_000),
            ("99.999.999.999,99", 9_999_999_999_999),
            ("12.40", nil), ("1.2400", nil), ("12,345", nil), ("-5", nil), ("", nil), ("zwölf", nil),
            ("1,240.00", nil), ("999999999999", nil),
        ] as [(String, Int?)]
    )
    func `reads amounts as they are written in German`(text: String, cents: Int?) {
        #expect(FinancialEffect.cents(text) == cents)
    }

    @Test(arguments: [0, 5, 99, 100, 99_999, 100_000, 123_456_789, 9_999_999_999_999])
    func `writes amounts so that they are read back`(cents: Int) {
        #expect(FinancialEffect.cents(FinancialEffect.amount(cents)) == cents)
    }

    @Test func `sums up what comes once and what comes each year, less what is received`() throws {
        let rows = [
            FinancialEffect(kind: .investment, cents: 18_431_245, year: 2026, account: "21.1.01"),
            FinancialEffect(kind: .grant, cents: 10_000_000, year: 2026),
            FinancialEffect(kind: .expense, cents: 120_000, year: 2027, isYearly: true),
        ]
        let table = FinancialEffect.table(of: rows)
        let last = table.rows.map { $0.last?.text ?? "" }
        let amounts = ["184.312,45", "−100.000,00", "1.200,00", "84.312,45", "1.200,00"]
        #expect(last == amounts.map { $0 + "\u{A0}€" })
        let names = table.rows.map { $0.first?.text ?? "" }.suffix(2)
        #expect(names == ["Summe einmalig, Einnahmen abgezogen", "Summe jährlich"])
        #expect(rows[2].words == "Aufwand ab 2027, jährlich: 1.200,00\u{A0}€")
    }
}
