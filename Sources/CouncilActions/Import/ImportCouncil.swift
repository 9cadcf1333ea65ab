internal import CouncilModel
internal import Foundation
public import Intake
public import Store

/// Takes one body of another system into the records, as the installation itself.
///
/// Work is done in transactions of about 200 things, each with an event of its own. A run that was broken off is simply started again: it passes over what
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
        func flush() async throws {
            let work = batch
            batch = []
            try await write(work, in: database, known: known, &report)
        }
        for group in groups {
            done += group.steps.count
            let due = group.due(known: known, report: &report)
            if !due.steps.isEmpty { batch.append(due) }
            if batch.reduce(0, { $0 + $1.steps.count }) >= Self.batchSize {
                try await flush()
                progress(done, total)
            }
        }
        try await flush()
        progress(total, total)

        let present = Set(groups.flatMap { $0.steps.map(\.entry.externalID) })
        let vanished = known.filter { id, reference in
            !present.contains(id) && !harvest.incompleteKinds.contains(reference.kind)
        }
        for externalID in vanished.keys.sorted() {
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

    /// Writes groups in one transaction. When the records refuse them, each is tried alone, and then each of its things, so
    /// that one impossible object keeps no other from being taken.
    private func write(
        _ groups: [ImportPlan.Group],
        in database: CouncilDatabase,
        known: [String: ImportReferences.Reference],
        _ report: inout ImportReport
    ) async throws {
        let (source, body) = (harvest.source, harvest.body.value.id)
        guard let first = groups.first else { return }
        let isWritten = try await database.writeUnlessRefused(as: .system) { transaction in
            for group in groups { try group.write(in: transaction) }
            try transaction.importedRecords.unlinkNonPublicPapers()
            let entries = groups.flatMap { $0.steps.map(\.entry) }
            try transaction.importReferences.save(entries, from: source)
            try transaction.events.append(
                .init(
                    kind: "recordsImported",
                    subjectKind: "body",
                    subject: body.uuid,
                    detail: ["records": "\(entries.count)"]
                )
            )
        }
        if isWritten { return }
        let parts = groups.count > 1 ? groups : first.parts
        guard parts.count > 1 else {
            for entry in first.steps.map(\.entry) {
                report.refuse(entry.externalID, kind: entry.kind, isNew: known[entry.externalID] == nil)
            }
            return
        }
        for part in parts { try await write([part], in: database, known: known, &report) }
    }
}
