internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// The summons of a meeting: sending, the ledger, letters and evidence.
struct SummonsRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/meetings/{id}/summons", ShowSummons.self) { try await page($0, status: .ok) }
        routes.post("/meetings/{id}/summons", SendInvitation.self) { visit in
            let terms = SummonsTerms(try await visit.request.form())
            return try await send(SendInvitation(meeting: try visit.id(), terms: terms), visit, on: terms)
        }
        routes.post("/meetings/{id}/summons/supplement", SendSupplement.self) { visit in
            try await send(SendSupplement(meeting: try visit.id(), reason: try await reason(visit)), visit)
        }
        routes.post("/meetings/{id}/summons/change", SendChangeNotice.self) { visit in
            try await send(SendChangeNotice(meeting: try visit.id(), reason: try await reason(visit)), visit)
        }
        routes.post("/meetings/{id}/summons/cancellation", SendCancellation.self) { visit in
            try await send(SendCancellation(meeting: try visit.id(), reason: try await reason(visit)), visit)
        }
        routes.get("/meetings/{id}/script", ReadScript.self) { visit in
            pdf(try await visit.perform(ReadScript(meeting: try visit.id())), to: visit)
        }
        routes.get("/notices/{id}/letters", ReadLetters.self) { visit in
            let bytes = try await visit.perform(ReadLetters(notice: try visit.id()))
            return pdf(bytes, to: visit)
        }
        routes.get("/notices/{id}/evidence", ShowNotice.self) { visit in
            let office = visit.counter.office
            let evidence = try await SummonsEvidence.of(try visit.id(), in: office, as: visit.actor)
            return pdf(try evidence.pdf(by: office), to: visit)
        }
        routes.post("/ledger/{id}/note", NoteReceipt.self) { visit in
            let form = try await visit.request.form()
            guard let fact = NoteReceipt.Fact(rawValue: form.text("fact")) else { throw RequestRefusal.notFound }
            let action = NoteReceipt(receipt: try visit.id(), fact: fact, words: form.text("words"))
            return try await visit.carryOut(action) { visit.go(to: .summons($0.description), done: .ledgerNoted) }
        }
        routes.post("/ledger/{id}/delivery", RequeueDelivery.self) { visit in
            try await visit.carryOut(RequeueDelivery(receipt: try visit.id())) { meeting in
                visit.go(to: .summons(meeting.description), done: .noticeSent)
            }
        }
        routes.post("/persons/{id}/mail-consent", NoteMailConsent.self) { visit in
            let form = try await visit.request.form()
            let back = MeetingID(form.text("meeting"))
            let action = NoteMailConsent(person: try visit.id(), address: form.text("mail"))
            return try await visit.carryOut(action) { person in
                visit.go(
                    to: back.map { .summons($0.description) } ?? .person(person.description),
                    done: .ledgerNoted
                )
            }
        }
    }

    private func reason(_ visit: Visit) async throws -> String { try await visit.request.form().text("reason") }

    private func pdf(_ bytes: [UInt8], to visit: Visit) -> WebResponse {
        PreparedContent(bytes, mediaType: "application/pdf", cacheControl: "private, no-cache")
            .answer(to: visit.request)
    }

    private func send<A: WritingAction>(
        _ action: A,
        _ visit: Visit,
        on terms: SummonsTerms = .init()
    ) async throws -> WebResponse
    where A.Outcome == MeetingNoticeID {
        let meeting: MeetingID = try visit.id()
        do {
            return try await visit.carryOut(action) { _ in
                visit.go(to: .summons(meeting.description), done: .noticeSent)
            }
        } catch ActionError.violates(let violations) {
            let refusals = violations.map(\.message)
            return try await page(visit, status: .unprocessableContent, refusals: refusals, terms: terms)
        } catch ActionError.conflict {
            return try await page(
                visit,
                status: .conflict,
                refusals: [
                    "Die Sitzung oder ihre Mitglieder haben sich gerade geändert. Bitte prüfen Sie und senden Sie erneut."
                ]
            )
        }
    }

    /// What became of each notice of a meeting, newest first.
    static func sentences(of meeting: MeetingID, _ visit: Visit) async throws -> [String] {
        let shown = try await visit.perform(ShowSummons(meeting: meeting))
        return shown.notices.map { entry in
            "\(entry.notice.kind.title): " + SummonsEvidence.sentence(entry.receipts, persons: shown.persons)
        }
    }

    private func page(
        _ visit: Visit,
        status: HTTPResponse.Status,
        refusals: [String] = [],
        terms: SummonsTerms = .init()
    ) async throws -> WebResponse {
        let meeting: MeetingID = try visit.id()
        let shown = try await visit.perform(ShowSummons(meeting: meeting))
        let count = ShowMeetingDeadlines(meeting: meeting, rules: visit.counter.office.rules, terms: terms)
        var page = SummonsPage(
            meetingID: shown.details.meeting.id.description,
            meetingTitle: shown.details.meeting.name,
            recipients: shown.recipients.map { recipient in
                SummonsPage.Recipient(
                    personID: recipient.person.id.description,
                    name: recipient.person.name,
                    role: recipient.role ?? "",
                    mail: recipient.mailAddress ?? "",
                    post: recipient.postalAddress?.line ?? ""
                )
            },
            mailings: shown.notices.map { mailing($0.notice, $0.receipts, shown) },
            obstacles: obstacles(shown.details, shown.recipients.count),
            isMailReady: visit.counter.office.correspondence.isReady,
            refusals: refusals
        )
        page.form =
            DeadlineViews(
                deadlines: try await visit.perform(count),
                terms: terms,
                today: visit.today
            ).form
        return .html(page.render(in: visit.frame()).bytes, status: status)
    }

    private func obstacles(_ details: MeetingDetails, _ count: Int) -> [String] {
        if [.held, .cancelled].contains(details.meeting.state) { return [RuleViolation.meetingOver.message] }
        return [
            details.meeting.start == nil ? RuleViolation.meetingWithoutStart.message : nil,
            details.agenda.isEmpty ? RuleViolation.agendaEmpty.message : nil,
            count == 0 ? "Das Gremium hat an diesem Tag keine Mitglieder." : nil,
        ].compactMap(\.self)
    }

    private func mailing(
        _ notice: MeetingNotice,
        _ receipts: [Receipt],
        _ shown: ShowSummons.Outcome
    ) -> SummonsPage.Mailing {
        SummonsPage.Mailing(
            id: notice.id.description,
            title: notice.kind.title,
            sent: notice.created,
            person: notice.createdBy.flatMap { shown.names[$0] } ?? "Ratswerk",
            reason: notice.reason ?? "",
            sentence: SummonsEvidence.sentence(receipts, persons: shown.persons),
            isComplete: receipts.allSatisfy { $0.standing == .served },
            isBusy: receipts.contains { $0.channel == .mail && $0.standing == .underWay },
            hasLetters: notice.letters != nil,
            rows: receipts.map { row($0, shown) }
        )
    }

    private func row(_ receipt: Receipt, _ shown: ShowSummons.Outcome) -> SummonsPage.Row {
        let trouble = receipt.last(.delivered, .deferred, .refused, .abandoned, .returned).flatMap { step in
            step.state == .delivered ? nil : step.words
        }
        let way: String =
            switch receipt.channel {
            case .mail: "E-Mail an \(receipt.address ?? "")"
            case .post: receipt.address.map { "Brief an \($0)" } ?? "Brief, persönlich"
            }
        return SummonsPage.Row(
            id: receipt.id.description,
            name: shown.persons[receipt.person]?.name ?? "",
            way: way,
            sent: receipt.last(.sent, .posted)?.at,
            delivered: receipt.last(.delivered, .posted)?.at,
            opened: receipt.last(.opened, .confirmed, .noted)?.at,
            loaded: receipt.last(.downloaded)?.at,
            remark: [receipt.last(.noted)?.words, trouble].compactMap(\.self).joined(separator: "; "),
            isFailed: receipt.standing == .failed,
            canBeRequeued: receipt.canBeRequeued,
            awaitsPost: receipt.channel == .post && receipt.last(.posted) == nil
        )
    }
}

extension Visit {
    /// Notes a reading in the visitor's own rows of a meeting's ledger, where it is not noted yet.
    func noteReading(_ fact: NoteOwnReading.Fact, of meeting: MeetingID) async throws {
        guard actor.person != nil else { return }
        let rows = try await perform(ShowOwnReceipts(meeting: meeting))
        let state: Receipt.State = fact == .opened ? .opened : .downloaded
        if rows.contains(where: { $0.last(state) == nil }) {
            try await perform(NoteOwnReading(meeting: meeting, fact: fact))
        }
    }
}
