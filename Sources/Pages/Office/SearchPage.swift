public import CouncilModel

/// What was found in all that the person may read.
public struct SearchPage: Sendable {
    /// A part of an excerpt.
    public struct Excerpt: Sendable, Equatable {
        /// The words.
        public var text: String
        /// Whether they were searched for.
        public var isMatch: Bool

        /// A part.
        public init(text: String, isMatch: Bool) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    /// Something that was found.
    public struct Hit: Sendable, Equatable {
        /// Such as `Vorlage 2026/041` or `Sitzung`.
        public var kind: String
        /// The title.
        public var title: String
        /// Where it is.
        public var path: OfficePath
        /// The words around the match.
        public var excerpt: [Excerpt]
        /// The date, when it has one.
        public var day: CivilDate?
        /// Whether everybody may read it.
        public var isPublic: Bool

        /// A hit.
        public init(
            kind: String,
            title: String,
            path: OfficePath,
            excerpt: [Excerpt],
            day: CivilDate?,
            isPublic: Bool
        ) {
            self.kind = kind
            self.title = title
            self.path = path
            self.excerpt = excerpt
            self.day = day
            self.isPublic = isPublic
        }
    }

    /// The words; the field is `q`.
    public var text: String
    /// What was found, best first.
    public var hits: [Hit]
    /// Which part is shown.
    public var window: PageWindow

    /// Results.
    public init(
        text: String,
        hits: [Hit],
        window: PageWindow
    ) {
        self.text = text
        self.hits = hits
        self.window = window
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: text.isEmpty ? "Suche" : "Suche nach \(GermanFormat.quoted(text))",
            """
            <h1>Suche</h1>
            <form class="filter filter-inline" role="search" aria-label="Suche mit Ergebnissen" action="\(OfficePath.search)">
            \(TextField(
                name: "q", label: "Suchwörter", value: text, kind: .search, isOptional: true, saysOptional: false,
                autocomplete: "off"
            ))
            <button type="submit" class="primary">\(Icon.magnifier)Suchen</button></form>
            \(if: !text.isEmpty, """
                <p class="count" role="status">\(window.count("Treffer", "Treffer", none: "Keine")) zu „\(text)“</p>
                """)
            \(if: hits.isEmpty && !text.isEmpty, EmptyNote(
                text: "Dazu wurde nichts gefunden.",
                detail: "Versuchen Sie weniger oder andere Wörter. Gesucht wird in Titel und Nummer der Vorlagen."
            ).html)
            \(if: !hits.isEmpty, "<ul class=\"rows\">\(each: hits, row)</ul>")
            \(Pager(window: window, path: OfficePath.search.text, query: [(name: "q", value: text)]))
            """
        )
    }

    private func row(_ hit: Hit) -> HTML {
        """
        <li><p class="row-about">\(hit.kind)\(given: hit.day, { " · \(DayMark(day: $0, isShort: true))" })</p>
        <h2 class="hit-title"><a class="row-link" href="\(hit.path)">\(hit.title)</a></h2>
        \(if: !hit.excerpt.isEmpty, """
            <p class="excerpt">\(each: hit.excerpt, { part in
                part.isMatch ? "<mark>\(part.text)</mark>" : HTML(text: part.text)
            })</p>
            """)
        \(PublicityMark(isPublic: hit.isPublic))</li>
        """
    }
}
