/// The kinds of papers of the town, each with a page of its own.
public struct PaperKindsPage: Sendable {
    /// One kind.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// Its name.
        public var name: String
        /// The parts that the form asks for, in words.
        public var parts: String
        /// How its papers are numbered, as an example; empty when they cannot be numbered today.
        public var number: String
        /// Whether new papers can no longer be of it.
        public var isHidden: Bool

        /// A kind; see the properties.
        public init(id: String, name: String, parts: String, number: String, isHidden: Bool) {
            self.id = id
            self.name = name
            self.parts = parts
            self.number = number
            self.isHidden = isHidden
        }
    }

    /// The kinds in their order.
    public var lines: [Line]

    /// A page.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Arten von Vorlagen",
            section: .papers,
            """
            \(Crumbs(links: [(label: "Vorlagen", address: OfficePath.papers.text)]))
            <div class="page-head"><h1>Arten von Vorlagen</h1><div class="actions">
            <a class="button" href="\(OfficePath.numberingSchemes)">Zählungen</a>
            <a class="button primary" href="\(OfficePath.newPaperKind)">\(Icon.plus)Art hinzufügen</a></div></div>
            <p class="lead">Diese Arten bietet das Formular einer neuen Vorlage an. Vorlagen, die es schon gibt, ändern sich \
            nicht.</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label="Tabelle Arten von Vorlagen in ihrer Reihenfolge"><table class="members"><caption class="visually-hidden">Arten von Vorlagen in ihrer Reihenfolge</caption>
            <thead><tr><th scope="col">Art</th><th scope="col">Teile</th><th scope="col">Nächste Nummer</th>\
            <th scope="col"><span class="visually-hidden">Ändern</span></th></tr></thead>
            <tbody>\(each: lines, row)</tbody></table></div>
            """
        )
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr><th scope="row">\(line.name)\(if: line.isHidden, " <span class=\"optional\">wird nicht angeboten</span>")</th>\
        <td>\(line.parts)</td><td>\(line.number)</td>\
        <td><a href="\(OfficePath.paperKind(line.id))">Ändern<span class="visually-hidden">: \(line.name)</span></a></td></tr>
        """
    }
}
