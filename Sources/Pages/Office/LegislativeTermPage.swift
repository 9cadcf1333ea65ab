public import CouncilModel

/// The legislative terms of the town, each to be changed, and the form of the next one.
public struct LegislativeTermPage: Sendable {
    /// A term.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// Its name.
        public var name: String
        /// First day.
        public var start: CivilDate
        /// Last day.
        public var end: CivilDate?

        /// A term.
        public init(id: String, name: String, start: CivilDate, end: CivilDate?) {
            self.id = id
            self.name = name
            self.start = start
            self.end = end
        }
    }

    /// All terms, newest first.
    public var terms: [Line]
    /// The form: of a new term, or of the one that is changed.
    public var form: RecordFormPage?

    /// The terms.
    public init(terms: [Line], form: RecordFormPage?) {
        self.terms = terms
        self.form = form
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Wahlperioden",
            section: .organizations,
            """
            \(Crumbs(links: [(label: "Gremien", address: OfficePath.organizations.text)]))
            <h1>Wahlperioden</h1>
            \(ErrorSummary(errors: form?.errors ?? []))
            \(if: terms.isEmpty, EmptyNote(text: "Es ist noch keine Wahlperiode eingetragen.").html, else: """
                <table class="members"><caption class="visually-hidden">Wahlperioden</caption>
                <thead><tr><th scope="col">Wahlperiode</th><th scope="col">Zeitraum</th>\
                \(if: form != nil, "<th scope=\"col\"><span class=\"visually-hidden\">Ändern</span></th>")</tr></thead>
                <tbody>\(each: terms, row)</tbody></table>
                """)
            \(given: form, { form in
                "<section><h2>\(form.title)</h2>\n\(form.form(in: frame))</section>"
            })
            """
        )
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr><th scope="row">\(line.name)</th><td>\(GermanFormat.period(line.start, line.end))</td>\
        \(if: form != nil, """
            <td><a href="\(OfficePath.terms.text + "?term=" + line.id)">Ändern<span class="visually-hidden">: \
            \(line.name)</span></a></td>
            """)</tr>
        """
    }
}
