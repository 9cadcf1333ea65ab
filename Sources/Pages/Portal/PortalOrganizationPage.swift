public import CouncilModel

/// A published organization: members as of today, meetings.
public struct PortalOrganizationPage: Sendable {
    /// The organization's identifier.
    public var id: String
    /// The name.
    public var name: String
    /// Such as `Ausschuss`.
    public var kind: String
    /// The day the members are shown for.
    public var asOf: CivilDate
    /// The members on that day, in the order they are shown.
    public var members: [MembershipLine]
    /// The next and the latest meetings, newest first.
    public var meetings: [PublicMeetingLine]

    /// An organization.
    public init(
        id: String,
        name: String,
        kind: String,
        asOf: CivilDate,
        members: [MembershipLine],
        meetings: [PublicMeetingLine]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.asOf = asOf
        self.members = members
        self.meetings = meetings
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: name,
            path: .organization(id),
            description: "\(name): Mitglieder und Sitzungen.",
            data: .oparlObject(type: "organization", id: id),
            section: .organizations,
            """
            \(Crumbs(links: [(label: "Gremien", address: PortalPath.organizations.text)]))
            <p class="overline">\(kind)</p>
            <h1>\(name)</h1>
            <section><h2>Sitzungen</h2>
            \(if: meetings.isEmpty, EmptyNote(text: "Es ist noch keine Sitzung veröffentlicht.").html, else: """
                <ul class="rows">\(each: meetings, { $0.html(level: 3) })</ul>
                """)</section>
            <section><h2>Mitglieder</h2>
            <p class="row-about">Stand: \(DayMark(day: asOf))</p>
            \(if: members.isEmpty, EmptyNote(text: "Es sind keine Mitglieder eingetragen.").html, else: """
                \(MembershipLine.table(members, caption: "Mitglieder", title: "Name") { PortalPath.person($0).text })
                """)</section>
            """
        )
    }
}
