public import CouncilModel

/// A membership, seen from the organization or from the person.
public struct MembershipLine: Sendable, Equatable {
    /// The identifier of the other side: the person on an organization's page, the organization on a person's page.
    public var id: String
    /// The name of the other side.
    public var name: String
    /// Such as `Vorsitz` or `sachkundige Einwohnerin`; empty for an ordinary member.
    public var role: String
    /// The parliamentary group, when it is worth saying.
    public var group: String
    /// The first day.
    public var start: CivilDate?
    /// The last day.
    public var end: CivilDate?

    /// Where it is changed; nothing for those who may not.
    public var change: OfficePath?

    /// A membership.
    public init(
        id: String,
        name: String,
        role: String,
        group: String = "",
        start: CivilDate? = nil,
        end: CivilDate? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.group = group
        self.start = start
        self.end = end
    }

    /// A table of memberships.
    static func table(_ lines: [MembershipLine], caption: String, title: HTML, address: (String) -> String) -> HTML {
        let mayChange = lines.contains { $0.change != nil }
        return """
                <div class="table-scroll" role="region" tabindex="0" aria-label="\(caption)"><table class="members">
                <caption class="visually-hidden">\(caption)</caption>
                <thead><tr><th scope="col">\(title)</th><th scope="col">Aufgabe</th><th scope="col">Zeitraum</th>\
                \(if: mayChange, "<th scope=\"col\"><span class=\"visually-hidden\">Ändern</span></th>")</tr></thead>
                <tbody>\(each: lines, { line in
                """
                <tr><th scope="row"><a href="\(address(line.id))">\(line.name)</a>\
                \(given: line.group, { " <span class=\"row-about\">\($0)</span>" })</th>
                <td>\(if: line.role.isEmpty, "Mitglied", else: "\(line.role)")</td>
                <td>\(GermanFormat.period(line.start, line.end))</td>\
                \(given: line.change, { path in
                    "<td><a href=\"\(path)\">Ändern<span class=\"visually-hidden\">: \(line.name)</span></a></td>"
                })</tr>
                """
            })</tbody></table></div>
            """
    }
}
