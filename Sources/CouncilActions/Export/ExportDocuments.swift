internal import Composition
public import CouncilModel
internal import Foundation
internal import Store

/// Sets the documents of meetings as they would be set today: invitation, public notice, and the papers of the agenda.
///
/// Nothing is filed and nothing published; the documents go to whoever asks on the console of the installation.
public struct ExportDocuments: Sendable {
    /// A document with the name of a file for it.
    public struct Document: Sendable {
        /// "2024-05-07 Einladung 0190….pdf"; each name once.
        public let name: String
        /// The PDF.
        public let pdf: [UInt8]
        /// Characters that no font has.
        public let missingGlyphs: [Character]
    }

    /// What a run did.
    public struct Report: Sendable, Equatable {
        /// Meetings whose documents were set.
        public var meetings = 0
        /// Documents.
        public var documents = 0
        /// Meetings that lack what an invitation needs: a beginning, an organization, an item.
        public var passedOver = 0
    }

    private static let meetingsAtOnce = 100

    /// The body.
    public let body: BodyID
    /// At most so many meetings, the newest ones; nil for all.
    public let limit: Int?

    /// An export.
    public init(body: BodyID, limit: Int? = nil) {
        self.body = body
        self.limit = limit
    }

    /// Sets the documents, meeting by meeting.
    ///
    /// - Parameters:
    ///   - office: Whose records and composer.
    ///   - keep: Gets each document when it is set.
    /// - Returns: What was set.
    /// - Throws: `CompositionError`, an error of the database, or what `keep` throws.
    public func perform(
        by office: CouncilOffice,
        keep: @escaping @Sendable (Document) throws -> Void
    ) async throws -> Report {
        var report = Report()
        var known: Set<PaperID> = []
        var offset = 0
        while true {
            let meetings = try await meetings(from: offset, by: office)
            for meeting in meetings where report.meetings < limit ?? .max {
                guard let documents = try await documents(of: meeting, known: known, by: office) else {
                    report.passedOver += 1
                    continue
                }
                known.formUnion(documents.papers)
                for document in documents.set {
                    try keep(document)
                }
                report.meetings += 1
                report.documents += documents.set.count
            }
            offset += meetings.count
            if meetings.isEmpty || report.meetings >= limit ?? .max { return report }
        }
    }

    private func meetings(from offset: Int, by office: CouncilOffice) async throws -> [MeetingID] {
        let body = body
        return try await office.database.read(as: .system) { transaction in
            try transaction.meetings.list(
                of: body,
                from: nil,
                to: nil,
                organization: nil,
                offset: offset,
                limit: Self.meetingsAtOnce
            ).map(\.id)
        }
    }

    /// - Returns: The documents with the papers among them; nil for a meeting that no invitation can be made of.
    private func documents(
        of meeting: MeetingID,
        known: Set<PaperID>,
        by office: CouncilOffice
    ) async throws -> (set: [Document], papers: [PaperID])? {
        let composer = office.composer
        return try await office.database.read(as: .system) { transaction in
            let details = try ShowMeeting(meeting: meeting).read(in: transaction)
            let inputs = try DocumentInputs(body: details.body, at: transaction.now, in: transaction)
            guard let invitation = try? inputs.agenda(details, as: .invitation, by: office.template) else { return nil }
            let notice = try inputs.agenda(details, as: .notice, by: office.template)
            var documents = [
                Self.document(try composer.compose(invitation), "\(invitation.date) Einladung \(meeting)"),
                Self.document(try composer.compose(notice), "\(invitation.date) Bekanntmachung \(meeting)"),
            ]
            var papers: [PaperID] = []
            let filing = PaperFiling(by: office)
            for paper in details.agenda.flatMap(\.papers).map(\.paper.id)
            where !known.contains(paper) && !papers.contains(paper) {
                let shown = try ShowPaper(paper: paper).read(in: transaction)
                let document = try filing.compose(shown, at: transaction.now, in: transaction)
                documents.append(Self.document(document, "Vorlage \(paper)"))
                papers.append(paper)
            }
            return (documents, papers)
        }
    }

    private static func document(_ composed: ComposedDocument, _ name: String) -> Document {
        Document(name: name + ".pdf", pdf: composed.pdf, missingGlyphs: composed.missingGlyphs)
    }
}
