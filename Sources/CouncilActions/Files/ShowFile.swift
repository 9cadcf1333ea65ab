public import CouncilModel
public import Store

/// A file's particulars without a trace: for HEAD, ranges behind the first and the viewer's frame.
public struct ShowFile: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn

    /// A file and what it belongs to.
    public struct Outcome: Sendable {
        /// The file.
        public let file: File
        /// What the reader goes back to.
        public let ownerName: String
        /// The meeting, for a file of an agenda item.
        public let meeting: MeetingID?
    }

    /// The file.
    public let file: FileID

    /// Shows a file.
    public init(file: FileID) {
        self.file = file
    }

    /// The file.
    ///
    /// - Throws: ``StoreError/notFound`` also for a file that is not the actor's to see, or has no bytes.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let found = try transaction.files.find(file), found.newest != nil else { throw StoreError.notFound }
        let name: String? =
            switch found.owner {
            case .paper(let id):
                try transaction.papers.find(id).map {
                    [$0.reference, $0.name].compactMap(\.self).joined(separator: " · ")
                }
            case .meeting(let id): try transaction.meetings.find(id)?.name
            case .agendaItem(let id): try transaction.agendaItems.find(id)?.name
            }
        var meeting: MeetingID?
        if case .agendaItem(let id) = found.owner { meeting = try transaction.agendaItems.find(id)?.meeting }
        return Outcome(file: found, ownerName: name ?? "", meeting: meeting)
    }
}
