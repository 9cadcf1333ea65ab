public import Foundation

/// A paper with its text, files and way through the organizations.
public struct PaperPage: Sendable {
    /// The paper on the portal.
    public enum Publication: Sendable, Equatable {
        /// Councillors see nothing about it.
        case hidden
        /// Non-public: it is never published.
        case impossible
        /// A draft that can be released to the members.
        case unreleased
        /// Members read it; the public does not.
        case membersOnly
        /// The public reads it, because it stands on the agenda of a published meeting.
        case publishedWithMeeting
        /// Waiting for a second person since.
        case released(since: Date, person: String)
        /// On the portal since; with changes when the office's record is newer.
        case published(since: Date, person: String, hasChanges: Bool)
        /// Taken off the portal.
        case withdrawn(since: Date, person: String)
    }

    /// The paper.
    public var paper: PaperLine
    /// The version of the record.
    public var version: Int
    /// The text; empty when the paper is only a file.
    public var text: PaperText
    /// The main file, composed or uploaded.
    public var mainFile: ShownFile?
    /// Attachments in order.
    public var attachments: [ShownFile]
    /// The way through the organizations.
    public var consultations: [ConsultationStep]
    /// The portal.
    public var publication: Publication
    /// What happened, newest first; empty for councillors.
    public var activities: [ActivityLine]
    /// Whether the person may change the paper.
    public var mayEdit: Bool
    /// The upload form, as it was sent.
    public var upload: FileUploadForm
    /// The consultation form; nothing when the person may not add one.
    public var newConsultation: ConsultationForm?
    /// The way that is proposed for a paper without one.
    public var proposal: [ProposedStep] = []
    /// What does not fit in the dates of the way.
    public var pathWarnings: [String] = []
    /// The sign-off by offices; nothing for those whom it does not concern.
    public var signOff: ShownSignOff?
    /// What it has to do with other papers.
    public var relations: [ShownRelation] = []
    /// Places of its text that a template left open, for those who may change it.
    public var openPlaces: [ShownOpenPlace] = []
    /// Whether there can be amendments to it.
    public var isAmendable = true
    /// The form for another relation; nothing when the person may not add one.
    public var newRelation: RelationForm?

    /// A paper.
    public init(
        paper: PaperLine,
        version: Int,
        text: PaperText,
        mainFile: ShownFile?,
        attachments: [ShownFile],
        consultations: [ConsultationStep],
        publication: Publication,
        activities: [ActivityLine],
        mayEdit: Bool,
        upload: FileUploadForm = FileUploadForm(),
        newConsultation: ConsultationForm? = nil
    ) {
        self.paper = paper
        self.version = version
        self.text = text
        self.mainFile = mainFile
        self.attachments = attachments
        self.consultations = consultations
        self.publication = publication
        self.activities = activities
        self.mayEdit = mayEdit
        self.upload = upload
        self.newConsultation = newConsultation
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "\(paper.reference) \(paper.title)",
            section: .papers,
            width: .wide,
            styles: [.relationsCSS] + (mayEdit ? [.attachmentsCSS] : []) + (signOff == nil ? [] : [.signOffCSS]),
            scripts: mayEdit ? [.attachmentsJS, .relationsJS] : [],
            """
            \(Crumbs(links: [(label: "Vorlagen", address: OfficePath.papers.text)]))
            \(if: !paper.isPublic, "<p class=\"banner-non-public\">\(Icon.lock)Nichtöffentlich – vertraulich behandeln</p>")
            <div class="page-head"><div>
            <p class="overline">\(paper.kind)\(given: paper.reference, { " \($0)" })</p>
            <h1>\(paper.title)</h1>
            <p class="facts">\(PublicityMark(isPublic: paper.isPublic))\(paper.state)\
            \(given: paper.day, { "<span class=\"fact\">\(Icon.calendar)\(DayMark(day: $0))</span>" })\
            \(given: paper.organization, { "<span class=\"fact\">Federführung: \($0)</span>" })</p></div>
            \(if: mayEdit, """
                <div class="actions"><a class="button" href="\(OfficePath.editPaper(paper.id))">\(Icon.pen)Vorlage ändern</a></div>
                """)
            </div>
            \(given: signOff, { $0.refusalSummary })<div class="columns columns-editor"><div>
            \(if: !openPlaces.isEmpty, ShownOpenPlace.list(openPlaces, paperID: paper.id))
            \(given: mainFile, mainFileLink)
            \(text.html(level: 2))
            \(if: text.isEmpty && mainFile == nil, EmptyNote(text: "Diese Vorlage hat noch keinen Text.").html)
            \(filesSection(frame))
            </div>
            <aside class="panels" aria-label="Stand der Vorlage">\(panels(frame))</aside>
            </div>
            """
        )
    }

    private func mainFileLink(_ file: ShownFile) -> HTML {
        """
        <p class="main-file"><a class="button\(if: !mayEdit, " primary")" \
        href="\(file.isPDF ? OfficePath.fileView(file.id) : OfficePath.file(file.id))">\
        \(Icon.document)Vorlage öffnen</a> <span class="row-about">\(file.description)</span>\(if: file.hasText, """
             <a class="file-text" href="\(OfficePath.fileText(file.id))">Als Text lesen</a>
            """)</p>
        """
    }
}
