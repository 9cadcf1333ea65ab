internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Turns a meeting into what its pages show.
struct MeetingViews {
    let details: MeetingDetails
    let visit: Visit
    var obstacles: [String] = []
    var showsConflict = false
    var newItem = MeetingEditorPage.NewItem()
    var terms = SummonsTerms()
    private var isInvitable = false
    /// Why something beside the invitation was refused.
    var refusal: String?

    init(details: MeetingDetails, visit: Visit) {
        self.details = details
        self.visit = visit
    }

    /// Shows why no invitation was created; where a reason is all that is missing, the form asks for it.
    mutating func refuse(_ violations: [RuleViolation], _ terms: SummonsTerms) {
        self.terms = terms
        obstacles = violations.map(\.message)
        isInvitable = violations.allSatisfy { violation in
            switch violation {
            case .summonsTooLate, .summonsOnlyShortened, .shorteningUnconfirmed, .tooLong: true
            default: false
            }
        }
    }

    /// The editor for the clerk, the reader for everybody else.
    func page(status: HTTPResponse.Status = .ok) async throws -> WebResponse {
        let invited = try await visit.perform(ShowInvitedAgenda(meeting: details.meeting.id))
        guard visit.isClerk else {
            let agenda = AgendaViews(details: details, invited: invited, desk: nil)
            var page = MeetingReaderPage(
                meeting: head,
                publicItems: agenda.lines(.public),
                nonPublicItems: agenda.lines(.nonPublic),
                files: readerFiles,
                packet: packet
            )
            page.hasScript = visit.actor.roles.contains(.chair) && !details.agenda.isEmpty
            if !invited.differences.isEmpty { page.invited = agenda.invitedAgenda }
            return .html(page.render(in: visit.frame()).bytes, status: status)
        }
        let papers = try await visit.perform(ListPapers(body: visit.town.body.id, filter: .init(), limit: 200)).papers
        let deadlines = try await visit.perform(
            ShowMeetingDeadlines(meeting: details.meeting.id, rules: visit.counter.office.rules, terms: terms)
        )
        let shown = DeadlineViews(
            deadlines: deadlines,
            terms: terms,
            today: visit.today
        )
        let desk = try await visit.perform(ShowAgendaDesk(meeting: details.meeting.id))
        let agenda = AgendaViews(details: details, invited: invited, desk: desk)
        var head = head
        head.lamps = deadlines.lamps?.shown ?? []
        if details.meeting.state != .held {
            head.collisions = try await visit.perform(ShowCollisions(meeting: details.meeting.id))
                .map(CalendarRoutes.words)
        }
        var page = MeetingEditorPage(
            meeting: head,
            publicItems: agenda.lines(.public),
            nonPublicItems: agenda.lines(.nonPublic),
            paperSuggestions: papers.compactMap { paper in
                paper.reference.map {
                    Pages.PaperReference(id: paper.id.description, reference: $0, title: paper.name)
                }
            },
            newItem: newItem,
            invitation: invitation,
            packet: packet,
            publication: publication,
            deadlines: shown.lines,
            summons: shown.form,
            activities: activities,
            conflict: showsConflict ? activities.first : nil
        )
        page.ledgerSentences = try await SummonsRoutes.sentences(of: details.meeting.id, visit)
        if let found = try await visit.perform(FindMeetingSeries(meeting: details.meeting.id)) {
            let day = details.meeting.start.map { CivilDate($0, in: .councilDefault) }
            page.series = .init(
                id: found.id.description,
                rhythm: found.series.words,
                movedFrom: day == found.planned ? nil : found.planned
            )
        }
        page.side = agenda.side
        let notice = refusal.map { Notice(kind: .warning, text: "Das wurde nicht übernommen.", detail: $0) }
        return .html(page.render(in: visit.frame(notice: notice)).bytes, status: status)
    }

    var head: MeetingHead {
        let organization = details.organizations.first
        var head = MeetingHead(
            id: details.meeting.id.description,
            title: details.meeting.name,
            organizationID: organization?.id.description ?? "",
            organizationName: organization?.name ?? "",
            start: details.meeting.start,
            end: details.meeting.end,
            location: details.location?.line ?? "",
            state: details.meeting.mark,
            version: details.meeting.version
        )
        head.partners = details.organizations.dropFirst().map(\.name)
        return head
    }

