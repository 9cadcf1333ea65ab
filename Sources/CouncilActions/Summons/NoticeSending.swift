internal import Composition
internal import CouncilModel
internal import DocumentInput
internal import Foundation
internal import Store

/// What all notices have in common: the document that goes by mail, the letters of those who get none, a row for each member.
struct NoticeSending: Sendable {
    let kind: MeetingNotice.Kind
    let reason: String?
    /// How the period was counted, where it was.
    var countedBy: (rule: String, channel: String?)?
    private let composedFrom: MeetingDetails.Fingerprint
    private let recipients: [PersonID: Way]
    private let document: ComposedDocument
    private let letters: ComposedDocument?

    /// What makes a member's row.
    private struct Way: Equatable {
        let channel: Receipt.Channel
        let address: String?

        init(_ recipient: MeetingNotices.Recipient) {
            channel = recipient.mailAddress == nil ? .post : .mail
            address = recipient.mailAddress ?? recipient.postalAddress?.line
        }
    }

    /// Composes the documents; waits for nothing but the database.
    ///
    /// - Parameters:
    ///   - kind: What is sent.
    ///   - meeting: About which meeting.
    ///   - reason: Why, where there is a reason to tell.
    ///   - office: Where it is composed.
    ///   - actor: Who sends.
    /// - Throws: ``RuleViolation``, or an error of the database.
    init(
        _ kind: MeetingNotice.Kind,
        of meeting: MeetingID,
        reason: String? = nil,
        by office: CouncilOffice,
        as actor: Actor
    ) async throws {
        self.kind = kind
        self.reason = reason
        let template = office.template
        let loaded = try await office.database.read(as: actor) { try Loaded(kind, meeting, by: template, in: $0) }
        composedFrom = loaded.details.fingerprint
        recipients = Dictionary(uniqueKeysWithValues: loaded.recipients.map { ($0.person.id, Way($0)) })
        document = try office.composer.compose(try loaded.document(for: nil, reason: reason))
        let onPaper = loaded.recipients.filter { $0.mailAddress == nil }
        let each = try onPaper.map { try loaded.document(for: $0, reason: reason) }
        letters = try each.first.map { try office.composer.compose(SerialLetterDocument($0, Array(each.dropFirst()))) }
    }

    private struct Loaded: Sendable {
        let kind: MeetingNotice.Kind
        let details: MeetingDetails
        let inputs: DocumentInputs
        let template: OfficeTemplate
        let recipients: [MeetingNotices.Recipient]
        let earlier: [MeetingNotice]
        let invited: [InvitedItem]

        init(
            _ kind: MeetingNotice.Kind,
            _ meeting: MeetingID,
            by template: OfficeTemplate,
            in transaction: Transaction
        ) throws {
            self.kind = kind
            self.template = template
            details = try ShowMeeting(meeting: meeting).read(in: transaction)
            guard let start = details.meeting.start else { throw RuleViolation.meetingWithoutStart }
            if [.held, .cancelled].contains(details.meeting.state) { throw RuleViolation.meetingOver }
            inputs = try DocumentInputs(body: details.body, at: transaction.now, in: transaction)
            let day = CivilDate(start, in: transaction.timeZone)
            recipients = try transaction.meetingNotices.recipients(of: meeting, on: day)
            earlier = try transaction.meetingNotices.list(of: meeting)
            if kind == .invitation, !earlier.isEmpty { throw RuleViolation.noticeAlreadySent }
            if kind != .invitation, earlier.isEmpty { throw RuleViolation.noticeMissing }
            let version = earlier.lazy.compactMap(\.invitationVersion).first
            invited = try version.map { try transaction.invitedAgendas.list(of: meeting, version: $0) } ?? []
        }

        /// The letter to one member, or, without one, the document for mails: no title of a non-public item leaves the house
        /// unsealed.
        func document(for recipient: MeetingNotices.Recipient?, reason: String?) throws -> any CouncilDocument {
            var agenda = try inputs.agenda(details, as: .invitation, by: template)
            guard case .invitation(var letter) = agenda.variant else { throw RuleViolation.agendaEmpty }
            let facts = MeetingFacts(
                organization: agenda.organization,
                name: agenda.meetingName,
                date: agenda.date,
                start: agenda.start,
                location: agenda.location,
                chair: agenda.chair
            )
            let wording = NoticeWording(
                kind: kind,
                meeting: facts,
                body: agenda.letterhead.bodyName,
                reason: reason,
                by: template
            )
            if let recipient {
                let place = recipient.postalAddress
                let town = [place?.postalCode, place?.locality].compactMap(\.self).joined(separator: " ")
                let form = recipient.person.formOfAddress ?? ""
                letter.recipients = [
                    form == "Herr" ? "Herrn" : form, recipient.person.name, place?.streetAddress ?? "", town,
                ].filter { !$0.isEmpty }
                letter.salutation = NoticeWording.salutation(recipient.person)
            } else {
                agenda.items = agenda.items.map(Self.neutral)
            }
            if kind != .invitation { letter.text = wording.paragraphs }
            agenda.variant = .invitation(letter)
            switch kind {
            case .invitation: return agenda
            case .supplement: return try supplement(letter, agenda, facts, isOpen: recipient == nil)
            case .change, .cancellation:
                return NoticeLetterDocument(
                    letterhead: agenda.letterhead,
                    letter: letter,
                    title: wording.title,
                    meeting: facts,
                    stamp: agenda.stamp
                )
            }
        }

