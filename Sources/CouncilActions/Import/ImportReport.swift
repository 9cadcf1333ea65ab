public import Intake

/// What an import did.
public struct ImportReport: Sendable {
    /// Numbers of one kind of thing.
    public struct Count: Sendable, Equatable {
        /// New here.
        public var taken = 0
        /// Changed at the source since the last run.
        public var changed = 0
        /// As it was.
        public var unchanged = 0
    }

    /// Numbers by noun, "meeting".
    public internal(set) var counts: [String: Count] = [:]
    /// What was not taken as it stands at the source.
    public internal(set) var findings: ImportFindings
    /// Files whose bytes were fetched; `nil` when nobody asked for them.
    public internal(set) var fetchedFiles: Int?
    /// Why files were not fetched: addresses by the reason, German.
    public internal(set) var fileReasons: [String: [String]] = [:]

    /// Adds what a fetching of files did.
    ///
    /// - Parameter files: Its report.
    public mutating func add(_ files: ImportFiles.Report) {
        fetchedFiles = files.taken
        fileReasons = files.reasons
        findings.add(files.findings)
    }

    init(findings: ImportFindings) {
        self.findings = findings
    }

    /// Takes back that a thing was counted as taken or changed: the records do not allow it.
    mutating func refuse(_ externalID: String, kind: String, isNew: Bool) {
        if isNew { counts[kind]?.taken -= 1 } else { counts[kind]?.changed -= 1 }
        findings.add(.refusedByRecords, externalID)
    }

    /// Numbers of all kinds together.
    public var total: Count {
        counts.values.reduce(into: Count()) { total, count in
            total.taken += count.taken
            total.changed += count.changed
            total.unchanged += count.unchanged
        }
    }

    /// The numbers for the log; no identities, no texts.
    var eventDetail: [String: String] {
        let total = total
        let found = findings.counts.values.reduce(0) { $0 + $1.count }
        return [
            "taken": "\(total.taken)", "changed": "\(total.changed)", "unchanged": "\(total.unchanged)",
            "findings": "\(found)",
        ]
    }
}
