public import Foundation

/// A published paper with its way through the organizations.
public struct PortalPaperPage: Sendable {
    /// The paper.
    public var paper: PublicPaperLine
    /// The text; empty when the paper is only a file.
    public var text: PaperText
    /// The main file.
    public var mainFile: PublicFile?
    /// Published attachments in order.
    public var attachments: [PublicFile]
    /// The way through the organizations.
    public var consultations: [ConsultationStep]
    /// Papers that name this one, or that it names.
    public var related: [(words: String, paper: PublicPaperLine)]
    /// The names of those who moved it.
    public var originators: [String]
    /// When the published copy was last changed.
    public var modified: Date?

    /// A paper.
    public init(
        paper: PublicPaperLine,
        text: PaperText,
        mainFile: PublicFile?,
        attachments: [PublicFile],
        consultations: [ConsultationStep],
        related: [(words: String, paper: PublicPaperLine)] = [],
        originators: [String] = [],
        modified: Date?
    ) {
        self.paper = paper
        self.text = text
        self.mainFile = mainFile
        self.attachments = attachments
        self.consultations = consultations
        self.related = related
        self.originators = originators
        self.modified = modified
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "\(paper.reference) \(paper.title)",
            path: .paper(paper.id),
            description: "\(paper.kind) \(paper.reference): \(paper.title)",
            data: .oparlObject(type: "paper", id: paper.id),
            section: .papers,
            "\(Crumbs(links: [(label: "Vorlagen", address: PortalPath.papers.text)]))\(content(level: 1))"
        )
    }

    /// The page's content under a heading of the given level.
    func content(level: Int) -> HTML {
        """
        <p class="overline">\(paper.kind)\(given: paper.reference, { " \($0)" })</p>
        <h\(level)>\(paper.title)</h\(level)>
        <p class="facts">\(given: paper.day, { "<span class=\"fact\">\(Icon.calendar)\(DayMark(day: $0))</span>" })\
        \(given: paper.organization, { "<span class=\"fact\">Federführung: \($0)</span>" })\
        \(given: originators.joined(separator: ", "), { "<span class=\"fact\">Von: \($0)</span>" })</p>
        \(if: mainFile != nil || !attachments.isEmpty, """
            <section class="documents"><h\(level + 1)>Unterlagen</h\(level + 1)>
            \(PublicFile.list([mainFile].compactMap { $0 } + attachments))</section>
            """)
        <section class="documents"><h\(level + 1)>Beratungsfolge</h\(level + 1)>
        \(if: consultations.isEmpty, "<p>Es ist noch keine Beratung angekündigt.</p>", else: """
            \(ConsultationPath(steps: consultations, address: { PortalPath.meeting($0).text }))
            """)</section>
        \(text.html(level: level + 1))
        \(if: !related.isEmpty, """
            <section class="documents"><h\(level + 1)>Verwandte Vorlagen</h\(level + 1)>
            \(each: relatedGroups, { group in
                """
                <h\(level + 2)>\(group.words)</h\(level + 2)><ul class="rows paper-rows">\(each: group.papers, { $0.html })</ul>
                """
            })</section>
            """)
        \(given: modified, { "<p class=\"row-about\">Stand dieser Seite: \(InstantMark(instant: $0))</p>" })
        """
    }

    private var relatedGroups: [(words: String, papers: [PublicPaperLine])] {
        var groups: [(words: String, papers: [PublicPaperLine])] = []
        for line in related {
            if let index = groups.firstIndex(where: { $0.words == line.words }) {
                groups[index].papers.append(line.paper)
            } else {
                groups.append((line.words, [line.paper]))
            }
        }
        return groups
    }
}
