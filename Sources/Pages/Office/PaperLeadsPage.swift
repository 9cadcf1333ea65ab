/// How many working days before its summons each body wants its papers.
public struct PaperLeadsPage: Sendable {
    /// One body.
    public struct Line: Sendable {
        /// Its identifier; the name of its field.
        public var id: String
        /// Its name.
        public var name: String
        /// Working days, as typed.
        public var workingDays: String

        /// A line; see the properties.
        public init(id: String, name: String, workingDays: String) {
            self.id = id
            self.name = name
            self.workingDays = workingDays
        }
    }

    /// The bodies.
    public var lines: [Line]
    /// What is wrong.
    public var errors: [FieldError] = []

    /// A page.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Abgabeschluss",
            section: .signOffs,
            styles: [.signOffCSS],
            """
            \(Crumbs(links: [(label: "Mitzeichnung", address: OfficePath.signOffs.text)]))
            <h1>Abgabeschluss der Gremien</h1>
            <p class="lead">So viele Arbeitstage vor dem Versand der Einladung müssen Vorlagen beim Sitzungsdienst liegen. Daraus rechnet \
            sich, bis wann eine Vorlage jedes Amt verlassen muss.</p>
            \(ErrorSummary(errors: errors))
            \(frame.form(to: .paperLeads, style: "card stack sign-off-leads", """
                \(each: lines, { line in
                    TextField(
                        name: line.id, label: line.name, value: line.workingDays,
                        error: errors.message(for: line.id), width: .short
                    ).html
                })
                <div class="actions"><button type="submit" class="primary">Speichern</button></div>
                """))
            """
        )
    }
}
