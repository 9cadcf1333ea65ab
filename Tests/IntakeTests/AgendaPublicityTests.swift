import CouncilModel
import Foundation
import Intake
import Testing

/// What an import concludes about agenda items and papers whose source says nothing of their publicity.
@Suite struct AgendaPublicityTests {
    private static let base = SampleDump.base

    private func harvest(_ dump: SampleDump) async throws -> OParlHarvest {
        try #require(try await OParlReader(source: dump.path).read(now: OParlReaderTests.now).first)
    }

    private static func item(_ number: Int, _ label: String? = nil, name: String, more: String = "") -> String {
        let label = label.map { ",\"number\":\"\($0)\"" } ?? ""
        return "{\"id\":\"\(base)item/\(number)\",\"name\":\"\(name)\"\(label)\(more)}"
    }

    private func publicities(of agenda: [String]) async throws -> [Publicity] {
        let dump = try SampleDump()
        try dump.setAgenda(agenda)
        return try await harvest(dump).agendaItems.map(\.value.publicity)
    }

    @Test(arguments: [
        "N Nichtöffentlicher Teil", "IV. Nichtöffentliche Sitzung", "4. Nichtöffentlicher Teil",
        "Nichtöffentliche Sitzung (ab 19:00 Uhr)", "Nicht-öffentlicher Teil der Tagesordnung", "nicht öffentlich",
        "Tagesordnung II: nichtöffentlich", "Nichtoeffentliche Sitzung", "B) Beratung in nichtöffentlicher Sitzung",
        "< Sitzungsteil nichtöffentlich >", "Vertraulicher Teil", "Nichto\u{308}ffentliche Sitzung",
    ])
    func `a heading of the non-public part hides what follows`(heading: String) async throws {
        let found = try await publicities(of: [
            Self.item(1, name: "Dorfplatz"), Self.item(2, name: heading), Self.item(3, name: "Grundstück"),
        ])
        #expect(found == [.public, .nonPublic, .nonPublic])
    }

    @Test(arguments: [
        "Öffentliche Auslegung des Bebauungsplans", "Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse",
        "Vertrauliche Spurensicherung nach Gewalttaten", "Nichtraucherschutz",
    ])
    func `a subject that only speaks of publicity is no heading`(name: String) async throws {
        let found = try await publicities(of: [Self.item(1, name: name), Self.item(2, name: "Dorfplatz")])
        #expect(found == [.public, .public])
        let below = try await publicities(of: [
            Self.item(1, name: "Nichtöffentliche Sitzung"), Self.item(2, name: name), Self.item(3, name: "Grundstück"),
        ])
        #expect(below == [.nonPublic, .nonPublic, .nonPublic])
    }

    @Test func `letters in front of numbers count, and what has none stands with the item before it`() async throws {
        let found = try await publicities(of: [
            Self.item(1, "Ö 1", name: "Dorfplatz"), Self.item(2, name: "Unterpunkt"),
            Self.item(3, "N 2", name: "Personal"), Self.item(4, name: "Unterpunkt"),
            Self.item(5, "NÖ3", name: "Grundstück"), Self.item(6, "Ö 4", name: "Anfragen"),
            Self.item(7, name: "Unterpunkt"), Self.item(8, name: "B Nichtöffentliche Sitzung"),
            Self.item(9, "Ö 5", name: "Pacht"),
        ])
        #expect(
            found == [
                .public, .public, .nonPublic, .nonPublic, .nonPublic, .public, .public, .nonPublic, .nonPublic,
            ]
        )
    }

    @Test(arguments: [
        "\"\(SampleDump.base)item/404\"", "{\"id\":\"\(SampleDump.base)item/2\",\"deleted\":true}",
        "{\"name\":\"ohne Adresse\"}",
    ])
    func `what follows a missing item and is not called public is not public`(missing: String) async throws {
        let dump = try SampleDump()
        try dump.setAgenda([
            Self.item(1, name: "Dorfplatz"), missing, Self.item(3, name: "Grundstück"),
            Self.item(4, name: "Anfragen", more: ",\"public\":true"), Self.item(5, name: "Öffentliche Sitzung"),
            Self.item(6, name: "Schluss"),
        ])
        let harvest = try await harvest(dump)
        #expect(harvest.agendaItems.map(\.value.publicity) == [.public, .nonPublic, .public, .public, .public])
        #expect(harvest.findings.counts[.doubtfulAgenda]?.count == 1)
    }

    @Test func `a deleted heading that still has its name counts`() async throws {
        let found = try await publicities(of: [
            Self.item(1, name: "Dorfplatz"), Self.item(2, name: "Nichtöffentliche Sitzung", more: ",\"deleted\":true"),
            Self.item(3, name: "Grundstück"),
        ])
        #expect(found == [.public, .nonPublic])
    }

    @Test func `a heading that two meetings share counts in both`() async throws {
        let dump = try SampleDump()
        func meeting(_ number: Int, _ items: [String]) -> String {
            "{\"id\":\"\(Self.base)meeting/\(number)\",\"name\":\"Sitzung\",\"agendaItem\":[\(items.joined(separator: ","))]}"
        }
        let heading = Self.item(1, name: "Nichtöffentliche Sitzung")
        dump.documents["body/1/meeting"] =
            "{\"data\":[\(meeting(1, [heading, Self.item(2, name: "Pacht")])),"
            + "\(meeting(2, [heading, Self.item(3, name: "Grundstück")]))]}"
        try dump.write()
        #expect(try await harvest(dump).agendaItems.map(\.value.publicity) == [.nonPublic, .nonPublic, .nonPublic])
    }

    @Test func `a paper that was dealt with behind closed doors only is not public, nor are its files`() async throws {
        let dump = try SampleDump()
        try dump.setAgenda([
            Self.item(1, name: "Dorfplatz"), Self.item(2, name: "Nichtöffentliche Sitzung"),
            Self.item(3, name: "Pacht"),
        ])
        func paper(_ number: Int, items: [Int]) -> String {
            let consultations = items.map { item in
                "{\"id\":\"\(Self.base)consultation/\(number)-\(item)\",\"meeting\":\"\(Self.base)meeting/1\","
                    + "\"agendaItem\":\"\(Self.base)item/\(item)\"}"
            }
            return "{\"id\":\"\(Self.base)paper/\(number)\",\"name\":\"Vorlage\",\"mainFile\":{\"id\":"
                + "\"\(Self.base)file/\(number)\",\"name\":\"Datei\"},"
                + "\"consultation\":[\(consultations.joined(separator: ","))]}"
        }
        try dump.setPapers([paper(1, items: [3]), paper(2, items: [3, 1]), paper(3, items: []), paper(4, items: [1])])
        let harvest = try await harvest(dump)
        #expect(harvest.papers.map(\.value.publicity) == [.nonPublic, .public, .public, .public])
        #expect(harvest.files.map(\.value.publicity) == [.nonPublic, .public, .public, .public])
        #expect(harvest.findings.counts[.nonPublicPaper]?.count == 1)
    }
}
