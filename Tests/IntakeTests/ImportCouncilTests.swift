import CouncilActions
import CouncilModel
import Foundation
import Intake
import Postgres
import Store
import Synchronization
import Testing

@Suite struct ImportCouncilTests {
    private let run: ImportRun
    private var database: CouncilDatabase { run.database }

    init() throws {
        run = try ImportRun()
    }

    private func harvest(_ dump: SampleDump) async throws -> OParlHarvest { try await run.harvest(dump) }

    private func count(_ table: String) throws -> Int { try run.count(table) }

    @Test func `a whole interface arrives in the records`() async throws {
        let report = try await ImportCouncil(try await harvest(try SampleDump())).perform(in: database)
        #expect(report.total.changed == 0)
        #expect(report.total.unchanged == 0)
        let expected = [
            "body": 1, "legislative_term": 1, "location": 2, "organization": 2, "person": 1, "membership": 1,
            "meeting": 2,
            "agenda_item": 7, "paper": 2, "paper_release": 2, "consultation": 2, "file": 4, "paper_relation": 1,
            "paper_originator": 1, "meeting_conclusion": 1, "invitation": 2, "event": 2,
        ]
        for (table, number) in expected { #expect(try count(table) == number, "\(table)") }
    }

    @Test func `a second run changes nothing`() async throws {
        let dump = try SampleDump()
        let first = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        let second = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        #expect(second.total.taken == 0)
        #expect(second.total.changed == 0)
        #expect(second.total.unchanged == first.total.taken)
        #expect(try count("event") == 3, "one for the transaction, one for each run")
    }

    @Test func `what changed at the source changes here, what was written here stays`() async throws {
        let dump = try SampleDump()
        let first = try await harvest(dump)
        _ = try await ImportCouncil(first).perform(in: database)
        let paper = try #require(first.papers.map(\.value).first { $0.name == "Ausbau des Dorfplatzes" })
        try await database.write(as: .system) { transaction in
            var own = try #require(try transaction.papers.find(paper.id))
            own.reasons = "Hier ergänzt."
            own.publicity = .nonPublic
            try transaction.papers.update(own)
            try transaction.importedRecords.unlinkNonPublicPapers()
        }
        try dump.setPapers([dump.firstPaper(name: "Neubau des Dorfplatzes"), dump.secondPaper])
        let report = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        #expect(report.counts["paper"]?.changed == 1)
        #expect(report.counts["paper"]?.unchanged == 1)
        #expect(report.total.changed == 1)
        let now = try await database.read(as: .system) { try $0.papers.find(paper.id) }
        #expect(now?.name == "Neubau des Dorfplatzes")
        #expect(now?.reasons == "Hier ergänzt.")
        #expect(now?.publicity == .nonPublic)
    }

    @Test func `a title that somebody put right here stays, and the source's stands beside it`() async throws {
        let dump = try SampleDump()
        let first = try await harvest(dump)
        _ = try await ImportCouncil(first).perform(in: database)
        let paper = try #require(first.papers.map(\.value).first { $0.name == "Ausbau des Dorfplatzes" })
        let clerk = try await run.account("clerk", .clerk)
        try await database.write(as: clerk) { transaction in
            var own = try #require(try transaction.papers.find(paper.id))
            (own.name, own.paperType) = ("Ausbau des Dorfplatzes, 1. Bauabschnitt", "Beschlussvorlage")
            try transaction.papers.update(own)
        }
        for name in ["Neubau des Dorfplatzes", "Neubau des Dorfplatzes", "Umbau des Dorfplatzes"] {
            try dump.setPapers([dump.firstPaper(name: name), dump.secondPaper])
            _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        }
        let now = try await database.read(as: .system) { try $0.papers.find(paper.id) }
        #expect(now?.name == "Ausbau des Dorfplatzes, 1. Bauabschnitt")
        #expect(now?.paperType == "Beschlussvorlage")
        let connection = try run.owner()
        let kept: [String] = try connection.query(
            "SELECT name FROM council.paper_revision WHERE paper_id = \(paper.id.uuid) ORDER BY revision"
        ).map { try $0["name"] }
        #expect(
            kept == [
                "Ausbau des Dorfplatzes", "Ausbau des Dorfplatzes, 1. Bauabschnitt", "Neubau des Dorfplatzes",
                "Umbau des Dorfplatzes",
            ]
        )
    }

