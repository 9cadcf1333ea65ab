internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Store

extension GuardedTown {
    /// Papers, meetings and files in every state, each with a token of its own.
    mutating func makeContent() async throws {
        let author = actor(.author)
        let members = office.union([.chair, .councillor])

        let draft = secret("draft paper", readers: office.union([.author]))
        let draftFile = secret("file of a draft", readers: office.union([.author]))
        let draftPaper = try await paper(draft, .public, as: author)
        try await attach(draftFile, to: draftPaper, .public, as: author)

        try await keepDrafts(of: draftPaper)

        let open = secret("public paper", readers: everybody, isPublic: true)
        let openFile = secret("public annex", readers: everybody, isPublic: true)
        let openComment = secret("comment in a public annex", readers: everybody)
        let openHidden = secret("non-public annex of a public paper", readers: members.union([.author]))
        let openPaper = try await paper(open, .public, as: author)
        try await attach(openFile, to: openPaper, .public, as: author, comment: openComment)
        try await attach(openHidden, to: openPaper, .nonPublic, as: author)

        try await illustrate(openPaper, open, members.union([.author]))

        let closed = secret("non-public paper", readers: members.union([.author]))
        let closedFile = secret("file of a non-public paper", readers: members.union([.author]))
        let closedPaper = try await paper(closed, .nonPublic, as: author)
        try await attach(closedFile, to: closedPaper, .public, as: author)

        // A public paper that has to do with a non-public one.
        let relation = AddPaperRelation(
            paper: openPaper,
            text: "",
            other: closedPaper,
            role: .related
        )
        _ = try await council.office.perform(relation, as: actor(.clerk))

        let foreign = secret("non-public paper before committee B", readers: office.union([.author, .outsider]))
        let foreignPaper = try await paper(foreign, .nonPublic, as: author)
        try await place(foreignPaper, on: try await meeting("Sitzung B", committeeB), .nonPublic, invite: true)

        let planned = secret("meeting not yet invited", readers: office.union([.chair]))
        let plannedItem = secret("non-public item of a planned meeting", readers: office.union([.chair]))
        let plannedMeeting = try await meeting(planned, committeeA)
        try await item(plannedItem, plannedMeeting, .nonPublic)

        let series = secret("meetings of a series, not yet invited", readers: office.union([.chair]))
        try await planSeries(series, of: committeeA)

        let invited = secret("invited meeting, not published", readers: everybody)
        let invitedItem = secret("non-public item of an invited meeting", readers: members)
        let invitedMeeting = try await meeting(invited, committeeA)
        try await item(invitedItem, invitedMeeting, .nonPublic)
        try await place(closedPaper, on: invitedMeeting, .nonPublic, invite: true)

        let published = secret("published meeting", readers: everybody, isPublic: true)
        let publishedItem = secret("public item", readers: everybody, isPublic: true)
        let hiddenItem = secret("non-public item of a published meeting", readers: members)
        let publishedMeeting = try await meeting(published, committeeA)
        try await item(publishedItem, publishedMeeting, .public)
        try await item(hiddenItem, publishedMeeting, .nonPublic)
        try await place(openPaper, on: publishedMeeting, .public, invite: true)
        await Worker(office: council.office, wakeUps: AsyncStream { $0.finish() }).drain()
        try await publish(.meeting(publishedMeeting), isPrepared: true)

        let withdrawn = secret("withdrawn meeting", readers: everybody)
        let withdrawnItem = secret("public item of a withdrawn meeting", readers: everybody)
        let withdrawnMeeting = try await meeting(withdrawn, committeeA)
        try await item(withdrawnItem, withdrawnMeeting, .public)
        try await invite(withdrawnMeeting)
        try await publish(.meeting(withdrawnMeeting), isPrepared: true)
        // Nobody: no page shows a reason.
        try await withdraw(.meeting(withdrawnMeeting), because: secret("reason of a withdrawal", readers: []))

        try await makePapersByThemselves()
        try await makeChangedClasses()
        try await makeExchangedPaper()
        try await makePastMeetings()
        try await makeSummons()
        try await makeLateItems()
        try await makeTravellingResult()
        try await makeSignOffs()
        try await makePackets([invitedMeeting, publishedMeeting, plannedMeeting])
        try await collectIdentities()
    }