        private static func neutral(_ item: AgendaDocument.Item) -> AgendaDocument.Item {
            guard item.publicity == .nonPublic else { return item }
            return AgendaDocument.Item(
                number: item.number,
                title: item.neutralTitle ?? "Nichtöffentliche Angelegenheit",
                publicity: .nonPublic,
                level: item.level
            )
        }

        private func supplement(
            _ letter: AgendaDocument.Invitation,
            _ agenda: AgendaDocument,
            _ facts: MeetingFacts,
            isOpen: Bool
        ) throws -> SupplementDocument {
            let known = Dictionary(uniqueKeysWithValues: invited.map { ($0.item, $0) })
            let now = zip(details.agenda, agenda.items)
            let added = now.filter { known[$0.0.item.id] == nil }.map(\.1)
            let exchanged = now.compactMap { entry, item -> SupplementDocument.Change? in
                guard let before = known[entry.item.id] else { return nil }
                let reference = entry.papers.first?.paper.reference
                if before.name != entry.item.name {
                    return .init(number: item.number, title: item.title, remark: "Titel geändert")
                }
                return before.paperReference == reference
                    ? nil : .init(number: item.number, title: item.title, remark: "Vorlage ergänzt oder ausgetauscht")
            }
            let kept = Set(details.agenda.map(\.item.id))
            let removed = invited.filter { !kept.contains($0.item) }.map { item in
                SupplementDocument.Change(
                    number: item.number ?? "",
                    title: isOpen && item.publicity == .nonPublic ? "Nichtöffentliche Angelegenheit" : item.name
                )
            }
            if added.isEmpty, exchanged.isEmpty, removed.isEmpty { throw RuleViolation.nothingNewToSend }
            return SupplementDocument(
                letterhead: agenda.letterhead,
                letter: letter,
                number: earlier.count { $0.kind == .supplement } + 1,
                meeting: facts,
                added: added,
                exchanged: exchanged,
                removed: removed,
                stamp: agenda.stamp
            )
        }
    }

    /// Refuses when anything that the documents show has changed since they were composed.
    func requireUnchanged(_ details: MeetingDetails) throws {
        guard details.fingerprint == composedFrom else {
            throw StoreError.stale(currentVersion: details.meeting.version)
        }
    }

    /// Files a notice about the invitation that was sent last, whose agenda it leaves as it is.
    func sendAboutInvitation(of meeting: MeetingID, in transaction: Transaction) throws -> MeetingNoticeID {
        try transaction.meetings.lock(meeting)
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        try requireUnchanged(details)
        let version = try transaction.meetingNotices.list(of: meeting).lazy.compactMap(\.invitationVersion).first
        return try send(details, version: version, in: transaction)
    }

    /// Files the notice, a row for each member, and a job for each mail.
    ///
    /// - Parameters:
    ///   - details: The meeting, locked.
    ///   - version: The invitation that it sends or is about.
    ///   - transaction: Where it is written.
    /// - Returns: The notice.
    /// - Throws: ``StoreError/stale(currentVersion:)`` when members or their addresses have changed meanwhile.
    func send(_ details: MeetingDetails, version: Int?, in transaction: Transaction) throws -> MeetingNoticeID {
        guard let start = details.meeting.start else { throw RuleViolation.meetingWithoutStart }
        let day = CivilDate(start, in: transaction.timeZone)
        let now = try transaction.meetingNotices.recipients(of: details.meeting.id, on: day)
        guard Dictionary(uniqueKeysWithValues: now.map { ($0.person.id, Way($0)) }) == recipients else {
            throw StoreError.stale(currentVersion: details.meeting.version)
        }
        let notice = MeetingNotice(
            id: transaction.newID(),
            meeting: details.meeting.id,
            number: 0,
            kind: kind,
            invitationVersion: version,
            countedBy: countedBy,
            day: day,
            start: start,
            place: details.location?.line ?? "",
            reason: reason,
            document: try transaction.vault.put(document.pdf),
            letters: try letters.map { try transaction.vault.put($0.pdf) },
            created: transaction.now,
            createdBy: transaction.actor.account
        )
        let receipts = now.map { recipient in
            let way = Way(recipient)
            return Receipt(
                id: transaction.newID(),
                notice: notice.id,
                person: recipient.person.id,
                channel: way.channel,
                address: way.address
            )
        }
        try transaction.meetingNotices.dispatch(notice, to: receipts)
        for receipt in receipts where receipt.channel == .mail {
            try transaction.receipts.note(.queued, on: receipt.id)
            try DeliverNotice.enqueue(receipt.id, in: transaction)
        }
        return notice.id
    }
}
