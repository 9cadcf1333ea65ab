/// A published person with memberships.
public struct PortalPersonPage: Sendable {
    /// The person's identifier.
    public var id: String
    /// Such as `Dr. Erika Mustermann`.
    public var name: String
    /// Memberships that hold today.
    public var memberships: [MembershipLine]
    /// Memberships that have ended.
    public var formerMemberships: [MembershipLine]

    /// A person.
    public init(
        id: String,
        name: String,
        memberships: [MembershipLine],
        formerMemberships: [MembershipLine]
    ) {
        self.id = id
        self.name = name
        self.memberships = memberships
        self.formerMemberships = formerMemberships
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: name,
            path: .person(id),
            description: "\(name): Mitgliedschaften in Gremien.",
            data: .oparlObject(type: "person", id: id),
            section: .persons,
            """
            \(Crumbs(links: [(label: "Personen", address: PortalPath.persons.text)]))
            <h1>\(name)</h1>
            <section><h2>Mitgliedschaften</h2>
            \(if: memberships.isEmpty, EmptyNote(text: "Zurzeit in keinem Gremium Mitglied.").html, else: """
                \(MembershipLine.table(memberships, caption: "Mitgliedschaften", title: "Gremium") { PortalPath.organization($0).text })
                """)</section>
            \(if: !formerMemberships.isEmpty, """
                <section><h2>Frühere Mitgliedschaften</h2>
                \(MembershipLine.table(
                    formerMemberships, caption: "Frühere Mitgliedschaften", title: "Gremium"
                ) { PortalPath.organization($0).text })</section>
                """)
            """
        )
    }
}
