public import CouncilModel
public import Store

/// Changes what every agenda of an organization begins and ends with, and its statutory number.
public struct ChangeAgendaTemplate: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What the form holds: one title a line, a hyphen before sub-items.
    public struct Draft: Sendable, Equatable {
        /// Lines that open the public part.
        public var publicOpening: String
        /// Lines that close the public part.
        public var publicClosing: String
        /// Lines that open the non-public part.
        public var nonPublicOpening: String
        /// Lines that close the non-public part.
        public var nonPublicClosing: String
        /// The statutory number; empty when it is not known.
        public var statutoryNumber: String

        /// What was typed.
        public init(
            publicOpening: String,
            publicClosing: String,
            nonPublicOpening: String = "",
            nonPublicClosing: String = "",
            statutoryNumber: String = ""
        ) {
            self.publicOpening = publicOpening
            self.publicClosing = publicClosing
            self.nonPublicOpening = nonPublicOpening
            self.nonPublicClosing = nonPublicClosing
            self.statutoryNumber = statutoryNumber
        }
    }

    /// The organization.
    public let organization: OrganizationID
    /// What was typed.
    public let draft: Draft

    /// Changes a template.
    public init(organization: OrganizationID, draft: Draft) {
        self.organization = organization
        self.draft = draft
    }

    /// Replaces the template; meetings that exist already keep their agendas.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        guard try transaction.organizations.find(organization) != nil else { throw StoreError.notFound }
        var template = AgendaTemplate()
        for (label, text, place, publicity) in [
            ("Anfang, öffentlich", draft.publicOpening, AgendaItem.Place.opening, Publicity.public),
            ("Schluss, öffentlich", draft.publicClosing, .closing, .public),
            ("Anfang, nichtöffentlich", draft.nonPublicOpening, .opening, .nonPublic),
            ("Schluss, nichtöffentlich", draft.nonPublicClosing, .closing, .nonPublic),
        ] {
            let clean = try TextField(label: label, text: text).block(limit: 10_000)
            for line in AgendaTemplate.lines(clean, place, publicity) {
                let name = try TextField(label: label, text: line.name).required()
                template.lines.append(.init(name: name, place: place, publicity: publicity, level: line.level))
            }
        }
        if let number = try TextField(label: "Gesetzliche Zahl", text: draft.statutoryNumber).optional(limit: 10) {
            guard let members = Int(number), (1...999).contains(members) else {
                throw RuleViolation.unreadable(field: "Gesetzliche Zahl", expected: "eine Zahl wie 37")
            }
            template.statutoryNumber = members
        }
        try transaction.agendaTemplates.save(template, of: organization)
        return Performed(
            organization,
            event: .init(kind: "agendaTemplateChanged", subjectKind: "organization", subject: organization.uuid)
        )
    }
}
