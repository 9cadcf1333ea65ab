/// Every address of the office, the one list that pages and routes share.
///
/// Give `":id"` as identifier to get the route's pattern: `OfficePath.meeting(":id").text == "/meetings/:id"`.
public enum OfficePath: Sendable, Equatable {
    /// GET shows the login, POST signs in.
    case login
    /// POST signs out.
    case logout
    /// The signed-in person's overview.
    case home
    /// GET lists, POST creates.
    case meetings
    /// The empty form.
    case newMeeting
    /// One meeting.
    case meeting(String)
    /// GET shows the form, POST saves it.
    case editMeeting(String)
    /// POST adds an item to this meeting's agenda.
    case agendaItems(meeting: String)
    /// POST changes the item.
    case agendaItem(String)
    /// The form of one item.
    case editAgendaItem(String)
    /// POST takes the item off the agenda.
    case agendaItemRemoval(String)
    /// POST moves items.
    case agendaOrder(meeting: String)
    /// POST takes the last move back.
    case agendaUndo(meeting: String)
    /// POST puts waiting papers on the agenda.
    case waitingPapers(meeting: String)
    /// POST records whether the body deals with a late item.
    case agendaItemAdmission(String)
    /// POST confirms a neutral title.
    case agendaItemNeutralTitle(String)
    /// GET shows the form of the result, POST shows what it means or notes it.
    case agendaItemResult(String)
    /// POST composes the invitation.
    case invitation(meeting: String)
    /// GET shows what citizens will see, POST publishes.
    case meetingPublication(String)
    /// Preparing the publication of a meeting: POST.
    case meetingPublicationRequest(String)
    /// Preparing the publication of a paper: POST.
    case paperPublicationRequest(String)
    /// POST withdraws from the portal.
    case meetingPublicationWithdrawal(String)
    /// POST answers with the pages that the agenda would become.
    case meetingPreview(String)
    /// GET shows the packets of a meeting, POST asks for one.
    case meetingPackets(String)
    /// POST stops the work on a packet.
    case packetCancellation(String)
    /// The bytes of a packet.
    case packet(String)
    /// The viewer page of a packet.
    case packetView(String)
    /// GET shows the ledger of a meeting's summons, POST sends the invitation.
    case summons(String)
    /// POST sends a supplement.
    case summonsSupplement(String)
    /// POST tells of another time or place.
    case summonsChange(String)
    /// POST calls the meeting off.
    case summonsCancellation(String)
    /// The chair's script of a meeting.
    case meetingScript(String)
    /// The letters of a notice.
    case noticeLetters(String)
    /// The evidence of a notice.
    case noticeEvidence(String)
    /// POST notes something in a row of the ledger.
    case ledgerNote(String)
    /// POST sends a mail again.
    case ledgerDelivery(String)
    /// POST notes whether a person is invited by mail.
    case mailConsent(String)
    /// GET shows what a mail's secret link is for, POST confirms that it arrived.
    case receipt(String)
    /// A calendar under its secret address.
    case feed(String)
    /// POST makes an own calendar address.
    case feeds
    /// POST ends an own calendar address.
    case feedRevocation(String)
    /// GET lists, POST creates.
    case papers
    /// The empty form.
    case newPaper
    /// POST answers with the pages that the form would become; without a paper for one that was never saved.
    case paperPreview(String?)
    /// POST keeps what is being written; without a paper for one that was never saved.
    case paperDrafts(String?)
    /// POST forgets a draft.
    case paperDraftRemoval(String)
    /// One paper.
    case paper(String)
    /// GET shows the form, POST saves it.
    case editPaper(String)
    /// POST (multipart) adds a file.
    case paperFiles(String)
    /// The saved texts of a paper, and what changed between two of them.
    case paperVersions(String)
    /// POST moves attachments.
    case paperFileOrder(String)
    /// POST adds a consultation.
    case paperConsultations(String)
    /// POST gives the paper the way that is proposed.
    case paperProposal(String)
    /// POST relates the paper to another.
    case paperRelations(String)
    /// POST takes a relation of the paper away.
    case paperRelationRemoval(String)
    /// The papers that fit what is typed, for scripts.
    case paperSuggestions
    /// POST puts a consultation earlier or later.
    case consultationMove(String)
    /// POST takes a consultation away.
    case consultationRemoval(String)
    /// POST releases the paper to the members.
    case paperRelease(String)
    /// GET shows what waits for a signature.
    case signOffs
    /// POST signs the papers that were chosen there.
    case signOffSignatures
    /// GET shows the courses that are laid down.
    case signOffTemplates
    /// The empty form of a course to lay down.
    case newSignOffTemplate
    /// GET shows the form of a course that is laid down, POST saves it.
    case editSignOffTemplate(String)
    /// POST takes a course away from those that are laid down.
    case signOffTemplateRemoval(String)
    /// POST gives a paper a course that is laid down.
    case paperSignOffTemplate(String)
    /// POST says where hints by mail go.
    case accountMail
    /// GET shows how long before the summons bodies want papers, POST saves it.
    case paperLeads
    /// GET shows the kinds of papers, POST saves a new one.
    case paperKinds
    /// The form of a new kind of papers.
    case newPaperKind
    /// GET shows a kind of papers, POST saves it.
    case paperKind(String)
    /// The empty paper of a kind as PDF.
    case paperKindPreview(String)
    /// GET shows how papers are numbered, POST saves a new scheme.
    case numberingSchemes
    /// POST saves a scheme.
    case numberingScheme(String)
    /// POST sends a paper into its sign-off.
    case paperSignOff(String)
    /// POST takes a sign-off back.
    case paperSignOffWithdrawal(String)
    /// POST adds an office to a sign-off.
    case paperSignOffSteps(String)
    /// POST does something with a step: "removal", "signature", "return", "take-back", "take-over".
    case signOffStep(String, String)
    /// POST names a deputy.
    case accountDeputies
    /// POST ends that somebody stands in.
    case accountDeputyEnd(String)
    /// GET shows what citizens will see, POST publishes.
    case paperPublication(String)
    /// POST withdraws from the portal.
    case paperPublicationWithdrawal(String)
    /// The bytes of a file.
    case file(String)
    /// GET shows the form of an attachment, POST saves it.
    case editFile(String)
    /// POST takes an attachment away from its paper.
    case fileRemoval(String)
    /// The viewer page of a PDF.
    case fileView(String)
    /// A composed document as text.
    case fileText(String)
    /// Pictures in texts and documents.
    case picture(PicturePath)
    /// All organizations.
    case organizations
    /// One organization with its members.
    case organization(String)
    /// The empty form of an organization.
    case newOrganization
    /// GET shows the form of an organization, POST saves it.
    case editOrganization(String)
    /// The empty form of a member; see ``members(organization:)``.
    case newMember(organization: String)
    /// POST gives somebody a seat.
    case members(organization: String)
    /// GET shows the form of a membership, POST saves it.
    case editMembership(String)
    /// A month of meetings.
    case calendar
    /// The empty form of a deputy; see ``deputies(organization:)``.
    case newDeputy(organization: String)
    /// POST enters a deputy.
    case deputies(organization: String)
    /// POST ends a deputy.
    case deputyEnd(String)
    /// The empty form of a series of meetings.
    case newMeetingSeries
    /// POST shows the dates of a series that is not planned yet.
    case meetingSeriesPreview
    /// POST plans the meetings of a series.
    case meetingSeries
    /// The meetings of a series.
    case seriesOfMeetings(String)
    /// POST calls the rest of a series off.
    case meetingSeriesCancellation(String)
    /// Days without meetings: GET lists, POST enters.
    case vacations
    /// POST takes a vacation away.
    case vacationRemoval(String)
    /// The rooms for meetings: GET lists, POST creates.
    case locations
    /// POST changes a room.
    case location(String)
    /// The legislative terms: GET lists, POST creates.
    case terms
    /// POST changes a legislative term.
    case term(String)
    /// The empty form of a person.
    case newPerson
    /// GET shows the form of a person, POST saves it.
    case editPerson(String)
    /// GET shows what agendas begin and end with and which papers it deals with, POST saves the former.
    case agendaTemplate(String)
    /// POST enters a competence of an organization.
    case competences(String)
    /// POST takes a competence away.
    case competenceRemoval(String)
    /// All persons.
    case persons
    /// One person with memberships.
    case person(String)
    /// The signed-in person's sessions and password.
    case account
    /// POST changes the password.
    case accountPassword
    /// POST ends one session.
    case sessionEnd(String)
    /// GET lists, POST creates.
    case accounts
    /// POST changes roles of an account.
    case accountRoles(String)
    /// POST locks or unlocks an account.
    case accountLock(String)
    /// Search in all that the signed-in person may read.
    case search
    /// A static file of the design system.
    case asset(String)
    /// A font file, see ``FontFile``.
    case font(String)
    /// A file of the pdf.js package.
    case pdfjs(String)
    /// Liveness.
    case health
    /// Figures for monitoring.
    case metrics

