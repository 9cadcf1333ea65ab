public import CouncilModel
internal import Store

/// What the form of an agenda item holds.
public struct AgendaDraft: Sendable {
    /// Title; may be empty when a paper is chosen.
    public var name: String
    /// Part of the meeting.
    public var publicity: Publicity
    /// What the public reads instead of a non-public title.
    public var neutralName: String
    /// Whether the item stands below the one before, "3.1"; `nil` to leave it as it is.
    public var isSubItem: Bool?
    /// Whether the line is a heading without a number; `nil` to leave it as it is.
    public var isHeading: Bool?
    /// What the rules about late items call it; `nil` to leave it as it is.
    public var matter: AgendaItem.Matter?
    /// The number of the paper that is dealt with; empty for none.
    public var paper: String
    /// What the body does with the paper, "Entscheidung".
    public var role: String
    /// Result, empty before the meeting; `nil` to leave it as it is.
    public var result: String?

    /// What was typed.
    public init(
        name: String,
        publicity: Publicity,
        neutralName: String = "",
        isSubItem: Bool? = nil,
        isHeading: Bool? = nil,
        matter: AgendaItem.Matter? = nil,
        paper: String = "",
        role: String = "",
        result: String? = nil
    ) {
        self.name = name
        self.publicity = publicity
        self.neutralName = neutralName
        self.isSubItem = isSubItem
        self.isHeading = isHeading
        self.matter = matter
        self.paper = paper
        self.role = role
        self.result = result
    }

    /// The paper of the typed number.
    ///
    /// - Throws: ``RuleViolation`` when there is no paper of that number.
    func chosenPaper(in transaction: Transaction, body: BodyID) throws -> Paper? {
        guard let reference = try TextField(label: "Vorlage", text: paper).optional(limit: 100) else { return nil }
        guard let paper = try transaction.papers.find(reference: reference, of: body) else {
            throw RuleViolation.unreadable(field: "Vorlage", expected: "die Nummer einer vorhandenen Vorlage")
        }
        return paper
    }

    func apply(to item: inout AgendaItem, paper: Paper?) throws {
        if let paper, publicity == .public, paper.publicity == .nonPublic {
            throw RuleViolation.nonPublicPaperOnPublicItem(reference: paper.reference ?? paper.name)
        }
        let typed = TextField(label: "Titel", text: name)
        item.name = try typed.optional() ?? paper?.name ?? typed.required()
        item.publicity = publicity
        item.neutralName = try TextField(label: "Neutraler Titel", text: neutralName).optional()
        if let result { item.result = try TextField(label: "Ergebnis", text: result).optional() }
        if let matter { item.matter = matter }
        if let isSubItem { item.level = isSubItem ? 1 : 0 }
        if let isHeading { item.kind = isHeading ? .heading : .item }
        if item.kind == .heading {
            if paper != nil { throw RuleViolation.headingWithPaper }
            item.level = 0
        }
    }

    /// Ties the paper to the item: a step of its sequence that waits for this meeting is used, else one is added.
    func link(_ paper: Paper, to item: AgendaItem, in meeting: Meeting, transaction: Transaction) throws {
        let steps = try transaction.consultations.list(of: paper.id)
        let waiting =
            steps.first { $0.agendaItem == item.id }
            ?? steps.first { $0.meeting == meeting.id && $0.agendaItem == nil }
            ?? steps.first { step in
                step.meeting == nil && step.organizations.contains(where: meeting.organizations.contains)
            }
        var step =
            waiting
            ?? Consultation(id: transaction.newID(), paper: paper.id, position: -1, created: transaction.now)
        step.meeting = meeting.id
        step.agendaItem = item.id
        if step.organizations.isEmpty { step.organizations = meeting.organizations }
        if let role = try TextField(label: "Rolle", text: role).optional() {
            step.role = role
            step.authoritative = role == "Entscheidung"
        }
        step.modified = transaction.now
        try transaction.consultations.save(step)
        try Self.join(steps, to: step, in: meeting, transaction: transaction)
    }

    /// Ties to the same item what the paper still waits for with the others of a joint meeting: they deal with it at once.
    static func join(
        _ steps: [Consultation],
        to step: Consultation,
        in meeting: Meeting,
        transaction: Transaction
    ) throws {
        var done = Set(step.organizations)
        for var other in steps where other.id != step.id && other.meeting == nil && other.agendaItem == nil {
            let bodies = Set(other.organizations)
            guard bodies.isDisjoint(with: done), !bodies.isDisjoint(with: meeting.organizations) else { continue }
            done.formUnion(bodies)
            other.meeting = meeting.id
            other.agendaItem = step.agendaItem
            other.modified = transaction.now
            try transaction.consultations.save(other)
        }
    }
}
