/// The first page of the portal.
public struct PortalStartPage: Sendable {
    /// The next meetings, soonest first.
    public var meetings: [PublicMeetingLine]
    /// The newest papers, newest first.
    public var papers: [PublicPaperLine]

    /// A start page.
    public init(meetings: [PublicMeetingLine], papers: [PublicPaperLine]) {
        self.meetings = meetings
        self.papers = papers
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Ratsinformation",
            path: .start,
            description: "Sitzungen, Tagesordnungen, Vorlagen und Beschlüsse: \(frame.townName).",
            data: .oparlSystem,
            section: .start,
            """
            <div class="hero"><h1>Was der Rat berät und beschließt</h1>
            <form class="hero-search" role="search" action="\(PortalPath.papers)">
            <label for="hero-search">Vorlagen durchsuchen</label>
            <div><input id="hero-search" name="q" type="search" autocomplete="off">
            <button type="submit" class="primary">\(Icon.magnifier)Suchen</button></div>
            </form></div>
            <section aria-labelledby="next-meetings"><h2 id="next-meetings">Nächste Sitzungen</h2>
            \(if: meetings.isEmpty, EmptyNote(
                text: "Zurzeit ist keine Sitzung angekündigt.",
                detail: "Sobald eine Tagesordnung veröffentlicht ist, steht sie hier."
            ).html, else: "<ul class=\"rows\">\(each: meetings, { $0.html(level: 3) })</ul>")
            <p class="more"><a href="\(PortalPath.meetings)">Alle Sitzungen</a></p></section>
            <section aria-labelledby="new-papers"><h2 id="new-papers">Neue Vorlagen</h2>
            \(if: papers.isEmpty, EmptyNote(text: "Es ist noch keine Vorlage veröffentlicht.").html, else: """
                <ul class="rows paper-rows">\(each: papers, { $0.html })</ul>
                """)
            <p class="more"><a href="\(PortalPath.papers)">Alle Vorlagen</a></p></section>
            """
        )
    }
}
