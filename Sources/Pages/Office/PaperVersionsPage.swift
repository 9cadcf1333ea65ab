public import CouncilModel
public import Foundation

/// The saved texts of a paper, and what changed between two of them.
public struct PaperVersionsPage: Sendable {
    /// One saved text.
    public struct Version: Sendable, Equatable {
        /// Counts from 1.
        public var number: Int
        /// Who saved it.
        public var person: String
        /// When.
        public var instant: Date
        /// Whether it became the paper's text; otherwise somebody else was faster.
        public var isTaken: Bool
        /// The names of its attachments.
        public var attachments: [String]

        /// A version.
        public init(number: Int, person: String, instant: Date, isTaken: Bool, attachments: [String] = []) {
            self.attachments = attachments
            self.number = number
            self.person = person
            self.instant = instant
            self.isTaken = isTaken
        }

        var label: String {
            "Fassung \(number), \(GermanFormat.shortDayAndTime(instant)), \(person)"
                + (isTaken ? "" : " (nicht übernommen)")
        }
    }

    /// What became of an attachment between two texts.
    public struct AttachmentChange: Sendable, Equatable {
        /// What became of it.
        public enum Kind: Sendable, Equatable {
            /// It is there since.
            case added
            /// It is no longer there.
            case removed
            /// It has other bytes; how many times they were replaced, counted from 1.
            case replaced(version: Int)
            /// It is as it was.
            case kept
        }

        /// Its name.
        public var name: String
        /// What became of it.
        public var kind: Kind

        /// A change.
        public init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// A part of the paper, compared.
    public struct Part: Sendable, Equatable {
        /// Its title, "Begründung".
        public var title: String
        /// What changed.
        public var comparison: TextComparison

        /// A part.
        public init(title: String, comparison: TextComparison) {
            self.title = title
            self.comparison = comparison
        }
    }

    /// The paper's identifier.
    public var paperID: String
    /// Such as `2026/041`.
    public var reference: String
    /// The title.
    public var title: String
    /// All saved texts, the oldest first.
    public var versions: [Version]
    /// The number of the earlier one; nothing when there is only one.
    public var old: Int?
    /// The number of the later one.
    public var new: Int
    /// Whether both stand beside each other.
    public var isBeside: Bool
    /// The parts that changed.
    public var parts: [Part]
    /// What became of the attachments.
    public var attachments: [AttachmentChange] = []

    /// A comparison.
    public init(
        paperID: String,
        reference: String,
        title: String,
        versions: [Version],
        old: Int?,
        new: Int,
        isBeside: Bool,
        parts: [Part]
    ) {
        self.paperID = paperID
        self.reference = reference
        self.title = title
        self.versions = versions
        self.old = old
        self.new = new
        self.isBeside = isBeside
        self.parts = parts
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Fassungen der Vorlage \(reference)",
            section: .papers,
            width: .wide,
            styles: [.versionsCSS],
            """
            \(Crumbs(links: [
                (label: "Vorlagen", address: OfficePath.papers.text),
                (label: "\(reference) \(title)", address: OfficePath.paper(paperID).text),
            ]))
            <h1>Fassungen der Vorlage \(reference)</h1>
            \(if: old == nil, "<p class=\"lead\">Von dieser Vorlage gibt es erst eine Fassung.</p>", else: chooser)
            \(given: old, { old in
                """
                <section aria-labelledby="difference"><h2 id="difference">Unterschied zwischen Fassung \(old) und \(new)</h2>
                <p class="difference-key"><ins>Eingefügtes</ins> ist unterstrichen, <del>Entferntes</del> durchgestrichen.</p>
                \(if: parts.isEmpty, "<p>Die Texte beider Fassungen sind gleich.</p>", else: "\(each: parts, part)")
                \(if: !attachments.isEmpty, attachmentChanges)
                </section>
                """
            })
            <section aria-labelledby="all-versions"><h2 id="all-versions">Alle Fassungen</h2>
            <ol class="activity" reversed>\(each: versions.reversed(), { version in
                """
                <li>\(version.label)\(if: version.number > 1, """
                     · <a href="\(address(version.number - 1, version.number))" \
                    aria-label="Fassung \(version.number) mit der vorigen vergleichen">Mit der vorigen vergleichen</a>
                    """)\(if: !version.attachments.isEmpty, """
                    <br><span class="row-about">\(GermanFormat.count(version.attachments.count, "Anlage", "Anlagen")): \
                    \(version.attachments.joined(separator: ", "))</span>
                    """)</li>
                """
            })</ol></section>
            """
        )
    }

    private var chooser: HTML {
        let choices = versions.map { Choice(value: "\($0.number)", label: $0.label) }
        return """
            <form class="filter" action="\(OfficePath.paperVersions(paperID))">
            \(SelectField(name: "old", label: "Von", choices: choices, selected: old.map { "\($0)" } ?? ""))
            \(SelectField(name: "new", label: "Zu", choices: choices, selected: "\(new)"))
            \(SelectField(
                name: "view", label: "Darstellung",
                choices: [Choice(value: "inline", label: "im Text"), Choice(value: "beside", label: "nebeneinander")],
                selected: isBeside ? "beside" : "inline"
            ))
            <div><button type="submit">Vergleichen</button></div></form>
            """
    }

    private func address(_ old: Int, _ new: Int) -> String {
        OfficePath.paperVersions(paperID).text
            + queryText([
                (name: "old", value: "\(old)"), (name: "new", value: "\(new)"),
                (name: "view", value: isBeside ? "beside" : "inline"),
            ])
    }

    private var attachmentChanges: HTML {
        """
        <h3>Anlagen</h3>
        <ul class="attachment-changes">\(each: attachments, { change in
            switch change.kind {
            case .added: "<li><ins>\(change.name)</ins> – hinzugekommen</li>"
            case .removed: "<li><del>\(change.name)</del> – entfernt</li>"
            case .replaced(let version): "<li>\(change.name) – ersetzt (Fassung \(version) der Datei)</li>"
            case .kept: "<li>\(change.name) – unverändert</li>"
            }
        })</ul>
        """
    }

    private func part(_ part: Part) -> HTML {
        """
        <h3>\(part.title)</h3>
        \(if: isBeside, """
            <table class="difference-table"><thead><tr><th scope="col">Fassung \(old ?? 1)</th>\
            <th scope="col">Fassung \(new)</th></tr></thead><tbody>\(each: part.comparison.lines, { line in
                """
                <tr><td>\(given: line.old, { _ in pieces(line, isOld: true, isNew: false) })</td>\
                <td>\(given: line.new, { _ in pieces(line, isOld: false, isNew: true) })</td></tr>
                """
            })</tbody></table>
            """, else: """
            <div class="difference">\(each: part.comparison.lines, { line in
                "<p\(flag: "class=\"is-same\"", if: line.isSame)>\(pieces(line, isOld: true, isNew: true))</p>"
            })</div>
            """)
        """
    }

    private func pieces(_ line: TextComparison.Line, isOld: Bool, isNew: Bool) -> HTML {
        HTML(
            line.pieces.map { piece -> HTML in
                switch piece {
                case .same(let text): "\(text)"
                case .removed(let text):
                    isOld ? "<del>\(hidden("[entfernt: "))\(text)\(hidden("]"))</del>" : .empty
                case .added(let text):
                    isNew ? "<ins>\(hidden("[eingefügt: "))\(text)\(hidden("]"))</ins>" : .empty
                }
            }
        )
    }

    private func hidden(_ words: String) -> HTML { "<span class=\"visually-hidden\">\(words)</span>" }
}
