public import CouncilModel

/// A person with memberships and, for the office, how to reach them.
public struct PersonPage: Sendable {
    /// Such as `Dr. Erika Mustermann`.
    public var name: String
    /// Ways to reach the person the reader may see, such as `E-Mail` and the address.
    public var contacts: [Contact]
    /// The person's identifier.
    public var id: String
    /// The day the memberships are shown for; the field is `am`.
    public var asOf: CivilDate
    /// Whether the reader may change the person.
    public var mayChange = false
    /// Memberships that hold on that day.
    public var memberships: [MembershipLine]
    /// Memberships before and after it.
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
        id: String,
        asOf: CivilDate,
        name: String,
        contacts: [Contact],
        memberships: [MembershipLine],
        formerMemberships: [MembershipLine]
    ) {
        self.id = id
        self.asOf = asOf
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
            \(if: mayChange, """
                <p><a class="button" href="\(OfficePath.editPerson(id))">\(Icon.pen)Person ändern</a></p>
                """)
            <section><h2>Mitgliedschaften</h2>
            <form class="filter filter-inline" action="\(OfficePath.person(id))">
            \(TextField(name: "am", label: "Stand am", value: asOf.description, kind: .date, width: .medium))
            <button type="submit">Anzeigen</button></form>
            \(if: memberships.isEmpty, EmptyNote(text: "An diesem Tag in keinem Gremium Mitglied.").html, else: """
                \(MembershipLine.table(memberships, caption: "Mitgliedschaften", title: "Gremium") { OfficePath.organization($0).text })
                """)</section>
            \(if: !formerMemberships.isEmpty, """
                <section><h2>Frühere und künftige Mitgliedschaften</h2>
                \(MembershipLine.table(
                    formerMemberships, caption: "Frühere und künftige Mitgliedschaften", title: "Gremium"
                ) { OfficePath.organization($0).text })</section>
                """)
            """
        )
    }
}
