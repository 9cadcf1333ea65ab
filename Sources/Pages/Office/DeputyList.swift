/// Who stands in for whom in a committee, in the order in which they are asked.
public struct DeputyList: Sendable {
    /// One deputy.
    public struct Line: Sendable {
        /// The deputy's identifier.
        public var id: String
        /// The member, or "alle Mitglieder: Fraktion X".
        public var principal: String
        /// Who stands in.
        public var name: String
        /// The person's identifier.
        public var personID: String

        /// A deputy.
        public init(id: String, principal: String, name: String, personID: String) {
            self.id = id
            self.principal = principal
            self.name = name
            self.personID = personID
        }
    }

    /// The deputies, those of one principal one after the other.
    public var lines: [Line]
    /// Whether they may be changed.
    public var mayChange: Bool

    /// A list.
    public init(lines: [Line], mayChange: Bool) {
        self.lines = lines
        self.mayChange = mayChange
    }

    func html(organization: String, in frame: OfficeFrame) -> HTML {
        guard mayChange || !lines.isEmpty else { return .empty }
        let groups = lines.reduce(into: [(principal: String, lines: [Line])]()) { groups, line in
            if let index = groups.firstIndex(where: { $0.principal == line.principal }) {
                groups[index].lines.append(line)
            } else {
                groups.append((line.principal, [line]))
            }
        }
        return """
            <section><h2>Stellvertretung</h2>
            \(if: lines.isEmpty, EmptyNote(text: "An diesem Tag ist keine Stellvertretung eingetragen.").html, else: """
                <dl class="kept">\(each: groups, { group in
                    """
                    <div><dt>\(group.principal)</dt><dd><ol class="deputies">\(each: group.lines, { line in
                        """
                        <li><a href="\(OfficePath.person(line.personID))">\(line.name)</a>\(if: mayChange, ending(line, in: frame))</li>
                        """
                    })</ol></dd></div>
                    """
                })</dl>
                """)
            \(if: mayChange, """
                <p><a class="button" href="\(OfficePath.newDeputy(organization: organization))">\(Icon.plus)Stellvertretung eintragen</a></p>
                """)</section>
            """
    }

    private func ending(_ line: Line, in frame: OfficeFrame) -> HTML {
        frame.form(
            to: .deputyEnd(line.id),
            style: "inline",
            """
            <button class="quiet" type="submit">Beenden<span class="visually-hidden">: \(line.name)</span></button>
            """
        )
    }
}