    /// Members read the newest invitation and whatever else hangs on the meeting; older versions stay with the clerk.
    private var readerFiles: [ShownFile] {
        let newest = details.invitations.first
        return details.files.filter { file in
            switch file.role {
            case .invitation: file.id == newest?.invitationFile
            case .publicNotice: file.id == newest?.noticeFile
            default: true
            }
        }.compactMap { ShownFile($0) }
    }

    /// The one with the whole agenda, where the visitor may read it.
    private var packet: ShownPacket? {
        let readable = details.packets.first { $0.scope == .nonPublic } ?? details.packets.first
        return readable.flatMap { ShownPacket($0, isOutdated: details.isOutdated($0)) }
    }

    private var invitation: MeetingEditorPage.Invitation {
        let newest = details.invitations.first
        guard let id = newest?.invitationFile, let file = details.files.first(where: { $0.id == id }),
            let shown = ShownFile(file), let newest, obstacles.isEmpty
        else { return missingInvitation }
        let changed = ([details.meeting.modified] + details.agenda.map(\.item.modified)).max() ?? newest.created
        return .ready(file: shown, composed: newest.created, isOutdated: changed > newest.created)
    }

    private var missingInvitation: MeetingEditorPage.Invitation {
        if isInvitable { return .refused(reasons: obstacles) }
        return .missing(obstacles: obstacles.isEmpty ? plainObstacles : obstacles)
    }

    private var plainObstacles: [String] {
        var obstacles: [String] = []
        if details.meeting.start == nil { obstacles.append(RuleViolation.meetingWithoutStart.message) }
        if details.agenda.isEmpty { obstacles.append(RuleViolation.agendaEmpty.message) }
        return obstacles
    }

    private var publication: MeetingEditorPage.Publication {
        guard let status = details.publication else { return .unpublished }
        if let withdrawn = status.withdrawn, let by = status.withdrawnBy {
            return .withdrawn(since: withdrawn, person: details.names[by] ?? "")
        }
        if let released = status.released, let by = status.releasedBy {
            let changed = ([details.meeting.modified] + details.agenda.map(\.item.modified)).max() ?? released
            return .published(since: released, person: details.names[by] ?? "", hasChanges: changed > released)
        }
        return .unpublished
    }

    var activities: [ActivityLine] {
        details.history.compactMap { event in
            Self.words[event.kind].map { words in
                ActivityLine(
                    event: words,
                    person: event.account.flatMap { details.names[$0] } ?? "Ratswerk",
                    instant: event.at
                )
            }
        }
    }

    /// Who changed the meeting last, for forms that came too late.
    var lastChange: ActivityLine {
        activities.first
            ?? ActivityLine(event: "geändert", person: "Jemand anderes", instant: details.meeting.modified)
    }

    private static let words = [
        "meetingCreated": "Sitzung angelegt", "meetingChanged": "Termin oder Ort geändert",
        "agendaItemAdded": "Punkt hinzugefügt", "agendaItemChanged": "Punkt geändert",
        "agendaItemRemoved": "Punkt entfernt", "agendaOrdered": "Reihenfolge geändert",
        "agendaOrderTakenBack": "Verschiebung zurückgenommen", "waitingPapersPlaced": "Vorlagen aufgenommen",
        "admissionRecorded": "Abstimmung über die Zulassung eingetragen",
        "neutralTitleConfirmed": "Neutraler Titel bestätigt", "resultRecorded": "Ergebnis eingetragen",
        "meetingConcluded": "Sitzung abgeschlossen",
        "packetRequested": "Sitzungsmappe angefordert", "packetComposed": "Sitzungsmappe zusammengestellt",
        "packetCancelled": "Sitzungsmappe abgebrochen", "invitationCreated": "Einladung erstellt",
        "invitationSent": "Ladung versandt", "supplementSent": "Nachtrag versandt",
        "changeNoticeSent": "Änderung mitgeteilt", "meetingCancelled": "Sitzung abgesagt",
        "receiptNoted": "Empfang vermerkt", "deliveryRequeued": "E-Mail noch einmal gesendet",
        "publicationRequested": "Veröffentlichung vorbereitet",
        "publicationReleased": "Veröffentlichung freigegeben", "publicationWithdrawn": "Veröffentlichung zurückgezogen",
    ]
}

extension ShownFile {
    /// A file with bytes; `nil` for one whose bytes lie elsewhere.
    init?(_ file: File) {
        guard let version = file.newest else { return nil }
        self.init(
            id: file.id.description,
            name: file.name,
            mediaType: version.mediaType,
            byteCount: version.size,
            pageCount: version.pageCount,
            isPublic: file.publicity == .public,
            hasText: version.hasArticle
        )
    }
}