    @Test func `results that were entered here are not taken away by a source without them`() async throws {
        let dump = try SampleDump()
        let first = try await harvest(dump)
        _ = try await ImportCouncil(first).perform(in: database)
        let item = try #require(first.agendaItems.map(\.value).first { $0.result == nil && $0.number == "4." })
        try await database.write(as: .system) { transaction in
            var own = try #require(try transaction.agendaItems.find(item.id))
            (own.result, own.resolutionText) = ("Einstimmig beschlossen", "Es wird gebaut.")
            try transaction.agendaItems.update(own)
            var renamed = item
            renamed.name = "Anders benannt"
            try transaction.importedRecords.save(renamed)
        }
        let now = try await database.read(as: .system) { try $0.agendaItems.find(item.id) }
        #expect(now?.name == "Anders benannt")
        #expect(now?.result == "Einstimmig beschlossen")
        #expect(now?.resolutionText == "Es wird gebaut.")
    }

    @Test func `numbers that two papers exchange are exchanged here`() async throws {
        let dump = try SampleDump()
        let other = dump.secondPaper.replacing("1/2021", with: "2/2021")
        try dump.setPapers([dump.firstPaper(), other])
        _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        try dump.setPapers([
            dump.firstPaper().replacing("1/2021", with: "2/2021"), dump.secondPaper,
        ])
        let harvest = try await harvest(dump)
        _ = try await ImportCouncil(harvest).perform(in: database)
        for paper in harvest.papers.map(\.value) {
            let here = try await database.read(as: .system) { try $0.papers.find(paper.id) }
            #expect(here?.reference == paper.reference)
        }
    }

    @Test func `an item that left the source is kept behind the others and found`() async throws {
        let dump = try SampleDump()
        _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        let item = "{\"id\":\"\(SampleDump.base)item/1\",\"number\":\"A\",\"name\":\"Öffentliche Sitzung\"},"
        dump.documents["body/1/meeting"] = dump.documents["body/1/meeting"]?.replacing(item, with: "")
        try dump.write()
        let harvest = try await harvest(dump)
        #expect(harvest.agendaItems.count == 6)
        let report = try await ImportCouncil(harvest).perform(in: database)
        #expect(report.findings.counts[.vanished]?.count == 1)
        let meeting = try #require(harvest.meetings.first?.value.id)
        let agenda = try await database.read(as: .system) { try $0.agendaItems.list(of: meeting) }
        #expect(agenda.map(\.position) == Array(0..<7))
        #expect(agenda.last?.number == "A")
    }

    @Test func `a list that cannot be read to its end changes nothing that depends on it`() async throws {
        let dump = try SampleDump()
        let organizations = try #require(dump.documents["body/1/organization"])
        dump.documents["body/1/organization"] =
            "{\"data\":[{\"id\":\"\(SampleDump.base)organization/2\",\"name\":\"Bauausschuss\",\"organizationType\":\"Gremium\"}],"
            + "\"links\":{\"next\":\"\(SampleDump.base)body/1/organization?page=2\"}}"
        dump.documents["body/1/organization?page=2"] = organizations
        try dump.write()
        _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        let tables = ["meeting_organization", "membership", "consultation_organization", "organization"]
        let before = try tables.map(count)
        #expect(!before.contains(0))
        dump.documents["body/1/organization?page=2"] = "{ \"data\": ["
        try dump.write()
        let partial = try await harvest(dump)
        #expect(partial.organizations.count == 1)
        let report = try await ImportCouncil(partial).perform(in: database)
        #expect(try tables.map(count) == before)
        #expect(report.total.taken == 0)
        #expect(report.total.changed == 0)
        #expect(report.findings.counts[.vanished] == nil)
        #expect(report.findings.counts[.dependsOnUnread] != nil)
    }

    @Test func `a paper whose meetings cannot be read is kept back until they can`() async throws {
        let dump = try SampleDump()
        let meetings = dump.documents["body/1/meeting"]
        dump.documents["body/1/meeting"] = "{ \"data\": ["
        try dump.write()
        _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        #expect(try count("paper") == 2)
        #expect(try count("paper_release") == 1)
        dump.documents["body/1/meeting"] = meetings
        try dump.write()
        _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        #expect(try count("paper_release") == 2)
        #expect(try count("agenda_item") == 7)
    }

    @Test func `the border between two terms moves in either direction`() async throws {
        let dump = try SampleDump()
        for border in ["2021-04-01", "2021-05-01", "2021-03-01"] {
            try dump.setTerms(
                """
                {"id":"t1","name":"Erste","startDate":"2016-04-01"},{"id":"t2","name":"Zweite","startDate":"\(border)"}
                """
            )
            _ = try await ImportCouncil(try await harvest(dump)).perform(in: database)
            let connection = try run.owner()
            let starts: [String] = try connection.query(
                "SELECT start_date::text AS start FROM council.legislative_term ORDER BY start_date"
            ).map { try $0["start"] }
            #expect(starts == ["2016-04-01", border])
        }
    }

