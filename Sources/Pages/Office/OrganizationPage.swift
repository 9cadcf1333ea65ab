public import CouncilModel

/// An organization with its members on a day and its meetings.
public struct OrganizationPage: Sendable {
    /// The organization's identifier.
    public var id: String
    /// The name.
    public var name: String
    /// Such as `Ausschuss`.
    public var kind: String
    /// The day the members are shown for; the field is `am`.
    public var asOf: CivilDate
    /// The members on that day, in the order they are shown.
    public var members: [MembershipLine]
    /// The next and the latest meetings, newest first.
    public var meetings: [MeetingListPage.Line]
    /// Those who belonged to it before that day or belong to it later.
    public var history: [MembershipLine] = []
    /// The days between which it exists, the organization above; empty when nothing is known.
    public var facts: [String] = []
    /// Whether the person may change organization and members.
    public var mayChange = false
    /// Who stands in for whom; nothing where nobody does.
    public var deputies: DeputyList?
    /// Whether the person may lay down agenda and competence.
    public var mayLayDown = false

    /// An organization.
    public init(
        id: String,
        name: String,
        kind: String,
        asOf: CivilDate,
        members: [MembershipLine],
        meetings: [MeetingListPage.Line]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.asOf = asOf
        self.members = members
        self.meetings = meetings
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: name,
            section: .organizations,
            """
            \(Crumbs(links: [(label: "Gremien", address: OfficePath.organizations.text)]))
            <p class="overline">\(kind)</p>
            <h1>\(name)</h1>
            \(if: !facts.isEmpty, "<p class=\"row-about\">\(facts.joined(separator: " · "))</p>")
            \(if: mayLayDown || mayChange, """
                <p class="actions">\(if: mayChange, """
                    <a class="button" href="\(OfficePath.newMember(organization: id))">\(Icon.plus)Mitglied eintragen</a> \
                    <a class="button" href="\(OfficePath.editOrganization(id))">\(Icon.pen)Gremium ändern</a>
                    """) \(if: mayLayDown, """
                    <a class="button" href="\(OfficePath.agendaTemplate(id))">\(Icon.pen)Tagesordnung und Zuständigkeit</a>
                    """)</p>
                """)
            <section><h2>Mitglieder</h2>
            <form class="filter filter-inline" action="\(OfficePath.organization(id))">
            \(TextField(name: "am", label: "Stand am", value: asOf.description, kind: .date, width: .medium))
            <button type="submit">Anzeigen</button></form>
            \(if: members.isEmpty, EmptyNote(text: "An diesem Tag sind keine Mitglieder eingetragen.").html, else: """
                <p class="count" role="status">\(GermanFormat.count(members.count, "Mitglied", "Mitglieder")) \
                am \(DayMark(day: asOf))</p>
                \(MembershipLine.table(members, caption: "Mitglieder", title: "Name") { OfficePath.person($0).text })
                """)
            \(if: !history.isEmpty, """
                <details class="card history"><summary>Frühere und künftige Mitglieder (\(history.count))</summary>
                \(MembershipLine.table(
                    history, caption: "Frühere und künftige Mitglieder", title: "Name"
                ) { OfficePath.person($0).text })</details>
                """)</section>
            \(given: deputies, { $0.html(organization: id, in: frame) })
            <section><h2>Sitzungen</h2>
            \(if: meetings.isEmpty, EmptyNote(text: "Es gibt noch keine Sitzung.").html, else: """
                <ul class="rows">\(each: meetings, { $0.html })</ul>
                """)</section>
            """
        )
    }
}
