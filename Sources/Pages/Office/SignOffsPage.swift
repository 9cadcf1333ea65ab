/// What waits for the reader's signature, for whom the reader stands in, what is overdue, and where the own papers are.
public struct SignOffsPage: Sendable {
    /// A paper with its sign-off.
    public struct Line: Sendable {
        /// The paper's identifier.
        public var paperID: String
        /// Its number.
        public var reference: String
        /// Its title.
        public var title: String
        /// The office in charge; empty for none.
        public var office: String
        /// Its sign-off.
        public var signOff: ShownSignOff

        /// A line; see the properties.
        public init(paperID: String, reference: String, title: String, office: String, signOff: ShownSignOff) {
            self.paperID = paperID
            self.reference = reference
            self.title = title
            self.office = office
            self.signOff = signOff
        }
    }

    /// Papers with steps of the reader's offices.
    public var asked: [Line]
    /// Papers that the reader wrote.
    public var authored: [Line]
    /// Whether the reader lays down how long before the summons bodies want papers.
    public var mayLayDown: Bool

    /// A page; see the properties.
    public init(asked: [Line], authored: [Line], mayLayDown: Bool) {
        self.asked = asked
        self.authored = authored
        self.mayLayDown = mayLayDown
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let waiting = asked.filter { $0.signOff.decidesHere }
        let overdue = waiting.filter { steps($0).contains(where: \.isOverdue) }
        let own = waiting.filter { line in
            !steps(line).contains(where: \.isOverdue) && steps(line).contains { $0.standsInFor.isEmpty }
        }
        let deputized = waiting.filter { line in
            !steps(line).contains(where: \.isOverdue) && steps(line).allSatisfy { !$0.standsInFor.isEmpty }
        }
        let others = asked.filter { !$0.signOff.decidesHere }
        return frame.document(
            title: "Mitzeichnung",
            section: .signOffs,
            styles: [.signOffCSS],
            """
            <div class="page-head"><h1>Mitzeichnung</h1>\(if: mayLayDown, """
                <div class="actions"><a class="button" href="\(OfficePath.paperLeads)">Abgabeschluss der Gremien</a></div>
                """)</div>
            \(section("Überfällig", overdue, frame, whenEmpty: ""))
            \(section("Wartet auf Sie", own, frame, whenEmpty: overdue.isEmpty ? "Es wartet keine Vorlage auf Ihre Mitzeichnung." : ""))
            \(section("In Vertretung", deputized, frame, whenEmpty: ""))
            \(section("Bei anderen Ämtern oder fertig", others, frame, whenEmpty: ""))
            \(section("Ihre Vorlagen in der Mitzeichnung", authored, frame, whenEmpty: ""))
            """
        )
    }

    private func steps(_ line: Line) -> [ShownSignOff.Step] {
        line.signOff.stages.flatMap(\.self).filter(\.canDecide)
    }

    private func section(_ title: String, _ lines: [Line], _ frame: OfficeFrame, whenEmpty: String) -> HTML {
        if lines.isEmpty && whenEmpty.isEmpty { return .empty }
        return """
            <section class="sign-offs"><h2>\(title)\(if: !lines.isEmpty, " <span class=\"count\">\(lines.count)</span>")</h2>
            \(if: lines.isEmpty, EmptyNote(text: whenEmpty).html)
            \(each: lines, { card($0, frame) })</section>
            """
    }

    private func card(_ line: Line, _ frame: OfficeFrame) -> HTML {
        """
        <article class="card sign-card"><p class="overline">\(line.reference)\(if: !line.office.isEmpty, " · \(line.office)")</p>
        <h3><a href="\(OfficePath.paper(line.paperID))">\(line.title)</a></h3>
        \(line.signOff.critical)
        <div class="sign-card-body"><div>\(line.signOff.path)</div>
        <div>\(each: line.signOff.stages.flatMap(\.self), { line.signOff.tools($0, frame, compact: true) })</div></div>
        </article>
        """
    }
}
