public import CouncilModel
internal import Store

/// Publishes what imports brought: the body with its organizations and persons, all announced meetings, all public papers.
///
/// Two persons publish, here as always: every request bears the name of the one, every release the name of the other. What
/// was withdrawn stays withdrawn. A second run publishes only what imports changed in between.
public struct PublishImport: Sendable {
    /// What a run did.
    public struct Report: Sendable, Equatable {
        /// Meetings published.
        public var meetings = 0
        /// Papers published.
        public var papers = 0
        /// Meetings and papers that the rules or a file keep from being published.
        public var refused = 0
    }

    /// The body.
    public let body: BodyID
    /// Who prepares; a clerk.
    public let preparer: Actor
    /// Who releases; a releaser, another person.
    public let releaser: Actor

    /// A publication of a whole import.
    public init(body: BodyID, preparedBy preparer: Actor, releasedBy releaser: Actor) {
        self.body = body
        self.preparer = preparer
        self.releaser = releaser
    }

    /// Publishes; each meeting and each paper in a transaction of its own.
    ///
    /// - Parameters:
    ///   - office: Where it is done.
    ///   - progress: Told after each subject.
    /// - Returns: What was published.
    /// - Throws: ``ActionError/notPermitted`` when one of the two may not, `RuleViolation.samePersonReleases` inside
    ///   ``ActionError/violates(_:)`` when both are the same, or an error of the database.
    public func perform(
        by office: CouncilOffice,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Report {
        let body = body
        let (meetings, papers) = try await office.database.read(as: .system) { transaction in
            (
                try transaction.importedRecords.meetingsToPublish(of: body),
                try transaction.importedRecords.papersToPublish(of: body)
            )
        }
        var report = Report()
        let total = 1 + meetings.count + papers.count
        try await publish(.body(body), by: office)
        progress(1, total)
        for (index, meeting) in meetings.enumerated() {
            if try await publishIfAllowed(.meeting(meeting), by: office) {
                report.meetings += 1
            } else {
                report.refused += 1
            }
            progress(2 + index, total)
        }
        for (index, paper) in papers.enumerated() {
            if try await publishIfAllowed(.paper(paper), by: office) { report.papers += 1 } else { report.refused += 1 }
            progress(2 + meetings.count + index, total)
        }
        return report
    }

    private func publish(_ subject: Publications.Subject, by office: CouncilOffice) async throws {
        try await office.perform(RequestPublication(subject: subject), as: preparer)
        // What other systems showed the public before is not asked about once more.
        let release = ReleasePublication(subject: subject, acceptsPersonalData: true, acceptsHiddenWords: true)
        try await office.perform(release, as: releaser)
    }

    /// - Returns: Whether it was published; `false` when a file cannot be cleaned or a rule forbids it.
    private func publishIfAllowed(_ subject: Publications.Subject, by office: CouncilOffice) async throws -> Bool {
        do {
            try await publish(subject, by: office)
            return true
        } catch ActionError.fileRefused {
            return false
        } catch ActionError.violates(let violations) where !violations.contains(.samePersonReleases) {
            return false
        }
    }
}
