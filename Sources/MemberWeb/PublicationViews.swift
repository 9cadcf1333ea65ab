internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import Store

/// Turns a preview into the page that the releaser decides on.
struct PublicationViews {
    let shown: PreviewPublication.Outcome
    let visit: Visit

    var page: PublicationPreviewPage {
        PublicationPreviewPage(
            subject: subject,
            version: shown.fingerprint,
            heldBack: shown.heldBack,
            review: review,
            prepared: prepared,
            published: published,
            decision: decision,
            mayWithdraw: shown.isPublic && (visit.isClerk || visit.isReleaser)
        )
    }

    private var review: PublicationPreviewPage.Review {
        PublicationPreviewPage.Review(
            places: shown.review.places.map { place in
                .init(
                    name: place.name,
                    fileID: place.file?.description,
                    hints: place.hints.map { (kind: $0.kind.name, excerpt: $0.excerpt) }
                )
            },
            unreadFiles: shown.review.unreadFiles,
            hidden: shown.review.hidden.map { file in
                .init(
                    name: file.name,
                    fileID: file.file.description,
                    passages: (file.words?.passages ?? []).map {
                        (place: "Seite \($0.page), \($0.cover.place)", words: $0.words)
                    },
                    moreCount: file.words?.moreCount ?? 0,
                    unchecked: file.words.map(\.uncheckedPages)
                )
            }
        )
    }

    private var prepared: ActivityLine? {
        shown.status.map {
            ActivityLine(event: "Vorbereitet", person: shown.names[$0.requestedBy] ?? "", instant: $0.requested)
        }
    }

    private var published: ActivityLine? {
        guard let status = shown.status, let by = status.releasedBy, let at = status.released, status.isPublic else {
            return nil
        }
        return ActivityLine(event: "Freigegeben", person: shown.names[by] ?? "", instant: at)
    }

    private var decision: PublicationPreviewPage.Decision {
        if let obstacle = shown.obstacle { return .blocked(obstacles: [obstacle.message]) }
        let isThisState = shown.status?.fingerprint == shown.fingerprint
        guard let status = shown.status, status.isWaiting, isThisState else {
            if shown.isPublic, shown.status?.isPublic == true, isThisState { return .upToDate }
            if visit.isClerk { return .preparable }
            let isWaiting = shown.status?.isWaiting ?? false
            let reason: RuleViolation = isWaiting ? .changedSincePrepared : .nothingToPublish
            return .blocked(obstacles: [reason.message])
        }
        if status.requestedBy == visit.presence.account.id { return .samePerson }
        return visit.isReleaser ? .possible : .notPermitted
    }

    private var subject: PublicationPreviewPage.Subject {
        if let details = shown.meeting { return .meeting(meeting(details)) }
        return .paper(paper(shown.paper))
    }

    private func meeting(_ details: MeetingDetails) -> PortalMeetingPage {
        let head = MeetingViews(details: details, visit: visit).head
        return PortalMeetingPage(
            id: head.id,
            title: head.title,
            organizationID: head.organizationID,
            organizationName: head.organizationName,
            start: head.start,
            end: head.end,
            location: head.location,
            state: head.state,
            items: shown.items.map { item in
                PortalMeetingPage.Item(
                    id: item.id.uuidString.lowercased(),
                    number: item.number,
                    title: item.name,
                    paper: item.paper.map {
                        Pages.PaperReference(
                            id: $0.id.description,
                            reference: $0.reference ?? "Vorlage",
                            title: $0.name
                        )
                    },
                    files: item.files.compactMap { PublicFile($0) },
                    result: item.result
                )
            },
            hasNonPublicPart: shown.nonPublicItemCount > 0,
            files: shown.files.compactMap { PublicFile($0) },
            modified: nil
        )
    }

    private func paper(_ details: PaperDetails?) -> PortalPaperPage {
        let files = shown.files
        let line = details.map { PaperLine($0.paper, in: visit.town) }
        return PortalPaperPage(
            paper: PublicPaperLine(
                id: line?.id ?? "",
                reference: line?.reference ?? "",
                title: line?.title ?? "",
                kind: line?.kind ?? "",
                day: line?.day,
                organization: line?.organization ?? ""
            ),
            text: PaperText(resolution: [], grounds: [], finance: []),
            mainFile: files.first { $0.role == .mainFile }.flatMap { PublicFile($0) },
            attachments: files.filter { $0.role != .mainFile }.compactMap { PublicFile($0) },
            consultations: details.map { PaperViews(details: $0, visit: visit).steps } ?? [],
            modified: nil
        )
    }
}

extension PublicFile {
    init?(_ file: File) {
        guard let version = file.newest else { return nil }
        self.init(
            id: file.id.description,
            name: file.name,
            mediaType: version.mediaType,
            byteCount: version.size,
            pageCount: version.pageCount,
            hasText: version.hasArticle
        )
    }
}