    /// The path, percent-encoded where needed.
    public var text: String {
        switch self {
        case .login: "/login"
        case .logout: "/logout"
        case .home: "/"
        case .meetings: "/meetings"
        case .newMeeting: "/meetings/new"
        case .meeting(let id): "/meetings/\(segment(id))"
        case .editMeeting(let id): "/meetings/\(segment(id))/edit"
        case .agendaItems(let id): "/meetings/\(segment(id))/agenda-items"
        case .agendaItem(let id): "/agenda-items/\(segment(id))"
        case .editAgendaItem(let id): "/agenda-items/\(segment(id))/edit"
        case .agendaItemRemoval(let id): "/agenda-items/\(segment(id))/removal"
        case .agendaOrder(let id): "/meetings/\(segment(id))/agenda-order"
        case .agendaUndo(let id): "/meetings/\(segment(id))/agenda-order/undo"
        case .waitingPapers(let id): "/meetings/\(segment(id))/waiting-papers"
        case .agendaItemAdmission(let id): "/agenda-items/\(segment(id))/admission"
        case .agendaItemNeutralTitle(let id): "/agenda-items/\(segment(id))/neutral-title"
        case .agendaItemResult(let id): "/agenda-items/\(segment(id))/result"
        case .invitation(let id): "/meetings/\(segment(id))/invitation"
        case .meetingPublication(let id): "/meetings/\(segment(id))/publication"
        case .meetingPublicationRequest(let id): "/meetings/\(segment(id))/publication/request"
        case .paperPublicationRequest(let id): "/papers/\(segment(id))/publication/request"
        case .meetingPublicationWithdrawal(let id): "/meetings/\(segment(id))/publication/withdrawal"
        case .meetingPreview(let id): "/meetings/\(segment(id))/preview"
        case .meetingPackets(let id): "/meetings/\(segment(id))/packets"
        case .packetCancellation(let id): "/packets/\(segment(id))/cancellation"
        case .packet(let id): "/packets/\(segment(id))"
        case .packetView(let id): "/packets/\(segment(id))/view"
        case .summons(let id): "/meetings/\(segment(id))/summons"
        case .summonsSupplement(let id): "/meetings/\(segment(id))/summons/supplement"
        case .summonsChange(let id): "/meetings/\(segment(id))/summons/change"
        case .summonsCancellation(let id): "/meetings/\(segment(id))/summons/cancellation"
        case .noticeLetters(let id): "/notices/\(segment(id))/letters"
        case .meetingScript(let id): "/meetings/\(segment(id))/script"
        case .noticeEvidence(let id): "/notices/\(segment(id))/evidence"
        case .ledgerNote(let id): "/ledger/\(segment(id))/note"
        case .ledgerDelivery(let id): "/ledger/\(segment(id))/delivery"
        case .mailConsent(let id): "/persons/\(segment(id))/mail-consent"
        case .receipt(let token): "/receipts/\(segment(token))"
        case .feed(let token): "/feeds/\(segment(token)).ics"
        case .feeds: "/account/feeds"
        case .feedRevocation(let id): "/account/feeds/\(segment(id))/revocation"
        case .papers: "/papers"
        case .newPaper: "/papers/new"
        case .paperPreview(let id): id.map { "/papers/\(segment($0))/preview" } ?? "/papers/preview"
        case .paperDrafts(let id): id.map { "/papers/\(segment($0))/drafts" } ?? "/papers/drafts"
        case .paperDraftRemoval(let id): "/drafts/\(segment(id))/removal"
        case .paper(let id): "/papers/\(segment(id))"
        case .editPaper(let id): "/papers/\(segment(id))/edit"
        case .paperFiles(let id): "/papers/\(segment(id))/files"
        case .paperVersions(let id): "/papers/\(segment(id))/versions"
        case .paperFileOrder(let id): "/papers/\(segment(id))/file-order"
        case .paperConsultations(let id): "/papers/\(segment(id))/consultations"
        case .paperProposal(let id): "/papers/\(segment(id))/consultation-proposal"
        case .paperRelations(let id): "/papers/\(segment(id))/relations"
        case .paperRelationRemoval(let id): "/papers/\(segment(id))/relations/removal"
        case .paperSuggestions: "/papers/suggestions"
        case .consultationMove(let id): "/consultations/\(segment(id))/move"
        case .consultationRemoval(let id): "/consultations/\(segment(id))/removal"
        case .paperRelease(let id): "/papers/\(segment(id))/release"
        case .signOffs: "/sign-offs"
        case .signOffSignatures: "/sign-offs/signatures"
        case .signOffTemplates: "/sign-off-templates"
        case .newSignOffTemplate: "/sign-off-templates/new"
        case .editSignOffTemplate(let id): "/sign-off-templates/\(segment(id))/edit"
        case .signOffTemplateRemoval(let id): "/sign-off-templates/\(segment(id))/removal"
        case .paperSignOffTemplate(let id): "/papers/\(segment(id))/sign-off-template"
        case .accountMail: "/account/mail"
        case .paperLeads: "/sign-offs/leads"
        case .paperKinds: "/paper-kinds"
        case .newPaperKind: "/paper-kinds/new"
        case .paperKind(let id): "/paper-kinds/\(segment(id))"
        case .paperKindPreview(let id): "/paper-kinds/\(segment(id))/preview"
        case .numberingSchemes: "/numbering-schemes"
        case .numberingScheme(let id): "/numbering-schemes/\(segment(id))"
        case .paperSignOff(let id): "/papers/\(segment(id))/sign-off"
        case .paperSignOffWithdrawal(let id): "/papers/\(segment(id))/sign-off/withdrawal"
        case .paperSignOffSteps(let id): "/papers/\(segment(id))/sign-off-steps"
        case .signOffStep(let id, let deed): "/sign-off-steps/\(segment(id))/\(deed)"
        case .accountDeputies: "/account/deputies"
        case .accountDeputyEnd(let id): "/account/deputies/\(segment(id))/end"
        case .paperPublication(let id): "/papers/\(segment(id))/publication"
        case .paperPublicationWithdrawal(let id): "/papers/\(segment(id))/publication/withdrawal"
        case .file(let id): "/files/\(segment(id))"
        case .editFile(let id): "/files/\(segment(id))/edit"
        case .fileRemoval(let id): "/files/\(segment(id))/removal"
        case .fileView(let id): "/files/\(segment(id))/view"
        case .fileText(let id): "/files/\(segment(id))/text"
        case .picture(let path): path.text
        case .organizations: "/organizations"
        case .organization(let id): "/organizations/\(segment(id))"
        case .newOrganization: "/organizations/new"
        case .editOrganization(let id): "/organizations/\(segment(id))/edit"
        case .newMember(let id): "/organizations/\(segment(id))/members/new"
        case .members(let id): "/organizations/\(segment(id))/members"
        case .editMembership(let id): "/memberships/\(segment(id))/edit"
        case .calendar: "/calendar"
        case .newDeputy(let id): "/organizations/\(segment(id))/deputies/new"
        case .deputies(let id): "/organizations/\(segment(id))/deputies"
        case .deputyEnd(let id): "/deputies/\(segment(id))/end"
        case .newMeetingSeries: "/meeting-series/new"
        case .meetingSeriesPreview: "/meeting-series/preview"
        case .meetingSeries: "/meeting-series"
        case .seriesOfMeetings(let id): "/meeting-series/\(segment(id))"
        case .meetingSeriesCancellation(let id): "/meeting-series/\(segment(id))/cancellation"
        case .vacations: "/vacations"
        case .vacationRemoval(let id): "/vacations/\(segment(id))/removal"
        case .locations: "/locations"
        case .location(let id): "/locations/\(segment(id))"
        case .terms: "/terms"
        case .term(let id): "/terms/\(segment(id))"
        case .newPerson: "/persons/new"
        case .editPerson(let id): "/persons/\(segment(id))/edit"
        case .agendaTemplate(let id): "/organizations/\(segment(id))/agenda-template"
        case .competences(let id): "/organizations/\(segment(id))/competences"
        case .competenceRemoval(let id): "/competences/\(segment(id))/removal"
        case .persons: "/persons"
        case .person(let id): "/persons/\(segment(id))"
        case .account: "/account"
        case .accountPassword: "/account/password"
        case .sessionEnd(let id): "/account/sessions/\(segment(id))/end"
        case .accounts: "/administration/accounts"
        case .accountRoles(let id): "/administration/accounts/\(segment(id))/roles"
        case .accountLock(let id): "/administration/accounts/\(segment(id))/lock"
        case .search: "/search"
        case .asset(let name): "/assets/\(segment(name))"
        case .font(let name): "/assets/fonts/\(segment(name))"
        case .pdfjs(let name): "/pdfjs/\(segment(name))"
        case .health: "/healthz"
        case .metrics: "/metrics"
        }
    }
}
