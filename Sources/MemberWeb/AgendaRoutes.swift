internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// The items of an agenda.
struct AgendaRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.post("/meetings/{id}/agenda-items", AddAgendaItem.self) { try await addItem($0) }
        routes.post("/meetings/{id}/agenda-order", OrderAgenda.self) { try await order($0) }
        routes.get("/agenda-items/{id}/edit", ChangeAgendaItem.self) { visit in
            let shown = try await visit.perform(ShowAgendaItem(item: try visit.id()))
            let values = MeetingEditorPage.NewItem(shown)
            return visit.page { page(shown, values, base: FormBase(values), visit: visit).render(in: $0) }
        }
        routes.post("/agenda-items/{id}", ChangeAgendaItem.self) { try await change($0) }
        routes.post("/agenda-items/{id}/removal", RemoveAgendaItem.self) { visit in
            try await visit.carryOut(RemoveAgendaItem(item: try visit.id())) { meeting in
                visit.go(to: .meeting(meeting.description), done: .itemRemoved)
            }
        }
    }

    private func addItem(_ visit: Visit) async throws -> WebResponse {
        let values = MeetingEditorPage.NewItem(try await visit.request.form())
        let id: MeetingID = try visit.id()
        do {
            return try await visit.carryOut(AddAgendaItem(meeting: id, draft: try AgendaDraft(values))) { _ in
                visit.go(to: .meeting(id.description), done: .itemAdded, draft: "agenda-item-\(id)")
            }
        } catch ActionError.violates(let violations) {
            let details = try await visit.perform(ShowMeeting(meeting: id))
            var views = MeetingViews(details: details, visit: visit)
            views.newItem = values.refused(violations)
            return try await views.page(status: .unprocessableContent)
        }
    }

    private func change(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let values = MeetingEditorPage.NewItem(form)
        let id: AgendaItemID = try visit.id()
        let base = FormBase(text: form.text(FormBase.fieldName))
        func save(_ values: MeetingEditorPage.NewItem, over version: Int) async throws -> WebResponse {
            let action = ChangeAgendaItem(item: id, version: version, draft: try AgendaDraft(values))
            let meeting = try await visit.perform(action)
            return visit.go(to: .meeting(meeting.description), done: .itemSaved, draft: "agenda-item-\(id)")
        }
        do {
            return try await save(values, over: form.version)
        } catch ActionError.conflict {
            let shown = try await visit.perform(ShowAgendaItem(item: id))
            let merge = FormMerge(base: base, mine: values, theirs: MeetingEditorPage.NewItem(shown))
            if merge.contested.isEmpty { return try await save(merge.values, over: shown.item.version) }
            return conflict(merge, shown, visit: visit)
        } catch ActionError.violates(let violations) {
            let shown = try await visit.perform(ShowAgendaItem(item: id))
            var page = page(shown, values.refused(violations), base: base, visit: visit)
            page.version = form.version
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private func conflict(
        _ merge: FormMerge<MeetingEditorPage.NewItem>,
        _ shown: ShowAgendaItem.Outcome,
        visit: Visit
    ) -> WebResponse {
        var page = page(shown, merge.values, base: FormBase(merge.theirs), visit: visit)
        page.conflict = MeetingViews(details: shown.meeting, visit: visit).lastChange
        page.contested = merge.contested.map { field in
            func words(_ values: MeetingEditorPage.NewItem) -> String {
                switch field {
                case .isPublic: PaperFormPage.Field.isPublic.words(values[field])
                case .nature: values.nature?.label ?? ""
                default: values[field]
                }
            }
            return ConflictLine(label: field.label, mine: words(merge.mine), theirs: words(merge.theirs))
        }
        return .html(page.render(in: visit.frame()).bytes, status: .conflict)
    }

    private func page(
        _ shown: ShowAgendaItem.Outcome,
        _ values: MeetingEditorPage.NewItem,
        base: FormBase,
        visit: Visit
    ) -> AgendaItemFormPage {
        AgendaItemFormPage(
            itemID: shown.item.id.description,
            number: shown.item.number ?? "",
            version: shown.item.version,
            meeting: MeetingViews(details: shown.meeting, visit: visit).head,
            item: values,
            base: base,
            paperSuggestions: shown.suggestions.compactMap { paper in
                paper.reference.map {
                    Pages.PaperReference(id: paper.id.description, reference: $0, title: paper.name)
                }
            }
        )
    }

    /// Either the whole order, each item with its depth (dragged), or one item one step (buttons, without script).
    private func order(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let id: MeetingID = try visit.id()
        let change: OrderAgenda.Change
        let move = form.text("move").split(separator: ":")
        if move.count == 2, let step = AgendaArrangement.Step(rawValue: String(move[0])),
            let item = AgendaItemID(move[1])
        {
            change = .step(item, step)
        } else {
            change = .order(
                form.text("order").split(separator: ",").compactMap { word in
                    let parts = word.split(separator: ":")
                    return parts.first.flatMap { AgendaItemID($0) }.map { item in
                        .init(item, level: parts.count == 2 ? Int(parts[1]) : nil)
                    }
                }
            )
        }
        let action = OrderAgenda(meeting: id, version: Int(form.text("version")) ?? 0, change: change)
        do {
            return try await visit.carryOut(action) { _ in visit.go(to: .meeting(id.description), done: .ordered) }
        } catch ActionError.conflict {
            var views = MeetingViews(details: try await visit.perform(ShowMeeting(meeting: id)), visit: visit)
            views.showsConflict = true
            return try await views.page(status: .conflict)
        }
    }
}

extension MeetingEditorPage.NewItem {
    init(_ shown: ShowAgendaItem.Outcome) {
        self.init(
            title: shown.item.name,
            paper: shown.paper?.reference ?? "",
            isPublic: shown.item.publicity == .public,
            neutralTitle: shown.item.neutralName ?? "",
            nature: shown.item.kind == .heading ? .heading : .init(rawValue: shown.item.matter.rawValue)
        )
    }

    init(_ form: FormValues) {
        typealias Field = MeetingEditorPage.ItemField
        let isPublic: Bool? =
            switch form.text(Field.isPublic.rawValue) {
            case "true": true
            case "false": false
            default: nil
            }
        self.init(
            title: form.text(Field.title.rawValue),
            paper: form.text(Field.paper.rawValue),
            isPublic: isPublic,
            neutralTitle: form.text(Field.neutralTitle.rawValue),
            nature: MeetingEditorPage.Nature(rawValue: form.text(Field.nature.rawValue))
        )
    }

    func refused(_ violations: [RuleViolation]) -> MeetingEditorPage.NewItem {
        typealias Field = MeetingEditorPage.ItemField
        var refused = self
        refused.errors = violations.map { violation in
            let field: Field =
                switch violation {
                case .unreadable("Vorlage", _), .nonPublicPaperOnPublicItem, .headingWithPaper: .paper
                case .missing("Öffentlichkeit"): .isPublic
                default: .title
                }
            return FieldError(field: field.rawValue, message: violation.message)
        }
        return refused
    }
}

extension AgendaDraft {
    /// - Throws: ``ActionError/violates(_:)`` when the publicity was not chosen: it is never guessed.
    init(_ values: MeetingEditorPage.NewItem) throws {
        guard let isPublic = values.isPublic else {
            throw ActionError.violates([.missing(field: "Öffentlichkeit")])
        }
        self.init(
            name: values.title,
            publicity: isPublic ? .public : .nonPublic,
            neutralName: values.neutralTitle,
            isHeading: values.nature.map { $0 == .heading },
            matter: values.nature.map { AgendaItem.Matter(rawValue: $0.rawValue) ?? .ordinary },
            paper: values.paper
        )
    }
}