    /// Items that came after the invitation, and one that stood on it and is gone.
    private mutating func makeLateItems() async throws {
        let members = office.union([.chair, .councillor])
        let meeting = try await meeting("Sitzung mit Nachtrag", committeeA)
        try await item("Radweg", meeting, .public)
        let gone = try await item(
            secret("non-public item that was invited and taken off", readers: members),
            meeting,
            .nonPublic
        )
        try await invite(meeting)
        let late = try await item(secret("non-public late item", readers: members), meeting, .nonPublic)
        let reason = secret("reason why a non-public late item was admitted", readers: members)
        let vote = RecordAdmission(item: late, yes: 3, statutoryNumber: 4, reason: reason)
        _ = try await council.office.perform(vote, as: actor(.clerk))
        _ = try await council.office.perform(RemoveAgendaItem(item: gone), as: actor(.clerk))
    }

    /// A public paper that committee A discussed behind closed doors and committee B discusses next.
    private mutating func makeTravellingResult() async throws {
        let paper = try await paper("Wandernde Vorlage", .public, as: actor(.author))
        let first = try await meeting("Erste Lesung", committeeA)
        try await place(paper, on: first, .nonPublic, name: "Lesung", invite: true)
        let result = secret(
            "non-public result that travels to another body",
            readers: office.union([.chair, .councillor])
        )
        let clerk = actor(.clerk)
        let item = try await council.office.perform(ShowMeeting(meeting: first), as: clerk).agenda[0].item
        _ = try await council.office.perform(
            RecordResult(
                item: item.id,
                version: item.version,
                draft: ResultDraft(outcome: .recommended, votes: result)
            ),
            as: clerk
        )
        let second = try await meeting("Zweite Lesung", committeeB)
        try await place(paper, on: second, .public, name: "Lesung", invite: true)
    }

    /// Packets of both scopes; in one a public item became non-public afterwards, one waits for ever.
    private mutating func makePackets(_ meetings: [MeetingID]) async throws {
        let clerk = actor(.clerk)
        let title = secret(
            "item that became non-public after it was packed",
            readers: office.union([.chair, .councillor])
        )
        let narrowed = try await meeting("Gepackte Sitzung", committeeA)
        let item = try await item(title, narrowed, .public)
        try await invite(narrowed)
        for meeting in meetings + [narrowed] {
            for scope in Publicity.allCases {
                do {
                    _ = try await council.office.perform(RequestPacket(meeting: meeting, scope: scope), as: clerk)
                } catch ActionError.violates {
                    // Nothing public stands on its agenda.
                }
            }
        }
        await council.worker.drain()
        try await change(item, AgendaDraft(name: "Punkt \(title)", publicity: .nonPublic))
        try await invite(narrowed)
        _ = try await council.office.perform(RequestPacket(meeting: narrowed, scope: .nonPublic), as: clerk)
    }

    /// A summons with all that only the clerk may read of its ledger, and calendar addresses.
    private mutating func makeSummons() async throws {
        let clerk = actor(.clerk)
        let address = secret("mail address of a member", readers: [.clerk])
        let note = secret("note in the ledger", readers: [.clerk])
        let reason = secret("reason of a notice", readers: [.clerk])
        let hidden = secret("non-public item of a summons", readers: office.union([.chair, .councillor]))
        let meeting = try await meeting("Geladene Sitzung", committeeA)
        try await item("Radweg", meeting, .public)
        try await item(hidden, meeting, .nonPublic)
        if let person = actor(.councillor).person {
            _ = try await council.office.perform(
                NoteMailConsent(person: person, address: "\(address)@rat.example.de"),
                as: clerk
            )
        }
        let notice = try await council.office.perform(SendInvitation(meeting: meeting), as: clerk)
        _ = try await council.office.perform(SendChangeNotice(meeting: meeting, reason: reason), as: clerk)
        let shown = try await council.office.perform(ShowNotice(notice: notice), as: clerk)
        if let receipt = shown.summons.notices.last?.receipts.first {
            _ = try await council.office.perform(
                NoteReceipt(receipt: receipt.id, fact: .noted, words: note),
                as: clerk
            )
        }
        for viewer in [Viewer.councillor, .outsider] {
            _ = try await council.office.perform(RenewCalendarFeed(organization: committeeA), as: actor(viewer))
        }
    }

