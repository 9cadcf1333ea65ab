internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// What the clerk does beside moving items: one step back, waiting papers, late items, neutral titles, results.
struct AgendaCareRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.post("/meetings/{id}/agenda-order/undo", UndoAgendaOrder.self) { visit in
            let id: MeetingID = try visit.id()
            let action = UndoAgendaOrder(meeting: id, version: try await visit.request.form().version)
            do {
                return try await visit.carryOut(action) { _ in visit.go(to: .meeting(id.description), done: .ordered) }
            } catch ActionError.conflict {
                let details = try await visit.perform(ShowMeeting(meeting: id))
                var views = MeetingViews(details: details, visit: visit)
                views.showsConflict = true
                return try await views.page(status: .conflict)
            }
        }
        routes.post("/meetings/{id}/waiting-papers", PlaceWaitingPapers.self) { visit in
            let id: MeetingID = try visit.id()
            let form = try await visit.request.form()
            let action = PlaceWaitingPapers(
                meeting: id,
                steps: form.all("step").compactMap { ConsultationID($0) },
                before: AgendaItemID(form.text("before"))
            )
            return try await orObstacle(id, visit) {
                try await visit.carryOut(action) { _ in visit.go(to: .meeting(id.description), done: .papersPlaced) }
            }
        }
        routes.post("/agenda-items/{id}/admission", RecordAdmission.self) { visit in
            let id: AgendaItemID = try visit.id()
            let form = try await visit.request.form()
            let action = RecordAdmission(
                item: id,
                yes: form.number("yes", in: 0...999),
                statutoryNumber: form.number("members", in: 1...999),
                reason: form.text("reason")
            )
            do {
                return try await visit.carryOut(action) { meeting in
                    visit.go(to: .meeting(meeting.description), done: .admissionRecorded)
                }
            } catch ActionError.violates(let violations) {
                let shown = try await visit.perform(ShowAgendaItem(item: id))
                return try await obstacle(violations, shown.meeting.meeting.id, visit)
            }
        }
        routes.post("/agenda-items/{id}/neutral-title", ConfirmNeutralTitle.self) { visit in
            let title = try await visit.request.form().text("title")
            let action = ConfirmNeutralTitle(item: try visit.id(), title: title)
            return try await visit.carryOut(action) { meeting in
                visit.go(to: .meeting(meeting.description), done: .neutralTitleConfirmed)
            }
        }
        routes.get("/agenda-items/{id}/result", ShowResult.self) { visit in
            let shown = try await visit.perform(ShowResult(item: try visit.id()))
            return visit.page { page(shown, FormValues()).render(in: $0) }
        }
        routes.post("/agenda-items/{id}/result", RecordResult.self) { try await record($0) }
    }

    private func orObstacle(
        _ meeting: MeetingID,
        _ visit: Visit,
        _ body: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await body()
        } catch ActionError.violates(let violations) {
            return try await obstacle(violations, meeting, visit)
        }
    }

    private func obstacle(
        _ violations: [RuleViolation],
        _ meeting: MeetingID,
        _ visit: Visit
    ) async throws -> WebResponse {
        var views = MeetingViews(details: try await visit.perform(ShowMeeting(meeting: meeting)), visit: visit)
        views.refusal = violations.map(\.message).joined(separator: " ")
        return try await views.page(status: .unprocessableContent)
    }

    private func record(_ visit: Visit) async throws -> WebResponse {
        let id: AgendaItemID = try visit.id()
        let form = try await visit.request.form()
        let draft = ResultDraft(form)
        do {
            let action = RecordResult(item: id, version: form.version, draft: draft)
            return try await visit.carryOut(action) { meeting in
                visit.go(to: .meeting(meeting.description), done: .resultRecorded)
            }
        } catch ActionError.violates(let violations) {
            let shown = try await visit.perform(ShowResult(item: id, draft: draft))
            var page = page(shown, form)
            page.version = form.version
            let isFirstLook = violations == [.consequencesUndecided] && draft.choices.isEmpty
            page.errors = isFirstLook ? [] : violations.map { Self.error($0, shown) }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private static func error(_ violation: RuleViolation, _ shown: ShowResult.Outcome) -> FieldError {
        let first = shown.consequences.first?.consequence.step.id.description ?? ""
        let field =
            switch violation {
            case .missing("Verwiesen an"): ItemResultPage.Field.referredTo.rawValue
            case .tooLong: ItemResultPage.Field.votes.rawValue
            case .consequencesUndecided: ItemResultPage.Consequence.field(first)
            default: ItemResultPage.Field.outcome.rawValue
            }
        return FieldError(field: field, message: violation.message)
    }

    private func page(_ shown: ShowResult.Outcome, _ form: FormValues) -> ItemResultPage {
        typealias Field = ItemResultPage.Field
        var values = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, form.text($0.rawValue)) })
        if form.fields.isEmpty { values[.outcome] = ItemOutcome(result: shown.item.result)?.rawValue ?? "" }
        let obstacle: String? =
            switch shown.admission {
            case .needsVote, .refused:
                "Er stand nicht auf der Einladung, und über seine Zulassung ist noch nicht mit der nötigen Mehrheit "
                    + "abgestimmt."
            case .excluded: RuleViolation.itemExcluded(paragraph: shown.rule.exclusionParagraph).message
            case .free, .admitted: nil
            }
        return ItemResultPage(
            itemID: shown.item.id.description,
            version: shown.item.version,
            number: shown.item.number ?? "",
            title: shown.item.name,
            meetingID: shown.meeting.id.description,
            meetingTitle: shown.meeting.name,
            outcomes: ItemOutcome.allCases.map { Choice(value: $0.rawValue, label: $0.rawValue) },
            meetings: shown.nextMeetings.map(Self.choice),
            organizations: shown.organizations.map { Choice(value: $0.id.description, label: $0.name) },
            values: values,
            obstacle: obstacle,
            consequences: shown.consequences.map { consequence in
                let id = consequence.consequence.step.id.description
                return ItemResultPage.Consequence(
                    stepID: id,
                    words: Self.words(consequence.consequence),
                    choices: consequence.meetings.prefix(5).map(Self.choice) + [
                        Choice(value: "wait", label: "wartet auf einen neuen Termin"),
                        Choice(value: "leave", label: "bleibt, wie es ist"),
                    ],
                    choice: form.text(ItemResultPage.Consequence.field(id))
                )
            }
        )
    }

    private static func choice(_ meeting: Meeting) -> Choice {
        let day = meeting.start.map { ", \(GermanFormat.shortDayAndTime($0))" } ?? ""
        return Choice(value: meeting.id.description, label: meeting.name + day)
    }

    static func words(_ consequence: ConsultationSequence.Consequence) -> String {
        func place(_ step: ConsultationSequence.Step) -> String {
            step.organization + (step.day.map { " am \(GermanFormat.day($0))" } ?? "")
        }
        return switch consequence {
        case .tooEarly(let step, let earlier, let day):
            "\(place(step)) liegt nicht nach der Beratung im Gremium „\(earlier)“ am \(GermanFormat.day(day))."
        case .undated(let step, let earlier):
            "\(place(step)) ist vorgesehen, aber das Gremium „\(earlier)“ hat vorher noch keinen Termin dafür."
        case .pointless(let step): "\(place(step)) hat danach nichts mehr zu beraten."
        }
    }
}

extension ItemOutcome {
    /// The outcome that a noted result begins with; the longest fits.
    init?(result: String?) {
        let fitting = Self.allCases.filter { result?.hasPrefix($0.rawValue) ?? false }
        guard let best = fitting.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        self = best
    }
}

extension ResultDraft {
    init(_ form: FormValues) {
        typealias Field = ItemResultPage.Field
        var choices: [ConsultationID: Choice] = [:]
        let prefix = ItemResultPage.Consequence.field("")
        for field in form.fields where field.name.hasPrefix(prefix) {
            guard let step = ConsultationID(field.name.dropFirst(prefix.count)) else { continue }
            switch field.value {
            case "leave": choices[step] = .leave
            case "wait": choices[step] = .wait
            default: choices[step] = MeetingID(field.value).map { .move($0) }
            }
        }
        self.init(
            outcome: ItemOutcome(rawValue: form.text(Field.outcome.rawValue)),
            votes: form.text(Field.votes.rawValue),
            next: MeetingID(form.text(Field.next.rawValue)),
            referredTo: OrganizationID(form.text(Field.referredTo.rawValue)),
            choices: choices
        )
    }
}
