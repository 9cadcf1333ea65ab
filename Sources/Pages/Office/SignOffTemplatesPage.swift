/// The courses of sign-offs that are laid down.
public struct SignOffTemplatesPage: Sendable {
    /// One course.
    public struct Line: Sendable, Equatable {
        /// Its identifier.
        public var id: String
        /// Its name.
        public var name: String
        /// The kind of papers; empty for all.
        public var kind: String
        /// Who signs in which order, and how long it takes.
        public var about: String

        /// A course; see the properties.
        public init(id: String, name: String, kind: String, about: String) {
            self.id = id
            self.name = name
            self.kind = kind
            self.about = about
        }
    }

    /// The courses by name.
    public var lines: [Line]

    /// A page.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Wege der Mitzeichnung",
            section: .signOffs,
            styles: [.signOffCSS],
            """
            \(Crumbs(links: [(label: "Mitzeichnung", address: OfficePath.signOffs.text)]))
            <div class="page-head"><div><h1>Wege der Mitzeichnung</h1>
            <p class="lead">Diese Wege werden bei einer neuen Vorlage angeboten. Eine Änderung gilt für künftige Mitzeichnungen; \
            laufende bleiben, wie sie sind.</p></div>
            <div class="actions"><a class="button primary" href="\(OfficePath.newSignOffTemplate)">\(Icon.plus)Neuer Weg</a></div></div>
            \(if: lines.isEmpty, EmptyNote(text: "Es ist noch kein Weg festgelegt.").html, else: """
                <ul class="rows">\(each: lines, { line in
                    """
                    <li><div class="row-text"><p class="row-title"><a href="\(OfficePath.editSignOffTemplate(line.id))">\(line.name)</a></p>
                    <p class="row-about">\(if: line.kind.isEmpty, "für alle Arten von Vorlagen", else: "\(line.kind)")</p>
                    <p class="template-chain">\(line.about)</p></div></li>
                    """
                })</ul>
                """)
            """
        )
    }
}
