internal import CouncilModel
internal import Foundation
public import Intake
public import Store

/// Takes one body of another system into the records, as the installation itself.
///
/// Work is done in transactions of about 200 things. A run that was broken off is simply started again: it passes over what
/// is there already and completes the rest. A later run takes only what is new or has changed at the source.
public struct ImportCouncil: Sendable {
    /// What to take.
    public let harvest: OParlHarvest

    /// How many things are written in one transaction, unless they belong together.
    private static let batchSize = 200

    /// An import of a harvest.
    public init(_ harvest: OParlHarvest) {
        self.harvest = harvest
    }

    /// Writes what is new or changed.
    ///
    /// - Parameters:
    ///   - database: The council's records.
    ///   - progress: Told after each transaction how many things of all are done.
    /// - Returns: What was done; committed.
    /// - Throws: An error of the database. What was committed before stays.
    public func perform(
        in database: CouncilDatabase,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let source = harvest.source
        let body = harvest.body.value.id
        let (known, references) = try await database.read(as: .system) { transaction in
            (
                try transaction.importReferences.all(of: source),
                try transaction.importedRecords.references(of: body)
            )
        }
        var report = ImportReport(findings: harvest.findings)
        let groups = ImportPlan(harvest: harvest, usedReferences: references).groups(findings: &report.findings)

        let total = groups.reduce(0) { $0 + $1.steps.count }
        var done = 0
        var batch: [ImportPlan.Group] = []
        func write() async throws {
            let work = batch
            batch = []
            guard !work.isEmpty else { return }
            try await database.write(as: .system) { transaction in
                for group in work { try group.write(in: transaction) }
                try transaction.importReferences.save(work.flatMap { $0.steps.map(\.entry) }, from: source)
            }
        }
        for group in groups {
            done += group.steps.count
            let due = group.due(known: known, report: &report)
            if !due.steps.isEmpty { batch.append(due) }
            if batch.reduce(0, { $0 + $1.steps.count }) >= Self.batchSize {
                try await write()
                progress(done, total)
            }
        }
        try await write()
        progress(total, total)

        let present = Set(groups.flatMap { $0.steps.map(\.entry.externalID) })
        for externalID in known.keys.sorted() where !present.contains(externalID) {
            report.findings.add(.vanished, externalID)
        }
        let detail = report.eventDetail
        try await database.write(as: .system) { transaction in
            _ = try transaction.events.append(
                .init(kind: "councilImported", subjectKind: "body", subject: body.uuid, detail: detail)
            )
        }
        return report
    }
}