    /// Papers that were published or withdrawn without a meeting.
    private mutating func makePapersByThemselves() async throws {
        let author = actor(.author)
        let own = try await paper(
            secret("paper published by itself", readers: everybody, isPublic: true),
            .public,
            as: author
        )
        try await place(own, on: try await meeting("Offene Lesung", committeeA), .public, name: "Lesung", invite: true)
        let closedRole = secret("role of a non-public step of a public paper", readers: everybody)
        let closed = try await meeting("Geschlossene Lesung", committeeA)
        try await place(own, on: closed, .nonPublic, name: "Lesung", role: closedRole, invite: true)
        let plannedRole = secret("role of a step in a planned meeting", readers: everybody)
        let planned = try await meeting("Geplante Lesung", committeeA)
        try await place(own, on: planned, .public, name: "Lesung", role: plannedRole, invite: false)
        try await publish(.paper(own))

        let back = try await paper(secret("paper withdrawn by itself", readers: everybody), .public, as: author)
        let meeting = try await meeting("Sitzung mit einer zurückgezogenen Vorlage", committeeA)
        try await place(back, on: meeting, .public, name: "Lesung", invite: true)
        try await publish(.paper(back))
        try await withdraw(.paper(back), because: "Irrtum")
        try await publish(.meeting(meeting))
    }

    /// Things that became non-public after they were published.
    private mutating func makeChangedClasses() async throws {
        let author = actor(.author)
        let members = office.union([.chair, .councillor])
        let meeting = try await meeting("Sitzung mit einem heiklen Punkt", committeeA)
        try await item("Radweg", meeting, .public)
        let title = secret("item that became non-public", readers: members)
        let item = try await item(title, meeting, .public)
        try await invite(meeting)
        try await publish(.meeting(meeting), isPrepared: true)
        try await change(item, AgendaDraft(name: "Punkt \(title)", publicity: .nonPublic))
        try await invite(meeting)
        try await publish(.meeting(meeting), isPrepared: true)

        let text = secret("paper that became non-public", readers: office.union([.author]))
        let paper = try await paper(text, .public, as: author)
        _ = try await council.office.perform(ReleasePaper(paper: paper), as: actor(.clerk))
        try await publish(.paper(paper))
        var draft = paperDraft(text, .nonPublic)
        draft.reasons = ""
        _ = try await council.office.perform(ChangePaper(paper: paper, version: 1, draft: draft), as: author)
    }

    /// A draft that stood on an item by mistake.
    private mutating func makeExchangedPaper() async throws {
        let author = actor(.author)
        let wrong = try await paper(
            secret("draft taken off an item", readers: office.union([.author])),
            .public,
            as: author
        )
        let right = try await paper(
            secret("paper in its place", readers: everybody, isPublic: true),
            .public,
            as: author
        )
        let meeting = try await meeting("Sitzung mit einem Irrtum", committeeA)
        let item = try await council.office.perform(
            AddAgendaItem(
                meeting: meeting,
                draft: AgendaDraft(name: "Lesung", publicity: .public, paper: try await reference(wrong))
            ),
            as: actor(.clerk)
        )
        try await change(item, AgendaDraft(name: "Lesung", publicity: .public, paper: try await reference(right)))
        try await invite(meeting)
        try await publish(.meeting(meeting), isPrepared: true)
    }

    /// A meeting that was held, with results, and one that will not take place.
    private mutating func makePastMeetings() async throws {
        let members = office.union([.chair, .councillor])
        let held = try await meeting("Gehaltene Sitzung", committeeA)
        let open = try await item("Radweg", held, .public)
        let closed = try await item("Verkauf", held, .nonPublic)
        try await invite(held)
        let openResult = secret("result of a public item", readers: everybody, isPublic: true)
        let closedResult = secret("result of a non-public item", readers: members)
        try await change(open, AgendaDraft(name: "Punkt Radweg", publicity: .public, result: openResult))
        try await change(closed, AgendaDraft(name: "Punkt Verkauf", publicity: .nonPublic, result: closedResult))
        let cancelled = try await meeting(secret("cancelled meeting, not published", readers: everybody), committeeA)
        try await item("Radweg", cancelled, .public)
        try await invite(cancelled)
        let reason = secret("reason of a cancellation", readers: [])
        try await council.database.write(as: actor(.clerk)) { transaction in
            try transaction.meetings.conclude(held, at: transaction.now)
            try transaction.meetings.cancel(cancelled, reason: reason)
        }
        try await publish(.meeting(held))
    }

    /// Unsaved writing of the author and of the clerk, for a paper and for one that was never saved.
    private mutating func keepDrafts(of paper: PaperID) async throws {
        for viewer in [Viewer.author, .clerk] {
            for (name, subject) in [("of a paper", paper), ("of a new paper", nil)] {
                let token = secret("unsaved writing \(name) by \(viewer)", readers: [viewer])
                let draft = KeptDraft(
                    id: UUID(),
                    paper: subject,
                    edition: 0,
                    fields: [.init(name: "title", value: token)],
                    kept: Date()
                )
                _ = try await council.office.perform(KeepPaperDraft(draft: draft), as: actor(viewer))
            }
        }
    }
}
