public import CouncilModel
public import Store

/// Enters a person or changes one.
public struct SavePerson: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What the form holds.
    public struct Draft: Sendable {
        /// "Frau", "Herr" or empty.
        public var formOfAddress: String
        /// Academic title or empty.
        public var title: String
        /// Given name.
        public var givenName: String
        /// Family name.
        public var familyName: String
        /// Mail address or empty.
        public var email: String
        /// Telephone number or empty.
        public var phone: String

        /// What was typed.
        public init(
            formOfAddress: String = "",
            title: String = "",
            givenName: String,
            familyName: String,
            email: String = "",
            phone: String = ""
        ) {
            self.formOfAddress = formOfAddress
            self.title = title
            self.givenName = givenName
            self.familyName = familyName
            self.email = email
            self.phone = phone
        }
    }

    /// The town.
    public let body: BodyID
    /// The person; nil: a new one.
    public let person: PersonID?
    /// What was typed.
    public let draft: Draft

    /// Enters or changes a person.
    public init(body: BodyID, person: PersonID? = nil, draft: Draft) {
        self.body = body
        self.person = person
        self.draft = draft
    }

    /// Writes it; further addresses and numbers of the person stay.
    public func write(in transaction: Transaction) throws -> Performed<PersonID> {
        let given = try TextField(label: "Vorname", text: draft.givenName).required(limit: 100)
        let family = try TextField(label: "Familienname", text: draft.familyName).required(limit: 100)
        let title = try TextField(label: "Titel", text: draft.title).optional(limit: 100)
        let name = [title, given, family].compactMap(\.self).joined(separator: " ")
        var saved: Person
        if let person {
            guard let known = try transaction.persons.find(person) else { throw StoreError.notFound }
            saved = known
            saved.modified = transaction.now
        } else {
            saved = Person(id: transaction.newID(), body: body, name: name, created: transaction.now)
        }
        saved.name = name
        saved.givenName = given
        saved.familyName = family
        saved.title = [title].compactMap(\.self)
        saved.formOfAddress = try TextField(label: "Anrede", text: draft.formOfAddress).optional(limit: 40)
        saved.email = Self.first(
            try TextField(label: "E-Mail", text: draft.email).optional(limit: 200),
            of: saved.email
        )
        saved.phone = Self.first(
            try TextField(label: "Telefon", text: draft.phone).optional(limit: 100),
            of: saved.phone
        )
        try transaction.persons.save(saved)
        return Performed(saved.id, event: .init(kind: "personSaved", subjectKind: "person", subject: saved.id.uuid))
    }

    private static func first(_ typed: String?, of known: [String]) -> [String] {
        [typed].compactMap(\.self) + known.dropFirst()
    }
}
