internal import Composition
public import CouncilModel
public import Store

/// An agenda as its invitation, its notice or alone would look now. Nothing is kept.
public struct PreviewAgenda: ReadingAction {
    /// Those who create the invitation.
    public static let permission = Permission.roles([.clerk])

    /// What the document would be made of.
    public struct Outcome: Sendable {
        let details: MeetingDetails
        let inputs: DocumentInputs
    }

    /// The meeting.
    public let meeting: MeetingID
    /// The document.
    public let kind: AgendaDocumentKind

    /// Looks at the document of an agenda.
    public init(meeting: MeetingID, kind: AgendaDocumentKind) {
        self.meeting = meeting
        self.kind = kind
    }

    /// The meeting as it is saved.
    ///
    /// - Throws: ``StoreError/notFound`` also for a meeting that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> Outcome {
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        return Outcome(
            details: details,
            inputs: try DocumentInputs(body: details.body, at: transaction.now, in: transaction)
        )
    }
}

extension CouncilOffice {
    /// Composes the document that an agenda would become, outside any transaction; nothing is kept.
    ///
    /// - Parameters:
    ///   - action: The meeting and the document.
    ///   - actor: Who looks.
    /// - Returns: The pages.
    /// - Throws: ``ActionError``, also for what the meeting lacks; `CompositionError`, or an error of the database.
    public func preview(_ action: PreviewAgenda, as actor: Actor) async throws -> PagePreview {
        let found = try await perform(action, as: actor)
        try Task.checkCancellation()
        let document: AgendaDocument
        do {
            document = try found.inputs.agenda(found.details, as: action.kind, by: template)
        } catch let violation as RuleViolation {
            throw ActionError.violates([violation])
        }
        return PagePreview(try composer.compose(document), remarks: [])
    }
}
