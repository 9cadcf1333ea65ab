/// A course of offices that a town lays down for a kind of papers. A paper's own course is a copy: changing the template changes
/// none that was begun.
public struct SignOffTemplate: Sendable, Equatable, Identifiable {
    /// One office's part.
    public struct Step: Sendable, Equatable {
        /// The stage, from 0; steps of one stage run side by side.
        public var stage: Int
        /// The office.
        public var office: OrganizationID
        /// The working days that it is given.
        public var workingDays: Int

        /// A part; the parameters are the properties.
        public init(stage: Int, office: OrganizationID, workingDays: Int) {
            self.stage = stage
            self.office = office
            self.workingDays = workingDays
        }
    }

    /// Identity.
    public var id: SignOffTemplateID
    /// The town.
    public var body: BodyID
    /// "Beschlussvorlage mit Kosten".
    public var name: String
    /// The kind of papers; `nil` for every kind.
    public var kind: PaperKindID?
    /// The offices by stage.
    public var steps: [Step]

    /// A template; the parameters are the properties.
    public init(id: SignOffTemplateID, body: BodyID, name: String, kind: PaperKindID?, steps: [Step]) {
        self.id = id
        self.body = body
        self.name = name
        self.kind = kind
        self.steps = steps
    }

    /// The steps of each stage in order.
    public var stages: [[Step]] {
        Set(steps.map(\.stage)).sorted().map { stage in steps.filter { $0.stage == stage } }
    }

    /// The working days from the first stage to the last when everybody takes the whole time.
    public var workingDays: Int { stages.reduce(0) { $0 + ($1.map(\.workingDays).max() ?? 0) } }
}
