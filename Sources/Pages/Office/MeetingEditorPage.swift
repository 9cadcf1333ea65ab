public import Foundation

/// A meeting as the clerk works on it: agenda, invitation, publication.
public struct MeetingEditorPage: Sendable {
    /// The names of the fields of the form that adds an item.
    public enum ItemField: String, CaseIterable, Sendable {
        /// The title; may stay empty when a paper is given.
        case title
        /// The reference of a paper, such as `2026/041`.
        case paper
        /// `true` or `false`.
        case isPublic = "public"
        /// What the public reads instead of a non-public title.
        case neutralTitle = "neutral_title"
        /// One of ``MeetingEditorPage/Nature``.
        case nature

        /// What people call the field.
        public var label: String {
            switch self {
            case .title: "Titel"
            case .paper: "Vorlage"
            case .isPublic: "Öffentlichkeit"
            case .neutralTitle: "Neutraler Titel"
            case .nature: "Art"
            }
        }
    }

    /// What a line of an agenda can be.
    public enum Nature: String, CaseIterable, Sendable {
        /// Dealt with and resolved.
        case ordinary
        /// Heard.
        case report
        /// An election.
        case election
        /// The Hauptsatzung or a change of it.
        case mainStatute
        /// Heads the items after it.
        case heading

        /// What people call it.
        public var label: String {
            switch self {
            case .ordinary: "Punkt mit Beratung und Beschluss"
            case .report: "Bericht oder Mitteilung, ohne Beschluss"
            case .election: "Wahl"
            case .mainStatute: "Hauptsatzung oder ihre Änderung"
            case .heading: "Zwischenüberschrift, ohne Nummer"
            }
        }
    }

    /// What was typed into the form that adds an item.
    public struct NewItem: FieldValues {
        /// The title.
        public var title: String
        /// The reference of a paper.
        public var paper: String
        /// Unanswered at first.
        public var isPublic: Bool?
        /// What the public reads instead of the title of a non-public item.
        public var neutralTitle: String
        /// What the line is; nothing when the form did not ask.
        public var nature: Nature?
        /// What is wrong with it.
        public var errors: [FieldError]

        /// The form, empty or as it was sent.
        public init(
            title: String = "",
            paper: String = "",
            isPublic: Bool? = nil,
            neutralTitle: String = "",
            nature: Nature? = .ordinary,
            errors: [FieldError] = []
        ) {
            self.title = title
            self.paper = paper
            self.isPublic = isPublic
            self.neutralTitle = neutralTitle
            self.nature = nature
            self.errors = errors
        }

        /// The value of a field as it is sent.
        public subscript(field: ItemField) -> String {
            get {
                switch field {
                case .title: title
                case .paper: paper
                case .isPublic: isPublic.map { $0 ? "true" : "false" } ?? ""
                case .neutralTitle: neutralTitle
                case .nature: nature?.rawValue ?? ""
                }
            }
            set {
                switch field {
                case .title: title = newValue
                case .paper: paper = newValue
                case .isPublic: isPublic = Bool(newValue)
                case .neutralTitle: neutralTitle = newValue
                case .nature: nature = Nature(rawValue: newValue)
                }
            }
        }
    }

    /// The invitation.
    public enum Invitation: Sendable, Equatable {
        /// There is none; the reasons that forbid one, if any.
        case missing(obstacles: [String])
        /// It was refused on the terms given; on others it may be created.
        case refused(reasons: [String])
        /// It is there; outdated when the agenda has changed since.
        case ready(file: ShownFile, composed: Date, isOutdated: Bool)
    }

    /// The meeting on the portal.
    public enum Publication: Sendable, Equatable {
        /// Only the office sees it.
        case unpublished
        /// On the portal since; with changes when the office's record is newer.
        case published(since: Date, person: String, hasChanges: Bool)
        /// Taken off the portal.
        case withdrawn(since: Date, person: String)
    }

    /// The meeting.
    public var meeting: MeetingHead
    /// Items of the public part.
    public var publicItems: [AgendaLine]
    /// Items of the non-public part.
    public var nonPublicItems: [AgendaLine]
    /// Papers offered while typing.
    public var paperSuggestions: [PaperReference]
    /// The form that adds an item.
    public var newItem: NewItem
    /// The invitation.
    public var invitation: Invitation
    /// What became of each notice to the members, newest first.
    public var ledgerSentences: [String] = []
    /// The series that it was planned with.
    public var series: Series?
    /// The packet for members, if there is one.
    public var packet: ShownPacket?
    /// The portal.
    public var publication: Publication
    /// The deadlines; empty when nobody counts them.
    public var deadlines: [ShownDeadline]
    /// What creating the invitation asks for.
    public var summons: SummonsForm
    /// What happened, newest first.
    public var activities: [ActivityLine]
    /// Somebody else changed the meeting meanwhile: who and when; nothing was saved.
    public var conflict: ActivityLine?
    /// What lies beside the agenda.
    public var side = AgendaSide()

    /// A meeting.
    public init(
        meeting: MeetingHead,
        publicItems: [AgendaLine],
        nonPublicItems: [AgendaLine],
        paperSuggestions: [PaperReference],
        newItem: NewItem,
        invitation: Invitation,
        packet: ShownPacket? = nil,
        publication: Publication,
        deadlines: [ShownDeadline] = [],
        summons: SummonsForm = .init(),
        activities: [ActivityLine],
        conflict: ActivityLine? = nil
    ) {
        self.meeting = meeting
        self.publicItems = publicItems
        self.nonPublicItems = nonPublicItems
        self.paperSuggestions = paperSuggestions
        self.newItem = newItem
        self.invitation = invitation
        self.packet = packet
        self.publication = publication
        self.deadlines = deadlines
        self.summons = summons
        self.activities = activities
        self.conflict = conflict
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: meeting.title,
            section: .meetings,
            width: .broad,
            styles: [.agendaCSS, .previewCSS],
            scripts: [.agendaJS, .previewJS],
            """
            \(meeting.crumbs)
            <div class="page-head"><div>\(meeting.html)\(given: series, { $0.html })</div>
            <div class="actions">\(preview.toggle)\
            <a class="button" href="\(OfficePath.editMeeting(meeting.id))">\(Icon.pen)Sitzung ändern</a></div>
            </div>
            \(given: conflict, conflictNotice)
            <div class="columns columns-agenda is-alone" data-preview-columns>
            <div>\(agenda(frame))</div>
            <aside class="panels" aria-label="Stand der Sitzung">\(waitingPanel(frame))\(panels(frame))</aside>
            \(preview.html(in: frame))
            </div>
            """
        )
    }

    private func conflictNotice(_ conflict: ActivityLine) -> HTML {
        Notice(
            kind: .warning,
            text: "Ihre Änderung wurde nicht übernommen, weil sich die Sitzung inzwischen geändert hat.",
            detail: """
                \(conflict.person): \(conflict.event), \(GermanFormat.shortDayAndTime(conflict.instant)). Sie sehen jetzt \
                den neuen Stand. Bitte wiederholen Sie Ihre Änderung, falls sie noch nötig ist.
                """
        ).html
    }
}
