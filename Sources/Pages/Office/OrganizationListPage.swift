/// All organizations.
public struct OrganizationListPage: Sendable {
    /// The organizations, in the order they are shown.
    public var organizations: [OrganizationLine]

    /// Whether organizations may be entered.
    public var mayCreate = false

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
            <div class="page-head"><h1>Gremien</h1>\(if: mayCreate, """
                <div class="actions"><a class="button" href="\(OfficePath.terms)">Wahlperioden</a>
                <a class="button primary" href="\(OfficePath.newOrganization)">\(Icon.plus)Gremium anlegen</a></div>
                """)</div>
            \(if: organizations.isEmpty, EmptyNote(text: "Es ist noch kein Gremium eingetragen.").html, else: """
                \(OrganizationLine.grouped(organizations) { OfficePath.organization($0).text })
                """)
            """
        )
    }
}
