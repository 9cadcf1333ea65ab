/// All organizations.
public struct OrganizationListPage: Sendable {
    /// The organizations, in the order they are shown.
    public var organizations: [OrganizationLine]

    /// A list.
    public init(organizations: [OrganizationLine]) {
        self.organizations = organizations
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Gremien",
            section: .organizations,
            """
            <h1>Gremien</h1>
            \(if: organizations.isEmpty, EmptyNote(text: "Es ist noch kein Gremium eingetragen.").html, else: """
                \(OrganizationLine.grouped(organizations) { OfficePath.organization($0).text })
                """)
            """
        )
    }
}
