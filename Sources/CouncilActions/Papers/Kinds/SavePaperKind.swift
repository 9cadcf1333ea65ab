public import CouncilModel
public import Store

/// Lays down a kind of papers. None is taken away: papers bear its name; it can be hidden.
public struct SavePaperKind: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// The kind as typed; its position is the wanted place among all, from 0.
    public let kind: PaperKind
    /// Whether there is none yet.
    public let isNew: Bool

    /// Lays a kind down.
    ///
    /// - Parameters:
    ///   - kind: The kind as typed.
    ///   - isNew: Whether there is none yet; its identity is given here then.
    public init(kind: PaperKind, isNew: Bool = false) {
        body = kind.body
        self.kind = kind
        self.isNew = isNew
    }

    /// Saves it at its place; the others move.
    ///
    /// - Throws: ``RuleViolation`` for a name that is missing or there twice, and when every kind is hidden.
    public func write(in transaction: Transaction) throws -> Performed<PaperKindID> {
        var others = try transaction.paperKinds.list(of: body)
        var wanted = kind
        if isNew {
            wanted.id = transaction.newID()
        } else {
            guard others.contains(where: { $0.id == kind.id }) else { throw StoreError.notFound }
            others.removeAll { $0.id == kind.id }
        }
        wanted.name = try TextField(label: "Art", text: kind.name).required(limit: 80)
        if others.contains(where: { $0.name == wanted.name }) { throw RuleViolation.paperKindTwice(name: wanted.name) }
        if wanted.isHidden, others.allSatisfy(\.isHidden) { throw RuleViolation.paperKindsAllHidden }
        if let numbering = wanted.numbering,
            try !transaction.numberingSchemes.list(of: body).contains(where: { $0.id == numbering })
        {
            throw StoreError.notFound
        }
        wanted.template.resolutionText = try block("Beschlussvorschlag", kind.template.resolutionText)
        wanted.template.reasons = try block("Begründung", kind.template.reasons)
        wanted.template.financialEffects = try block("Finanzielle Auswirkungen", kind.template.financialEffects)
        others.insert(wanted, at: min(max(kind.position, 0), others.count))
        for index in others.indices where others[index].position != index || others[index].id == wanted.id {
            others[index].position = index
            try transaction.paperKinds.save(others[index])
        }
        return Performed(
            wanted.id,
            event: .init(
                kind: "paperKindSaved",
                subjectKind: "body",
                subject: body.uuid,
                detail: ["paperKind": wanted.id.description]
            )
        )
    }

    private func block(_ label: String, _ text: String) throws -> String {
        try TextField(label: label, text: text).block(limit: 20_000)
    }
}
