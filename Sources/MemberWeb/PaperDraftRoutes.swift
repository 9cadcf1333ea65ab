internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Unsaved writing: kept while somebody types, offered again to its writer alone.
struct PaperDraftRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.keep("/papers/drafts", KeepPaperDraft.self, bodyLimit: PaperRoutes.formLimit) { try await keep(nil, $0) }
        routes.keep("/papers/{id}/drafts", KeepPaperDraft.self, bodyLimit: PaperRoutes.formLimit) { visit in
            try await keep(try visit.id(), visit)
        }
        routes.keep("/drafts/{id}/removal", DropPaperDraft.self) { visit in
            let id = try visit.request.parameter("id") { UUID(uuidString: $0) }
            try await visit.perform(DropPaperDraft(draft: id))
            let paper: PaperID? = PaperID(try await visit.request.form().text("paper"))
            return visit.go(to: paper.map { .editPaper($0.description) } ?? .newPaper, done: .draftDropped)
        }
    }

    /// Answers with the new edition, or with 409 when another window writes under the same identity.
    private func keep(_ paper: PaperID?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        // Whoever may not change the paper learns nothing of what is wrong with the form either.
        if let paper, try await !visit.perform(ShowPaper(paper: paper)).isEditable { throw ActionError.notFound }
        guard let id = form.draftID else { return .text("draft_id", status: .badRequest) }
        let draft = KeptDraft(
            id: id,
            paper: paper,
            edition: form.draftEdition,
            fields: form.fields.filter { !Self.ownFields.contains($0.name) }.map {
                KeptDraft.Field(name: $0.name, value: $0.value)
            },
            kept: Date.distantPast
        )
        guard let edition = try await visit.perform(KeepPaperDraft(draft: draft)) else {
            return .text("edition", status: .conflict)
        }
        return .text("\(edition)")
    }

    private static let ownFields: Set = [
        FormTokens.fieldName, "form_key", "view", DraftKeeping.idField, DraftKeeping.editionField,
    ]

    /// The form of a paper with what its writer has kept, filled from the draft that the address names.
    static func page(_ empty: PaperFormPage, of paper: Paper?, visit: Visit) async throws -> WebResponse {
        var page = empty
        if let paper {
            page.pictures = PictureRoutes.shown(
                try await visit.perform(ListPictures(paper: paper.id)).pictures,
                of: paper
            )
        }
        let wanted = UUID(uuidString: visit.request.query.text("draft"))
        page.keeping = DraftKeeping(id: UUID().lowercased)
        for draft in try await visit.perform(ListPaperDrafts(paper: paper?.id)) {
            let sent = FormValues(draft.fields.map { FormValues.Field(name: $0.name, value: $0.value) })
            let shown = ShownDraft(
                id: draft.id.lowercased,
                title: sent.text(PaperFormPage.Field.title.rawValue),
                instant: draft.kept,
                isOutdated: paper.map { $0.version > sent.version } ?? false
            )
            if draft.id == wanted {
                page.values = PaperFormPage.Values(sent)
                if paper == nil {
                    page.parent = try await PaperRoutes().parent(sent.text(PaperFormPage.parentField), visit)
                }
                page.continued = shown
                page.keeping = DraftKeeping(id: shown.id, edition: draft.edition)
                if paper != nil {
                    page.version = sent.version
                    page.base = FormBase(text: sent.text(FormBase.fieldName))
                }
            } else if PaperFormPage.Values(sent) != empty.values {
                page.drafts.append(shown)
            }
        }
        return visit.page { page.render(in: $0) }
    }
}

extension FormValues {
    /// Under which identity the page keeps what is typed; `nil` where scripts do not run.
    var draftID: UUID? { UUID(uuidString: text(DraftKeeping.idField)) }

    /// How often it was kept.
    var draftEdition: Int { number(DraftKeeping.editionField, in: 0...1_000_000_000) ?? 0 }

    /// The same for the page that answers.
    var draftKeeping: DraftKeeping? { draftID.map { DraftKeeping(id: $0.lowercased, edition: draftEdition) } }
}

extension UUID {
    /// As addresses and pages write it.
    var lowercased: String { uuidString.lowercased() }
}
