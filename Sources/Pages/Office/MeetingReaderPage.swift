/// A meeting as councillors read it: the agenda with everything to open.
public struct MeetingReaderPage: Sendable {
    /// The meeting.
    public var meeting: MeetingHead
    /// Items of the public part.
    public var publicItems: [AgendaLine]
    /// Items of the non-public part the person may read.
    public var nonPublicItems: [AgendaLine]
    /// Invitation, minutes and other files of the meeting.
    public var files: [ShownFile]
    /// The packet, if the person may read one.
    public var packet: ShownPacket?
    /// The agenda as invited; shown once the agenda differs from it.
    public var invited: InvitedAgenda?
    /// Whether the person chairs and reads the script.
    public var hasScript = false

    /// A meeting.
    public init(
        meeting: MeetingHead,
        publicItems: [AgendaLine],
        nonPublicItems: [AgendaLine],
        files: [ShownFile],
        packet: ShownPacket? = nil
    ) {
        self.meeting = meeting
        self.publicItems = publicItems
        self.nonPublicItems = nonPublicItems
        self.files = files
        self.packet = packet
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: meeting.title,
            section: .meetings,
            styles: [.agendaCSS],
            """
            \(meeting.crumbs)
            <div class="page-head"><div>\(meeting.html)</div></div>
            \(if: !files.isEmpty || packet != nil, """
                <ul class="files files-lead">\(each: files, { "<li>\(OfficeFileLine(file: $0))</li>" })\
                \(given: packet, packetLine)</ul>
                """)\
            \(if: hasScript, """
                <p><a class="button" href="\(OfficePath.meetingScript(meeting.id))">\(Icon.document)Sitzungsleitfaden</a></p>
                """)
            <h2 id="agenda-title">Tagesordnung</h2>
            \(if: publicItems.isEmpty && nonPublicItems.isEmpty, EmptyNote(
                text: "Die Tagesordnung ist noch leer.", detail: "Sobald der Sitzungsdienst Punkte einträgt, stehen sie hier."
            ).html)\
            \(if: !publicItems.isEmpty, part(isPublic: true, publicItems))
            \(if: !nonPublicItems.isEmpty, part(isPublic: false, nonPublicItems))
            \(given: invited, { $0.html })
            """
        )
    }

    private func packetLine(_ packet: ShownPacket) -> HTML {
        """
        <li>\(packet.line)\(if: packet.isOutdated, """
             <span class="row-about">Seit dem \(InstantMark(instant: packet.composed)) hat sich etwas geändert; die neuen \
            Unterlagen stehen unten.</span>
            """)</li>
        """
    }

    private func part(isPublic: Bool, _ items: [AgendaLine]) -> HTML {
        """
        <section class="part \(if: isPublic, "part-public", else: "part-non-public")">
        <h3 class="part-title">\(PublicityMark.part(isPublic: isPublic))</h3>
        \(if: !isPublic, "<p class=\"part-note\">Vertraulich behandeln. Nur für Mitglieder mit Zugang zu diesem Teil.</p>")
        <ol class="agenda">\(each: items, item)</ol>
        </section>
        """
    }

    private func item(_ item: AgendaLine) -> HTML {
        if item.isHeading {
            return "<li id=\"item-\(item.id)\" class=\"agenda-divider\"><h4>\(item.title)</h4></li>"
        }
        return """
            <li id="item-\(item.id)" class="level-\(item.level)"><span class="agenda-number"><span class="visually-hidden">Punkt </span>\(item.number)</span>
            <div class="agenda-text"><h4>\(item.title)</h4>\(given: item.late, { "<p>\($0.html)</p>" })\
            \(each: item.recommendations, { "<p class=\"row-about recommendation\">\($0)</p>" })
            \(given: item.paper, { paper in
                """
                <p class="agenda-paper"><a href="\(OfficePath.paper(paper.id))">Vorlage \(paper.reference)\
                \(if: paper.title != item.title, ": \(paper.title)")</a></p>
                """
            })\(if: !item.files.isEmpty, """
                <ul class="files">\(each: item.files, { file in
                    "<li>\(OfficeFileLine(file: file, showsPublicity: file.isPublic != item.isPublic))</li>"
                })</ul>
                """)\(given: item.resolution, { "<div class=\"resolution\"><h5>Beschluss</h5><p>\($0)</p></div>" })
            </div></li>
            """
    }
}
