public import CouncilModel
public import Store

/// Lays down the kinds of papers of a town. None is taken away: papers bear its name; it can be hidden.
public struct SavePaperKinds: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// The kinds as typed, in the wanted order.
    public let kinds: [PaperKind]
    /// The name of one more; empty for none.
    public let newName: String

    /// Lays kinds down.
    public init(body: BodyID, kinds: [PaperKind], newName: String = "") {
        self.body = body
        self.kinds = kinds
        self.newName = newName
    }

    /// Saves all of them.
    ///
    /// - Throws: ``RuleViolation`` for a name that is missing or there twice, and when every kind is hidden.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        let known = Set(try transaction.paperKinds.list(of: body).map(\.id))
        guard Set(kinds.map(\.id)) == known else { throw StoreError.notFound }
        var wanted = kinds
        if !TextField(label: "", text: newName).line.isEmpty {
            wanted.append(PaperKind(id: transaction.newID(), body: body, name: newName, position: 0))
        }
        var names: Set<String> = []
        for index in wanted.indices {
            let name = try TextField(label: "Art", text: wanted[index].name).required(limit: 80)
            guard names.insert(name).inserted else { throw RuleViolation.paperKindTwice(name: name) }
            wanted[index].body = body
            wanted[index].name = name
            wanted[index].position = index
            var template = wanted[index].template
            template.resolutionText = try block("Beschlussvorschlag", template.resolutionText)
            template.reasons = try block("Begründung", template.reasons)
            template.financialEffects = try block("Finanzielle Auswirkungen", template.financialEffects)
            wanted[index].template = template
        }
        if wanted.allSatisfy(\.isHidden) { throw RuleViolation.paperKindsAllHidden }
        for kind in wanted { try transaction.paperKinds.save(kind) }
        return Performed((), event: .init(kind: "paperKindsSaved", subjectKind: "body", subject: body.uuid))
    }

    private func block(_ label: String, _ text: String) throws -> String {
        try TextField(label: label, text: text).block(limit: 20_000)
    }
}
