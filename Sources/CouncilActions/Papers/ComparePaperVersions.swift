public import CouncilModel
internal import Foundation
public import Store

/// The saved texts of a paper, and what changed between two of them.
public struct ComparePaperVersions: ReadingAction {
    /// Those who work on papers; the database shows authors their own only.
    public static let permission = Permission.roles([.clerk, .releaser, .staffAuthor])

    /// The texts and the two that are compared.
    public struct Outcome: Sendable {
        /// The paper as it is now.
        public let paper: Paper
        /// Every saved text, the oldest first; only the two compared ones hold more than their title.
        public let versions: [PaperVersion]
        /// The numbers of those that became the paper's text; the others were overtaken.
        public let taken: Set<Int>
        /// The earlier one; `nil` when there is only one text.
        public let old: PaperVersion?
        /// The later one.
        public let new: PaperVersion?
        /// Names of the writers.
        public let names: [AccountID: String]
        /// The attachments with each text, by its number: those that it had in the end, before the next text was saved.
        public let attachments: [Int: [AttachmentVersion]]
    }

    /// The paper.
    public let paper: PaperID
    /// The number of the earlier text; `nil` for the one before the other.
    public let old: Int?
    /// The number of the later text; `nil` for the newest.
    public let new: Int?

    /// Compares two texts.
    public init(paper: PaperID, old: Int? = nil, new: Int? = nil) {
        self.paper = paper
        self.old = old
        self.new = new
    }

    /// - Throws: ``StoreError/notFound`` also for a paper whose texts are not the actor's to see.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let paper = try transaction.papers.find(paper),
            let newest = try transaction.papers.newestVersion(of: paper.id)
        else { throw StoreError.notFound }
        let later = min(max(new ?? newest, 1), newest)
        let earlier = min(max(old ?? later - 1, 1), newest)
        let versions = try transaction.papers.versions(of: paper.id, withTexts: [earlier, later])
        // Of several texts upon the same version the first one was saved; the others were overtaken.
        var bases: Set<Int> = []
        let taken = Set(versions.filter { bases.insert($0.basedOn).inserted }.map(\.number))
        return Outcome(
            paper: paper,
            versions: versions,
            taken: taken,
            old: earlier == later ? nil : versions.first { $0.number == min(earlier, later) },
            new: versions.first { $0.number == max(earlier, later) },
            names: try transaction.accounts.names(versions.compactMap(\.writer)),
            attachments: Self.attachments(with: versions, among: try transaction.papers.attachments(of: paper.id))
        )
    }

    private static func attachments(
        with versions: [PaperVersion],
        among all: [AttachmentVersion]
    ) -> [Int: [AttachmentVersion]] {
        var found: [Int: [AttachmentVersion]] = [:]
        for (index, version) in versions.enumerated() {
            let next = index + 1 < versions.count ? versions[index + 1].written : nil
            func isBefore(_ moment: Date) -> Bool { next.map { moment < $0 } ?? true }
            var present: [AttachmentVersion] = []
            for entry in all where isBefore(entry.added) && !(entry.removed.map(isBefore) ?? false) {
                // Versions of one attachment follow each other.
                if present.last?.file == entry.file { present.removeLast() }
                present.append(entry)
            }
            found[version.number] = present
        }
        return found
    }
}
