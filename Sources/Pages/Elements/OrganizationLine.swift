/// An organization in a list.
public struct OrganizationLine: Sendable, Equatable {
    /// The organization's identifier.
    public var id: String
    /// The name.
    public var name: String
    /// The heading it stands under, such as `Ausschüsse` or `Fraktionen`.
    public var group: String
    /// Members today, when counted.
    public var memberCount: Int?

    /// An organization.
    public init(
        id: String,
        name: String,
        group: String,
        memberCount: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.memberCount = memberCount
    }

    /// Organizations under the headings of their groups, in the given order.
    static func grouped(_ lines: [OrganizationLine], address: (String) -> String) -> HTML {
        var groups: [(title: String, lines: [OrganizationLine])] = []
        for line in lines {
            if let place = groups.firstIndex(where: { $0.title == line.group }) {
                groups[place].lines.append(line)
            } else {
                groups.append((title: line.group, lines: [line]))
            }
        }
        return """
            \(each: groups, { group in
                """
                <h2 class="month">\(group.title)</h2>
                <ul class="rows">\(each: group.lines, { line in
                    """
                    <li><a class="row-link" href="\(address(line.id))">\(line.name)</a>\
                    \(given: line.memberCount, { count in
                        "<p class=\"row-about\">\(GermanFormat.count(count, "Mitglied", "Mitglieder"))</p>"
                    })</li>
                    """
                })</ul>
                """
            })
            """
    }
}
