/// A person with memberships and, for the office, how to reach them.
public struct PersonPage: Sendable {
    /// Such as `Dr. Erika Mustermann`.
    public var name: String
    /// Ways to reach the person the reader may see, such as `E-Mail` and the address.
    public var contacts: [Contact]
    /// Memberships that hold today.
    public var memberships: [MembershipLine]
    /// Memberships that have ended.
    public var formerMemberships: [MembershipLine]

    /// A way to reach a person.
    public struct Contact: Sendable, Equatable {
        /// Such as `E-Mail` or `Telefon`.
        public var label: String
        /// The address or number.
        public var value: String

        /// A contact.
        public init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A person.
    public init(
        name: String,
        contacts: [Contact],
        memberships: [MembershipLine],
        formerMemberships: [MembershipLine]
    ) {
        self.name = name
        self.contacts = contacts
        self.memberships = memberships
        self.formerMemberships = formerMemberships
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: name,
            section: .persons,
            """
            \(Crumbs(links: [(label: "Personen", address: OfficePath.persons.text)]))
            <h1>\(name)</h1>
            \(if: !contacts.isEmpty, """
                <dl class="kept">\(each: contacts, { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" })</dl>
                """)
            <section><h2>Mitgliedschaften</h2>
            \(if: memberships.isEmpty, EmptyNote(text: "Zurzeit in keinem Gremium Mitglied.").html, else: """
                \(MembershipLine.table(memberships, caption: "Mitgliedschaften", title: "Gremium") { OfficePath.organization($0).text })
                """)</section>
            \(if: !formerMemberships.isEmpty, """
                <section><h2>Frühere Mitgliedschaften</h2>
                \(MembershipLine.table(
                    formerMemberships, caption: "Frühere Mitgliedschaften", title: "Gremium"
                ) { OfficePath.organization($0).text })</section>
                """)
            """
        )
    }
}
