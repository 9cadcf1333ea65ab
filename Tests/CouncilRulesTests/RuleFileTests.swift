import CouncilModel
import CouncilRules
import Foundation
import JSONReading
import RuleReading
import TestRules
import Testing

@Suite struct `A file of rules` {
    private static let town = """
        { "id": "neustadt", "name": "Neustadt", "land": "hessen", "version": "1", "rules": [
          { "id": "ladungsfrist", "subject": "summons", "title": "Ladungsfrist", "paragraph": "§ 1 GO", "source": "GO",
            "validFrom": "2020-01-01", "checked": "ungeprüft",
            "period": { "direction": "beforeMeeting", "length": 7, "unit": "days" } } ] }
        """

    private func problems(_ text: String) throws -> [String] {
        let holidays = try TestRules.file("holidays.json")
        let laender = try TestRules.files("laender")
        do throws(RuleBookReading.Refusal) {
            _ = try RuleBookReading.book(
                holidays: holidays,
                laender: laender,
                towns: [("neustadt.json", Array(text.utf8))]
            )
            return []
        } catch {
            #expect(error.file == "neustadt.json")
            return error.refusal.problems.map(\.description)
        }
    }

    private func problems(replacing part: String, with replacement: String) throws -> [String] {
        let text = Self.town.replacing(part, with: replacement, maxReplacements: 1)
        #expect(text != Self.town)
        return try problems(text)
    }

    @Test func `of a town may be stricter than the law`() throws {
        #expect(try problems(Self.town).isEmpty)
    }