    @Test func `one object that the records do not allow keeps no other from being taken`() async throws {
        let dump = try SampleDump()
        let connection = try run.owner()
        try connection.execute("ALTER TABLE council.agenda_item ADD CHECK (name <> 'Grundstück am Bach')")
        let report = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        #expect(report.findings.counts[.refusedByRecords]?.count == 1)
        #expect(report.counts["agendaItem"]?.taken == 6)
        #expect(try count("agenda_item") == 6)
        #expect(try count("paper") == 2)
        #expect(try count("file") == 4)
        let next = try await ImportCouncil(try await harvest(dump)).perform(in: database)
        #expect(next.total.taken == 0)
        #expect(next.findings.counts[.refusedByRecords]?.count == 1)
    }

    @Test func `a run that was broken off is completed by the next one`() async throws {
        let dump = try SampleDump()
        let papers = (10..<600).map { number in
            "{\"id\":\"\(SampleDump.base)paper/\(number)\",\"name\":\"Vorlage \(number)\",\"reference\":\"\(number)/2022\"}"
        }
        try dump.setPapers([dump.firstPaper(), dump.secondPaper] + papers)
        let harvest = try await harvest(dump)
        let running = Mutex<Task<ImportReport, any Error>?>(nil)
        let database = database
        let task = Task {
            try await ImportCouncil(harvest).perform(in: database) { done, total in
                // As if the process ended after the second transaction.
                if done > 200, done < total { running.withLock { $0?.cancel() } }
            }
        }
        running.withLock { $0 = task }
        _ = await task.result
        let interrupted = try count("import_reference")
        let connection = try run.owner()
        let recorded: Int = try connection.one(
            """
            SELECT coalesce(sum((detail ->> 'records')::bigint), 0)::bigint AS records FROM council.event
            WHERE kind = 'recordsImported'
            """
        )["records"]
        #expect(recorded == interrupted, "what a broken-off run wrote is in the log")
        #expect((1..<harvest.count).contains(interrupted))
        let report = try await ImportCouncil(harvest).perform(in: database)
        #expect(report.total.unchanged == interrupted)
        #expect(report.total.taken + interrupted == harvest.count)
        #expect(try count("paper") == 592)
        #expect(try count("import_reference") == harvest.count)
    }

    @Test func `an import is published by two persons, and again only what changed`() async throws {
        let dump = try SampleDump()
        let harvest = try await harvest(dump)
        _ = try await ImportCouncil(harvest).perform(in: database)
        #expect(try count("publication") == 0)
        let clerk = try await run.account("clerk", .clerk)
        let releaser = try await run.account("releaser", .releaser)
        let office = try run.office()
        let publish = PublishImport(body: harvest.body.value.id, preparedBy: clerk, releasedBy: releaser)
        let first = try await publish.perform(by: office)
        #expect(first.meetings == 2)
        #expect(first.papers == 2)
        #expect(first.refused == 0)
        let again = try await publish.perform(by: office)
        #expect(again.meetings == 0)
        #expect(again.papers == 0)
        let connection = try run.owner()
        let names: [String] = try connection.query(
            "SELECT document ->> 'name' AS name FROM portal.object WHERE kind = 'agendaItem' ORDER BY position"
        ).map { try $0["name"] }
        #expect(names.count == 7)
        #expect(!names.contains("Grundst\u{00fc}ck am Bach"))
        #expect(!names.contains("Personalsache"))
    }

    @Test func `the same person cannot publish an import alone`() async throws {
        let harvest = try await harvest(try SampleDump())
        _ = try await ImportCouncil(harvest).perform(in: database)
        let one = try await run.account("one", .clerk)
        let both = Actor(identity: one.identity, roles: [.clerk, .releaser])
        let office = try run.office()
        let publish = PublishImport(body: harvest.body.value.id, preparedBy: both, releasedBy: both)
        await #expect(throws: ActionError.violates([.samePersonReleases])) { try await publish.perform(by: office) }
    }

    @Test func `the report names numbers and findings, and no person`() async throws {
        let report = try await ImportCouncil(try await harvest(try SampleDump())).perform(in: database)
        let text = ImportTable(title: "Gemeinde Erlenbruch", report: report).text
        #expect(text.contains("Tagesordnungspunkte"))
        #expect(text.contains("in der Quelle gel\u{00f6}scht"))
        #expect(!text.contains("Beispiel"))
    }
}
