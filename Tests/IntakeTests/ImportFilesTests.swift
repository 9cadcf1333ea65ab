import CouncilActions
import CouncilModel
import Foundation
import Intake
import Synchronization
import Testing

@Suite struct ImportFilesTests {
    private let run: ImportRun

    init() throws {
        run = try ImportRun()
    }

    private static let pdf = String(decoding: SamplePDF(["Vorlage"]).bytes, as: UTF8.self)

    /// The sample with papers of these numbers, each with a file, and every address on a server.
    private func dump(on server: SmallServer, papers: some Sequence<Int>) throws -> SampleDump {
        let dump = try SampleDump()
        dump.documents["body/1/meeting"] = "{\"data\":[]}"
        try dump.setPapers(
            papers.map { number in
                "{\"id\":\"\(SampleDump.base)paper/\(number)\",\"name\":\"Vorlage \(number)\",\"mainFile\":{\"id\":"
                    + "\"\(SampleDump.base)file/\(number)\",\"name\":\"Datei\","
                    + "\"accessUrl\":\"\(SampleDump.base)files/\(number).pdf\"}}"
            }
        )
        dump.documents = dump.documents.mapValues { $0.replacing(SampleDump.base, with: server.base) }
        try dump.write()
        return dump
    }

    private func fetch(_ harvest: OParlHarvest) async throws -> ImportFiles.Report {
        try await ImportFiles(body: harvest.body.value.id, source: harvest.source).perform(by: run.office())
    }

    @Test func `files that are missing at the source keep no other from coming`() async throws {
        let server = try SmallServer { path, _ in path == "/files/40.pdf" ? (200, Self.pdf) : (404, "") }
        let harvest = try await run.harvest(dump(on: server, papers: 1...40))
        _ = try await ImportCouncil(harvest).perform(in: run.database)
        let report = try await fetch(harvest)
        #expect(report.taken == 1)
        #expect(report.findings.counts[.fileUnreachable]?.count == 39)
        #expect(report.reasons.values.map(\.count) == [39])
    }

    @Test func `files that failed before come last in the next run`() async throws {
        let log = Log()
        let server = try SmallServer { path, _ in
            log.add(path)
            return path == "/files/9.pdf" ? (200, Self.pdf) : (404, "")
        }
        _ = try await ImportCouncil(run.harvest(dump(on: server, papers: 1...8))).perform(in: run.database)
        let harvest = try await run.harvest(dump(on: server, papers: 1...9))
        #expect(try await fetch(run.harvest(dump(on: server, papers: 1...8))).taken == 0)
        _ = try await ImportCouncil(harvest).perform(in: run.database)
        log.clear()
        #expect(try await fetch(harvest).taken == 1)
        #expect(log.paths.count == 9)
        #expect(log.paths.first == "/files/9.pdf")
    }

    @Test func `the report says why a file was not taken`() async throws {
        let server = try SmallServer { _, _ in (200, "<html>Anmeldung</html>") }
        let harvest = try await run.harvest(dump(on: server, papers: 1...1))
        var report = try await ImportCouncil(harvest).perform(in: run.database)
        report.add(try await fetch(harvest))
        let text = ImportTable(title: "Erlenbruch", report: report).text
        #expect(text.contains("Die Datei ist keine PDF-Datei."))
        #expect(text.contains("\(server.base)files/1.pdf"))
    }

    @Test func `a file that comes after its paper was published is published by the next run`() async throws {
        let server = try SmallServer { _, _ in (200, Self.pdf) }
        let harvest = try await run.harvest(dump(on: server, papers: 1...2))
        _ = try await ImportCouncil(harvest).perform(in: run.database)
        let publish = PublishImport(
            body: harvest.body.value.id,
            preparedBy: try await run.account("clerk", .clerk),
            releasedBy: try await run.account("releaser", .releaser)
        )
        let office = try run.office()
        #expect(try await publish.perform(by: office).papers == 2)
        #expect(try await publish.perform(by: office).papers == 0)
        #expect(try await fetch(harvest).taken == 2)
        #expect(try await publish.perform(by: office).papers == 2)
        #expect(try await publish.perform(by: office).papers == 0)
    }
}

/// What a server was asked for, in order.
private final class Log: Sendable {
    private let kept = Mutex<[String]>([])

    var paths: [String] { kept.withLock { $0 } }

    func add(_ path: String) { kept.withLock { $0.append(path) } }

    func clear() { kept.withLock { $0 = [] } }
}