    @Test func `of a town may not be less strict, and says by how much`() throws {
        #expect(
            try problems(replacing: "\"length\": 7", with: "\"length\": 2") == [
                "$.rules[0]: die Regelung bleibt hinter § 58 Abs. 1 Satz 2 HGO zurück: bei Sitzung am Mi 1.1.2020 wäre der "
                    + "letzte Tag So 29.12.2019, das Gesetz verlangt Sa 28.12.2019"
            ]
        )
        // Three days of which the meeting's own is one.
        #expect(
            try problems(replacing: "\"length\": 7", with: "\"length\": 3, \"countsMeeting\": true").count == 1
        )
        #expect(try problems(replacing: "\"length\": 7", with: "\"length\": 3").isEmpty)
        #expect(
            try problems(replacing: "\"length\": 7, \"unit\": \"days\"", with: "\"length\": 1, \"unit\": \"weeks\"")
                .isEmpty
        )
    }

    @Test func `of a town leaves alone what the law reserves`() throws {
        let quorum = """
            { "id": "beschlussfaehigkeit", "subject": "quorum", "title": "Beschlussfähigkeit", "paragraph": "§ 2 GO",
              "source": "GO", "validFrom": "2020-01-01", "checked": "ungeprüft",
              "share": { "numerator": 1, "denominator": 3, "base": "statutory" } },
            """
        #expect(
            try problems(replacing: "\"rules\": [", with: "\"rules\": [ \(quorum)") == [
                "$.rules[0]: § 53 Abs. 1 HGO lässt keine eigene Regelung der Stadt zu (Beschlussfähigkeit)"
            ]
        )
        #expect(
            try problems(replacing: "\"subject\": \"summons\"", with: "\"subject\": \"motion\"") == [
                "$.rules[0]: „ladungsfrist“ ist im Landesrecht etwas anderes (Ladungsfrist)"
            ]
        )
    }

    @Test(arguments: [
        (
            "\"checked\": \"ungeprüft\",", "",
            "$.rules[0].checked: fehlt; erwartet ist ein Tag wie \"2026-11-26\" oder \"ungeprüft\""
        ),
        (
            "\"ungeprüft\"", "\"ja\"",
            "$.rules[0].checked: erwartet ist ein Tag wie \"2026-11-26\" oder \"ungeprüft\", gefunden wurde \"ja\""
        ),
        ("\"land\": \"hessen\"", "\"land\": \"bremen\"", "$.land: zu diesem Land gibt es keine Datei"),
        (
            "\"length\": 7, \"unit\": \"days\"", "\"length\": 1, \"unit\": \"months\"",
            "$.rules[0].period.unit: vor einer Sitzung wird in Tagen oder Wochen gezählt"
        ),
        (
            "\"days\" }", "\"days\", \"counts\": \"workingDays\" }",
            "$.rules[0].period.restDays: fehlt; erwartet ist, welche Tage keine Arbeitstage sind"
        ),
        (
            "\"days\" }", "\"days\", \"restDays\": [\"sunday\"], \"endOnRestDay\": \"next\" }",
            "$.rules[0].period.endOnRestDay: „next“ gilt nur nach einem Ereignis: vor der Sitzung würde die Frist dadurch kürzer"
        ),
        (
            "\"title\"", "\"titel\": 1, \"title\"",
            "$.rules[0].titel: dieser Name ist unbekannt; gemeint ist vielleicht „title“"
        ),
        (
            "\"version\": \"1\"", "\"version\": \"1\", \"regions\": [\"HE-mond\"]",
            "$.regions: „HE-mond“ steht nicht in den Feiertagen"
        ),
        (
            "\"2020-01-01\"", "\"2020-01-01\", \"validUntil\": \"2019-01-01\"",
            "$.rules[0].validUntil: liegt vor „validFrom“"
        ),
    ])
    func `that is wrong is refused with the path`(part: String, replacement: String, problem: String) throws {
        #expect(try problems(replacing: part, with: replacement).contains(problem))
    }

    @Test func `has one version of a rule at a time`() throws {
        let rule = Self.town.split(separator: "[", maxSplits: 1)[1].split(separator: "]")[0]
        #expect(
            try problems(replacing: "\"rules\": [", with: "\"rules\": [ \(rule),") == [
                "$.rules[1].validFrom: zwei Fassungen von „ladungsfrist“ gelten zugleich"
            ]
        )
    }

    @Test func `of a town may say for committees what the law leaves to it, and only there`() throws {
        let short = #""length": 1, "unit": "days""#
        let plain = #""length": 7, "unit": "days""#
        let forCommittees = Self.town.replacing(plain, with: short)
            .replacing(#""title": "Ladungsfrist""#, with: #""title": "Ladungsfrist", "appliesTo": "committees""#)
        #expect(try problems(forCommittees).isEmpty)
        let forAll = forCommittees.replacing(#""committees""#, with: #""all""#)
        #expect(try problems(forAll).first?.contains("bleibt hinter § 58 Abs. 1 Satz 2 HGO zurück") == true)
        // Elsewhere committees are bound like the council.
        let elsewhere = forCommittees.replacing("hessen", with: "sachsen-anhalt")
        #expect(try problems(elsewhere).first?.contains("bleibt hinter § 53 Abs. 4 KVG LSA zurück") == true)
    }

    @Test func `may have one version for the council and one for committees, but not two for either`() throws {
        let rule = Self.town.split(separator: "[", maxSplits: 1)[1].split(separator: "]")[0]
        let other = rule.replacing(#""title""#, with: #""appliesTo": "committees", "title""#)
        #expect(try problems(replacing: #""rules": ["#, with: #""rules": [ \#(other),"#).isEmpty)
        let both = rule.replacing(#""title""#, with: #""appliesTo": "all", "title""#)
        #expect(try problems(replacing: #""rules": ["#, with: #""rules": [ \#(both),"#).count == 1)
        let clause =
            #""appliesTo": "council", "committees": { "paragraph": "§ 2", "source": "GO", "checked": "ungeprüft" }"#
        #expect(
            try problems(replacing: #""title""#, with: #"\#(clause), "title""#) == [
                "$.rules[0].appliesTo: „committees“ gehört nicht zu einer Regel nur für die Vertretung"
            ]
        )
    }

    @Test func `shows for a committee the clause by which it holds, with a mark of its own`() throws {
        let book = try TestRules.book.get()
        let day = try #require(CivilDate("2026-10-09"))
        let land = try #require(book.land(named: "HE"))
        let council = try #require(book.jurisdiction(land: land).rule("ladungsfrist", on: day))
        let place = book.jurisdiction(land: land, for: .committee)
        let committee = try #require(place.rule("ladungsfrist", on: day))
        #expect(council.origin.paragraph == "§ 58 Abs. 1 Satz 2 HGO" && council.origin.checked != nil)
        #expect(committee.origin.paragraph == "§ 58 Abs. 1 Satz 2 mit § 62 Abs. 5 HGO")
        #expect(committee.origin.checkMark == "ungeprüft")
        // Only the council can be demanded to meet.
        #expect(place.rule("einberufungsverlangen", on: day) == nil)
    }

    @Test func `marks everything as checked or unchecked, and all of an unread Land as unchecked`() throws {
        let book = try TestRules.book.get()
        let northrhine = try #require(book.land(named: "NW"))
        #expect(northrhine.rules.allSatisfy { $0.origin.checked == nil && $0.origin.checkMark == "ungeprüft" })
        let hesse = try #require(book.land(named: "DE-HE"))
        #expect(hesse.rules.first?.origin.checkMark == "geprüft am 27.11.2026")
        #expect(book.land(named: "Sachsen-Anhalt")?.id == "sachsen-anhalt")
        for land in book.laender {
            for channel in land.channels { #expect(!channel.origin.paragraph.isEmpty) }
        }
    }

    /// The law is data: no source names a Land, apart from what stands in the files and the invented town.
    @Test func `is the only place that names a Land`() throws {
        let root = TestRules.folder.deletingLastPathComponent()
        for target in ["CouncilRules", "RuleReading"] {
            let folder = root.appending(path: "Sources/\(target)")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                    .split(separator: "\n").filter { !$0.contains("///") }.joined(separator: "\n")
                for land in try TestRules.book.get().laender {
                    #expect(!source.contains("\"\(land.id)\"") && !source.contains("\"\(land.name)\""), "\(name)")
                }
            }
        }
    }
}
