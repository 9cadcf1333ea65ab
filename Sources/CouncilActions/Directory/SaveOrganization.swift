public import CouncilModel
public import Store

/// Enters an organization or changes one. It is never deleted: it ends.
public struct SaveOrganization: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What the form holds.
    public struct Draft: Sendable {
        /// Name.
        public var name: String
        /// Short name; empty for none.
        public var shortName: String
        /// One of ``Organization/Kind``.
        public var kind: String
        /// Finer kind; empty for none.
        public var classification: String
        /// The organization above.
        public var parent: OrganizationID?
        /// First day, `yyyy-mm-dd` or empty.
        public var start: String
        /// Last day, `yyyy-mm-dd` or empty.
        public var end: String

        /// What was typed.
        public init(
            name: String,
            shortName: String = "",
            kind: String,
            classification: String = "",
            parent: OrganizationID? = nil,
            start: String = "",
            end: String = ""
        ) {
            self.name = name
            self.shortName = shortName
            self.kind = kind
            self.classification = classification
            self.parent = parent
            self.start = start
            self.end = end
        }
    }

    /// The town.
    public let body: BodyID
    /// The organization; nil: a new one.
    public let organization: OrganizationID?
    /// What was typed.
    public let draft: Draft

    /// Enters or changes an organization.
    public init(body: BodyID, organization: OrganizationID? = nil, draft: Draft) {
        self.body = body
        self.organization = organization
        self.draft = draft
    }

    /// Writes it.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        guard let kind = Organization.Kind(rawValue: draft.kind) else { throw RuleViolation.missing(field: "Art") }
        let name = try TextField(label: "Name", text: draft.name).required()
        var saved: Organization
        if let organization {
            guard let known = try transaction.organizations.find(organization) else { throw StoreError.notFound }
            saved = known
            saved.modified = transaction.now
        } else {
            saved = Organization(id: transaction.newID(), body: body, name: name, kind: kind, created: transaction.now)
            saved.position = try transaction.organizations.all(of: body).filter { $0.kind == kind }.count
        }
        saved.name = name
        saved.kind = kind
        saved.shortName = try TextField(label: "Kurzname", text: draft.shortName).optional(limit: 40)
        saved.classification = try TextField(label: "Bezeichnung der Art", text: draft.classification)
            .optional(limit: 100)
        saved.parent = try parent(of: saved.id, in: transaction)
        (saved.startDate, saved.endDate) = try TextField.period(draft.start, draft.end)
        try transaction.organizations.save(saved)
        return Performed(
            saved.id,
            event: .init(kind: "organizationSaved", subjectKind: "organization", subject: saved.id.uuid)
        )
    }

    private func parent(of id: OrganizationID, in transaction: Transaction) throws -> OrganizationID? {
        var above = draft.parent
        var seen: Set<OrganizationID> = [id]
        while let next = above {
            guard seen.insert(next).inserted else { throw RuleViolation.organizationAboveItself }
            guard let found = try transaction.organizations.find(next) else { throw StoreError.notFound }
            above = found.parent
        }
        return draft.parent
    }
}
