public import CouncilModel
public import Store

/// Lays a course of sign-offs down, or changes one. Courses that were begun with it stay as they are.
public struct SaveSignOffTemplate: WritingAction {
    /// One line of the form, as typed.
    public struct Line: Sendable, Equatable {
        /// The office; `nil` for an empty line.
        public var office: OrganizationID?
        /// The stage, from 1; empty: after the line before.
        public var stage: String
        /// Working days; empty for two.
        public var workingDays: String

        /// A line; the parameters are the properties.
        public init(office: OrganizationID?, stage: String, workingDays: String) {
            self.office = office
            self.stage = stage
            self.workingDays = workingDays
        }
    }

    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// The one to change; `nil` for a new one.
    public let template: SignOffTemplateID?
    /// Its name, as typed.
    public let name: String
    /// The kind of papers; `nil` for all.
    public let kind: PaperKindID?
    /// The offices.
    public let lines: [Line]

    /// Lays a course down; the parameters are the properties.
    public init(
        body: BodyID,
        template: SignOffTemplateID? = nil,
        name: String,
        kind: PaperKindID?,
        lines: [Line]
    ) {
        self.body = body
        self.template = template
        self.name = name
        self.kind = kind
        self.lines = lines
    }

    /// Saves it; stages are numbered without gaps.
    public func write(in transaction: Transaction) throws -> Performed<SignOffTemplateID> {
        if let template, try transaction.signOffTemplates.find(template)?.body != body { throw StoreError.notFound }
        let name = try TextField(label: "Name", text: name).required(limit: 80)
        if let kind, try !transaction.paperKinds.list(of: body).contains(where: { $0.id == kind }) {
            throw StoreError.notFound
        }
        let steps = try steps(in: transaction)
        let id: SignOffTemplateID = template ?? transaction.newID()
        try transaction.signOffTemplates.save(
            SignOffTemplate(id: id, body: body, name: name, kind: kind, steps: steps)
        )
        return Performed(
            id,
            event: .init(
                kind: "signOffTemplateSaved",
                subjectKind: "body",
                subject: body.uuid,
                detail: ["template": id.description, "steps": "\(steps.count)"]
            )
        )
    }

    private func steps(in transaction: Transaction) throws -> [SignOffTemplate.Step] {
        let chosen = lines.compactMap { line in line.office.map { (office: $0, line: line) } }
        let offices = try transaction.organizations.find(Set(chosen.map(\.office)))
        var steps: [SignOffTemplate.Step] = []
        for (office, line) in chosen {
            guard let found = offices[office] else { throw StoreError.notFound }
            guard found.kind == .department else { throw RuleViolation.signOff(.officesOnly) }
            guard let days = Int(line.workingDays.isEmpty ? "2" : line.workingDays), (1...30).contains(days) else {
                throw RuleViolation.unreadable(field: "Arbeitstage", expected: "eine Zahl von 1 bis 30")
            }
            let next = (steps.map(\.stage).max() ?? 0) + 1
            guard let stage = line.stage.isEmpty ? next : Int(line.stage), (1...50).contains(stage) else {
                throw RuleViolation.unreadable(field: "Stufe", expected: "eine Zahl von 1 bis 50")
            }
            if steps.contains(where: { $0.stage == stage && $0.office == office }) {
                throw RuleViolation.signOff(.templateOfficeTwice)
            }
            steps.append(SignOffTemplate.Step(stage: stage, office: office, workingDays: days))
        }
        if steps.isEmpty { throw RuleViolation.signOff(.templateEmpty) }
        let numbers = Set(steps.map(\.stage)).sorted()
        return steps.map { step in
            var step = step
            step.stage = numbers.firstIndex(of: step.stage) ?? 0
            return step
        }
    }
}
