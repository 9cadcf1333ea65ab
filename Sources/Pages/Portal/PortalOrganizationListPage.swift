/// All published organizations.
public struct PortalOrganizationListPage: Sendable {
    /// The organizations, in the order they are shown.
    public var organizations: [OrganizationLine]

    /// A list.
    public init(organizations: [OrganizationLine]) {
        self.organizations = organizations
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Gremien",
            path: .organizations,
            description: "Rat, Ausschüsse und Fraktionen: \(frame.townName).",
            section: .organizations,
            """
            <h1>Gremien</h1>
            \(if: organizations.isEmpty, EmptyNote(text: "Es ist noch kein Gremium veröffentlicht.").html, else: """
                \(OrganizationLine.grouped(organizations) { PortalPath.organization($0).text })
                """)
            """
        )
    }
}
