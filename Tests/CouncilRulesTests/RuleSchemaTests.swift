import CouncilRules
import Foundation
import JSONReading
import OParl
import RuleReading
import TestRules
import TestSchemas
import Testing

@Suite struct `The schemas of rules, holidays and cases` {
    private static let docs = TestRules.folder.deletingLastPathComponent().appending(path: "docs")

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: docs.appending(path: path)))
    }

    private static func schema(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: try bytes("schema/\(name).schema.json"))
    }

    private static let reader = SchemaReader(folder: docs.appending(path: "schema"))

    private static func files() throws -> [RuleBookReading.File] {
        try TestRules.files("laender") + TestRules.files("towns")
    }

    @Test func `name the members that the reader of rules asks for`() throws {
        var asked: Set<String> = []
        for file in try Self.files() {
            asked.formUnion(try JSONInput.paths(askedFor: file.bytes) { RuleSet(rules: $0) })
        }
        #expect(try Self.reader.paths(of: Self.schema("rules")) == asked)
        let holidays = try TestRules.file("holidays.json")
        let askedOfHolidays = try JSONInput.paths(askedFor: holidays.bytes) { HolidayTable(holidays: $0) }
        #expect(try Self.reader.paths(of: Self.schema("holidays")) == askedOfHolidays)
    }

    @Test func `name the members that the reader of cases asks for, and the example is answered`() throws {
        let book = try TestRules.book.get()
        let example = try Self.bytes("examples/deadlines.json")
        let asked = try JSONInput.paths(askedFor: example) { DeadlineCase.cases($0, book) }
        #expect(try Self.reader.paths(of: Self.schema("deadlines")) == asked)
        let cases = try DeadlineCase.read(example, book)
        #expect(cases.count == 9)
        #expect(
            cases.map(\.answer.verdict) == [
                .open, .open, .keptAsShortened, .notKept, .open, .open, .kept, .open, .kept,
            ]
        )
        #expect(cases[2].json["kept"] == .bool(true))
        #expect(cases[3].json["kept"] == .bool(false))
        #expect(cases[0].json["kept"] == .null)
        #expect(cases[0].json["date"] == .string("2026-10-09"))
    }

    /// One of two must be there; which one, the schema cannot say. Without an end a version meets the next.
    private static let alternatives = ["code", "land", "period", "share", "shortens", "restDays", "validUntil"]

    @Test func `demand the members that the readers demand`() throws {
        let required = try Self.reader.required(of: Self.schema("rules"))
        for file in try Self.files() {
            for (path, changed) in try JSONValue(parsing: file.bytes).withoutEachMember() {
                if Self.alternatives.contains(where: path.hasSuffix) { continue }
                // What others refer to is missed there.
                if path.hasPrefix("$.matters") && path != "$.matters[*].name" && path != "$.matters[*].words" {
                    continue
                }
                let isRefused = (try? JSONInput.read(changed.bytes) { RuleSet(rules: $0) }) == nil
                #expect(isRefused == required.contains(path), "\(file.name) \(path)")
            }
        }
        let ofHolidays = try Self.reader.required(of: Self.schema("holidays"))
        let holidays = try TestRules.file("holidays.json")
        for (path, changed) in try JSONValue(parsing: holidays.bytes).withoutEachMember() {
            if ["fixed", "easter", "weekdayBefore", "laender", "regions"].contains(where: path.hasSuffix) { continue }
            let isRefused = (try? JSONInput.read(changed.bytes) { HolidayTable(holidays: $0) }) == nil
            #expect(isRefused == ofHolidays.contains(path), "\(path)")
        }
    }

    @Test(arguments: [
        (
            #"[{ "land": "mars", "rule": "x" }]"#,
            "$[0].land: zu diesem Land gibt es keine Datei: \"mars\"; bekannt sind \"hessen\", "
        ),
        (
            #"[{ "land": "HE", "rule": "x", "meeting": "2026-10-09" }]"#,
            "$[0].rule: für Hessen gibt es diese Regel nicht; bekannt sind „ladungsfrist“"
        ),
        (
            #"{ "cases": [{ "land": "HE", "rule": "ladungsfrist" }] }"#,
            "$.cases[0].meeting: fehlt; ohne Sitzungstag und Zugang ist nichts zu rechnen"
        ),
        (
            #"[{ "land": "HE", "rule": "ladungsfrist", "meeting": "2026-02-30" }]"#,
            "$[0].meeting: erwartet ist ein Tag wie \"2026-11-26\" oder ein Zeitpunkt"
        ),
        (
            #"[{ "land": "HE", "rule": "ladungsfrist", "sent": "2026-02-03" }]"#,
            "$[0].channel: fehlt; der Tag der Absendung sagt noch nicht, wann sie zugeht"
        ),
        (
            #"[{ "land": "HE", "rule": "ladungsfrist", "sent": "2026-02-03", "channel": "taube" }]"#,
            "$[0].channel: dieser Weg ist am 3.2.2026 unbekannt; bekannt sind „post“, "
        ),
        (
            #"[{ "land": "HE", "rule": "ladungsfrist", "meeting": "2026-02-03", "matters": ["x"] }]"#,
            "$[0].matters: „x“ ist unbekannt; bekannt sind „election“, „main-statute“"
        ),
        (
            #"[{ "land": "HE", "rule": "ladungsfrist", "meeting": "1990-02-03" }]"#,
            "$[0].meeting: die Feiertage sind von 1995 bis 2999 bekannt"
        ),
        (#"[{ "land": "HE", "rule": "nachtrag" }]"#, "$[0].members: fehlt; erwartet ist die Zahl der Mitglieder"),
        (
            #"[{ "land": "ST", "rule": "ladungsfrist", "meeting": "2010-02-03" }]"#,
            "$[0].rule: für 3.2.2010 ist keine Fassung dieser Regel erfasst"
        ),
        (
            #"[{ "land": "ST", "town": "musterbach", "rule": "ladungsfrist", "meeting": "2026-02-03" }]"#,
            "$[0].town: diese Stadt liegt in einem anderen Land"
        ),
        (#"[]"#, "$: die Liste ist leer"),
    ])
    func `and what is wrong with a case is named with its path`(text: String, start: String) throws {
        let book = try TestRules.book.get()
        do throws(InputRefusal) {
            _ = try DeadlineCase.read(Array(text.utf8), book)
            Issue.record("was read")
        } catch {
            #expect(error.problems.count == 1)
            #expect(error.problems.first?.description.hasPrefix(start) == true, "\(error.problems)")
        }
    }
}
