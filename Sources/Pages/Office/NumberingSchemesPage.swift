/// How papers are numbered: each scheme with the number that comes next, and the form of one of them.
public struct NumberingSchemesPage: Sendable {
    /// The names of the form's fields.
    public enum Field: String, CaseIterable, Sendable {
        /// What the clerk calls it.
        case name
        /// What a number looks like.
        case pattern
        /// How many digits it has at least.
        case width
        /// When the count begins anew.
        case restart
        /// The number that comes next.
        case next
        /// Whether it is for all kinds that have none of their own.
        case usual

        /// As people call it; messages of the rules name it so.
        public var label: String {
            switch self {
            case .name: "Bezeichnung"
            case .pattern: "Muster"
            case .width: "Stellen"
            case .restart: "Neu zählen"
            case .next: "Nächste Nummer"
            case .usual: "gilt für alle Arten, die keine eigene Zählung haben"
            }
        }
    }

    /// A scheme.
    public struct Line: Sendable {
        /// Its identifier.
        public var id: String
        /// Its name.
        public var name: String
        /// When it begins anew, in words.
        public var restart: String
        /// The number that comes next, as papers bear it; empty when there is none.
        public var next: String
        /// Why there is none.
        public var obstacle: String
        /// The kinds that it numbers, in words.
        public var kinds: String

        /// A scheme; see the properties.
        public init(id: String, name: String, restart: String, next: String, obstacle: String = "", kinds: String) {
            self.id = id
            self.name = name
            self.restart = restart
            self.next = next
            self.obstacle = obstacle
            self.kinds = kinds
        }
    }

    /// All schemes.
    public var lines: [Line]
    /// The form: of a new scheme, or of the one that is changed.
    public var form: RecordFormPage

    /// A page.
    public init(lines: [Line], form: RecordFormPage) {
        self.lines = lines
        self.form = form
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Zählungen",
            section: .papers,
            """
            \(Crumbs(links: [
                (label: "Vorlagen", address: OfficePath.papers.text),
                (label: "Arten von Vorlagen", address: OfficePath.paperKinds.text),
            ]))
            <h1>Zählungen</h1>
            <p class="lead">Eine Vorlage bekommt ihre Nummer, wenn sie angelegt wird. Nummern, die schon vergeben sind, werden \
            übersprungen; keine kommt zweimal vor.</p>
            \(ErrorSummary(errors: form.errors))
            <div class="table-scroll" role="region" tabindex="0" aria-label="Tabelle Zählungen"><table class="members"><caption class="visually-hidden">Zählungen</caption>
            <thead><tr><th scope="col">Zählung</th><th scope="col">Nächste Nummer</th><th scope="col">Arten</th>\
            <th scope="col"><span class="visually-hidden">Ändern</span></th></tr></thead>
            <tbody>\(each: lines, row)</tbody></table></div>
            <section><h2>\(form.title)</h2>
            \(form.form(in: frame))</section>
            """
        )
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr><th scope="row">\(line.name)<br><span class="row-about">\(line.restart)</span></th>\
        <td>\(if: line.obstacle.isEmpty, "<strong>\(line.next)</strong>", else: "\(line.obstacle)")</td><td>\(line.kinds)</td>\
        <td><a href="\(OfficePath.numberingSchemes.text + "?scheme=" + line.id)">Ändern<span class="visually-hidden">: \
        \(line.name)</span></a></td></tr>
        """
    }
}
