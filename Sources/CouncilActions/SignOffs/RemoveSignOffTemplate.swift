public import CouncilModel
public import Store

/// Takes a course away from those that are laid down; courses that were begun with it stay as they are.
public struct RemoveSignOffTemplate: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The template.
    public let template: SignOffTemplateID

    /// Takes a template away.
    public init(template: SignOffTemplateID) {
        self.template = template
    }

    /// Removes it.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard let found = try transaction.signOffTemplates.find(template) else { throw StoreError.notFound }
        try transaction.signOffTemplates.remove(template)
        return Performed(
            (),
            event: .init(
                kind: "signOffTemplateRemoved",
                subjectKind: "body",
                subject: found.body.uuid,
                detail: ["template": template.description]
            )
        )
    }
}
