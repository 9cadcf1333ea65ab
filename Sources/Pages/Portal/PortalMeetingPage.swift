public import Foundation

/// A published meeting: agenda, resolutions, documents.
public struct PortalMeetingPage: Sendable {
    /// An item of the public part.
    public struct Item: Sendable, Equatable {
        /// The item's identifier.
        public var id: String
        /// Such as `3`.
        public var number: String
        /// The title.
        public var title: String
        /// The paper, when it is published.
        public var paper: PaperReference?
        /// Published files of the item.
        public var files: [PublicFile]
        /// What came out, such as `einstimmig beschlossen`.
        public var result: String
        /// The text of the resolution, once taken.
        public var resolution: String

        /// An item.
        public init(
            id: String,
            number: String,
            title: String,
            paper: PaperReference? = nil,
            files: [PublicFile] = [],
            result: String = "",
            resolution: String = ""
        ) {
            self.id = id
            self.number = number
            self.title = title
            self.paper = paper
            self.files = files
            self.result = result
            self.resolution = resolution
        }
    }

    /// The meeting's identifier.
    public var id: String
    /// Such as `12. Sitzung des Hauptausschusses`.
    public var title: String
    /// The organization's identifier.
    public var organizationID: String
    /// The organization's name.
    public var organizationName: String
    /// When it begins.
    public var start: Date?
    /// When it ended.
    public var end: Date?
    /// Such as `Rathaus, Großer Saal, Marktplatz 3`.
    public var location: String
    /// Where it stands.
    public var state: StateMark
    /// Items of the public part.
    public var items: [Item]
    /// Whether a non-public part follows; nothing more is said about it.
    public var hasNonPublicPart: Bool
    /// Invitation, minutes and other published files.
    public var files: [PublicFile]
    /// When the published copy was last changed.
    public var modified: Date?

    /// A meeting.
    public init(
        id: String,
        title: String,
        organizationID: String,
        organizationName: String,
        start: Date?,
        end: Date?,
        location: String,
        state: StateMark,
        items: [Item],
        hasNonPublicPart: Bool,
        files: [PublicFile],
        modified: Date?
    ) {
        self.id = id
        self.title = title
        self.organizationID = organizationID
        self.organizationName = organizationName
        self.start = start
        self.end = end
        self.location = location
        self.state = state
        self.items = items
        self.hasNonPublicPart = hasNonPublicPart
        self.files = files
        self.modified = modified
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        let day = start.map { GermanFormat.dayAndTime($0) } ?? ""
        return frame.document(
            title: title,
            path: .meeting(id),
            description: "Tagesordnung der Sitzung: \(title) \(day)",
            data: .oparlObject(type: "meeting", id: id),
            section: .meetings,
            """
            \(Crumbs(links: [
                (label: "Sitzungen", address: PortalPath.meetings.text),
                (label: organizationName, address: PortalPath.organization(organizationID).text),
            ]))\(content(level: 1))
            """
        )
    }

    /// The page's content under a heading of the given level.
    func content(level: Int) -> HTML {
        """
        \(if: level > 1, "<p class=\"overline\">\(organizationName)</p>")
        <h\(level)>\(title)</h\(level)>
        <p class="facts">\(given: start, { start in
            """
            <span class="fact">\(Icon.calendar)<time datetime="\(GermanTime(start).iso)">\
            \(GermanFormat.dayWithWeekday(GermanTime(start).day)), \(GermanFormat.timeRange(start, end))</time></span>
            """
        })\(given: location, { "<span class=\"fact\">\(Icon.place)\($0)</span>" })\(state)</p>
        \(if: !files.isEmpty, """
            <section class="documents"><h\(level + 1)>Unterlagen</h\(level + 1)>\(PublicFile.list(files))</section>
            """)
        <h\(level + 1) class="agenda-heading">Tagesordnung</h\(level + 1)>
        \(if: items.isEmpty, EmptyNote(
            text: "Die Tagesordnung ist noch nicht veröffentlicht.",
            detail: "Sie erscheint hier, sobald die Einladung bekannt gemacht ist."
        ).html, else: """
            <div class="part part-public"><ol class="agenda">\(each: items, { item($0, level: level + 2) })</ol></div>
            """)
        \(if: hasNonPublicPart, """
            <p class="closed-part">\(Icon.lock)Anschließend berät das Gremium in nichtöffentlicher Sitzung.</p>
            """)
        \(given: modified, { "<p class=\"row-about\">Stand dieser Seite: \(InstantMark(instant: $0))</p>" })
        """
    }

    private func item(_ item: Item, level: Int) -> HTML {
        """
        <li id="item-\(item.id)"><span class="agenda-number"><span class="visually-hidden">Punkt </span>\(item.number)</span>
        <div class="agenda-text"><h\(level)>\(item.title)</h\(level)>
        \(given: item.paper, { paper in
            """
            <p class="agenda-paper"><a href="\(PortalPath.paper(paper.id))">Vorlage \(paper.reference)\
            \(if: paper.title != item.title, ": \(paper.title)")</a></p>
            """
        })\(if: !item.files.isEmpty, PublicFile.list(item.files))\
        \(given: item.result, { "<p class=\"path-result\">\(Icon.check)\($0)</p>" })\
        \(given: item.resolution, { text in
            "<div class=\"resolution\"><h\(level + 1)>Beschluss</h\(level + 1)><p>\(text)</p></div>"
        })
        </div></li>
        """
    }
}
